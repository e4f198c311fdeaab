//! The XML declaration: version 1.x, UTF-8, standalone.

use super::chars::name_class;
use super::tokens::Tokens;
use crate::decode::{Fault, Step};

/// Refuses bytes that are not UTF-8, by the name of what they are where the document tells.
pub fn check_encoding(source: &[u8]) -> Step<()> {
    let Err(error) = core::str::from_utf8(source) else {
        return Ok(());
    };
    // A declaration is in ASCII, so it is read as far as the document is UTF-8.
    let valid = source.get(..error.valid_up_to()).unwrap_or_default();
    check_first_bytes(source)?;
    match Tokens::new(valid).and_then(|mut tokens| tokens.token()) {
        Err(named) if named.code == "encoding" => Err(named),
        Ok(_) | Err(_) => Err(Fault::new(
            "encoding",
            "the document is not UTF-8",
            error.valid_up_to(),
        )),
    }
}

/// Refuses UTF-16 by its byte-order mark, or by a `<` of two bytes.
pub(super) fn check_first_bytes(source: &[u8]) -> Step<()> {
    if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [b'<', 0, ..] | [0, b'<', ..] = source {
        let message = "encoding UTF-16 is not supported, only UTF-8";
        return Err(Fault::new("encoding", message, 0));
    }
    Ok(())
}

impl Tokens<'_> {
    /// Whether `<?xml … ?>` comes next.
    pub(super) fn at_declaration(&self) -> bool {
        self.input.looking_at(b"<?xml")
            && matches!(self.input.peek_at(5), Some(b' ' | b'\t' | b'\n' | b'\r'))
    }

    /// Reads it.
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
                let name = value.text(self.input.all());
                let message = format!("encoding {name} is not supported, only UTF-8");
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
