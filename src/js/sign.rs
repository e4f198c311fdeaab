//! The signer for servers that sign, and for presigned addresses.
//!
//! A request comes in as one text, its parts ended by NUL: strings that cross one at a time would cost more than the
//! signature. `sign.ts` of the package writes it into the scratch buffer.

use super::inward;
use super::memory::take_text;
use super::outward::object;
use crate::auth::{Grant, read_grant};
use crate::percent::push_path;
use crate::signature::{Coverage, Message, Signature, TOKEN, UrlForm, Window, presign, sign};
use serde::Serialize;
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Keys of whatever form, as the signer takes them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KeysView {
    id: String,
    key: String,
    token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<f64>,
}

/// Reads keys in any of the accepted forms from a plain copy; throws what is wrong with them, as text.
#[wasm_bindgen(js_name = readKeys)]
pub fn read_keys(answer: &JsValue) -> Result<JsValue, JsValue> {
    match read_grant(&inward::value(answer)) {
        Ok(Grant::Keys(keys)) => Ok(object(&KeysView {
            id: keys.id,
            key: keys.key.0,
            token: keys.token.0,
            start: keys.start.map(|second| second as f64),
            expires: keys.expires.map(|second| second as f64),
        })),
        Ok(Grant::Authorization { .. }) => {
            Err("a finished signature is no key to sign with".into())
        }
        Err(defect) => Err(defect.into()),
    }
}

/// The request in the scratch buffer, taken apart. Its parts: which headers to sign (`*` for what the official Go SDK signs,
/// else names joined by blanks), method, path, id, key, token, start, end, names and values of so many parameters, names
/// and values of headers.
struct Signing<'a> {
    covered: &'a str,
    method: &'a str,
    path: &'a str,
    id: &'a str,
    key: &'a str,
    token: &'a str,
    window: Window,
    query: &'a [[&'a str; 2]],
    headers: &'a [[&'a str; 2]],
}

/// The `Authorization` of the request in the first `bytes` of the scratch buffer. `count` is the number of its parts: a NUL
/// inside one would shift the others, and then there is no answer.
#[wasm_bindgen(js_name = signText)]
pub fn sign_text(bytes: usize, count: usize, parameters: usize) -> Option<String> {
    taken_apart(bytes, count, parameters, |request| {
        signed(request).authorization
    })
}

fn signed(request: &Signing<'_>) -> Signature {
    let mut headers = Cow::Borrowed(request.headers);
    if !request.token.is_empty() && !headers.iter().any(|&[name, _]| name == TOKEN) {
        headers.to_mut().push([TOKEN, request.token]);
    }
    let message = Message {
        method: request.method,
        path: request.path,
        query: request.query,
        headers: &headers,
    };
    covering(request.covered, |coverage| {
        sign(message, request.id, request.key, request.window, coverage)
    })
}

/// A signature and the texts that it was made of.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Explained {
    authorization: String,
    http_string: String,
    string_to_sign: String,
}

/// The same signature with the texts that it was made of, as an object.
#[wasm_bindgen(js_name = explainText)]
pub fn explain_text(bytes: usize, count: usize, parameters: usize) -> Option<JsValue> {
    taken_apart(bytes, count, parameters, |request| {
        let signature = signed(request);
        object(&Explained {
            authorization: signature.authorization,
            http_string: signature.http_string,
            string_to_sign: signature.string_to_sign,
        })
    })
}

/// The address of the same request, which begins with `origin`, with its signature in the query.
#[wasm_bindgen(js_name = presignText)]
pub fn presign_text(
    bytes: usize,
    count: usize,
    parameters: usize,
    origin: &str,
    merged: bool,
) -> Option<String> {
    taken_apart(bytes, count, parameters, |request| {
        let message = Message {
            method: request.method,
            path: request.path,
            query: request.query,
            headers: request.headers,
        };
        let form = if merged {
            UrlForm::Merged
        } else {
            UrlForm::Separate
        };
        let mut url = origin.to_owned();
        push_path(&mut url, request.path);
        url.push('?');
        url += &covering(request.covered, |coverage| {
            let Signing {
                id,
                key,
                token,
                window,
                ..
            } = *request;
            presign(message, id, key, token, window, coverage, form)
        });
        url
    })
}

fn covering<R>(covered: &str, work: impl FnOnce(Coverage<'_>) -> R) -> R {
    if covered == "*" {
        return work(Coverage::Official);
    }
    let named: Vec<&str> = covered.split(' ').collect();
    work(Coverage::Named(&named))
}

fn taken_apart<R>(
    bytes: usize,
    count: usize,
    parameters: usize,
    work: impl FnOnce(&Signing<'_>) -> R,
) -> Option<R> {
    let text = take_text(bytes);
    let parts: Vec<&str> = text.split('\0').collect();
    let &[
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
    Some(work(&Signing {
        covered,
        method,
        path,
        id,
        key,
        token,
        window: Window {
            start: start.parse().ok()?,
            end: end.parse().ok()?,
        },
        query,
        headers,
    }))
}
