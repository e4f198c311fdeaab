//! The XML declaration: version 1.x, UTF-8, standalone.

use super::scanner::Scanner;
use crate::decode::{Fault, Step};
use crate::text::push_bytes;

/// Refuses bytes that are not UTF-8, by the name of what they are where the document tells.
pub fn check_encoding(source: &[u8]) -> Step<()> {
    let Err(error) = core::str::from_utf8(source) else {
        return Ok(());
    };
    match Scanner::new(source) {
        Err(named) if named.code == "encoding" => Err(named),
        _ => Err(Fault::new(
            "encoding",
            "the document is not UTF-8",
            error.valid_up_to(),
        )),
    }
}

impl Scanner<'_> {
    /// Reads `<?xml … ?>`, at which the scanner stands.
    pub(super) fn declaration(&mut self) -> Step<()> {
        self.at += 5;
        let mut last = 0;
        loop {
            let spaced = self.skip_spaces();
            if self.skip(b"?>") {
                break;
            }
            let start = self.at;
            let name = self.name()?;
            let value = self.assigned()?;
            let text = self.slice(value);
            let rank = match self.slice(name) {
                b"version" if is_version(text) => 1,
                b"encoding" if last >= 1 && is_encoding(text) => {
                    if !text.eq_ignore_ascii_case(b"utf-8")
                        && !text.eq_ignore_ascii_case(b"utf8")
                        && !text.eq_ignore_ascii_case(b"us-ascii")
                    {
                        let mut message = String::from("encoding ");
                        push_bytes(&mut message, text);
                        message.push_str(" is not supported, only UTF-8");
                        return Err(Fault::new("encoding", message, value.start()));
                    }
                    2
                }
                b"standalone" if last >= 1 && (text == b"yes" || text == b"no") => 3,
                _ => 0,
            };
            if rank <= last || !spaced {
                return Err(Fault::new(
                    "syntax",
                    "the XML declaration is malformed",
                    start,
                ));
            }
            last = rank;
        }
        if last == 0 {
            Err(self.fault("the XML declaration has no version"))
        } else {
            Ok(())
        }
    }
}

fn is_version(text: &[u8]) -> bool {
    matches!(text, [b'1', b'.', digits @ ..] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
}

fn is_encoding(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_alphabetic)
        && text
            .iter()
            .all(|&b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}
