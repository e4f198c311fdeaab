//! What went wrong, as messages of which `errors.js` of the package makes its classes.

use crate::client::{CallError, ErrorKind, retryable};
use crate::error::Issue;
use crate::message::Message;
use wasm_bindgen::JsValue;

/// A list of issues.
pub(super) fn issues(found: &[Issue]) -> Vec<u8> {
    let mut message = Message::default();
    add_issues(&mut message, found);
    message.finish()
}

fn add_issues(message: &mut Message, found: &[Issue]) {
    message.open(b'[');
    for issue in found {
        message.open(b'{');
        message.name("path").text(&issue.path);
        message.name("code").text(issue.code);
        message.name("message").text(&issue.message);
        message.name("severity").text(issue.severity.as_str());
        if let Some(value) = &issue.value {
            message.name("value").value(value);
        }
        message.close(b'}');
    }
    message.close(b']');
}

/// The error of a call: name of the class, code, message, members, and the names of the members that are handles,
/// which are added to `handles` in that order. Without a name, the only handle is what was thrown. Behind it the error
/// that led to it, or nothing.
pub(super) fn add(
    message: &mut Message,
    error: &CallError<JsValue, JsValue>,
    handles: &mut Vec<JsValue>,
) {
    let mut held = Vec::new();
    message.open(b'[');
    let name = match &error.kind {
        ErrorKind::Validation(_) => "ValidationError",
        ErrorKind::Credentials(_) => "CredentialsError",
        ErrorKind::Service(_) => "ServiceError",
        ErrorKind::Network { .. } => "NetworkError",
        ErrorKind::Timeout { .. } => "TimeoutError",
        ErrorKind::Decode { .. } => "DecodeError",
        ErrorKind::JobFailed { .. } => "JobFailedError",
        ErrorKind::AmbiguousSubmit { .. } => "AmbiguousSubmitError",
        ErrorKind::NotFound { .. } => "CiError",
        ErrorKind::Thrown(_) => "",
    };
    message.text(name).text(error.code()).text(&error.message());
    message.open(b'{');
    if error.doubtful {
        message.name("doubtful").word("true");
    }
    if error.attempts > 0 {
        message.name("attempts").number(error.attempts.into());
    }
    if let Some(ms) = error.retry_after_ms {
        message.name("retryAfter").number(ms);
    }
    let mut last = "lastDetail";
    match &error.kind {
        ErrorKind::Validation(found) => add_issues(message.name("issues"), found),
        ErrorKind::Service(refusal) => {
            message.name("status").number(refusal.status.into());
            let again = if retryable(error) { "true" } else { "false" };
            message.name("retryable").word(again);
            for (name, text) in [
                ("requestId", &refusal.request_id),
                ("traceId", &refusal.trace_id),
                ("resource", &refusal.resource),
            ] {
                if !text.is_empty() {
                    message.name(name).text(text);
                }
            }
        }
        ErrorKind::Network { cause, .. } => {
            if let Some(cause) = cause {
                held.push(("cause", cause));
            }
        }
        ErrorKind::Decode { status, error } => {
            message.name("status").number((*status).into());
            message.name("line").number(error.line.into());
            message.name("column").number(error.column.into());
        }
        ErrorKind::JobFailed { .. } => last = "job",
        ErrorKind::AmbiguousSubmit { mark, found, .. } => {
            message.name("mark").text(mark).name("jobIds").open(b'[');
            for id in found {
                message.text(id);
            }
            message.close(b']');
        }
        ErrorKind::NotFound { id } => {
            message.name("jobId").text(id);
        }
        ErrorKind::Thrown(value) => held.push(("thrown", value)),
        ErrorKind::Credentials(_) | ErrorKind::Timeout { .. } => {}
    }
    message.close(b'}').open(b'[');
    if let Some(detail) = &error.last {
        held.push((last, detail));
    }
    for (name, handle) in held {
        message.text(name);
        handles.push(handle.clone());
    }
    message.close(b']');
    if let ErrorKind::AmbiguousSubmit { cause, .. } = &error.kind {
        add(message, cause, handles);
    }
    message.close(b']');
}
