//! The signer for servers that sign, and for presigned addresses.
//!
//! A request crosses as one text, its parts ended by NUL: strings that cross one at a time would cost more than the
//! signature. `sign.js` of the package writes it into the buffer that documents are read from.

use super::texts::{exchange, input, put};
use crate::auth::{
    Coverage, Grant, Keys, Message, TOKEN, UrlForm, Window, presign, read_grant, sign,
};
use crate::http::push_path;
use crate::message;
use crate::text::{parse_decimal, pieces, push_decimal};
use std::borrow::Cow;
use wasm_bindgen::prelude::wasm_bindgen;

/// Puts out keys given in any of the accepted forms as `id`, `key`, `token`, `start`, `end`, or else what is wrong with
/// them, and says which.
#[wasm_bindgen(js_name = readKeys)]
pub fn read_keys(bytes: usize) -> bool {
    let defect = match read_grant(&message::read(&input(bytes))) {
        Ok(Grant::Keys(keys)) => {
            put(parts(keys).into_bytes());
            return true;
        }
        Ok(Grant::Authorization { .. }) => "a finished signature is no key to sign with".to_owned(),
        Err(message) => message,
    };
    put(defect.into_bytes());
    false
}

fn parts(keys: Keys) -> String {
    let mut out = String::new();
    for part in &[keys.id, keys.key.0, keys.token.0] {
        out.push_str(part);
        out.push('\0');
    }
    for seconds in &[keys.start, keys.expires] {
        if let Some(seconds) = seconds {
            push_decimal(&mut out, *seconds);
        }
        out.push('\0');
    }
    out
}

/// The `Authorization` of a request, or its address with the signature in the query, for the request in the first
/// `bytes` of the scratch buffer. Its parts: form (empty, `url`, `merged`, or `explain` for the `Authorization`, what was
/// hashed and what was signed, NUL between them), start of the address, which headers
/// to sign (`*` for what the official Go SDK signs, else names joined by blanks), method, path, id, key, token,
/// start, end, names and values of so many `parameters`, names and values of headers. `count` is the number of
/// parts: a NUL inside one would shift the others, and then the answer is false.
#[wasm_bindgen(js_name = signText)]
pub fn sign_text(bytes: usize, count: usize, parameters: usize) -> bool {
    exchange(bytes, |request| signed(request, count, parameters))
}

fn signed(request: &[u8], count: usize, parameters: usize) -> Option<String> {
    // The searcher of the standard library is no faster on parts as short as these, and weighs 0.3 KB.
    let text = core::str::from_utf8(request).ok()?;
    let mut parts = Vec::with_capacity(count);
    let mut from = 0;
    for (at, &byte) in request.iter().enumerate() {
        if byte == 0 {
            parts.push(text.get(from..at)?);
            from = at + 1;
        }
    }
    parts.push(text.get(from..)?);
    let &[
        form,
        base,
        covered,
        method,
        path,
        id,
        key,
        token,
        start,
        end,
        ref pairs @ ..,
    ] = parts.as_slice()
    else {
        return None;
    };
    if parts.len() != count {
        return None;
    }
    let (query, headers) = pairs.as_chunks().0.split_at_checked(parameters)?;
    let by_address = matches!(form, "url" | "merged");
    let mut headers = Cow::Borrowed(headers);
    if !by_address && !token.is_empty() && !headers.iter().any(|&[name, _]| name == TOKEN) {
        headers.to_mut().push([TOKEN, token]);
    }
    let named: Vec<&str>;
    let coverage = if covered == "*" {
        Coverage::Official
    } else {
        named = pieces(covered, b" ").collect();
        Coverage::Named(&named)
    };
    let window = Window {
        start: parse_decimal(start).unwrap_or(0),
        end: parse_decimal(end).unwrap_or(0),
    };
    let message = Message {
        method,
        path,
        query,
        headers: &headers,
    };
    if !by_address {
        let made = sign(message, id, key, window, coverage);
        let mut out = made.authorization;
        if !form.is_empty() {
            for text in [&made.http_string, &made.string_to_sign] {
                out.push('\0');
                out.push_str(text);
            }
        }
        return Some(out);
    }
    let mut url = String::from(base);
    push_path(&mut url, path);
    url.push('?');
    let form = match form {
        "merged" => UrlForm::Merged,
        _ => UrlForm::Separate,
    };
    url.push_str(&presign(message, id, key, token, window, coverage, form));
    Some(url)
}
