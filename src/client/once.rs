//! The mark of a submit that must not happen twice.
//!
//! The service knows no idempotency token, but gives `UserData` back wherever it shows a job. So a random mark
//! goes in front of the caller's own text, and after a failure that leaves it open the job list tells whether
//! a job bears it. The form is `wj1.<22 letters>.<place of the operation>.<own text>`; the shell, which makes the
//! caller's objects, takes the mark off again (`transfer.js`).

use crate::error::{Issue, Severity};
use crate::text::{cut, has_only, parse_decimal, push_decimal};

/// A mark, for all operations of one submit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    text: String,
}

const VERSION: &str = "wj1.";
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const RANDOM_LENGTH: usize = 22;
/// What `UserData` holds by the service's own documents.
const LIMIT: usize = 1024;

impl Mark {
    /// A mark from 22 unguessable bytes, six bits of each.
    pub fn new(bytes: [u8; RANDOM_LENGTH]) -> Mark {
        let mut text = String::with_capacity(VERSION.len() + RANDOM_LENGTH + 1);
        text.push_str(VERSION);
        for byte in bytes {
            text.push(
                LETTERS
                    .get(usize::from(byte & 63))
                    .map_or('A', |&b| char::from(b)),
            );
        }
        text.push('.');
        Mark { text }
    }

    /// The text that the `UserData` of every operation begins with.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The `UserData` of the operation in that place, with the caller's own text behind the mark. `path` names
    /// the member in the issue when it does not fit.
    pub fn user_data(&self, place: u32, own: &str, path: &str) -> Result<String, Issue> {
        let mut text = self.text.clone();
        push_decimal(&mut text, place.into());
        text.push('.');
        let room = LIMIT - text.len();
        if own.len() > room || !has_only(own, |byte| (b' '..=b'~').contains(&byte)) {
            let mut message = String::from("a submit with once leaves room for ");
            push_decimal(&mut message, room as u64);
            message.push_str(" printable ASCII characters, not ");
            push_decimal(&mut message, own.len() as u64);
            message.push_str(" bytes of this text");
            return Err(Issue {
                path: path.to_owned(),
                code: "user_data",
                message,
                severity: Severity::Error,
                value: None,
            });
        }
        text.push_str(own);
        Ok(text)
    }

    /// The place of the operation whose `UserData` this is, if it bears the mark.
    pub(super) fn place(&self, user_data: &str) -> Option<u32> {
        let (place, _) = cut(user_data.strip_prefix(&self.text)?, b".")?;
        parse_decimal(place).map(|place| place as u32)
    }
}
