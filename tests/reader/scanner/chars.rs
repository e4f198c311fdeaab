//! Which characters XML 1.0 (fifth edition) allows, and where.

/// What the scanner does on meeting a byte in text.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
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
pub(crate) static CLASSES: [Class; 256] = {
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
static NAME: [u8; 128] = {
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

/// See [`NAME`]; 0 outside ASCII.
#[inline(always)]
pub(crate) fn name_class(byte: u8) -> u8 {
    NAME.get(usize::from(byte)).copied().unwrap_or_default()
}

/// Whether XML 1.0 can carry the character, escaped or not.
pub(crate) const fn is_legal(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether UTF-8 begins with a character that XML 1.0 cannot carry: a control character, U+FFFE or U+FFFF.
pub(crate) fn begins_illegal(bytes: &[u8]) -> bool {
    match bytes {
        [b'\t' | b'\n' | b'\r', ..] => false,
        [0..0x20, ..] | [0xEF, 0xBF, 0xBE | 0xBF, ..] => true,
        _ => false,
    }
}

/// The first character of a text that XML 1.0 cannot carry.
pub fn first_illegal(text: &str) -> Option<char> {
    let mut rest = text.as_bytes();
    while let Some((_, tail)) = rest.split_first() {
        if begins_illegal(rest) {
            return char::from_u32(code_point(rest));
        }
        rest = tail;
    }
    None
}

/// Length of the name with which UTF-8 begins; 0 where it begins with none.
pub(crate) fn name_length(bytes: &[u8]) -> usize {
    for (at, &byte) in bytes.iter().enumerate() {
        let begun = at > 0;
        let fits = name_class(byte) > u8::from(!begun)
            || match byte {
                0..0x80 => false,
                // The rest of a character that has been looked at.
                0x80..0xC0 => begun,
                _ => {
                    let c = code_point(bytes.get(at..).unwrap_or_default());
                    starts_name(c) || begun && continues_name(c)
                }
            };
        if !fits {
            return at;
        }
    }
    bytes.len()
}

/// The character with which UTF-8 begins.
fn code_point(bytes: &[u8]) -> u32 {
    let Some((&lead, tail)) = bytes.split_first() else {
        return 0;
    };
    // As many ones at the top of the first byte as the character has bytes, and none for one byte.
    let ones = lead.leading_ones();
    let mut code = u32::from(lead) & 0x7F >> ones;
    for &byte in tail.iter().take((ones as usize).saturating_sub(1)) {
        code = code << 6 | u32::from(byte) & 0x3F;
    }
    code
}

/// Whether a character outside ASCII may begin a name.
const fn starts_name(c: u32) -> bool {
    matches!(c,
        0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x2FF | 0x370..=0x37D | 0x37F..=0x1FFF | 0x200C..=0x200D
        | 0x2070..=0x218F | 0x2C00..=0x2FEF | 0x3001..=0xD7FF | 0xF900..=0xFDCF | 0xFDF0..=0xFFFD
        | 0x10000..=0xEFFFF)
}

/// Whether a character outside ASCII may stand in a name.
const fn continues_name(c: u32) -> bool {
    starts_name(c) || matches!(c, 0xB7 | 0x300..=0x36F | 0x203F..=0x2040)
}
