//! Whether a text is a number, decided without parsing it.

/// What a text is as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// No number.
    None,
    /// A number that a double holds to the last digit.
    Exact,
    /// A number with more digits than a double is sure to hold.
    Inexact,
}

/// Looks at a trimmed text: sign, digits, point, exponent.
pub fn numeral(text: &[u8]) -> Numeral {
    let (mut digits, mut significant, mut zeros, mut pointed) = (0, 0, 0, false);
    let (mut scale, mut scale_digits, mut scaled) = (0, 0, false);
    // A sign may come first, and first behind the `e`.
    let mut before = b'e';
    for &byte in text {
        match byte {
            b'+' | b'-' if before | 0x20 == b'e' => {}
            b'0'..=b'9' if scaled => {
                scale_digits += 1;
                scale = (scale * 10 + u32::from(byte - b'0')).min(MOST_DIGITS + 1);
            }
            b'0' => {
                digits += 1;
                zeros += u32::from(significant > 0);
            }
            b'1'..=b'9' => {
                digits += 1;
                significant += zeros + 1;
                zeros = 0;
            }
            b'.' if !pointed && !scaled => pointed = true,
            b'e' | b'E' if digits > 0 && !scaled => scaled = true,
            _ => return Numeral::None,
        }
        before = byte;
    }
    if digits == 0 || scaled && scale_digits == 0 {
        Numeral::None
    } else if significant <= MOST_DIGITS
        && scale <= MOST_DIGITS
        && (pointed || significant + zeros <= 22)
    {
        // Trailing zeros of an integer count as long as it stays that short.
        Numeral::Exact
    } else {
        Numeral::Inexact
    }
}

/// A double is sure of so many digits.
const MOST_DIGITS: u32 = 15;

/// `true`, `false`, `1`, `0`, in any case.
pub fn boolean(text: &[u8]) -> Option<bool> {
    if text.eq_ignore_ascii_case(b"true") || text == b"1" {
        Some(true)
    } else if text.eq_ignore_ascii_case(b"false") || text == b"0" {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_numbers_from_other_texts() {
        for text in [
            "0",
            "13.654000",
            "-0.021333",
            "+90.0",
            "3e1",
            "1E-3",
            ".5",
            "5.",
            "00",
            "123456789012345",
            "1000000000000000000000",
        ] {
            assert_eq!(numeral(text.as_bytes()), Numeral::Exact, "{text}");
        }
        for text in ["15134046151340461513", "0.12345678901234567", "1e400"] {
            assert_eq!(numeral(text.as_bytes()), Numeral::Inexact, "{text}");
        }
        for text in [
            "", "-", "N/A", "24/1", "0x10", "1e", "1e+", "e5", ".", "1.2.3", "Infinity", "1 2",
        ] {
            assert_eq!(numeral(text.as_bytes()), Numeral::None, "{text}");
        }
    }
}
