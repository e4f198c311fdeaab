//! Making a request ready to go: what the key server is told of it, and its signature.

use super::config::Config;
use super::desk::Pass;
use super::wire::Outgoing;
use crate::auth::{Coverage, Keys, Message, Pair, Scope, TOKEN, Window, sign};
use crate::http::Request;
use crate::operations::Operation;
use crate::text::{parse_decimal, pieces};

/// What the key server is told of a call.
pub(super) fn scope_of(config: &Config, operation: &Operation) -> Scope {
    let mut headers = vec![("host".to_owned(), config.host.clone())];
    headers.extend(operation.request.headers.iter().cloned());
    Scope {
        action: operation.action,
        bucket: config.bucket.clone(),
        region: config.region.clone(),
        method: operation.request.method.as_str(),
        host: config.host.clone(),
        path: operation.request.path.clone(),
        query: operation.request.query.clone(),
        headers,
    }
}

/// The request of a scope, signed; and the Unix second at which the signature begins.
pub(super) fn outgoing(
    config: &Config,
    request: &Request,
    scope: &Scope,
    pass: &Pass,
    now_ms: f64,
) -> (Outgoing, u64) {
    let mut headers = scope.headers.clone();
    let token = match pass {
        Pass::Keys(keys) => &keys.token,
        Pass::Signed { token, .. } => token,
    };
    if !token.0.is_empty() {
        headers.push((TOKEN.to_owned(), token.0.clone()));
    }
    let (authorization, start) = match pass {
        Pass::Keys(keys) => {
            let message = Message {
                method: scope.method,
                path: &scope.path,
                query: &borrowed(&scope.query),
                headers: &borrowed(&headers),
            };
            let window = window(keys, now_ms);
            let signature = sign(message, &keys.id, &keys.key.0, window, Coverage::Portable);
            (signature.authorization, window.start)
        }
        Pass::Signed { authorization, .. } => {
            (authorization.0.clone(), signed_start(&authorization.0))
        }
    };
    // The first is the host, which every platform sets by itself.
    headers.remove(0);
    headers.push(("authorization".to_owned(), authorization));
    let mut url = config.base.clone();
    url.push_str(&request.target());
    let outgoing = Outgoing {
        method: scope.method,
        url,
        headers,
        body: request.body.clone(),
    };
    (outgoing, start)
}

fn borrowed(pairs: &[(String, String)]) -> Vec<Pair<'_>> {
    pairs
        .iter()
        .map(|(name, value)| [name.as_str(), value])
        .collect()
}

/// The life of a signature. A key with a life of its own lends it, and then no clock of ours matters; otherwise
/// it begins a minute ago, for clocks that are a little ahead, and lasts a quarter of an hour.
fn window(keys: &Keys, now_ms: f64) -> Window {
    const AHEAD_S: u64 = 60;
    const LIFE_S: u64 = 900;
    let now = (now_ms / 1000.0) as u64;
    let start = keys.start.unwrap_or(now.saturating_sub(AHEAD_S));
    let end = match (keys.start, keys.expires) {
        (Some(_), Some(end)) => end,
        (_, Some(end)) => end.min(now + LIFE_S),
        (_, None) => now + LIFE_S,
    };
    Window { start, end }
}

/// The start of a signature made elsewhere; the beginning of time when it does not say.
fn signed_start(authorization: &str) -> u64 {
    let time = pieces(authorization, b"&").find_map(|part| part.strip_prefix("q-sign-time="));
    time.and_then(|time| pieces(time, b";").next())
        .and_then(parse_decimal)
        .unwrap_or(0)
}
