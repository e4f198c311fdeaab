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
    let head = document.get(..most).unwrap_or(document);
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let mut text = hide(&String::from_utf8_lossy(head.trim_ascii()));
    let end = text.char_indices().nth(LENGTH).map(|(at, _)| at);
    if let Some(end) = end {
        text.truncate(end);
    }
    if end.is_some() || document.len() > most {
        text.push('…');
    }
    text
}

/// Hides the values of secrets: `token=…`, `"token": "…"`, `<Token>…`, `token: …`.
fn hide(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut value = Value::Shown;
    for c in text.chars() {
        let ends = c.is_ascii_whitespace() || matches!(c, '<' | '&' | '"' | '\'' | ',' | ';' | '}');
        value = match value {
            Value::Awaited if matches!(c, ' ' | '"' | '\'') => Value::Awaited,
            Value::Awaited if !ends => {
                out.push('…');
                Value::Hidden
            }
            Value::Hidden if !ends => Value::Hidden,
            _ if matches!(c, '=' | ':' | '>') && names_a_secret(&out) => Value::Awaited,
            _ => Value::Shown,
        };
        if value != Value::Hidden {
            out.push(c);
        }
    }
    out
}

/// What the value is in whose place a text stands.
#[derive(PartialEq)]
enum Value {
    Shown,
    /// A secret's, of which nothing has come.
    Awaited,
    Hidden,
}

/// Whether the text ends with the name of a secret, a quote behind it perhaps.
fn names_a_secret(text: &str) -> bool {
    let text = text.as_bytes();
    let text = text.strip_suffix(b"\"").unwrap_or(text);
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let start = text.iter().rposition(|byte| !is_name(byte));
    let (before, name) = text
        .split_at_checked(start.map_or(0, |at| at + 1))
        .unwrap_or_default();
    !before.ends_with(b"</")
        && SECRET.iter().any(|secret| {
            let end = name
                .len()
                .checked_sub(secret.len())
                .and_then(|at| name.get(at..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(secret.as_bytes()))
        })
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
