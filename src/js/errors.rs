//! What went wrong, as objects of which `errors/` of the package makes its classes.

use super::outward::{Member, filled, object};
use crate::client::{CallError, ErrorKind, retryable};
use crate::error::{Issue, Severity};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// A list of issues.
pub(super) fn issues(found: &[Issue]) -> JsValue {
    found.iter().map(issue).collect::<Array>().into()
}

fn issue(issue: &Issue) -> JsValue {
    object(&[
        ("path", (&issue.path).into()),
        ("code", issue.code.into()),
        ("message", (&issue.message).into()),
        (
            "severity",
            match issue.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            }
            .into(),
        ),
        ("value", issue.value.as_ref().map(Member::Seen).into()),
    ])
}

/// The error of a call. Without a name it is what somebody else threw, in `thrown`; `origin` is the error that led to this one.
pub(super) fn error(error: &CallError<JsValue, JsValue>) -> JsValue {
    let message = error.message();
    let kept = |value: &Option<JsValue>| Member::from(value.clone());
    let mut last = ("lastDetail", kept(&error.last));
    let (name, own): (&str, Vec<(&str, Member<'_>)>) = match &*error.kind {
        ErrorKind::Validation(found) => ("ValidationError", vec![("issues", issues(found).into())]),
        ErrorKind::Credentials(_) => ("CredentialsError", Vec::new()),
        ErrorKind::Service(refusal) => (
            "ServiceError",
            vec![
                ("status", u32::from(refusal.status).into()),
                ("retryable", Member::Truth(retryable(error))),
                ("requestId", filled(&refusal.request_id)),
                ("traceId", filled(&refusal.trace_id)),
                ("resource", filled(&refusal.resource)),
            ],
        ),
        ErrorKind::Network { cause, .. } => ("NetworkError", vec![("cause", kept(cause))]),
        ErrorKind::Timeout { .. } => ("TimeoutError", Vec::new()),
        ErrorKind::Decode {
            status,
            error,
            body_excerpt,
        } => (
            "DecodeError",
            vec![
                ("status", u32::from(*status).into()),
                ("line", error.line.into()),
                ("column", error.column.into()),
                ("excerpt", filled(body_excerpt)),
            ],
        ),
        ErrorKind::JobFailed { .. } => {
            last.0 = "job";
            ("JobFailedError", Vec::new())
        }
        ErrorKind::AmbiguousSubmit { mark, found, cause } => (
            "AmbiguousSubmitError",
            vec![
                ("mark", mark.into()),
                ("jobIds", Member::Texts(found)),
                ("origin", self::error(cause).into()),
            ],
        ),
        ErrorKind::NotFound { id } => ("CiError", vec![("jobId", id.into())]),
        ErrorKind::Thrown(value) => ("", vec![("thrown", value.clone().into())]),
        ErrorKind::Interrupted => ("CiError", Vec::new()),
    };
    let mut members = vec![
        ("name", name.into()),
        ("code", error.code().into()),
        ("message", (&message).into()),
        (
            "maybeSubmitted",
            error.maybe_submitted.then_some(Member::Truth(true)).into(),
        ),
        (
            "attempts",
            Some(error.attempts).filter(|&attempts| attempts > 0).into(),
        ),
        ("retryAfter", error.retry_after_ms.into()),
        last,
    ];
    members.extend(own);
    object(&members)
}
