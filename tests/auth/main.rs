//! Signatures, and what a credential callback may answer. How keys are kept and renewed is a matter of calls: `tests/client/keys.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "all of this crate is a test"
)]

mod grants;
mod signature;
