//! The request signature of the service (HMAC-SHA1, `q-sign-algorithm=sha1`), as pure functions.
//!
//! Everything enters decoded and is encoded here, once. The instant is an argument, and so is the choice of
//! headers: the service checks exactly what the two lists of the signature name, so what is signed is a
//! decision, not a fact. A general signer crate was rejected because it signs what its own HTTP client
//! sends; ours must sign only what a browser lets a page send.

mod hash;
mod joined;
pub mod percent;

use std::borrow::Cow;

use hash::{hmac_hex, sha1_hex};
use percent::{is_plain, percent_encode};

pub use joined::Joined;

/// A name and its value, decoded.
pub type Pair<'a> = [&'a str; 2];

/// The parts of a request that a signature can cover, all decoded.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    /// Method in any case.
    pub method: &'a str,
    /// Path with raw characters, beginning with `/`, without query.
    pub path: &'a str,
    /// Query parameters, in any order. All of them are signed.
    pub query: &'a [Pair<'a>],
    /// Headers, names in any case. Which of them are signed is for [`Coverage`] to say.
    pub headers: &'a [Pair<'a>],
}

/// When a signature begins and ceases to be valid, in Unix seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First second.
    pub start: u64,
    /// Last second.
    pub end: u64,
}

/// Which headers are signed.
#[derive(Clone, Copy)]
pub enum Coverage<'a> {
    /// Host, everything of the service (`x-cos-*`, `x-ci-*`), and what describes the body or the range asked
    /// for: headers that a page can set and that no browser sets or changes by itself.
    Portable,
    /// What the official Go SDK signs: besides the former, all that describes the body and the conditions.
    Official,
    /// Every header of the message.
    All,
    /// Those headers, lower-case names.
    Named(&'a [&'a str]),
}

impl Coverage<'_> {
    fn covers(self, name: &str) -> bool {
        match self {
            Coverage::Portable => portable(name),
            Coverage::Official => portable(name) || OFFICIAL.contains(&name),
            Coverage::All => true,
            Coverage::Named(names) => names.contains(&name),
        }
    }
}

/// A finished signature and the texts it was made from. The texts hold signed header values, a token
/// included, so this type has no `Debug`.
#[derive(Clone)]
pub struct Signature {
    /// The value of the `Authorization` header.
    pub authorization: String,
    /// What was hashed: method, path, parameters and headers.
    pub http_string: String,
    /// What was signed.
    pub string_to_sign: String,
}

/// Signs a request.
pub fn sign(
    message: Message<'_>,
    secret_id: &str,
    secret_key: &str,
    window: Window,
    coverage: Coverage<'_>,
) -> Signature {
    let key_time = key_time(window);
    let parameters = canonical(message.query, Coverage::All);
    let headers = canonical(message.headers, coverage);

    let mut http_string = String::with_capacity(512);
    http_string.push_str(message.method);
    http_string.make_ascii_lowercase();
    push_all(&mut http_string, &["\n", message.path, "\n"]);
    for pairs in &[&parameters, &headers] {
        push_pairs(&mut http_string, pairs);
        http_string.push('\n');
    }

    let mut string_to_sign = String::with_capacity(80);
    let digest = sha1_hex(http_string.as_bytes());
    push_all(
        &mut string_to_sign,
        &["sha1\n", &key_time, "\n", digest.as_str(), "\n"],
    );

    let sign_key = hmac_hex(secret_key.as_bytes(), key_time.as_bytes());
    let signature = hmac_hex(sign_key.as_str().as_bytes(), string_to_sign.as_bytes());

    let mut authorization = String::with_capacity(384);
    push_all(
        &mut authorization,
        &[
            "q-sign-algorithm=sha1&q-ak=",
            secret_id,
            "&q-sign-time=",
            &key_time,
            "&q-key-time=",
            &key_time,
            "&q-header-list=",
        ],
    );
    push_names(&mut authorization, &headers);
    authorization.push_str("&q-url-param-list=");
    push_names(&mut authorization, &parameters);
    authorization.push_str("&q-signature=");
    authorization.push_str(signature.as_str());
    Signature {
        authorization,
        http_string,
        string_to_sign,
    }
}

/// How a presigned URL carries its signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlForm {
    /// A parameter for each part of the signature.
    Separate,
    /// All of it in one parameter, `sign`: the older form.
    Merged,
}

