//! Media jobs of Tencent Cloud 数据万象 (Cloud Infinite) for JavaScript. Unofficial.
//!
//! The layers, each using only those above it in this list:
//!
//! | modules | what they are |
//! |---|---|
//! | [`schema`] [`value`] [`error`] [`http`] | leaves |
//! | [`shapes`] [`jobs`] | the payloads of the service, as data |
//! | [`operations`] | the calls: input to request |
//! | [`auth`] | keys and signatures |
//! | [`client`] | sends, repeats, waits; everything outside is asked of a host |

pub mod auth;
pub mod client;
pub mod error;
pub mod http;
pub mod jobs;
pub mod operations;
pub mod schema;
pub mod shapes;
pub mod value;
