//! The tables of all jobs, and what reads and writes payloads by them: a crate of its own, so that it is
//! optimised for speed while the rest of the module is optimised for size.
//!
//! `src/lib.rs` re-exports its modules and says what each is.

pub mod decode;
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
pub mod emit;
pub mod error;
pub mod find;
#[cfg(not(target_arch = "wasm32"))]
pub mod jobs;
pub mod json;
pub mod json_value;
pub mod path;
pub mod schema;
#[cfg(not(target_arch = "wasm32"))]
pub mod shapes;
pub mod tables;
pub mod value;
pub mod xml;
