//! What goes between the client and its driver.
//!
//! A driver runs one loop per call: it asks [`poll_output`](super::ClientState::poll_output) what the call needs, awaits
//! that one thing, tells the client what came of it, and asks again, until the call resolves or rejects.

use super::error::CallError;
use super::job::{Answer, JobReport};
use crate::auth::Scope;
use crate::error::{DecodeError, ServiceError};

/// The number of a call.
pub type CallId = u32;

/// The end of a call.
pub type Outcome<D, T> = Result<Box<Answer<D>>, Box<CallError<D, T>>>;

/// What a call needs next.
///
/// `Fetch` and `Credentials` are begun once each. While one is awaited, `renew(call)` is called every `renew_ms` (a sign
/// of life, which keeps the call's leases), and at `limit_ms` `handle_timeout(call)` instead of an answer.
#[derive(Debug)]
pub enum Output<D, T> {
    /// Send a request and read the whole body, whatever the status; then `handle_response` or `handle_failure`. No time
    /// limit, no repeat and no redirect of one's own.
    Fetch {
        /// The request.
        request: Box<HttpRequest>,
        /// How long an answer is waited for.
        limit_ms: f64,
        /// How often the call is renewed meanwhile; infinite for never.
        renew_ms: f64,
    },
    /// Ask the credential callback; then `handle_credentials`.
    Credentials {
        /// What for.
        scope: Box<Scope>,
        /// How long an answer is waited for.
        limit_ms: f64,
        /// How often the call is renewed meanwhile; infinite for never.
        renew_ms: f64,
    },
    /// Wait for so long at most, or until the call is among `take_woken`; then poll again. Polling sooner does no harm.
    Sleep {
        /// How long.
        delay_ms: f64,
    },
    /// A watched job has changed; hand it on and poll again.
    Changed(Box<JobReport<D>>),
    /// The call has succeeded, and is forgotten.
    Resolve(Box<Answer<D>>),
    /// The call has failed, and is forgotten.
    Reject(Box<CallError<D, T>>),
}

/// A signed request, ready to go.
#[derive(Clone, Debug)]
pub struct HttpRequest {
    /// Method in capitals.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// Headers, lower-case names, `host` left out: every platform sets it by itself. Holds the signature and
    /// the token, so it is not for logs.
    pub headers: Vec<(String, String)>,
    /// Body; empty for none.
    pub body: String,
    /// Unix second, by the service's clock, before which this request cannot have been accepted. That of the first
    /// request of a submit is what [`Submission::sent_at_s`](super::Submission::sent_at_s) asks for.
    pub signed_from_s: u64,
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
    /// again; in the report it stays as it came, an [`IdempotencyMark`](super::IdempotencyMark) before it.
    pub body: Result<Answer<D>, ReadFailure>,
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
    Decode {
        /// Where and why.
        error: DecodeError,
        /// The first few hundred characters of what came. The client takes secrets out.
        body_excerpt: String,
    },
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
pub enum CredentialFailure<T> {
    /// It threw, or rejected.
    Thrown(T),
    /// What it returned is none of the accepted forms; the text names the missing member, never a value.
    Unusable(String),
}
