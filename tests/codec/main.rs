//! The codecs against the tables: every fixture, and random jobs and answers that are read and written by
//! code that is not ours.
//!
//! A random run prints its seed when it fails; `SEED=<that number> cargo test --test codec` repeats it.
//! `CASES=<n>` sets the number of cases for each tag.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "all of this crate is a test"
)]

mod answer;
mod fixtures;
mod fold;
mod form;
mod job;
mod node;
mod properties;
mod random;
mod roundtrip;
mod text;
mod tree;
mod typed;
mod writer;
