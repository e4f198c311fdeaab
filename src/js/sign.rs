//! The signer for servers that sign, and for presigned addresses.

use super::convert::{get, text, to_value};
use super::errors;
use crate::auth::{
    Coverage, Grant, Keys, Message, TOKEN, Window, presign, presign_merged, read_grant, sign,
};
use crate::http::Request;
use js_sys::{Array, Date};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// The `Authorization` of a request; with a `base`, its address with the signature in the query. Query and
/// headers of the request come as lists of pairs.
#[wasm_bindgen(js_name = signRequest)]
pub fn sign_request(
    request: &JsValue,
    keys: &JsValue,
    options: &JsValue,
    base: Option<String>,
) -> Result<String, JsValue> {
    let (mut given, keys) = (Given::read(request), read_keys(keys)?);
    let chosen = get(options, "signHeaders");
    let names: Vec<String> = list(&chosen);
    let named: Vec<&str> = names.iter().map(String::as_str).collect();
    let coverage = match chosen.is_undefined() {
        true => Coverage::Official,
        false => Coverage::Named(&named),
    };
    let window = window(options, &keys);
    let (id, key) = (&keys.id, &keys.key.0);
    let Some(mut url) = base else {
        given.token(&keys.token.0);
        return Ok(sign(given.message(), id, key, window, coverage).authorization);
    };
    let message = given.message();
    url.push_str(&Request::path_only(&given.path));
    url.push('?');
    let form = if get(options, "merged").is_truthy() {
        presign_merged
    } else {
        presign
    };
    url.push_str(&form(message, id, key, &keys.token.0, window, coverage));
    Ok(url)
}

struct Given {
    method: String,
    path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
}

impl Given {
    fn read(request: &JsValue) -> Self {
        Given {
            method: text(&get(request, "method")),
            path: text(&get(request, "path")),
            query: pairs(&get(request, "query")),
            headers: pairs(&get(request, "headers")),
        }
    }

    /// The header in which the token of a temporary key travels; it is signed, so it must be sent.
    fn token(&mut self, token: &str) {
        let given = |(name, _): &(String, String)| name.eq_ignore_ascii_case(TOKEN);
        if !token.is_empty() && !self.headers.iter().any(given) {
            self.headers.push((TOKEN.to_owned(), token.to_owned()));
        }
    }

    fn message(&self) -> Message<'_> {
        let Given {
            method,
            path,
            query,
            headers,
        } = self;
        Message {
            method,
            path,
            query,
            headers,
        }
    }
}

fn list(value: &JsValue) -> Vec<String> {
    let items = value
        .dyn_ref::<Array>()
        .map(|items| items.iter().map(|item| text(&item)).collect());
    items.unwrap_or_default()
}

fn pairs(value: &JsValue) -> Vec<(String, String)> {
    let Some(items) = value.dyn_ref::<Array>() else {
        return Vec::new();
    };
    let pair = |item: JsValue| {
        let pair = item.unchecked_into::<Array>();
        (text(&pair.get(0)), text(&pair.get(1)))
    };
    items.iter().map(pair).collect()
}

fn read_keys(keys: &JsValue) -> Result<Keys, JsValue> {
    match read_grant(&to_value(keys)) {
        Ok(Grant::Keys(keys)) => Ok(keys),
        Ok(Grant::Authorization { .. }) => Err(errors::credentials(
            "a finished signature is no key to sign with",
        )),
        Err(message) => Err(errors::credentials(&message)),
    }
}

/// From `startTime` to `endTime`; by default from the key's own start, or now, for a quarter of an hour.
fn window(options: &JsValue, keys: &Keys) -> Window {
    let seconds = |name| {
        get(options, name)
            .as_f64()
            .filter(|s| *s >= 0.0)
            .map(|s| s as u64)
    };
    let now = (Date::now() / 1000.0) as u64;
    let start = seconds("startTime").or(keys.start).unwrap_or(now);
    let end = seconds("endTime").unwrap_or_else(|| keys.expires.unwrap_or(start.max(now) + 900));
    Window { start, end }
}
