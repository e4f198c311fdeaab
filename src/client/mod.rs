//! The client without its I/O: told what happened, it says what each call needs next. It waits for nothing, reads no clock
//! and opens no connection, so every rule of it can be tested in virtual time, and nothing of it is asynchronous.
//!
//! | module | what it keeps |
//! |---|---|
//! | `state` | [`ClientState`]: begins calls, takes what happened, answers what a call needs next |
//! | `calls` `call` | the calls under way; one of them: its flow, its exchange, its limit, its events |
//! | `operations` | the flows: submit, describe, run of a workflow |
//! | `recovery` `idempotency_mark` | searching the job list after a submit with `once` |
//! | `lists` `cursor` | lists page by page |
//! | `poller` `polled_job` `poll_batch` `batches` `waiter` `backoff` | waiting for jobs |
//! | `transport` `exchange` `interpret` `signing` | an operation brought to the service, attempt after attempt |
//! | `retry` | whether a failed attempt is repeated, and when |
//! | `credential_provider` | keys, and who asks for them |
//! | `clock` `random` `config` `table` | small parts |
//! | `protocol` `job` `error` `event` | what goes between the client and its driver |
//!
//! No two of them use each other, and only `state` knows `state`; `tests/architecture/client_modules.rs` holds that.

mod backoff;
mod batches;
mod call;
mod calls;
mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod codes;
mod config;
mod credential_provider;
mod cursor;
mod error;
mod event;
mod exchange;
mod idempotency_mark;
mod interpret;
mod job;
mod lists;
mod operations;
mod poll_batch;
mod polled_job;
mod poller;
mod protocol;
mod random;
mod recovery;
mod retry;
mod signing;
mod state;
mod table;
mod transport;
mod waiter;

pub use crate::http::{parse_date, parse_retry_after, service_time};
pub use backoff::Backoff;
pub use config::{Config, LeaseConfig, RecoveryConfig, RetryConfig, WaitConfig};
pub use error::{CallError, ErrorKind, Phase};
pub use event::{Event, EventKind};
pub use idempotency_mark::IdempotencyMark;
pub use job::{Answer, JobReport, State};
pub use operations::Submission;
pub use protocol::{
    CallId, CredentialFailure, HttpRequest, Outcome, Output, ReadFailure, Response, SendFailure,
};
pub use retry::{
    Next, RetryTokenBucket, Verdict, certainly_refused, delay_ms, refuses_key, retryable, verdict,
};
pub use state::ClientState;
pub use waiter::WaitOptions;
