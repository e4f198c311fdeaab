//! The boundary to JavaScript. No other module knows that it exists; what is public is public for its tests.
//!
//! Inward, plain objects become a [`crate::value::Value`] by a walk of our own: small and not hot.
//! Outward, documents become flat operations (see [`crate::decode`]), which `decode.js` of the package turns
//! into objects: two to four times faster than building them from here.

mod actions;
mod answer;
mod client;
mod convert;
pub mod decode;
mod errors;
pub mod exports;
pub mod sign;
