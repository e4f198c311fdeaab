//! Media jobs of Tencent Cloud 数据万象 (Cloud Infinite) for JavaScript. Unofficial.
//!
//! The layers, from the bottom up; `tests/architecture` holds them. Those marked * are the codec, a crate of its own
//! (`src/codec.rs`), and the signature is another (`src/signature/lib.rs`), so that both are optimised for speed:
//!
//! | modules | what they are |
//! |---|---|
//! | [`schema`]* [`value`]* [`error`]* [`path`]* [`find`]* [`signature`] [`http`] | leaves |
//! | [`json_value`]* | a job as one JSON text |
//! | `shapes`* `jobs`* | the payloads of the service, as data; native builds, which pack them |
//! | `emit`* | native builds: TypeScript, reference pages, the description of all jobs |
//! | [`tables`]* | the same data as the module carries it |
//! | [`decode`]* [`xml`]* [`json`]* [`validate`] | readers of the data |
//! | [`request`] [`operations`] | a job made ready, a call as a request |
//! | [`auth`] | the keys that signatures are made with |
//! | [`client`] | what to send, to repeat, to wait for |
//! | `js` | the boundary, in WebAssembly only |

pub mod auth;
pub mod client;
pub mod http;
pub mod operations;
pub mod request;
pub mod validate;

pub use wanxiang_codec::{
    decode, document, error, find, json, json_value, path, schema, tables, value, xml,
};
#[cfg(not(target_arch = "wasm32"))]
pub use wanxiang_codec::{emit, jobs, shapes};
pub use wanxiang_signature as signature;

#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub mod js;

/// Constant-time, and smaller than the default allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
