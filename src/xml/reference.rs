//! References: the five entities of XML and characters by number. There are no others without a DTD.

use super::chars::is_legal;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::BytesRef;

/// What is said of any other.
pub(super) const UNKNOWN: &str =
    "'&' begins neither a character reference nor one of the five entities";

/// The character that a reference stands for.
pub(super) fn resolve(name: &BytesRef<'_>) -> Option<char> {
    match name.resolve_char_ref() {
        Ok(Some(c)) => Some(c).filter(|&c| is_legal(c)),
        Ok(None) => resolve_xml_entity(std::str::from_utf8(name).ok()?)?
            .chars()
            .next(),
        Err(_) => None,
    }
}

/// The same for a reference at the beginning of `bytes`, and its length.
pub(super) fn resolve_first(bytes: &[u8]) -> Option<(char, usize)> {
    let end = bytes.iter().position(|&b| b == b';')?;
    let name = core::str::from_utf8(bytes.get(1..end)?).ok()?;
    Some((resolve(&BytesRef::new(name))?, end + 1))
}
