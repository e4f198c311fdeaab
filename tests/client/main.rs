//! The client with a scripted world in virtual time: every rule of it, and two storms.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
#![allow(
    clippy::print_stdout,
    clippy::type_complexity,
    clippy::large_enum_variant,
    clippy::result_large_err,
    missing_docs
)]

mod abort;
mod batches;
mod calls;
mod clock;
mod credentials;
mod driver;
mod errors;
mod guards;
mod host;
mod keys;
mod leases;
mod lists;
mod lost;
mod odd_clocks;
mod once;
mod operations;
mod outages;
mod reply;
mod retry;
mod scene;
mod service;
mod silence;
mod storm;
mod waiting;
mod workers;
mod world;
