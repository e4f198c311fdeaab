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
    let rest = match text {
        [b'+' | b'-', rest @ ..] => rest,
        _ => text,
    };
    let (mut digits, mut significant, mut zeros, mut pointed) = (0, 0, 0, false);
    let mut exponent: &[u8] = &[];
    for (index, &byte) in rest.iter().enumerate() {
        match byte {
            b'0' => {
                digits += 1;
                zeros += usize::from(significant > 0);
            }
            b'1'..=b'9' => {
                digits += 1;
                significant += zeros + 1;
                zeros = 0;
            }
            b'.' if !pointed => {
                pointed = true;
            }
            b'e' | b'E' if digits > 0 => {
                exponent = rest.get(index..).unwrap_or_default();
                break;
            }
            _ => return Numeral::None,
        }
    }
    let scale = match exponent {
        [] => Some(0),
        [_, b'+' | b'-', power @ ..] | [_, power @ ..] => magnitude(power),
    };
    match scale {
        _ if digits == 0 => Numeral::None,
        None => Numeral::None,
        // A double is sure of 15 digits; trailing zeros of an integer count as long as it stays that short.
        Some(scale)
            if significant <= 15 && scale <= 15 && (pointed || significant + zeros <= 22) =>
        {
            Numeral::Exact
        }
        Some(_) => Numeral::Inexact,
    }
}

fn magnitude(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |sum: u32, &d| {
        sum.saturating_mul(10).saturating_add(u32::from(d - b'0'))
    }))
}

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
