//! The package's own error classes, which live in JavaScript.

use super::convert::{set, to_js};
use crate::error::{DecodeError, Issue, ServiceError};
use js_sys::Object;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    /// Makes an error of the class `name`.
    #[wasm_bindgen(js_name = makeError)]
    fn make_error(name: &str, code: &str, message: &str, members: &Object) -> JsValue;
}

/// `ValidationError` with all its issues.
pub(super) fn validation(found: &[Issue]) -> JsValue {
    let members = Object::new();
    set(&members, "issues", &to_js(&found));
    let mut message = String::new();
    for (index, issue) in found.iter().enumerate() {
        message.push_str(if index == 0 { "" } else { "; " });
        message.push_str(&issue.message);
    }
    let code = found.first().map_or("", |issue| issue.code);
    make_error("ValidationError", code, &message, &members)
}

/// `DecodeError` with line and column.
pub(super) fn decode(error: &DecodeError) -> JsValue {
    let members = Object::new();
    set(&members, "line", &JsValue::from(error.line));
    set(&members, "column", &JsValue::from(error.column));
    make_error("DecodeError", error.code, &error.message, &members)
}

/// `ServiceError` with what the service said.
pub(super) fn service(error: &ServiceError, retryable: bool) -> JsValue {
    let members = Object::new();
    set(&members, "status", &JsValue::from(error.status));
    set(&members, "requestId", &JsValue::from_str(&error.request_id));
    set(&members, "traceId", &JsValue::from_str(&error.trace_id));
    set(&members, "resource", &JsValue::from_str(&error.resource));
    set(&members, "retryable", &JsValue::from_bool(retryable));
    make_error("ServiceError", &error.code, &error.message, &members)
}
