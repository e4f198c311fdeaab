//! The signer for servers that sign, and for presigned addresses.
//!
//! A request comes in as one text, its parts ended by NUL: strings that cross one at a time would cost more than the
//! signature. `sign.ts` of the package writes it into the scratch buffer.

use super::inward;
use super::memory::take_text;
use super::outward::object;
use crate::auth::{Grant, read_grant};
use crate::signature::{Joined, UrlForm};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads keys in any of the accepted forms from a plain copy; throws what is wrong with them, as text.
#[wasm_bindgen(js_name = readKeys)]
pub fn read_keys(answer: &JsValue) -> Result<JsValue, JsValue> {
    match read_grant(&inward::value(answer)) {
        Ok(Grant::Keys(keys)) => Ok(object(&[
            ("id", (&keys.id).into()),
            ("key", (&keys.key.0).into()),
            ("token", (&keys.token.0).into()),
            ("start", keys.start.map(|second| second as f64).into()),
            ("expires", keys.expires.map(|second| second as f64).into()),
        ])),
        Ok(Grant::Authorization { .. }) => {
            Err("a finished signature is no key to sign with".into())
        }
        Err(defect) => Err(defect.into()),
    }
}

/// The `Authorization` of the request in the first `bytes` of the scratch buffer. `count` is the number of its parts: a NUL
/// inside one would shift the others, and then there is no answer.
#[wasm_bindgen(js_name = signText)]
pub fn sign_text(bytes: usize, count: usize, parameters: usize) -> Option<String> {
    Some(
        Joined::read(&take_text(bytes), count, parameters)?
            .sign()
            .authorization,
    )
}

/// The same signature with the texts that it was made of, as an object.
#[wasm_bindgen(js_name = explainText)]
pub fn explain_text(bytes: usize, count: usize, parameters: usize) -> Option<JsValue> {
    let signature = Joined::read(&take_text(bytes), count, parameters)?.sign();
    Some(object(&[
        ("authorization", (&signature.authorization).into()),
        ("httpString", (&signature.http_string).into()),
        ("stringToSign", (&signature.string_to_sign).into()),
    ]))
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
    let form = match merged {
        true => UrlForm::Merged,
        false => UrlForm::Separate,
    };
    Some(Joined::read(&take_text(bytes), count, parameters)?.presign(origin, form))
}
