//! Media jobs of Tencent Cloud 数据万象 (Cloud Infinite) for JavaScript. Unofficial.
//!
//! The layers, from the bottom up; `tests/architecture.rs` holds them:
//!
//! | modules | what they are |
//! |---|---|
//! | [`schema`] [`value`] [`error`] [`http`] [`text`] [`path`] | leaves |
//! | [`message`] | what goes between the core and its shell |
//! | `shapes` `jobs` | the payloads of the service, as data; native builds, which pack them |
//! | `emit` | native builds: TypeScript, reference pages, the description of all jobs |
//! | [`tables`] | the same data as the module carries it |
//! | [`decode`] [`xml`] [`json`] [`validate`] | readers of the data |
//! | [`request`] [`operations`] | a job made ready, a call as a request |
//! | [`auth`] | keys and signatures |
//! | [`client`] | what to send, to repeat, to wait for |
//! | `js` | the boundary, in WebAssembly only |

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
pub mod message;
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
