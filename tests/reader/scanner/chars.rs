//! Which characters XML 1.0 (fifth edition) allows, and where: the productions Char [2], NameStartChar [4] and NameChar [4a]
//! as the recommendation prints them.
//!
//! The reader has tables by byte and what is *not* allowed; this judge has the ranges themselves, so that neither repeats a slip
//! of the other.

type Ranges = [(u32, u32)];

/// `Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]`
const CHAR: &Ranges = &[
    (0x9, 0x9),
    (0xA, 0xA),
    (0xD, 0xD),
    (0x20, 0xD7FF),
    (0xE000, 0xFFFD),
    (0x10000, 0x10FFFF),
];

/// `NameStartChar ::= ":" | [A-Z] | "_" | [a-z] | [#xC0-#xD6] | …`
const NAME_START_CHAR: &Ranges = &[
    (':' as u32, ':' as u32),
    ('A' as u32, 'Z' as u32),
    ('_' as u32, '_' as u32),
    ('a' as u32, 'z' as u32),
    (0xC0, 0xD6),
    (0xD8, 0xF6),
    (0xF8, 0x2FF),
    (0x370, 0x37D),
    (0x37F, 0x1FFF),
    (0x200C, 0x200D),
    (0x2070, 0x218F),
    (0x2C00, 0x2FEF),
    (0x3001, 0xD7FF),
    (0xF900, 0xFDCF),
    (0xFDF0, 0xFFFD),
    (0x10000, 0xEFFFF),
];

/// `NameChar ::= NameStartChar | "-" | "." | [0-9] | #xB7 | [#x0300-#x036F] | [#x203F-#x2040]`, its second part.
const NAME_CHAR: &Ranges = &[
    ('-' as u32, '-' as u32),
    ('.' as u32, '.' as u32),
    ('0' as u32, '9' as u32),
    (0xB7, 0xB7),
    (0x300, 0x36F),
    (0x203F, 0x2040),
];

const fn is_in(c: u32, ranges: &Ranges) -> bool {
    let mut index = 0;
    while index < ranges.len() {
        let (first, last) = ranges[index];
        if first <= c && c <= last {
            return true;
        }
        index += 1;
    }
    false
}

/// What the scanner does on meeting a byte in text.
#[derive(Clone, Copy, PartialEq, Eq)]
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
    /// To be looked at as a character: a control character, or one of three or four bytes.
    Doubtful,
}

/// [`Class`] of every byte, so that the benchmark does not weigh how the ranges are searched.
pub(crate) static CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'<' => Class::Less,
            b'&' => Class::Ampersand,
            b'\r' => Class::Return,
            b']' => Class::Bracket,
            0..0x80 if !is_in(byte as u32, CHAR) => Class::Doubtful,
            0xE0.. => Class::Doubtful,
            _ => Class::Plain,
        };
        byte += 1;
    }
    classes
};

/// Of ASCII: 2 for what may begin a name, 1 for what may only stand in one.
static NAME: [u8; 128] = {
    let mut name = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        name[byte] = if is_in(byte as u32, NAME_START_CHAR) {
            2
        } else {
            is_in(byte as u32, NAME_CHAR) as u8
        };
        byte += 1;
    }
    name
};

/// See [`NAME`]; 0 outside ASCII.
#[inline(always)]
pub(crate) fn name_class(byte: u8) -> u8 {
    NAME.get(usize::from(byte)).copied().unwrap_or_default()
}

/// Whether XML 1.0 can carry the character, escaped or not.
pub(crate) fn is_legal(c: char) -> bool {
    is_in(c.into(), CHAR)
}

/// Whether UTF-8 begins with a character that XML 1.0 cannot carry.
pub(crate) fn begins_illegal(bytes: &[u8]) -> bool {
    first(bytes).is_some_and(|c| !is_legal(c))
}

/// Length of the name with which UTF-8 begins; 0 where it begins with none.
pub(crate) fn name_length(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(&byte) = bytes.get(length) {
        let (starts, goes_on, width) = if byte < 0x80 {
            let class = name_class(byte);
            (class == 2, class > 0, 1)
        } else if let Some(c) = first(&bytes[length..]) {
            let starts = is_in(c.into(), NAME_START_CHAR);
            let goes_on = starts || is_in(c.into(), NAME_CHAR);
            (starts, goes_on, c.len_utf8())
        } else {
            break;
        };
        if !(starts || goes_on && length > 0) {
            break;
        }
        length += width;
    }
    length
}

/// The character with which the bytes begin; none where they begin inside of one.
fn first(bytes: &[u8]) -> Option<char> {
    let start = bytes.get(..bytes.len().min(4)).unwrap_or_default();
    let valid = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default(),
    };
    valid.chars().next()
}
