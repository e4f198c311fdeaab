//! What went wrong, as objects of which `errors/` of the package makes its classes.

use super::outward::{Kept, object};
use crate::client::{CallError, ErrorKind, retryable};
use crate::error::{Issue, Severity};
use crate::value::Value;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

/// A list of issues.
pub(super) fn issues(found: &[Issue]) -> JsValue {
    object(&found.iter().map(IssueView::of).collect::<Vec<_>>())
}

#[derive(Serialize)]
struct IssueView<'a> {
    path: &'a str,
    code: &'a str,
    message: &'a str,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Seen<'a>>,
}

impl<'a> IssueView<'a> {
    fn of(issue: &'a Issue) -> Self {
        IssueView {
            path: &issue.path,
            code: issue.code,
            message: &issue.message,
            severity: match issue.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            value: issue.value.as_ref().map(Seen),
        }
    }
}

/// A value seen, as JavaScript has it.
struct Seen<'a>(&'a Value);

impl Serialize for Seen<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Text(text) | Value::Foreign(text) => to.serialize_str(text),
            // JavaScript's own parser: that of the standard library weighs more than all of this border.
            Value::Number(digits) => to.serialize_f64(js_sys::Number::parse_float(digits)),
            Value::Boolean(truth) => to.serialize_bool(*truth),
            Value::List(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Seen(item))?;
                }
                list.end()
            }
            Value::Map(members) => {
                let mut map = to.serialize_map(Some(members.len()))?;
                for (name, member) in members {
                    map.serialize_entry(name, &Seen(member))?;
                }
                map.end()
            }
        }
    }
}

/// The error of a call. Without a name it is what somebody else threw, in `thrown`.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct ErrorView<'a> {
    name: &'a str,
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    maybe_submitted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempts: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<f64>,
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    issues: Kept,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retryable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<&'a str>,
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    job_ids: Kept,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    last_detail: Kept,
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    job: Kept,
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    cause: Kept,
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    thrown: Kept,
    /// The error that led to this one.
    #[serde(skip_serializing_if = "Kept::is_undefined")]
    origin: Kept,
}

/// The error of a call as an object.
pub(super) fn error(error: &CallError<JsValue, JsValue>) -> JsValue {
    let message = error.message();
    let mut view = ErrorView {
        code: error.code(),
        message: &message,
        maybe_submitted: Some(true).filter(|_| error.maybe_submitted),
        attempts: Some(error.attempts.into()).filter(|&attempts| attempts > 0.0),
        retry_after: error.retry_after_ms,
        ..ErrorView::default()
    };
    let given = |text| Some(text).filter(|text: &&str| !text.is_empty());
    let kept = |value: &Option<JsValue>| Kept(value.clone().unwrap_or_default());
    view.last_detail = kept(&error.last);
    view.name = match &error.kind {
        ErrorKind::Validation(found) => {
            view.issues = Kept(issues(found));
            "ValidationError"
        }
        ErrorKind::Credentials(_) => "CredentialsError",
        ErrorKind::Service(refusal) => {
            view.status = Some(refusal.status.into());
            view.retryable = Some(retryable(error));
            view.request_id = given(&refusal.request_id);
            view.trace_id = given(&refusal.trace_id);
            view.resource = given(&refusal.resource);
            "ServiceError"
        }
        ErrorKind::Network { cause, .. } => {
            view.cause = kept(cause);
            "NetworkError"
        }
        ErrorKind::Timeout { .. } => "TimeoutError",
        ErrorKind::Decode {
            status,
            error,
            body_excerpt,
        } => {
            view.status = Some((*status).into());
            view.line = Some(error.line.into());
            view.column = Some(error.column.into());
            view.excerpt = given(body_excerpt);
            "DecodeError"
        }
        ErrorKind::JobFailed { .. } => {
            view.job = std::mem::take(&mut view.last_detail);
            "JobFailedError"
        }
        ErrorKind::AmbiguousSubmit { mark, found, cause } => {
            view.mark = Some(mark);
            view.job_ids = Kept(object(found));
            view.origin = Kept(self::error(cause));
            "AmbiguousSubmitError"
        }
        ErrorKind::NotFound { id } => {
            view.job_id = Some(id);
            "CiError"
        }
        ErrorKind::Thrown(value) => {
            view.thrown = Kept(value.clone());
            ""
        }
        ErrorKind::Interrupted => "CiError",
    };
    object(&view)
}
