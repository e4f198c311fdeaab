//! Which characters XML 1.0 (fifth edition) allows, and where.

/// What the scanner does on meeting a byte in text.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// Part of the text as it stands.
    Plain,
    /// `<`
    Less,
    /// `&`
    Ampersand,
    /// A line end that reading turns into a line feed.
    Return,
    /// `]`, which may begin the forbidden `]]>`.
    Bracket,
    /// 0xEF, which may begin U+FFFE or U+FFFF.
    Noncharacter,
    /// A control character that XML cannot carry.
    Control,
}

/// [`Class`] of every byte.
pub(super) static CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 0x20 {
        if byte != 0x09 && byte != 0x0A {
            set(&mut classes, byte, Class::Control);
        }
        byte += 1;
    }
    set(&mut classes, 0x0D, Class::Return);
    set(&mut classes, b'<' as usize, Class::Less);
    set(&mut classes, b'&' as usize, Class::Ampersand);
    set(&mut classes, b']' as usize, Class::Bracket);
    set(&mut classes, 0xEF, Class::Noncharacter);
    classes
};

/// Bytes that may stand in a name after its first character; 2 where they may also begin it.
pub(super) static NAME: [u8; 128] = {
    let mut name = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        let c = byte as u8;
        let value = if c.is_ascii_alphabetic() || c == b'_' || c == b':' {
            2
        } else if c.is_ascii_digit() || c == b'-' || c == b'.' {
            1
        } else {
            0
        };
        if let Some((_, tail)) = name.split_at_mut_checked(byte)
            && let Some(slot) = tail.first_mut()
        {
            *slot = value;
        }
        byte += 1;
    }
    name
};

const fn set(classes: &mut [Class; 256], byte: usize, class: Class) {
    if let Some((_, tail)) = classes.split_at_mut_checked(byte)
        && let Some(slot) = tail.first_mut()
    {
        *slot = class;
    }
}

/// Whether XML 1.0 can carry the character, escaped or not.
pub(super) const fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// The first character of a text that XML 1.0 cannot carry.
pub fn first_illegal(text: &str) -> Option<char> {
    text.chars().find(|&c| !is_legal(c))
}

/// Whether a character outside ASCII may begin a name.
pub(super) const fn starts_name(c: char) -> bool {
    matches!(c,
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}'
        | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// Whether a character outside ASCII may stand in a name.
pub(super) const fn continues_name(c: char) -> bool {
    starts_name(c) || matches!(c, '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

/// The character that begins `bytes`, which are UTF-8, and its length.
pub(super) fn first_char(bytes: &[u8]) -> Option<(char, usize)> {
    let head = bytes.get(..bytes.len().min(4)).unwrap_or(bytes);
    let valid = match core::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => core::str::from_utf8(head.get(..error.valid_up_to())?).ok()?,
    };
    let c = valid.chars().next()?;
    Some((c, c.len_utf8()))
}
