//! Reads the JSON text in which a job comes in as a [`Value`].
//!
//! The package writes it with `JSON.stringify`, so it is well-formed; numbers keep their digits. What no payload can hold
//! arrives as an object with the single member [`FOREIGN`] and becomes [`Value::Foreign`]; half of a surrogate pair becomes
//! [`NO_CHARACTER`]. Validation refuses both by their path. `serde_json` was turned down: it reads such halves as an error
//! of the whole text, without a path.

use crate::value::Value;

/// Name of the member that says what stood in its place; no payload has such a name.
const FOREIGN: &str = "\0";

/// What stands in for half of a surrogate pair: no document can hold it either.
const NO_CHARACTER: char = '\u{FFFF}';

/// Reads a text that `JSON.stringify` has written.
pub fn read(text: &str) -> Value {
    Reader { rest: text }.value()
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// The next byte, where it is ASCII.
    fn peek(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    /// The next byte, taken; a blank at the end. What is not ASCII stands in texts alone, which are taken by [`Reader::until`].
    fn next(&mut self) -> u8 {
        let byte = self.peek().unwrap_or(b' ');
        self.rest = self.rest.get(1..).unwrap_or_default();
        byte
    }

    /// Everything up to a byte of ASCII that ends it, or to the end.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let end = self.rest.bytes().position(ends);
        let (found, rest) = end
            .and_then(|end| self.rest.split_at_checked(end))
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        found
    }

    fn value(&mut self) -> Value {
        match self.peek() {
            Some(b'"') => {
                self.next();
                Value::Text(self.text())
            }
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            _ => match self.until(|byte| matches!(byte, b',' | b']' | b'}')) {
                "true" => Value::Boolean(true),
                "false" => Value::Boolean(false),
                "" | "null" => Value::Foreign("null".to_owned()),
                number => Value::Number(number.to_owned()),
            },
        }
    }

    fn object(&mut self) -> Value {
        let mut members = Vec::new();
        while matches!(self.next(), b'{' | b',') && self.next() == b'"' {
            let name = self.text();
            self.next();
            members.push((name, self.value()));
        }
        match members.as_mut_slice() {
            [(name, Value::Text(what))] if name == FOREIGN => Value::Foreign(std::mem::take(what)),
            _ => Value::Map(members),
        }
    }

    fn list(&mut self) -> Value {
        let mut items = Vec::new();
        while matches!(self.next(), b'[' | b',') {
            if self.peek() == Some(b']') {
                self.next();
                break;
            }
            items.push(self.value());
        }
        Value::List(items)
    }

    /// A text whose opening quote has been taken, and its closing one.
    fn text(&mut self) -> String {
        let mut text = self.run().to_owned();
        while self.next() == b'\\' {
            match self.next() {
                b'u' => {
                    let digits = self.rest.get(..4).unwrap_or_default();
                    self.rest = self.rest.get(digits.len()..).unwrap_or_default();
                    let code = digits.bytes().fold(0, |code, digit| {
                        code * 16 + char::from(digit).to_digit(16).unwrap_or(0)
                    });
                    // JSON.stringify escapes a surrogate only where its other half is missing.
                    text.push(char::from_u32(code).unwrap_or(NO_CHARACTER));
                }
                b'b' => text.push('\u{8}'),
                b't' => text.push('\t'),
                b'n' => text.push('\n'),
                b'f' => text.push('\u{c}'),
                b'r' => text.push('\r'),
                other => text.push(char::from(other)),
            }
            text.push_str(self.run());
        }
        text
    }

    /// The characters of a text up to its end or its next escape.
    fn run(&mut self) -> &'a str {
        self.until(|byte| matches!(byte, b'"' | b'\\'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_and_digits_stay_as_they_are_written() {
        let job =
            read(r#"{"Tag":"MediaInfo","a":[1,-2.50,1e+21,true,false,"x",[],{}],"__proto__":{}}"#);
        let list = |items| Value::List(items);
        let number = |digits: &str| Value::Number(digits.to_owned());
        assert_eq!(
            job,
            Value::Map(vec![
                ("Tag".to_owned(), Value::Text("MediaInfo".to_owned())),
                (
                    "a".to_owned(),
                    list(vec![
                        number("1"),
                        number("-2.50"),
                        number("1e+21"),
                        Value::Boolean(true),
                        Value::Boolean(false),
                        Value::Text("x".to_owned()),
                        list(Vec::new()),
                        Value::Map(Vec::new()),
                    ])
                ),
                ("__proto__".to_owned(), Value::Map(Vec::new())),
            ])
        );
    }

    #[test]
    fn escapes_are_what_json_stringify_writes() {
        let text = read(r#""\b\t\n\f\r\u000b\"\\ 视频 🎬""#);
        assert_eq!(
            text,
            Value::Text("\u{8}\t\n\u{c}\r\u{b}\"\\ 视频 🎬".to_owned())
        );
    }

    #[test]
    fn what_no_payload_can_hold_is_named() {
        let foreign = |what: &str| Value::Foreign(what.to_owned());
        assert_eq!(read(r#"{"\u0000":"a function"}"#), foreign("a function"));
        assert_eq!(read("null"), foreign("null"));
        assert_eq!(read(r#""a\ud83d""#), Value::Text("a\u{FFFF}".to_owned()));
    }

    #[test]
    fn broken_text_is_no_end_of_the_world() {
        let whole = r#"{"a":["\u00e9",{"b":null}],"c":-1}"#;
        for end in 0..whole.len() {
            let _ = read(whole.get(..end).unwrap_or_default());
            let _ = read(whole.get(end..).unwrap_or_default());
        }
    }
}
