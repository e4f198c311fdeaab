//! The client: sends, repeats, waits and pages. It reads no clock, draws no number and opens no connection
//! itself: everything outside is asked of a [`Host`], so that every rule can be tested in virtual time.

mod attempt;
mod board;
mod call;
#[allow(
    clippy::module_inception,
    reason = "one noun per file, and the noun is the client"
)]
mod client;
mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod codes;
mod config;
mod error;
mod event;
mod host;
mod look;
mod once;
mod pace;
mod pages;
mod refresh;
mod retry;
mod round;
mod signing;
mod submit;
mod task;
mod waited;
mod waiter;

pub use client::{Client, Limits};
pub use clock::{parse_date, parse_retry_after, service_time};
pub use config::{Config, LookConfig, RetryConfig, WaitConfig};
pub use error::{CallError, ErrorKind, Fault, Phase};
pub use event::{Event, EventKind};
pub use host::{
    Answer, GrantFailure, Host, HttpResponse, JobReport, Outgoing, ReadFailure, SendFailure, State,
};
pub use once::{Mark, own_text};
pub use pace::Pace;
pub use pages::Cursor;
pub use retry::{Verdict, certainly_refused, delay_ms, refuses_key, retryable, verdict};
pub use submit::Submission;
pub use task::Task;
pub use waiter::Watch;
