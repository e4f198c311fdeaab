//! How a body begins, for errors.

/// Characters of an excerpt.
const LENGTH: usize = 300;

/// What a name ends with whose value nobody else should see. A value hidden too many is no harm.
const SECRET: [&str; 10] = [
    "signature",
    "token",
    "secret",
    "secretkey",
    "accesskey",
    "cryptkey",
    "cryptiv",
    "compresskey",
    "password",
    "authorization",
];

/// The first characters of a body, with an ellipsis where there are more and in the place of secrets.
pub(super) fn excerpt(document: &[u8]) -> String {
    // Enough of it that a name and its value are seen whole.
    let most = LENGTH * 8;
    let text = String::from_utf8_lossy(document.get(..most).unwrap_or(document));
    let text = hide(text.trim_start_matches('\u{feff}').trim_ascii());
    let mut excerpt: String = text.chars().take(LENGTH).collect();
    if text.chars().nth(LENGTH).is_some() || document.len() > most {
        excerpt.push('…');
    }
    excerpt
}

/// Hides the values of secrets: `token=…`, `"token": "…"`, `<Token>…`, `token: …`.
fn hide(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut secret = false;
    for piece in text.split_inclusive(['=', ':', '>']) {
        let mut shown = piece;
        if secret {
            shown = piece.trim_start_matches([' ', '"', '\'']);
            out.push_str(piece.strip_suffix(shown).unwrap_or_default());
            let end = shown.find(ends_value);
            if end != Some(0) && !out.ends_with('…') {
                out.push('…');
            }
            // A value may hold what ends a name: it goes on in the next piece.
            let Some(end) = end else {
                continue;
            };
            shown = shown.get(end..).unwrap_or_default();
        }
        out.push_str(shown);
        secret = names_a_secret(shown);
    }
    out
}

/// Whether a value that is in no quotes ends here.
fn ends_value(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '<' | '&' | '"' | '\'' | ',' | ';' | '}')
}

/// Whether the text ends with the name of a secret and what stands between it and its value.
fn names_a_secret(text: &str) -> bool {
    // Names of secrets are ASCII, and the tables of all letters weigh more than all of this.
    let name = text.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let start = name.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let before = start.and_then(|start| name.get(..=start));
    let name = name.to_ascii_lowercase();
    !before.is_some_and(|before| before.ends_with("</"))
        && SECRET.iter().any(|secret| name.ends_with(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_how_a_body_begins() {
        assert_eq!(excerpt(b""), "");
        assert_eq!(
            excerpt("\u{feff} <html>\n</html> ".as_bytes()),
            "<html>\n</html>"
        );
        assert_eq!(excerpt("数".repeat(300).as_bytes()), "数".repeat(300));
        assert_eq!(excerpt("数".repeat(301).as_bytes()), "数".repeat(300) + "…");
        assert_eq!(excerpt(&b"x".repeat(5000)), "x".repeat(300) + "…");
        assert_eq!(excerpt(b"a\xFFb"), "a\u{fffd}b");
    }

    #[test]
    fn hides_secrets_and_nothing_else() {
        for (body, expected) in [
            (
                "<Token>abc</Token><Code>x</Code>",
                "<Token>…</Token><Code>x</Code>",
            ),
            (
                "https://h/?x-cos-security-token=a%2Bb==&b=c",
                "https://h/?x-cos-security-token=…&b=c",
            ),
            ("q-signature=0123 rest", "q-signature=… rest"),
            (
                r#"{"sessionToken": "abc", "a": "b"}"#,
                r#"{"sessionToken": "…", "a": "b"}"#,
            ),
            ("Authorization: abc\nHost: h", "Authorization: …\nHost: h"),
            (
                "<DecryptKey>k</DecryptKey><Key>k</Key>",
                "<DecryptKey>…</DecryptKey><Key>k</Key>",
            ),
            (
                "<DocPassword></DocPassword>x",
                "<DocPassword></DocPassword>x",
            ),
            ("a: b = c > d", "a: b = c > d"),
        ] {
            assert_eq!(excerpt(body.as_bytes()), expected);
        }
    }
}
