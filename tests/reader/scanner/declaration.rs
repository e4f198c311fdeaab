//! The XML declaration: version 1.x, UTF-8, standalone.

use super::Scanner;
use super::chars::name_class;
use wanxiang_jobs::decode::{Fault, Step};

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
        self.input.at += 5;
        let mut last = 0;
        loop {
            let spaced = self.input.skip_spaces();
            if self.input.skip(b"?>") {
                break;
            }
            let name = self.name()?;
            let value = self.assigned()?;
            let (start, name, text) = (
                name.start(),
                self.input.slice(name),
                self.input.slice(value),
            );
            let rank = ORDER.iter().position(|&known| known == name);
            let rank = rank.map_or(0, |index| index + 1);
            let well_formed = match rank {
                1 => is_version(text),
                2 => is_encoding(text),
                _ => text == b"yes" || text == b"no",
            } && (last > 0 || rank < 2);
            if well_formed && rank == 2 && !is_utf8(text) {
                let mut message = String::from("encoding ");
                message.push_str(&String::from_utf8_lossy(text));
                message.push_str(" is not supported, only UTF-8");
                return Err(Fault::new("encoding", message, value.start()));
            }
            if !well_formed || rank <= last || !spaced {
                let message = "the XML declaration is malformed";
                return Err(Fault::new("syntax", message, start));
            }
            last = rank;
        }
        if last == 0 {
            Err(self.input.fault("the XML declaration has no version"))
        } else {
            Ok(())
        }
    }
}

/// What a declaration says, in this order; the version always.
const ORDER: [&[u8]; 3] = [b"version", b"encoding", b"standalone"];

fn is_version(text: &[u8]) -> bool {
    text.starts_with(b"1.") && text.len() > 2 && text.iter().skip(2).all(u8::is_ascii_digit)
}

fn is_encoding(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_alphabetic)
        && text.iter().all(|&b| name_class(b) > 0 && b != b':')
}

fn is_utf8(encoding: &[u8]) -> bool {
    let names: [&[u8]; 3] = [b"utf-8", b"utf8", b"us-ascii"];
    names.iter().any(|name| name.eq_ignore_ascii_case(encoding))
}
