//! Making a request ready to go: what the key server is told of it, and its signature.

use super::config::Config;
use super::credential_provider::Credentials;
use super::protocol::HttpRequest;
use crate::auth::{Keys, Scope};
use crate::http::Request;
use crate::operations::Operation;
use crate::signature::{Coverage, Message, Pair, TOKEN, Window, sign};

/// What the key server is told of a call.
pub(super) fn scope_of(config: &Config, operation: &Operation) -> Box<Scope> {
    let request = &operation.request;
    Box::new(Scope {
        action: operation.action,
        bucket: config.bucket.clone(),
        region: config.region.clone(),
        method: request.method.as_str(),
        host: config.host.clone(),
        path: request.path.clone(),
        query: request.query.clone(),
        headers: headers_of(config, request, ""),
    })
}

/// A request, signed.
pub(super) fn http_request(
    config: &Config,
    request: &Request,
    credentials: &Credentials,
    now_ms: f64,
) -> Box<HttpRequest> {
    let token = match credentials {
        Credentials::Keys(keys) => &keys.token,
        Credentials::Signature { token, .. } => token,
    };
    let mut headers = headers_of(config, request, &token.0);
    let method = request.method.as_str();
    let (authorization, signed_from_s) = match credentials {
        Credentials::Keys(keys) => {
            let message = Message {
                method,
                path: &request.path,
                query: &borrowed(&request.query),
                headers: &borrowed(&headers),
            };
            let window = window(keys, now_ms);
            let signature = sign(message, &keys.id, &keys.key.0, window, Coverage::Portable);
            (signature.authorization, window.start)
        }
        Credentials::Signature { authorization, .. } => {
            (authorization.0.clone(), signed_start(&authorization.0))
        }
    };
    // Every platform sets the host by itself.
    headers.retain(|(name, _)| name != "host");
    headers.push(("authorization".to_owned(), authorization));
    Box::new(HttpRequest {
        method,
        url: format!("{}{}", config.base, request.target()),
        headers,
        body: request.body.clone(),
        signed_from_s,
    })
}

/// The headers that a signature may cover, the host last.
fn headers_of(config: &Config, request: &Request, token: &str) -> Vec<(String, String)> {
    let mut headers = request.headers.clone();
    if !token.is_empty() {
        headers.push((TOKEN.to_owned(), token.to_owned()));
    }
    headers.push(("host".to_owned(), config.host.clone()));
    headers
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
    let mut parts = authorization.split('&');
    let time = parts.find_map(|part| part.strip_prefix("q-sign-time="));
    let start = time.and_then(|time| time.split(';').next()?.parse().ok());
    start.unwrap_or(0)
}
