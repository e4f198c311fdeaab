//! Who may call: keys, their life, and the signature made with them.

mod cache;
mod credentials;
mod grant;
mod hash;
mod signature;

pub use cache::{KeyCache, Lookup};
pub use credentials::{Grant, Keys, Redacted, Scope};
pub use grant::read_grant;
pub use signature::{Coverage, Message, Pair, Signature, TOKEN, UrlForm, Window, presign, sign};
