//! The boundary to JavaScript. No other module knows that it exists; what is public is public for its tests.
//!
//! Only numbers cross, and jobs and thrown values as handles that nobody here looks into. Everything else stands in
//! [`memory`]: documents come in as bytes and go out as flat operations (see [`crate::decode`]), all the rest is
//! [`crate::message`]s. Objects are made and taken apart in JavaScript, which does that faster and in less space:
//! js-sys and serde-wasm-bindgen, which did it before, were 9 KB of the compressed package.

mod actions;
mod answer;
pub mod client;
pub mod decode;
mod errors;
pub mod jobs;
pub mod memory;
pub mod sign;
