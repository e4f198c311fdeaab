//! The request signature of the service (HMAC-SHA1, `q-sign-algorithm=sha1`), as pure functions.
//!
//! Everything enters decoded and is encoded here, once. The instant is an argument, and so is the choice of
//! headers: the service checks exactly what the two lists of the signature name, so what is signed is a
//! decision, not a fact. A general signer crate was rejected because it signs what its own HTTP client
//! sends; ours must sign only what a browser lets a page send.

use hmac::{Hmac, KeyInit, Mac};
use sha1::{Digest, Sha1};

use crate::http::percent_encode;
use crate::text::{self, cut, pieces, push_decimal};

/// The parts of a request that a signature can cover, all decoded.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    /// Method in any case.
    pub method: &'a str,
    /// Path with raw characters, beginning with `/`, without query.
    pub path: &'a str,
    /// Query parameters, in any order. All of them are signed.
    pub query: &'a [(String, String)],
    /// Headers, names in any case. Which of them are signed is for [`Coverage`] to say.
    pub headers: &'a [(String, String)],
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
    /// Signed header names, joined with `;`.
    pub header_list: String,
    /// Signed parameter names, joined with `;`.
    pub param_list: String,
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
    let (parameters, param_list) = canonical(message.query, |_| true);
    let (headers, header_list) = canonical(message.headers, |name| coverage.covers(name));

    let mut http_string = message.method.to_ascii_lowercase();
    for part in [message.path, &parameters, &headers] {
        http_string.push('\n');
        http_string.push_str(part);
    }
    http_string.push('\n');

    let mut string_to_sign = String::from("sha1\n");
    string_to_sign.push_str(&key_time);
    string_to_sign.push('\n');
    push_hex(&mut string_to_sign, &Sha1::digest(http_string.as_bytes()));
    string_to_sign.push('\n');

    let sign_key = hmac_hex(secret_key, &key_time);
    let signature = hmac_hex(&sign_key, &string_to_sign);

    let mut authorization = String::with_capacity(256);
    for (index, (name, value)) in
        fields(secret_id, &key_time, &header_list, &param_list, &signature)
            .iter()
            .enumerate()
    {
        if index > 0 {
            authorization.push('&');
        }
        authorization.push_str(name);
        authorization.push('=');
        authorization.push_str(value);
    }
    Signature {
        authorization,
        http_string,
        string_to_sign,
        header_list,
        param_list,
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
        query.push((TOKEN.to_owned(), token.to_owned()));
    }
    let signed = sign(
        Message {
            query: &query,
            ..message
        },
        secret_id,
        secret_key,
        window,
        coverage,
    );
    if form == UrlForm::Merged {
        query.push(("sign".to_owned(), signed.authorization));
    } else {
        for part in pieces(&signed.authorization, b"&") {
            let (name, value) = cut(part, b"=").unwrap_or((part, ""));
            query.push((name.to_owned(), value.to_owned()));
        }
    }
    let mut text = String::with_capacity(512);
    for (name, value) in &query {
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

fn fields<'a>(
    secret_id: &'a str,
    key_time: &'a str,
    header_list: &'a str,
    param_list: &'a str,
    signature: &'a str,
) -> [(&'static str, &'a str); 7] {
    [
        ("q-sign-algorithm", "sha1"),
        ("q-ak", secret_id),
        ("q-sign-time", key_time),
        ("q-key-time", key_time),
        ("q-header-list", header_list),
        ("q-url-param-list", param_list),
        ("q-signature", signature),
    ]
}

fn key_time(window: Window) -> String {
    let mut text = String::with_capacity(24);
    push_decimal(&mut text, window.start);
    text.push(';');
    push_decimal(&mut text, window.end);
    text
}

/// `name=value` joined with `&`, and the names joined with `;`: sorted by encoded lower-case name, values of
/// one name by their bytes before encoding, as the official Go client sorts them.
fn canonical(pairs: &[(String, String)], covers: impl Fn(&str) -> bool) -> (String, String) {
    let mut sorted: Vec<(String, &str)> = Vec::with_capacity(pairs.len());
    for (name, value) in pairs {
        let lower = name.to_ascii_lowercase();
        if covers(&lower) {
            let mut encoded = String::with_capacity(lower.len());
            percent_encode(&mut encoded, name);
            encoded.make_ascii_lowercase();
            sorted.push((encoded, value));
        }
    }
    text::sort(&mut sorted, |a, b| a < b);
    let (mut text, mut names) = (String::new(), String::new());
    for (index, (name, value)) in sorted.iter().enumerate() {
        if index > 0 {
            text.push('&');
            names.push(';');
        }
        text.push_str(name);
        text.push('=');
        percent_encode(&mut text, value);
        names.push_str(name);
    }
    (text, names)
}

fn hmac_hex(key: &str, text: &str) -> String {
    let mut out = String::with_capacity(40);
    // HMAC takes a key of any length, so there is no other arm.
    if let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(key.as_bytes()) {
        mac.update(text.as_bytes());
        push_hex(&mut out, &mac.finalize().into_bytes());
    }
    out
}

/// Appends 20 bytes in hexadecimal. Through a buffer: pushing 40 characters one by one takes a quarter of the
/// time of a signature.
fn push_hex(out: &mut String, bytes: &[u8]) {
    let digit = |nibble: u8| nibble + if nibble < 10 { b'0' } else { b'a' - 10 };
    let mut hex = [b'0'; 40];
    let (pairs, _) = hex.as_chunks_mut::<2>();
    for (pair, &byte) in pairs.iter_mut().zip(bytes) {
        *pair = [digit(byte >> 4), digit(byte & 15)];
    }
    out.push_str(core::str::from_utf8(&hex).unwrap_or_default());
}
