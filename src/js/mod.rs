//! The boundary to JavaScript. No other module knows that it exists; what is public is public for its tests.
//!
//! Only numbers cross, and jobs and thrown values as handles that nobody here looks into. Everything else stands in
//! [`memory`]: documents come in as bytes and go out as flat operations (see [`crate::decode`]), all the rest is
//! [`crate::message`]s. Objects are made and taken apart in JavaScript, which does that faster and in less space:
//! js-sys and serde-wasm-bindgen, which did it before, were 9 KB of the compressed package.

//!
//! A module without the feature `full` only reads: it is what receivers of callbacks load.

#[cfg(feature = "full")]
mod actions;
#[cfg(feature = "full")]
mod answer;
#[cfg(feature = "full")]
pub mod client;
pub mod decode;
#[cfg(feature = "full")]
mod errors;
#[cfg(feature = "full")]
pub mod jobs;
pub mod memory;
#[cfg(feature = "full")]
pub mod sign;
#[cfg(feature = "full")]
mod texts;
