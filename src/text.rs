//! Small text tools. The standard library's searchers, parsers and sorts are built for speed on large inputs
//! and weigh several kilobytes of the module each; these are built for a line of text.

/// Whether `part` occurs in `text`.
pub fn holds(text: &str, part: &str) -> bool {
    (0..text.len()).any(|at| {
        let rest = text.as_bytes().get(at..);
        rest.is_some_and(|rest| rest.starts_with(part.as_bytes()))
    })
}

/// Whether the text has only such bytes.
pub fn has_only(text: &str, allowed: fn(u8) -> bool) -> bool {
    text.bytes().all(allowed)
}

/// The text before and behind the first of these ASCII characters.
pub fn cut<'a>(text: &'a str, marks: &[u8]) -> Option<(&'a str, &'a str)> {
    for (at, byte) in text.bytes().enumerate() {
        for &mark in marks {
            if byte == mark {
                return Some((text.get(..at)?, text.get(at + 1..)?));
            }
        }
    }
    None
}

/// The texts between these ASCII characters.
pub fn pieces<'a>(text: &'a str, marks: &'static [u8]) -> Pieces<'a> {
    Pieces {
        rest: Some(text),
        marks,
    }
}

/// See [`pieces`].
pub struct Pieces<'a> {
    rest: Option<&'a str>,
    marks: &'static [u8],
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let (piece, rest) = match cut(text, self.marks) {
            Some((piece, rest)) => (piece, Some(rest)),
            None => (text, None),
        };
        self.rest = rest;
        Some(piece)
    }
}

/// Whether the text is one of these words, which have blanks between them.
pub fn is_one_of(text: &str, words: &'static str) -> bool {
    pieces(words, b" ").any(|word| word == text)
}

/// A whole number in decimal digits only.
pub fn parse_decimal(text: &str) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    let mut sum = 0;
    for byte in text.bytes() {
        // Not `checked_mul`, which takes a product of 128 bits.
        if !byte.is_ascii_digit() || sum > u64::MAX / 10 {
            return None;
        }
        sum = (sum * 10).checked_add(u64::from(byte - b'0'))?;
    }
    Some(sum)
}

/// Appends a whole number in decimal.
pub fn push_decimal(out: &mut String, number: u64) {
    if number > 9 {
        push_decimal(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Appends a decimal number, negative ones too.
pub fn push_integer(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    push_decimal(out, value.unsigned_abs());
}

/// How many characters a text has.
pub fn char_count(text: &str) -> usize {
    text.bytes().filter(|&byte| byte & 0xC0 != 0x80).count()
}

/// The first characters of a text, so many at most.
pub fn first_chars(text: &str, most: usize) -> &str {
    let mut count = 0;
    for (at, byte) in text.bytes().enumerate() {
        count += usize::from(byte & 0xC0 != 0x80);
        if count > most {
            return text.get(..at).unwrap_or(text);
        }
    }
    text
}

/// Appends bytes that should be UTF-8; from the first that is not, they become a question mark.
pub fn push_bytes(out: &mut String, bytes: &[u8]) {
    let valid = match core::str::from_utf8(bytes) {
        Ok(text) => return out.push_str(text),
        Err(error) => bytes.get(..error.valid_up_to()),
    };
    out.push_str(core::str::from_utf8(valid.unwrap_or_default()).unwrap_or_default());
    out.push('?');
}

/// Sorts a short list by insertion; items that are alike stay in order.
pub fn sort<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && matches!(items.get(at - 1..=at), Some([a, b]) if before(b, a)) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn does_what_the_standard_library_does() {
        assert!(holds("Request has expired", "expired"));
        assert!(!holds("exp", "expired"));
        assert!(is_one_of("b", "a b") && !is_one_of("", "a b") && !is_one_of("a b", "a b"));
        for text in [
            "0",
            "42",
            "18446744073709551615",
            "18446744073709551616",
            "",
            "-1",
            "+1",
            "1x",
        ] {
            let expected = if text.starts_with('+') {
                None
            } else {
                text.parse().ok()
            };
            assert_eq!(parse_decimal(text), expected, "{text}");
        }
        assert_eq!(cut("a=b=c", b"=;"), Some(("a", "b=c")));
        assert_eq!(cut("abc", b"="), None);
        for text in ["", "a", "/a//b/", "输入/片.mp4"] {
            assert!(pieces(text, b"/").eq(text.split('/')), "{text}");
        }
        let mut list = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort(&mut list, |x, y| x.0 < y.0);
        assert_eq!(list, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        for text in ["", "abc", "输入/片.mp4"] {
            assert_eq!(char_count(text), text.chars().count());
            assert!(first_chars(text, 2).chars().eq(text.chars().take(2)));
        }
        let mut text = String::new();
        push_integer(&mut text, -120);
        push_bytes(&mut text, b"a\xFF");
        assert_eq!(text, "-120a?");
    }
}
