//! The package's own error classes, which live in JavaScript.

use super::convert::{set, to_js};
use crate::client::{CallError, ErrorKind, retryable};
use crate::error::{DecodeError, Issue};
use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

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

/// `CredentialsError`.
pub(super) fn credentials(message: &str) -> JsValue {
    make_error("CredentialsError", "", message, &Object::new())
}

/// The error of a call, as its class; what others threw comes out as it is.
pub(super) fn call(error: &CallError<JsValue, JsValue>) -> JsValue {
    if let ErrorKind::Thrown(value) = &error.kind {
        return value.clone();
    }
    let members = Object::new();
    let word = |name, value: &str| {
        if !value.is_empty() {
            set(&members, name, &JsValue::from_str(value));
        }
    };
    if error.doubtful {
        set(&members, "doubtful", &JsValue::TRUE);
    }
    if error.attempts > 0 {
        set(&members, "attempts", &JsValue::from(error.attempts));
    }
    if let Some(ms) = error.retry_after_ms {
        set(&members, "retryAfter", &JsValue::from_f64(ms));
    }
    let mut last = "lastDetail";
    let name = match &error.kind {
        ErrorKind::Validation(issues) => {
            set(&members, "issues", &to_js(issues));
            "ValidationError"
        }
        ErrorKind::Credentials(_) => "CredentialsError",
        ErrorKind::Service(refusal) => {
            set(&members, "status", &JsValue::from(refusal.status));
            word("requestId", &refusal.request_id);
            word("traceId", &refusal.trace_id);
            word("resource", &refusal.resource);
            set(&members, "retryable", &JsValue::from_bool(retryable(error)));
            "ServiceError"
        }
        ErrorKind::Network { cause, .. } => {
            if let Some(cause) = cause {
                set(&members, "cause", cause);
            }
            "NetworkError"
        }
        ErrorKind::Timeout { .. } => "TimeoutError",
        ErrorKind::Decode { status, error } => {
            set(&members, "status", &JsValue::from(*status));
            set(&members, "line", &JsValue::from(error.line));
            set(&members, "column", &JsValue::from(error.column));
            "DecodeError"
        }
        ErrorKind::JobFailed { .. } => {
            last = "job";
            "JobFailedError"
        }
        ErrorKind::AmbiguousSubmit { mark, found, .. } => {
            word("mark", mark);
            let ids = Array::new();
            for id in found {
                ids.push(&JsValue::from_str(id));
            }
            set(&members, "jobIds", &ids);
            "AmbiguousSubmitError"
        }
        ErrorKind::NotFound { id } => {
            word("jobId", id);
            "CiError"
        }
        ErrorKind::Thrown(_) => "CiError",
    };
    if let Some(detail) = &error.last {
        set(&members, last, detail);
    }
    let made = make_error(name, error.code(), &error.message(), &members);
    if let ErrorKind::AmbiguousSubmit { cause, .. } = &error.kind {
        let object: &Object = made.unchecked_ref();
        set(object, "cause", &call(cause));
    }
    made
}
