//! What is said of a job: each rule has a job that breaks it, so that without the rule its test fails; and every
//! official example at hand passes.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "all of this crate is a test"
)]

mod official;
mod required;
mod sample;
