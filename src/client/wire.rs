//! What goes between the machine and its shell about one request.

use crate::error::{DecodeError, ServiceError};

/// A signed request, ready to go.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Method in capitals.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// Headers, lower-case names, `host` left out: every platform sets it by itself. Holds the signature and
    /// the token, so it is not for logs.
    pub headers: Vec<(String, String)>,
    /// Body; empty for none.
    pub body: String,
}

/// An answer whose body has been read. A header that is missing, or that CORS hides, is empty.
#[derive(Clone, Debug)]
pub struct Response<D> {
    /// HTTP status.
    pub status: u16,
    /// The header `date`.
    pub date: String,
    /// The header `retry-after`.
    pub retry_after: String,
    /// The header `x-ci-request-id`, else `x-cos-request-id`.
    pub request_id: String,
    /// The header `x-cos-trace-id`.
    pub trace_id: String,
    /// The body, understood: root `Response` is an answer, root `Error` a refusal, a JSON object with `code` and
    /// `message` likewise; anything else cannot be read. `UserData` inside a detail is the caller's own
    /// again; in the report it stays as it came, a [`Mark`](super::Mark) before it.
    pub body: Result<Answer<D>, ReadFailure>,
}

/// No complete answer came: no connection, a refusal by CORS, a connection lost in the middle of the body.
#[derive(Clone, Debug)]
pub struct SendFailure<T> {
    /// What the platform says, one line, without addresses that carry a signature.
    pub message: String,
    /// What the platform threw.
    pub cause: Option<T>,
}

/// The credential callback gave nothing to work with.
#[derive(Clone, Debug)]
pub enum GrantFailure<T> {
    /// It threw.
    Thrown(T),
    /// What it returned is none of the accepted forms; the text names the missing member, never a value.
    Unusable(String),
}

/// A body understood.
#[derive(Clone, Debug, Default)]
pub struct Answer<D> {
    /// `JobsDetail`, in order.
    pub jobs: Vec<JobReport<D>>,
    /// `NextToken`; empty when there is none.
    pub next_token: String,
    /// `RequestId` of the body; empty when there is none.
    pub request_id: String,
}

/// What the client itself needs to know of a job, and the job as the caller gets it.
#[derive(Clone, Debug)]
pub struct JobReport<D> {
    /// `JobId`.
    pub id: String,
    /// `Tag`; that of the Operation when the detail has none.
    pub tag: String,
    /// `State`.
    pub state: State,
    /// `Progress`, when it is a whole number from 0 to 100.
    pub progress: Option<u8>,
    /// `Code` of the job.
    pub code: String,
    /// `Message` of the job.
    pub message: String,
    /// `Operation.UserData`, as it came.
    pub user_data: String,
    /// The job as the caller gets it.
    pub detail: D,
}

impl<D> JobReport<D> {
    /// How far the job has come, as a number that never falls; an answer that says so is a stale one.
    pub(super) fn standing(&self) -> u16 {
        let progress = self.progress.map_or(0, |progress| u16::from(progress) + 1);
        u16::from(self.state.rank()) * 256 + progress
    }
}

/// The state of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Accepted and waiting.
    Submitted,
    /// Waiting in a queue that was paused.
    Pause,
    /// Being worked on.
    Running,
    /// Done.
    Success,
    /// Not done, for good.
    Failed,
    /// Cancelled before it began.
    Cancel,
    /// A state that this version does not know; taken for a step on the way.
    Other,
}

impl State {
    /// Reads the wire's word.
    pub fn parse(text: &str) -> State {
        match text {
            "Submitted" => State::Submitted,
            "Pause" => State::Pause,
            "Running" => State::Running,
            "Success" => State::Success,
            "Failed" => State::Failed,
            "Cancel" => State::Cancel,
            _ => State::Other,
        }
    }

    /// The wire's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Submitted => "Submitted",
            State::Pause => "Pause",
            State::Running => "Running",
            State::Success => "Success",
            State::Failed => "Failed",
            State::Cancel => "Cancel",
            State::Other => "Other",
        }
    }

    /// Whether a job stays in it.
    pub const fn terminal(self) -> bool {
        matches!(self, State::Success | State::Failed | State::Cancel)
    }

    /// How far a job has come. A job never goes back to a lower rank; an answer that says so is a stale one.
    pub(crate) const fn rank(self) -> u8 {
        match self {
            State::Submitted | State::Pause => 0,
            State::Running | State::Other => 1,
            State::Success | State::Failed | State::Cancel => 2,
        }
    }
}

/// A body that is no answer.
#[derive(Clone, Debug)]
pub enum ReadFailure {
    /// The service says no.
    Service {
        /// The members of the body. Status and header ids are filled in by the client.
        error: Box<ServiceError>,
        /// `ServerTime` of the body; empty when there is none.
        server_time: String,
    },
    /// Nothing that can be read.
    Decode(DecodeError),
}

impl<D> Answer<D> {
    /// An answer that holds nothing but these jobs.
    pub(super) fn of(jobs: Vec<JobReport<D>>) -> Box<Self> {
        Box::new(Answer {
            jobs,
            next_token: String::new(),
            request_id: String::new(),
        })
    }
}

/// The ids of jobs, in order.
pub(super) fn ids<D>(jobs: &[JobReport<D>]) -> Vec<String> {
    let mut ids = Vec::new();
    for job in jobs {
        ids.push(job.id.clone());
    }
    ids
}
