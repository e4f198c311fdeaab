//! The border to JavaScript: typed, synchronous methods. No other module knows that it exists; what is public is public for
//! its tests.
//!
//! Documents come in as bytes and go out as flat operations (see [`crate::decode`]) through the doors of [`memory`]; a job
//! comes in there as one JSON text, and a request to sign as one joined text, because walking objects or passing strings
//! costs more. Everything else has names and types: [`options`] and [`report`] read members of objects that the package
//! made through [`members`], [`http`] makes requests and reads answers, and what goes out is a list of named members made an
//! object ([`outward`]).
//!
//! Nothing here waits, and no method runs code of a user: options and answers are copied into plain objects before they come
//! here (`plain.ts`), and callbacks are called from TypeScript. Futures were turned down: wasm-bindgen has one queue of
//! tasks for the whole isolate, and in a Worker a task then runs in another's request.
//!
//! A module without the feature `full` only reads: it is what receivers of callbacks load.

#[cfg(feature = "full")]
pub mod calls;
#[cfg(feature = "full")]
mod credentials;
pub mod documents;
#[cfg(feature = "full")]
mod errors;
#[cfg(feature = "full")]
mod http;
#[cfg(feature = "full")]
mod inward;
#[cfg(feature = "full")]
pub mod jobs;
pub mod members;
pub mod memory;
#[cfg(feature = "full")]
mod options;
#[cfg(feature = "full")]
mod outward;
#[cfg(feature = "full")]
mod report;
#[cfg(feature = "full")]
pub mod sign;
#[cfg(feature = "full")]
mod step;
