//! What the client asks of the world.
//!
//! # Implementing [`Host`]
//!
//! One thread, so nothing is `Send`, and futures may hold `Rc`s. Three rules carry everything:
//!
//! - **Dropping is cancelling.** The client abandons a wait by dropping its future: an abort, a time limit and
//!   a race lost all do nothing else. The future of [`Host::send`] must end its transfer when dropped (an
//!   `AbortController` in JavaScript), and that of [`Host::sleep`] must clear its timer.
//! - **Values of others pass through.** What the caller's credential callback threw, what `fetch` rejected
//!   with and the reason of an abort are [`Host::Thrown`]: opaque, cloned (a handle, not a copy), handed back
//!   as they came. Likewise [`Host::Detail`] is the caller's view of a job, made by [`Host::read_answer`]
//!   and never looked into.
//! - **No time limit, no retry and no abort of its own.** The client does all three.

use std::future::Future;

use super::event::Event;
use super::task::Task;
use crate::auth::{Grant, Scope};
use crate::error::{DecodeError, ServiceError};

/// The world as the client sees it.
pub trait Host: 'static {
    /// The body of an answer, read to its end, not yet understood.
    type Body;
    /// One job in the form that the caller gets. A handle: cloning must be cheap.
    type Detail: Clone + 'static;
    /// Something the caller's code, or the platform, threw. A handle: cloning must be cheap.
    type Thrown: Clone + 'static;

    /// Sends a request and reads the whole body, whatever the status. An error means that no complete answer
    /// came: no connection, a refusal by CORS, a connection lost in the middle of the body.
    fn send(
        &self,
        request: &Outgoing,
    ) -> impl Future<Output = Result<HttpResponse<Self::Body>, SendFailure<Self::Thrown>>>;

    /// Understands a body: root `Response` is an answer (an empty body is one without jobs only when the
    /// client says it expects none, so report it here as a [`ReadFailure::Decode`]), root `Error` a refusal,
    /// a JSON object with `code` and `message` likewise; anything else is a [`DecodeError`]. Text of `UserData`
    /// inside a detail goes through [`once::own_text`](super::own_text); in the report it stays as it came.
    fn read_answer(&self, body: &Self::Body) -> Result<Answer<Self::Detail>, ReadFailure>;

    /// Asks the caller's credential callback, and turns each accepted form into a [`Grant`].
    fn credentials(
        &self,
        scope: &Scope,
    ) -> impl Future<Output = Result<Grant, GrantFailure<Self::Thrown>>>;

    /// Resolves after that many milliseconds, or later: a sleeping machine is not an error.
    fn sleep(&self, ms: f64) -> impl Future<Output = ()>;

    /// Milliseconds since 1970 by the local clock, which may be wrong.
    fn now_ms(&self) -> f64;

    /// A number from 0 up to 1, for jitter. Need not be unguessable.
    fn random(&self) -> f64;

    /// Fills with bytes nobody can guess.
    fn fill_unguessable(&self, bytes: &mut [u8]);

    /// Runs a task beside the caller's, until it ends by itself. It is not polled before this returns.
    fn spawn(&self, task: Task);

    /// Tells the caller what happens. Called in the middle of things: it must not call the client, and what
    /// the caller's hook throws must not come out here.
    fn event(&self, event: &Event<'_>);
}

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
#[derive(Clone, Debug, Default)]
pub struct HttpResponse<B> {
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
    /// The body.
    pub body: B,
}

/// No complete answer came.
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
    /// `NonExistJobIds`, each id by itself.
    pub missing: Vec<String>,
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
