//! The client as a machine: it is told what happened and says what to do. It waits for nothing, reads no clock
//! and opens no connection, so every rule of it can be tested in virtual time, and nothing of it is
//! asynchronous; see [`Machine`].

mod action;
mod attempt;
mod board;
mod call;
mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod codes;
mod config;
mod describe;
mod desk;
mod error;
mod event;
mod look;
mod machine;
mod once;
mod pace;
mod pages;
mod retry;
mod round;
mod signing;
mod submit;
mod task;
mod tick;
mod watch;
mod wire;

pub use action::{Action, Outcome};
pub use clock::{parse_date, parse_retry_after, service_time};
pub use config::{Config, LookConfig, RetryConfig, WaitConfig};
pub use error::{CallError, ErrorKind, Phase};
pub use event::{Event, EventKind};
pub use machine::Machine;
pub use once::Mark;
pub use pace::Pace;
pub use retry::{Verdict, certainly_refused, delay_ms, refuses_key, retryable, verdict};
pub use submit::Submission;
pub use watch::Watching;
pub use wire::{
    Answer, GrantFailure, JobReport, Outgoing, ReadFailure, Response, SendFailure, State,
};
