//! [`find`] and [`pieces`]: texts inside texts, and [`joined`]. The standard library's search is made for long ones, and weighs more
//! than all of its uses here; so does its `join`.

/// Where a text first holds another.
pub fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    let mut places = text.windows(part.len().max(1));
    places.position(|place| place == part)
}

/// What stands before, between and behind the places where a text holds another, which is not empty.
pub fn pieces<'a>(text: &'a str, part: &str) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, from)) =
        find(rest.as_bytes(), part.as_bytes()).and_then(|at| rest.split_at_checked(at))
    {
        pieces.push(before);
        rest = from.get(part.len()..).unwrap_or_default();
    }
    pieces.push(rest);
    pieces
}

/// Texts with something between them.
pub fn joined(parts: &[&str], between: &str) -> String {
    let mut whole = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            whole.push_str(between);
        }
        whole.push_str(part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::{find, joined, pieces};

    #[test]
    fn puts_texts_together() {
        for parts in [&[][..], &["a"], &["", ""], &["a", "数", "c"]] {
            assert_eq!(joined(parts, ", "), parts.join(", "));
        }
    }

    #[test]
    fn finds_the_first_place() {
        assert_eq!(find(b"aab", b"ab"), Some(1));
        assert_eq!(find(b"ab", b"abc"), None);
        assert_eq!(find(b"", b"a"), None);
    }

    #[test]
    fn takes_a_text_apart() {
        for text in ["", "ab", "xabab", "aabx数ab", "数"] {
            assert_eq!(pieces(text, "ab"), text.split("ab").collect::<Vec<_>>());
        }
    }
}
