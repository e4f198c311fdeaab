//! [`Exchange`]: one operation under way, attempt after attempt, and what is known of it.
//!
//! Data with the rules that need nothing else; [`Transport`](super::transport::Transport) moves it.

use std::rc::Rc;

use super::credential_provider::Credentials;
use super::event::{Event, EventKind};
use super::retry::Verdict;
use crate::auth::{Keys, Redacted};
use crate::http::Method;
use crate::operations::Operation;

pub(super) struct Exchange {
    pub operation: Operation,
    /// Unix second before which no attempt can have been accepted: the earliest start of a signature.
    pub signed_from_s: u64,
    /// A request was sent whose outcome is not known.
    pub open: bool,
    pub attempt: u32,
    pub stage: Stage,
    /// When the attempt began, and when its time is up.
    pub begun_ms: f64,
    pub limit_ms: f64,
    /// When its request was sent.
    pub sent_ms: f64,
    /// The keys of the request that was sent last.
    pub keys: Option<Rc<Keys>>,
    /// The token that went with it.
    pub token: Redacted,
    /// What the last repeat was paid for.
    pub repeated: Option<Verdict>,
    /// How often the clock was corrected, and whether the key was renewed.
    pub clock_corrections: u32,
    pub renewed: bool,
    /// How often the key that was refused had already been replaced.
    pub replaced: u32,
}

/// What an exchange needs, or waits for.
pub(super) enum Stage {
    /// The end of a pause, and then an attempt.
    Pause { until_ms: f64 },
    /// Credentials, from the cache or from a question of some call.
    Authorize,
    /// The answer to its own question for credentials.
    Asking,
    /// To be sent with these.
    Ready(Credentials),
    /// An answer.
    Sent,
}

impl Exchange {
    /// An operation whose first attempt is made at that instant.
    pub fn new(operation: Operation, at_ms: f64) -> Self {
        Exchange {
            operation,
            signed_from_s: u64::MAX,
            open: false,
            attempt: 1,
            stage: Stage::Pause { until_ms: at_ms },
            begun_ms: at_ms,
            limit_ms: f64::INFINITY,
            sent_ms: at_ms,
            keys: None,
            token: Redacted::default(),
            repeated: None,
            clock_corrections: 0,
            renewed: false,
            replaced: 0,
        }
    }

    /// Whether it awaits an answer, of the service or of the credential callback.
    pub fn awaits(&self) -> bool {
        matches!(self.stage, Stage::Asking | Stage::Sent)
    }

    /// Whether the operation may have been carried out twice if it were sent again.
    pub fn maybe_submitted(&self) -> bool {
        self.open && self.operation.request.method == Method::Post
    }

    /// An event of this exchange; `code` is that of the failure.
    pub fn event(&self, kind: EventKind, code: &str) -> Event {
        let mut event = Event::new(kind, code);
        event.action = self.operation.action;
        event.method = self.operation.request.method.as_str();
        event.path = self.operation.request.path.clone();
        event.attempt = self.attempt;
        event
    }
}
