//! What a caller may watch: enough for logs, metrics and spans, and never a secret.

/// One thing that happened. Members that do not apply are empty or zero.
#[derive(Clone, Debug)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The permission of the call, such as `ci:CreateMediaJobs`.
    pub action: &'static str,
    /// Method in capitals.
    pub method: &'static str,
    /// Path, without the query.
    pub path: String,
    /// The attempt, from 1.
    pub attempt: u32,
    /// HTTP status; 0 where no answer came.
    pub status: u16,
    /// The service's id of the request.
    pub request_id: String,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
    /// How long until it goes on, in milliseconds.
    pub delay_ms: f64,
    /// Code of the failure; empty when there was none.
    pub code: String,
    /// Jobs that are waited for.
    pub jobs: u32,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// An attempt is about to be made.
    Request,
    /// An attempt has ended, with an answer or without.
    Response,
    /// A call will be repeated after `delay_ms`; `code` says why.
    Retry,
    /// The credential callback has answered; `code` is that of its failure.
    Refresh,
    /// Nothing to do for `delay_ms`: `jobs` are being waited for.
    Wait,
    /// It is not known whether a submit was taken; after `delay_ms` the job list is searched.
    Recover,
}

impl EventKind {
    /// The name of the event.
    pub const fn as_str(self) -> &'static str {
        match self {
            EventKind::Request => "request",
            EventKind::Response => "response",
            EventKind::Retry => "retry",
            EventKind::Refresh => "refresh",
            EventKind::Wait => "wait",
            EventKind::Recover => "recover",
        }
    }
}

impl Event {
    /// An event of which nothing is known yet but the kind and the code of the failure, empty for none.
    pub(super) fn new(kind: EventKind, code: &str) -> Self {
        Event {
            kind,
            action: "",
            method: "",
            path: String::new(),
            attempt: 0,
            status: 0,
            request_id: String::new(),
            duration_ms: 0.0,
            delay_ms: 0.0,
            code: code.to_owned(),
            jobs: 0,
        }
    }
}

/// The events of one call that have not been taken yet; empty where nobody listens.
pub(super) struct EventLog {
    listening: bool,
    events: Vec<Event>,
}

impl EventLog {
    pub fn new(listening: bool) -> Self {
        EventLog {
            listening,
            events: Vec::new(),
        }
    }

    /// Adds an event, which is made only where somebody listens.
    pub fn push(&mut self, event: impl FnOnce() -> Event) {
        if self.listening {
            self.events.push(event());
        }
    }

    pub fn take(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }
}
