//! What goes between the core and its shell, which have no objects in common: JSON, without blanks.
//!
//! The shell writes with `JSON.stringify` and reads with `JSON.parse`, so what comes in is well-formed, and numbers are
//! whole. What no payload can hold arrives as an object with the single member [`FOREIGN`].

use crate::text::{parse_decimal, push_integer};
use crate::value::Value;
use std::vec::IntoIter;

/// Name of the member that says what stood in its place; no payload has such a name.
const FOREIGN: &str = "\0";

/// Reads a message.
pub fn read(text: &str) -> Value {
    Reader {
        rest: text.as_bytes(),
    }
    .value()
}

/// The items of a list, one after the other; what is missing is empty.
pub struct Parts {
    items: IntoIter<Value>,
}

impl Parts {
    /// The items of a message that is a list.
    pub fn read(text: &str) -> Self {
        Parts::of(read(text))
    }

    fn of(list: Value) -> Self {
        let items = match list {
            Value::List(items) => items,
            _ => Vec::new(),
        };
        Parts {
            items: items.into_iter(),
        }
    }

    /// The next item.
    pub fn value(&mut self) -> Value {
        self.items
            .next()
            .unwrap_or_else(|| Value::Foreign(String::new()))
    }

    /// The next item as text.
    pub fn text(&mut self) -> String {
        match self.value() {
            Value::Text(text) => text,
            _ => String::new(),
        }
    }

    /// The next item as a number; the shell sends whole ones, and none below zero.
    pub fn number(&mut self) -> Option<f64> {
        match self.value() {
            Value::Number(digits) => parse_decimal(&digits).map(|number| number as f64),
            _ => None,
        }
    }

    /// The next item as a list.
    pub fn list(&mut self) -> Parts {
        Parts::of(self.value())
    }

    /// Whether there is another item.
    pub fn more(&self) -> bool {
        self.items.len() > 0
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// The next byte, taken; a blank at the end.
    fn next(&mut self) -> u8 {
        let Some((&byte, rest)) = self.rest.split_first() else {
            return b' ';
        };
        self.rest = rest;
        byte
    }

    /// Everything up to one of these bytes, or to the end.
    fn until(&mut self, marks: &[u8]) -> &'a [u8] {
        let end = self.rest.iter().position(|byte| marks.contains(byte));
        let (found, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        found
    }

    fn value(&mut self) -> Value {
        match self.rest.first() {
            Some(b'"') => {
                self.next();
                Value::Text(self.text())
            }
            Some(b'{') => {
                let mut members = Vec::new();
                while matches!(self.next(), b'{' | b',') && self.next() == b'"' {
                    let name = self.text();
                    self.next();
                    members.push((name, self.value()));
                }
                match members.as_mut_slice() {
                    [(name, Value::Text(what))] if name == FOREIGN => {
                        Value::Foreign(core::mem::take(what))
                    }
                    _ => Value::Map(members),
                }
            }
            Some(b'[') => {
                let mut items = Vec::new();
                while matches!(self.next(), b'[' | b',') {
                    if self.rest.first() == Some(&b']') {
                        self.next();
                        break;
                    }
                    items.push(self.value());
                }
                Value::List(items)
            }
            _ => match self.until(b",]}") {
                b"true" => Value::Boolean(true),
                b"false" => Value::Boolean(false),
                b"" | b"null" => Value::Foreign("null".to_owned()),
                number => Value::Number(owned(number.to_vec())),
            },
        }
    }

    /// A text whose opening quote has been taken, and its closing one.
    fn text(&mut self) -> String {
        let mut text = Vec::new();
        loop {
            text.extend_from_slice(self.until(b"\"\\"));
            if self.next() != b'\\' {
                return owned(text);
            }
            match self.next() {
                b'u' => {
                    let (digits, rest) = self.rest.split_at(self.rest.len().min(4));
                    self.rest = rest;
                    let code = digits.iter().fold(0, |code, digit| {
                        code * 16 + char::from(*digit).to_digit(16).unwrap_or(0)
                    });
                    // Only half of a surrogate pair is no character, and UTF-8 has no place for it.
                    let character = char::from_u32(code).unwrap_or('\u{FFFD}');
                    text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                }
                escaped => text.push(match escaped {
                    b'b' => 8,
                    b't' => b'\t',
                    b'n' => b'\n',
                    b'f' => 12,
                    b'r' => b'\r',
                    other => other,
                }),
            }
        }
    }
}

fn owned(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_default()
}

/// A message being written: brackets by hand, commas by themselves.
#[derive(Default)]
pub struct Message {
    bytes: Vec<u8>,
}

impl Message {
    /// The whole message.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }

