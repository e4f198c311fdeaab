//! The signer for servers that sign, and for presigned addresses.
//!
//! A request crosses as one text, its parts ended by NUL: taking a message apart would cost more than the
//! signature. `sign.js` of the package writes it.

use super::memory::{input, put};
use crate::auth::{
    Coverage, Grant, Keys, Message, TOKEN, UrlForm, Window, presign, read_grant, sign,
};
use crate::http::Request;
use crate::message;
use crate::text::{parse_decimal, pieces, push_decimal};
use wasm_bindgen::prelude::wasm_bindgen;

/// Puts out keys given in any of the accepted forms as `id`, `key`, `token`, `start`, `end`, or else what is wrong with
/// them, and says which.
#[wasm_bindgen(js_name = readKeys)]
pub fn read_keys(bytes: usize) -> bool {
    let Keys {
        id,
        key,
        token,
        start,
        expires,
        ..
    } = match read_grant(&message::read(&input(bytes))) {
        Ok(Grant::Keys(keys)) => keys,
        Ok(Grant::Authorization { .. }) => {
            put(b"a finished signature is no key to sign with".to_vec());
            return false;
        }
        Err(message) => {
            put(message.into_bytes());
            return false;
        }
    };
    let mut out = String::new();
    for part in [id, key.0, token.0] {
        out.push_str(&part);
        out.push('\0');
    }
    for seconds in [start, expires] {
        if let Some(seconds) = seconds {
            push_decimal(&mut out, seconds);
        }
        out.push('\0');
    }
    put(out.into_bytes());
    true
}

/// Puts out the `Authorization` of a request, or its address with the signature in the query. The parts of the request:
/// form (empty, `url` or `merged`), start of the address, which headers to sign (`*` for what the official Go
/// SDK signs, else names joined by blanks), method, path, id, key, token, start, end, number of
/// parameters, their names and values, names and values of headers. `count` is the number of parts: a NUL inside
/// one would shift the others, and nothing is signed.
#[wasm_bindgen(js_name = signText)]
pub fn sign_text(bytes: usize, count: usize) -> bool {
    let request = input(bytes);
    if request.bytes().filter(|&byte| byte == 0).count() + 1 != count {
        return false;
    }
    // The searcher of the standard library is worth its 0.3 KB here: a quarter of the time of a signature.
    let mut parts = request.split('\0');
    let mut part = || parts.next().unwrap_or_default();
    let (form, base, covered, method, path) = (part(), part(), part(), part(), part());
    let (id, key, token) = (part(), part(), part());
    let mut number = || parse_decimal(part()).unwrap_or(0);
    let (window, parameters) = (
        Window {
            start: number(),
            end: number(),
        },
        number() as usize,
    );
    let mut pairs = Vec::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        pairs.push((name.to_owned(), value.to_owned()));
    }
    let mut headers = pairs.split_off(parameters.min(pairs.len()));
    if form.is_empty() && !token.is_empty() && !headers.iter().any(|(name, _)| name == TOKEN) {
        headers.push((TOKEN.to_owned(), token.to_owned()));
    }
    let named: Vec<&str> = pieces(covered, b" ").collect();
    let coverage = match covered {
        "*" => Coverage::Official,
        _ => Coverage::Named(&named),
    };
    let message = Message {
        method,
        path,
        query: &pairs,
        headers: &headers,
    };
    if form.is_empty() {
        let signature = sign(message, id, key, window, coverage);
        put(signature.authorization.into_bytes());
        return true;
    }
    let mut url = String::from(base);
    url.push_str(&Request::path_only(path));
    url.push('?');
    let form = match form {
        "merged" => UrlForm::Merged,
        _ => UrlForm::Separate,
    };
    url.push_str(&presign(message, id, key, token, window, coverage, form));
    put(url.into_bytes());
    true
}
