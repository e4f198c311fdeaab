//! The boundary to JavaScript. Nothing outside this module knows that it exists.
//!
//! Inward, plain objects become a [`crate::value::Value`] through serde-wasm-bindgen: small and not hot.
//! Outward, documents become flat operations (see [`crate::decode`]), which `decode.js` of the package turns
//! into objects: two to four times faster than building them from here.

mod abort;
mod answer;
mod client;
mod convert;
mod decode;
mod errors;
mod exports;
mod fetch;
mod host;
mod sign;
mod timer;
