//! Who may call: keys and their life. What is signed with them is for [`crate::signature`].

mod cache;
mod credentials;
mod grant;

pub use cache::{KeyCache, Lookup};
pub use credentials::{Grant, Keys, Redacted, Scope};
pub use grant::read_grant;
