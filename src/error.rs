//! What can go wrong, in terms of what the caller can do about it.

use crate::value::Value;

/// One finding about a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Where, such as `Operation.Watermark.0.Dx`.
    pub path: String,
    /// Stable name of the finding.
    pub code: &'static str,
    /// One line, lower case, naming the member and the value seen.
    pub message: String,
    /// Whether builders refuse the job.
    pub severity: Severity,
    /// The value seen; absent for a missing or a secret member.
    pub value: Option<Value>,
}

impl Issue {
    /// An error about a text: the rule, which ends with a backquote, and the text seen.
    pub fn of(path: &str, code: &'static str, rule: &str, seen: &str) -> Issue {
        let mut message = rule.to_owned();
        message.push_str(seen);
        message.push('`');
        Issue {
            path: path.to_owned(),
            code,
            message,
            severity: Severity::Error,
            value: Some(Value::Text(seen.to_owned())),
        }
    }
}

/// Whether an issue refuses the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The service cannot take it.
    Error,
    /// Outside what is documented; the service may know more than the page.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A body that was refused: where and why. There is never a partial result.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodeError {
    /// Stable name of the reason.
    pub code: &'static str,
    /// One line, lower case.
    pub message: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// An answer of the service that says no: the members of its `<Error>` body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceError {
    /// HTTP status; 0 where only a body was read.
    pub status: u16,
    /// The service's code, such as `InvalidArgument`.
    pub code: String,
    /// The service's text.
    pub message: String,
    /// What the error is about.
    pub resource: String,
    /// The request id of the body, else of the header.
    pub request_id: String,
    /// The trace id of the body.
    pub trace_id: String,
}
