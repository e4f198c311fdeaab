//! Secrets in the value that an issue carries.
//!
//! The tables mark the members that are secrets, but a secret also lies inside an object whose type is wrong or whose
//! name is misspelt, where no table is at hand. So names decide; a test holds them against the tables.

use crate::find::find;
use crate::value::Value;

/// Parts of names of secrets, in small letters.
const PARTS: &[&str] = &[
    "password",
    "cryptkey",
    "cryptiv",
    "compresskey",
    "plaintext",
];

/// Whether a member of that name holds a secret.
pub fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    PARTS
        .iter()
        .any(|part| find(name.as_bytes(), part.as_bytes()).is_some())
}

/// The value without members that hold secrets, however deep.
pub(super) fn without_secrets(value: &Value) -> Value {
    match value {
        Value::Map(members) => Value::Map(
            members
                .iter()
                .filter(|(name, _)| !is_secret(name))
                .map(|(name, member)| (name.clone(), without_secrets(member)))
                .collect(),
        ),
        Value::List(items) => Value::List(items.iter().map(without_secrets).collect()),
        leaf => leaf.clone(),
    }
}
