//! References: the five entities of XML and characters by number. There are no others without a DTD.

use super::chars::is_legal;

const ENTITIES: [(&[u8], char); 5] = [
    (b"lt", '<'),
    (b"gt", '>'),
    (b"amp", '&'),
    (b"apos", '\''),
    (b"quot", '"'),
];

/// The character that a reference at the beginning of `bytes` stands for, and the reference's length.
pub(crate) fn resolve(bytes: &[u8]) -> Option<(char, usize)> {
    let end = bytes.iter().position(|&b| b == b';')?;
    let name = bytes.get(1..end)?;
    let c = match name {
        [b'#', b'x', digits @ ..] => number(digits, 16)?,
        [b'#', digits @ ..] => number(digits, 10)?,
        _ => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 1))
}

fn number(digits: &[u8], radix: u32) -> Option<char> {
    let mut value = 0u32;
    if digits.is_empty() {
        return None;
    }
    for &digit in digits {
        value = value
            .checked_mul(radix)?
            .checked_add(char::from(digit).to_digit(radix)?)?;
    }
    char::from_u32(value).filter(|&c| is_legal(c))
}
