//! Media jobs of Tencent Cloud 数据万象 (Cloud Infinite) for JavaScript. Unofficial.
//!
//! The layers, each using only those above it in this list:
//!
//! | modules | what they are |
//! |---|---|
//! | [`schema`] [`value`] [`error`] [`http`] | leaves |
//! | [`shapes`] [`jobs`] | the payloads of the service, as data |
//! | [`auth`] | keys and signatures |

pub mod auth;
pub mod error;
pub mod http;
pub mod jobs;
pub mod schema;
pub mod shapes;
pub mod value;
