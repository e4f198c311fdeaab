//! Findings about texts: their length, and whether they are what the member takes.
//!
//! All of them are warnings: the service was seen to take more than the reference says.

use super::{Check, push_bounds};
use crate::path::Path;
use crate::schema::{Format, Member};
use crate::value::Value;

/// Bytes that the key of an object may have.
const LONGEST_KEY: usize = 850;

impl Check {
    pub(super) fn text(
        &mut self,
        text: &str,
        member: &'static Member,
        path: &Path<'_>,
        shown: Option<&Value>,
    ) {
        let length = text.chars().count();
        if let Some((most, _)) = member.upper()
            && length as i64 > i64::from(most)
        {
            let message = self.warning(path, "length", None);
            message.push_str(&format!("has {length} characters, documented are"));
            push_bounds(message, member);
        }
        let (code, fault) = match member.format() {
            Format::Any => return,
            Format::Key => ("key", key_fault(text)),
            Format::AddressOrNo if text == "no" => return,
            Format::Address | Format::AddressOrNo => ("address", address_fault(text)),
            Format::Printable => ("printable", printable_fault(text)),
        };
        if !fault.is_empty() {
            self.warning(path, code, shown).push_str(fault);
        }
    }
}

/// What is wrong with the key of an object; empty where nothing is.
fn key_fault(text: &str) -> &'static str {
    if text.is_empty() {
        "is empty, and no object has such a key"
    } else if text.starts_with('/') {
        "begins with a slash, which the key of an object does not"
    } else if has_scheme(text, &["http", "https", "cos"]) {
        "is an address, not the key of an object"
    } else if text.len() > LONGEST_KEY {
        "is longer than the 850 bytes of a key"
    } else {
        ""
    }
}

fn address_fault(text: &str) -> &'static str {
    if text.is_empty() {
        // An empty element is another thing than none, and samples send it.
        ""
    } else if !has_scheme(text, &["http", "https"]) {
        "is no address that begins with http:// or https://"
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        "is an address with characters that must be URL-encoded"
    } else {
        ""
    }
}

fn printable_fault(text: &str) -> &'static str {
    match text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        true => "",
        false => "holds characters that are not printable ASCII",
    }
}

/// Whether the text is an address of one of these schemes.
fn has_scheme(text: &str, schemes: &[&str]) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        rest.strip_prefix("//").is_some_and(|rest| !rest.is_empty())
            && schemes
                .iter()
                .any(|known| known.eq_ignore_ascii_case(scheme))
    })
}
