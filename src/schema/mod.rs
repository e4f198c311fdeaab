//! The vocabulary in which every payload of the service is described.
//!
//! A [`Shape`] is `static` data: member names as they stand on the wire, what each may hold, and the
//! rules between them. Validation, the codecs, the TypeScript declarations, the reference pages and
//! the console's forms all read these tables; none of them knows a job by name. The alternative, a
//! Rust struct per payload with derived codecs, was rejected: it costs about ten times the bytes and
//! buys typed Rust values that no caller of a JavaScript package ever sees.

mod job;
#[cfg(not(target_arch = "wasm32"))]
mod macros;
pub mod packed;
mod role;
mod shape;
#[cfg(not(target_arch = "wasm32"))]
mod vocabulary;

pub use job::{Endpoint, Job, Presence};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use macros::shape;
pub use role::Role;
pub use shape::{Format, Kind, Member, Members, Rule, Shape};
#[cfg(not(target_arch = "wasm32"))]
pub use vocabulary::{
    address, address_or_no, any_of, boolean, codecs, integer, key, number, numbered, one_of,
    printable, requires, shape, text, when, when_not,
};