    /// Opens a list (`[`) or an object (`{`).
    pub fn open(&mut self, bracket: u8) -> &mut Self {
        self.separate();
        self.bytes.push(bracket);
        self
    }

    /// Closes what was opened.
    pub fn close(&mut self, bracket: u8) -> &mut Self {
        self.bytes.push(bracket);
        self
    }

    /// The name of the member whose value comes next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.bytes.push(b':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.separate();
        self.bytes.push(b'"');
        for &byte in text.as_bytes() {
            match byte {
                b'"' | b'\\' => self.bytes.extend_from_slice(&[b'\\', byte]),
                0..b' ' => {
                    let low = DIGITS.get(usize::from(byte & 15)).copied();
                    self.bytes.extend_from_slice(b"\\u00");
                    self.bytes
                        .extend_from_slice(&[b'0' + (byte >> 4), low.unwrap_or(b'0')]);
                }
                _ => self.bytes.push(byte),
            }
        }
        self.bytes.push(b'"');
        self
    }

    /// A number, to three places; what is not finite becomes `null`.
    pub fn number(&mut self, number: f64) -> &mut Self {
        if !number.is_finite() {
            return self.word("null");
        }
        let mut digits = String::new();
        push_integer(&mut digits, (number * 1000.0).ceil() as i64);
        digits.push_str("e-3");
        self.word(&digits)
    }

    /// A whole number, `true`, `false` or `null`.
    pub fn word(&mut self, word: &str) -> &mut Self {
        self.separate();
        self.bytes.extend_from_slice(word.as_bytes());
        self
    }

    /// Names and values as an object; of a name that occurs twice, `JSON.parse` takes the last.
    pub fn record(&mut self, pairs: &[(String, String)]) -> &mut Self {
        self.open(b'{');
        for (name, value) in pairs {
            self.name(name).text(value);
        }
        self.close(b'}')
    }

    /// A tree.
    pub fn value(&mut self, value: &Value) -> &mut Self {
        match value {
            Value::Number(number) => self.word(number),
            Value::List(items) => {
                self.open(b'[');
                for item in items {
                    self.value(item);
                }
                self.close(b']')
            }
            Value::Map(members) => {
                self.open(b'{');
                for (name, member) in members {
                    self.name(name).value(member);
                }
                self.close(b'}')
            }
            Value::Boolean(true) => self.word("true"),
            Value::Boolean(false) => self.word("false"),
            Value::Text(text) | Value::Foreign(text) => self.text(text),
        }
    }

    fn separate(&mut self) {
        if !matches!(self.bytes.last(), None | Some(b'[' | b'{' | b':')) {
            self.bytes.push(b',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(work: impl FnOnce(&mut Message) -> &mut Message) -> String {
        let mut message = Message::default();
        work(&mut message);
        owned(message.finish())
    }

    #[test]
    fn what_is_read_is_written_again() {
        for text in [
            r#""""#,
            r#""a \"quoted\" \\ 视频 🎬""#,
            "[]",
            "{}",
            r#"[1,-2,1e+21,12.5,true,false,"x",[],{}]"#,
            r#"{"Tag":"MediaInfo","Input":{"Object":"a.mp4"},"__proto__":{"a":[[1]]}}"#,
            r#""\u0000\u001f""#,
        ] {
            assert_eq!(written(|message| message.value(&read(text))), text);
        }
    }

    #[test]
    fn escapes_are_what_json_stringify_writes() {
        let text = read(r#""\b\t\n\f\r\u000b\"\\\ud83d""#);
        let expected = "\u{8}\t\n\u{c}\r\u{b}\"\\\u{FFFD}";
        assert_eq!(text, Value::Text(expected.to_owned()));
    }

    #[test]
    fn what_no_payload_can_hold_is_named() {
        let seen = Value::Foreign("a function".to_owned());
        assert_eq!(read(r#"{"\u0000":"a function"}"#), seen);
        assert_eq!(read("null"), Value::Foreign("null".to_owned()));
    }

    #[test]
    fn numbers_keep_three_places() {
        assert_eq!(written(|message| message.number(1234.5)), "1234500e-3");
        assert_eq!(written(|message| message.number(-0.0)), "0e-3");
        assert_eq!(written(|message| message.number(f64::INFINITY)), "null");
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