/// The query of a presigned URL: the message's own parameters, the token if there is one (signed), then the
/// signature. A header that is signed must be sent by whoever uses the URL, so sign the host alone.
pub fn presign(
    message: Message<'_>,
    secret_id: &str,
    secret_key: &str,
    token: &str,
    window: Window,
    coverage: Coverage<'_>,
    form: UrlForm,
) -> String {
    let mut query = message.query.to_vec();
    if !token.is_empty() {
        query.push([TOKEN, token]);
    }
    let message = Message {
        query: &query,
        ..message
    };
    let signed = sign(message, secret_id, secret_key, window, coverage).authorization;
    if form == UrlForm::Merged {
        query.push(["sign", &signed]);
    } else {
        let parts = signed.split('&');
        query.extend(parts.map(|part| Pair::from(part.split_once('=').unwrap_or((part, "")))));
    }
    let mut text = String::with_capacity(512);
    for [name, value] in &query {
        if !text.is_empty() {
            text.push('&');
        }
        percent_encode(&mut text, name);
        text.push('=');
        percent_encode(&mut text, value);
    }
    text
}

/// The name of the token as a header and as a parameter. The jobs host also knows `x-ci-security-token`;
/// this one is understood by every host of the service.
pub const TOKEN: &str = "x-cos-security-token";

/// Signed by the official Go SDK besides [`portable`] ones.
const OFFICIAL: [&str; 9] = [
    "access-control-request-headers",
    "access-control-request-method",
    "cache-control",
    "content-length",
    "content-type",
    "expect",
    "expires",
    "origin",
    "transfer-encoding",
];

fn portable(name: &str) -> bool {
    // Left out of the official list: what a page may not set (content-length, origin, expect, …) and what
    // browsers and proxies add or rewrite by themselves (cache-control, expires, content-type's charset).
    const NAMES: [&str; 10] = [
        "host",
        "content-disposition",
        "content-encoding",
        "content-md5",
        "if-match",
        "if-modified-since",
        "if-none-match",
        "if-unmodified-since",
        "pic-operations",
        "range",
    ];
    name.starts_with("x-cos-") || name.starts_with("x-ci-") || NAMES.contains(&name)
}

fn key_time(window: Window) -> String {
    format!("{};{}", window.start, window.end)
}

/// A name as it is signed, and a value before encoding.
type SignedPair<'a> = (Cow<'a, str>, &'a str);

/// The covered pairs, their names as they are signed: sorted by encoded lower-case name, values of one name by
/// their bytes before encoding, as the official Go client sorts them.
fn canonical<'a>(pairs: &[Pair<'a>], coverage: Coverage<'_>) -> Vec<SignedPair<'a>> {
    let mut sorted: Vec<_> = pairs
        .iter()
        .filter_map(|&[name, value]| Some((canonical_name(name, coverage)?, value)))
        .collect();
    sort_short(&mut sorted);
    sorted
}

/// Sorts by insertion: a request has a few parameters and headers, and the standard library's sort is large.
fn sort_short<T: Ord>(items: &mut [T]) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && matches!(items.get(at - 1..=at), Some([a, b]) if b < a) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// A name encoded and in lower case, if it is covered. Nearly all stand there like that, and are not copied.
fn canonical_name<'a>(name: &'a str, coverage: Coverage<'_>) -> Option<Cow<'a, str>> {
    if name
        .bytes()
        .all(|byte| is_plain(byte) && !byte.is_ascii_uppercase())
    {
        return coverage.covers(name).then_some(Cow::Borrowed(name));
    }
    let lower = name.to_ascii_lowercase();
    coverage.covers(&lower).then(|| {
        let mut encoded = String::new();
        percent_encode(&mut encoded, &lower);
        encoded.make_ascii_lowercase();
        Cow::Owned(encoded)
    })
}

#[inline(never)]
fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

fn push_pairs(out: &mut String, pairs: &[SignedPair<'_>]) {
    for (index, (name, value)) in pairs.iter().enumerate() {
        push_all(out, &[if index == 0 { "" } else { "&" }, name, "="]);
        percent_encode(out, value);
    }
}

fn push_names(out: &mut String, pairs: &[SignedPair<'_>]) {
    for (index, (name, _)) in pairs.iter().enumerate() {
        push_all(out, &[if index == 0 { "" } else { ";" }, name]);
    }
}
