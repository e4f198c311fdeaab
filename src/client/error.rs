//! Everything a call can end in besides its result.

use super::wire::State;
use crate::error::{DecodeError, Issue, ServiceError};
use crate::text::push_decimal;

/// An error as it goes from hand to hand.
pub(super) type Failed<D, T> = Box<CallError<D, T>>;

/// Why a call failed, and what is known besides.
#[derive(Clone, Debug)]
pub struct CallError<D, T> {
    /// Why.
    pub kind: ErrorKind<D, T>,
    /// The last that was seen of the job, where the call was about one that had been seen.
    pub last: Option<D>,
    /// The service may have done what was asked for.
    pub doubtful: bool,
    /// How often the request was sent.
    pub attempts: u32,
    /// How long the service asked to be left alone.
    pub retry_after_ms: Option<f64>,
}

/// Why a call failed. Each variant says what the caller can do.
#[derive(Clone, Debug)]
pub enum ErrorKind<D, T> {
    /// The input is wrong; nothing was sent. Correct it.
    Validation(Vec<Issue>),
    /// What the credential callback returned cannot be used; the text names the member. Correct the callback.
    Credentials(String),
    /// The service refused. Its code says why; `code` is empty when something before it answered.
    Service(Box<ServiceError>),
    /// No complete answer came. In a browser a CORS rule that is missing looks the same.
    Network {
        /// What the platform says.
        message: String,
        /// What the platform threw.
        cause: Option<T>,
    },
    /// Time was up. Raise the limit, or ask again later.
    Timeout {
        /// What was being waited for.
        phase: Phase,
        /// The limit, in milliseconds.
        limit_ms: f64,
    },
    /// The answer cannot be read.
    Decode {
        /// HTTP status of the answer.
        status: u16,
        /// Where and why.
        error: DecodeError,
    },
    /// The caller's own code threw; hand the value on as it is.
    Thrown(T),
    /// The job ended without success. `last` is the job.
    JobFailed {
        /// Its id.
        id: String,
        /// `Failed` or `Cancel`.
        state: State,
        /// Its code.
        code: String,
        /// Its message.
        message: String,
    },
    /// The service does not know the job, and has had time to get to know it.
    NotFound {
        /// Its id.
        id: String,
    },
    /// It cannot be found out whether the job exists. Look for the mark in the job list later; do not submit
    /// again before.
    AmbiguousSubmit {
        /// The beginning of the job's `UserData`.
        mark: String,
        /// Jobs that do bear the mark: fewer, or more, than were to be submitted.
        found: Vec<String>,
        /// What made it doubtful.
        cause: Box<CallError<D, T>>,
    },
}

/// What was being waited for when time was up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The credential callback.
    Credentials,
    /// The answer to one request.
    Answer,
    /// The whole call, repeats included.
    Call,
    /// The end of a job.
    Job,
}

impl<D, T> CallError<D, T> {
    /// An error of which only the reason is known.
    pub(super) fn new(kind: ErrorKind<D, T>) -> Box<Self> {
        Box::new(CallError {
            kind,
            last: None,
            doubtful: false,
            attempts: 0,
            retry_after_ms: None,
        })
    }

    /// A stable word for programs. That of a refusal is the service's own.
    pub fn code(&self) -> &str {
        match &self.kind {
            ErrorKind::Validation(_) => "ValidationFailed",
            ErrorKind::Credentials(_) => "CredentialsUnusable",
            ErrorKind::Service(error) if error.code.is_empty() => "HttpStatus",
            ErrorKind::Service(error) => &error.code,
            ErrorKind::Network { .. } => "NetworkFailed",
            ErrorKind::Timeout {
                phase: Phase::Credentials,
                ..
            } => "CredentialsTimeout",
            ErrorKind::Timeout {
                phase: Phase::Answer,
                ..
            } => "AnswerTimeout",
            ErrorKind::Timeout {
                phase: Phase::Call, ..
            } => "CallTimeout",
            ErrorKind::Timeout {
                phase: Phase::Job, ..
            } => "WaitTimeout",
            ErrorKind::Decode { error, .. } => error.code,
            ErrorKind::Thrown(_) => "CallbackThrew",
            ErrorKind::JobFailed { .. } => "JobFailed",
            ErrorKind::NotFound { .. } => "JobNotFound",
            ErrorKind::AmbiguousSubmit { .. } => "AmbiguousSubmit",
        }
    }

    /// One line for people: lower case, no full stop, no secret.
    pub fn message(&self) -> String {
        let mut text = String::new();
        match &self.kind {
            ErrorKind::Validation(issues) => {
                for (index, issue) in issues.iter().enumerate() {
                    text.push_str(if index == 0 { "" } else { "; " });
                    text.push_str(&issue.path);
                    text.push_str(": ");
                    text.push_str(&issue.message);
                }
            }
            ErrorKind::Credentials(message) => text.push_str(message),
            ErrorKind::Service(error) => {
                text.push_str("the service answered ");
                push_decimal(&mut text, error.status.into());
                for part in [&error.code, &error.message] {
                    if !part.is_empty() {
                        text.push_str(if part.as_str() == error.code {
                            " "
                        } else {
                            ": "
                        });
                        text.push_str(part);
                    }
                }
            }
            ErrorKind::Network { message, .. } => {
                text.push_str("no answer came from the service");
                if !message.is_empty() {
                    text.push_str(": ");
                    text.push_str(message);
                }
                text.push_str(
                    "; in a browser a missing CORS rule looks the same: the bucket's rule must allow \
                     this origin, GET, POST and PUT, and all headers",
                );
            }
            ErrorKind::Timeout { phase, limit_ms } => {
                text.push_str(match phase {
                    Phase::Credentials => "the credential callback did not answer",
                    Phase::Answer => "the service did not answer",
                    Phase::Call => "the call did not end",
                    Phase::Job => "the job did not end",
                });
                text.push_str(" within ");
                push_decimal(&mut text, *limit_ms as u64);
                text.push_str(" ms");
            }
            ErrorKind::Decode { error, .. } => {
                text.push_str("the answer cannot be read: ");
                text.push_str(&error.message);
            }
            ErrorKind::Thrown(_) => text.push_str("the credential callback threw"),
            ErrorKind::JobFailed {
                id,
                state,
                code,
                message,
            } => {
                for part in [
                    "job ",
                    id,
                    " ended as ",
                    state.as_str(),
                    " with ",
                    code,
                    ": ",
                    message,
                ] {
                    text.push_str(part);
                }
            }
            ErrorKind::NotFound { id } => {
                text.push_str("the service knows no job ");
                text.push_str(id);
            }
            ErrorKind::AmbiguousSubmit { mark, .. } => {
                text.push_str(
                    "it is not known whether the job was taken; its UserData would begin with `",
                );
                text.push_str(mark);
                text.push('`');
            }
        }
        if self.doubtful && !matches!(self.kind, ErrorKind::AmbiguousSubmit { .. }) {
            text.push_str("; the job may have been taken all the same");
        }
        text
    }
}
