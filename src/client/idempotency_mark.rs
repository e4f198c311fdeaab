//! The mark of a submit that must not happen twice.
//!
//! The service knows no idempotency token, but gives `UserData` back wherever it shows a job. So a random mark
//! goes in front of the caller's own text, and after a failure that leaves it open the job list tells whether
//! a job bears it. The form is `wj1.<22 letters>.<place of the operation>.<own text>`; whoever makes the caller's
//! objects takes the mark off again ([`strip`](IdempotencyMark::strip)).

use crate::error::{Issue, Severity};

/// A mark, for all operations of one submit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyMark {
    text: String,
}

const VERSION: &str = IdempotencyMark::VERSION;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const RANDOM_LENGTH: usize = IdempotencyMark::RANDOM_LENGTH;
/// What `UserData` holds by the service's own documents.
const LIMIT: usize = 1024;

impl IdempotencyMark {
    /// What every mark begins with. The receiver of callbacks, which has no client, knows marks by a pattern that is
    /// generated from this and the length.
    pub const VERSION: &'static str = "wj1.";
    /// Letters behind the version.
    pub const RANDOM_LENGTH: usize = 22;

    /// A mark from 22 unguessable bytes, six bits of each.
    pub fn new(bytes: [u8; RANDOM_LENGTH]) -> Self {
        let letter = |byte: u8| {
            LETTERS
                .get(usize::from(byte & 63))
                .map_or('A', |&b| char::from(b))
        };
        let letters: String = bytes.into_iter().map(letter).collect();
        IdempotencyMark {
            text: format!("{VERSION}{letters}."),
        }
    }

    /// The mark that [`as_str`](Self::as_str) gave; none if the text is no mark.
    pub fn parse(text: &str) -> Option<Self> {
        let letters = text.strip_prefix(VERSION)?.strip_suffix('.')?;
        let known = letters.bytes().all(|byte| LETTERS.contains(&byte));
        (known && letters.len() == RANDOM_LENGTH).then(|| IdempotencyMark {
            text: text.to_owned(),
        })
    }

    /// The text that the `UserData` of every operation begins with.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The `UserData` of the operation in that place, with the caller's own text behind the mark. `path` names
    /// the member in the issue when it does not fit.
    pub fn user_data(&self, place: u32, own: &str, path: &str) -> Result<String, Issue> {
        let mark = format!("{}{place}.", self.text);
        let room = LIMIT - mark.len();
        if own.len() > room || !own.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            return Err(Issue {
                path: path.to_owned(),
                code: "user_data",
                message: format!(
                    "a submit with once leaves room for {room} printable ASCII characters, not {} bytes of this text",
                    own.len()
                ),
                severity: Severity::Error,
                value: None,
            });
        }
        Ok(mark + own)
    }

    /// The caller's own text behind a mark; nothing where there is no mark.
    pub fn strip(user_data: &str) -> Option<&str> {
        let (letters, rest) = user_data.strip_prefix(VERSION)?.split_once('.')?;
        let (place, own) = rest.split_once('.')?;
        let marked = letters.len() == RANDOM_LENGTH
            && letters.bytes().all(|byte| LETTERS.contains(&byte))
            && !place.is_empty()
            && place.bytes().all(|byte| byte.is_ascii_digit());
        marked.then_some(own)
    }

    /// The place of the operation whose `UserData` this is, if it bears the mark.
    pub(super) fn place(&self, user_data: &str) -> Option<u32> {
        let (place, _) = user_data.strip_prefix(&self.text)?.split_once('.')?;
        place.parse().ok()
    }
}
