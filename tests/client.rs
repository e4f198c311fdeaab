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

#[path = "client/abort.rs"]
mod abort;
#[path = "client/calls.rs"]
mod calls;
#[path = "client/clock.rs"]
mod clock;
#[path = "client/credentials.rs"]
mod credentials;
#[path = "client/driver.rs"]
mod driver;
#[path = "client/errors.rs"]
mod errors;
#[path = "client/grants.rs"]
mod grants;
#[path = "client/guards.rs"]
mod guards;
#[path = "client/host.rs"]
mod host;
#[path = "client/keys.rs"]
mod keys;
#[path = "client/leases.rs"]
mod leases;
#[path = "client/lists.rs"]
mod lists;
#[path = "client/lost.rs"]
mod lost;
#[path = "client/odd_clocks.rs"]
mod odd_clocks;
#[path = "client/once.rs"]
mod once;
#[path = "client/operations.rs"]
mod operations;
#[path = "client/outages.rs"]
mod outages;
#[path = "client/reply.rs"]
mod reply;
#[path = "client/retry.rs"]
mod retry;
#[path = "client/scene.rs"]
mod scene;
#[path = "client/service.rs"]
mod service;
#[path = "client/silence.rs"]
mod silence;
#[path = "client/storm.rs"]
mod storm;
#[path = "client/waiting.rs"]
mod waiting;
#[path = "client/workers.rs"]
mod workers;
#[path = "client/world.rs"]
mod world;
