//! Who may call: keys, their life, and the signature made with them.

mod signature;

pub use signature::{Coverage, Message, Signature, Window, presign, presign_merged, sign};
