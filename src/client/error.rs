//! Everything a call can end in besides its result.

use super::job::State;
use crate::error::{DecodeError, Issue, ServiceError};
use std::rc::Rc;

/// Why a call failed, and what is known besides.
#[derive(Clone, Debug)]
pub struct CallError<D, T> {
    /// Why. Shared, because a poll that fails may end many waits.
    pub kind: Rc<ErrorKind<D, T>>,
    /// The last that was seen of the job, where the call was about one that had been seen.
    pub last: Option<D>,
    /// A submit whose job the service may have taken all the same.
    pub maybe_submitted: bool,
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
    /// The service refused. Its code says why. When something before it answered, `code` is empty, and `message` is the
    /// beginning of what it said.
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
        /// The first few hundred characters of what came, without secrets.
        body_excerpt: String,
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
    /// It cannot be found out whether the job exists. Search the job list for the mark later; do not submit
    /// again before.
    AmbiguousSubmit {
        /// The beginning of the job's `UserData`.
        mark: String,
        /// Jobs that do bear the mark: fewer, or more, than were to be submitted.
        found: Vec<String>,
        /// Why it is not known.
        cause: Box<CallError<D, T>>,
    },
    /// The call was given up because nothing was heard of it any more, or the client that carried it is gone. Begin it
    /// again; a submit only if `maybe_submitted` is false, or with its mark.
    Interrupted,
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
    pub fn new(kind: ErrorKind<D, T>) -> Box<Self> {
        Box::new(CallError {
            kind: Rc::new(kind),
            last: None,
            maybe_submitted: false,
            attempts: 0,
            retry_after_ms: None,
        })
    }

    /// The error of a call that nothing was heard of any more, or that its client does not know.
    pub fn interrupted(maybe_submitted: bool) -> Box<Self> {
        let mut error = CallError::new(ErrorKind::Interrupted);
        error.maybe_submitted = maybe_submitted;
        error
    }

    /// A stable word for programs. That of a refusal is the service's own.
    pub fn code(&self) -> &str {
        match &*self.kind {
            ErrorKind::Validation(_) => "validation_failed",
            ErrorKind::Credentials(_) => "credentials_unusable",
            ErrorKind::Service(error) if error.code.is_empty() => "http_status",
            ErrorKind::Service(error) => &error.code,
            ErrorKind::Network { .. } => "network_failed",
            ErrorKind::Timeout { phase, .. } => match phase {
                Phase::Credentials => "credentials_timeout",
                Phase::Answer => "answer_timeout",
                Phase::Call => "call_timeout",
                Phase::Job => "wait_timeout",
            },
            ErrorKind::Decode { error, .. } => error.code,
            ErrorKind::Thrown(_) => "callback_threw",
            ErrorKind::JobFailed { .. } => "job_failed",
            ErrorKind::NotFound { .. } => "job_not_found",
            ErrorKind::AmbiguousSubmit { .. } => "ambiguous_submit",
            ErrorKind::Interrupted => "interrupted",
        }
    }

    /// One line for people: lower case, no full stop, no secret.
    pub fn message(&self) -> String {
        let mut text = match &*self.kind {
            ErrorKind::Validation(issues) => {
                let mut lines = String::new();
                for Issue { path, message, .. } in issues {
                    let between = if lines.is_empty() { "" } else { "; " };
                    lines.push_str(&format!("{between}{path}: {message}"));
                }
                lines
            }
            ErrorKind::Credentials(message) => message.clone(),
            ErrorKind::Service(error) => {
                let mut text = format!("the service answered {}", error.status);
                if !error.code.is_empty() {
                    text = format!("{text} {}", error.code);
                }
                if !error.message.is_empty() {
                    text = format!("{text}: {}", error.message);
                }
                text
            }
            ErrorKind::Network { message, .. } => {
                let said = if message.is_empty() { "" } else { ": " };
                format!(
                    "no answer came from the service{said}{message}; in a browser a missing CORS rule looks the \
                     same: the bucket's rule must allow this origin, GET, POST and PUT, and all headers"
                )
            }
            ErrorKind::Timeout { phase, limit_ms } => {
                let subject = match phase {
                    Phase::Credentials => "the credential callback did not answer",
                    Phase::Answer => "the service did not answer",
                    Phase::Call => "the call did not end",
                    Phase::Job => "the job did not end",
                };
                format!("{subject} within {} ms", *limit_ms as u64)
            }
            ErrorKind::Decode { error, .. } => {
                format!("the answer cannot be read: {}", error.message)
            }
            ErrorKind::Thrown(_) => "the credential callback threw".to_owned(),
            ErrorKind::JobFailed {
                id,
                state,
                code,
                message,
            } => format!("job {id} ended as {} with {code}: {message}", state.as_str()),
            ErrorKind::NotFound { id } => format!("the service knows no job {id}"),
            ErrorKind::AmbiguousSubmit { mark, .. } => format!(
                "it is not known whether the job was taken; its UserData would begin with `{mark}`"
            ),
            ErrorKind::Interrupted => {
                "the call was interrupted: nothing was heard of it for too long, or its client is gone"
                    .to_owned()
            }
        };
        if self.maybe_submitted && !matches!(*self.kind, ErrorKind::AmbiguousSubmit { .. }) {
            text.push_str("; the job may have been taken all the same");
        }
        text
    }
}
