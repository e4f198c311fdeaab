//! Media jobs of Tencent Cloud 数据万象 (Cloud Infinite) for JavaScript. Unofficial.
//!
//! The layers, each using only those above it in this list:
//!
//! | modules | what they are |
//! |---|---|
//! | [`schema`] [`value`] [`error`] [`http`] | leaves |
//! | [`shapes`] [`jobs`] | the payloads of the service, as data |
//! | `emit` | native builds only: what is generated from that data |

pub mod auth;
pub mod client;
pub mod decode;
#[cfg(not(target_arch = "wasm32"))]
pub mod emit;
pub mod error;
pub mod http;
#[cfg(not(target_arch = "wasm32"))]
pub mod jobs;
pub mod json;
pub mod operations;
pub mod path;
pub mod request;
pub mod schema;
#[cfg(not(target_arch = "wasm32"))]
pub mod shapes;
pub mod tables;
pub mod text;
pub mod validate;
pub mod value;
pub mod xml;

#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub mod js;

/// Constant-time and 2.8 KB gzip smaller than the default allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
