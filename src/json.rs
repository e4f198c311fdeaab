//! Drives a [`Builder`] from a JSON notification, so that it gives the same payload as the XML one.
//!
//! An array is a repeated element, an object in the place of an array is its one item, `""` an empty
//! element, `null` an absent one; numbers keep their digits. A reader of our own, because the notification
//! must obey the same limits, give line and column, and keep `15134046151340461513` as it is: `JSON.parse`
//! does none of the three.

use crate::decode::{Builder, Fault, Limits, Retry, Sink, Span, Step, Text};
use crate::schema::Shape;

/// Reads a JSON notification into a sink; answers the arena. The document may have the root of the XML
/// form around it: `{"Response": {…}}`.
pub fn read<S: Sink>(
    source: &[u8],
    root: &'static Shape,
    limits: Limits,
    mut sink: impl FnMut() -> S,
) -> Step<(S, Vec<u8>)> {
    if source.len() > limits.bytes {
        return Err(Fault::new(
            "limit",
            "the document is larger than the limit allows",
            0,
        ));
    }
    let mut hints = Retry::default();
    loop {
        let mut target = sink();
        let builder = Builder::new(source, &mut target, root, limits, hints);
        let mut reader = Reader {
            source,
            at: 0,
            open: Vec::new(),
            limits,
            builder,
        };
        reader.document()?;
        match reader.builder.finish() {
            Ok(arena) => return Ok((target, arena)),
            Err(tags) => hints = tags,
        }
    }
}

struct Reader<'a, 's, S> {
    source: &'a [u8],
    at: usize,
    /// What has not been closed yet. Kept here and not on the stack: the limit on depth is the caller's.
    open: Vec<Level>,
    limits: Limits,
    builder: Builder<'s, S>,
}

#[derive(Clone, Copy)]
enum Level {
    /// The document, or the `Response` around its members: no element of its own.
    Root,
    /// An element with members.
    Object,
    /// Elements of that name.
    List(Text),
}

impl<S: Sink> Reader<'_, '_, S> {
    fn document(&mut self) -> Step<()> {
        self.skip(b"\xEF\xBB\xBF");
        self.spaces();
        if self.peek() != Some(b'{') {
            return Err(self.fault("a notification in JSON must be an object"));
        }
        self.enter(Level::Root)?;
        let mut first = true;
        while let Some(&level) = self.open.last() {
            self.spaces();
            let end: &[u8] = match level {
                Level::List(_) => b"]",
                _ => b"}",
            };
            if self.skip(end) {
                self.leave(level, first);
                first = false;
                continue;
            }
            if !first && !self.skip(b",") {
                return Err(self.fault(match level {
                    Level::List(_) => "',' or ']' is expected after an item",
                    _ => "',' or '}' is expected after a member",
                }));
            }
            self.spaces();
            let name = match level {
                Level::List(name) => name,
                _ => self.member()?,
            };
            first = self.value(name)?;
        }
        self.spaces();
        if self.at < self.source.len() {
            return Err(self.fault("there is something after the object"));
        }
        Ok(())
    }

    /// A name and the colon behind it.
    fn member(&mut self) -> Step<Text> {
        if self.peek() != Some(b'"') {
            return Err(self.fault("a member name in quotes is expected"));
        }
        let name = self.string()?;
        self.spaces();
        if !self.skip(b":") {
            return Err(self.fault("':' is expected after a member name"));
        }
        self.spaces();
        Ok(name)
    }

    /// One value; answers whether it goes on inside, with what it holds first.
    fn value(&mut self, name: Text) -> Step<bool> {
        let text = match self.peek() {
            Some(b'[') => return self.enter(Level::List(name)),
            Some(b'{') if self.open.len() == 1 && self.is_response(name) => {
                return self.enter(Level::Root);
            }
            Some(b'{') => {
                self.builder.open(name)?;
                return self.enter(Level::Object);
            }
            Some(b'"') => self.string()?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ if self.skip(b"null") => return Ok(false),
            _ => {
                let start = self.at;
                if !self.skip(b"true") && !self.skip(b"false") {
                    return Err(self.fault("a value is expected"));
                }
                Text::Source(Span::new(start, self.at))
            }
        };
        self.builder.open(name)?;
        self.builder.text(text);
        self.builder.close();
        Ok(false)
    }

    /// An object or array begins.
    fn enter(&mut self, level: Level) -> Step<bool> {
        if self.open.len() >= self.limits.depth {
            return Err(Fault::new(
                "limit",
                "values are nested deeper than the limit allows",
                self.at,
            ));
        }
        self.at += 1;
        self.open.push(level);
        Ok(true)
    }

    /// It ends; `empty` says that nothing was inside.
    fn leave(&mut self, level: Level, empty: bool) {
        self.open.pop();
        match level {
            Level::Object => self.builder.close(),
            Level::List(name) if empty => self.builder.empty_list(name),
            _ => {}
        }
    }

    fn number(&mut self) -> Step<Text> {
        let start = self.at;
        self.skip(b"-");
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"e") || self.skip(b"E") {
            let _ = self.skip(b"+") || self.skip(b"-");
            self.digits()?;
        }
        Ok(Text::Source(Span::new(start, self.at)))
    }

    fn digits(&mut self) -> Step<()> {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start {
            Err(self.fault("a digit is expected"))
        } else {
            Ok(())
        }
    }

    fn string(&mut self) -> Step<Text> {
        self.at += 1;
        let start = self.at;
        loop {
            match self.peek() {
                None => return Err(self.fault("the document ends inside a string")),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Text::Source(Span::new(start, self.at - 1)));
                }
                Some(b'\\') => break,
                Some(0..0x20) => return Err(self.fault("a control character must be escaped")),
                Some(_) => self.at += 1,
            }
        }
        let from = self.builder.arena.len();
        self.builder
            .arena
            .extend_from_slice(Span::new(start, self.at).of(self.source));
        loop {
            match self.peek() {
                None => return Err(self.fault("the document ends inside a string")),
                Some(b'"') => break,
                Some(b'\\') => {
                    let c = self.escape()?;
                    self.builder
                        .arena
                        .extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                Some(0..0x20) => return Err(self.fault("a control character must be escaped")),
                Some(byte) => {
                    self.builder.arena.push(byte);
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        Ok(Text::Arena(Span::new(from, self.builder.arena.len())))
    }

    fn escape(&mut self) -> Step<char> {
        self.at += 1;
        let c = match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.fault("an escape of a string is not known")),
        };
        self.at += 1;
        Ok(c)
    }

    fn unicode(&mut self) -> Step<char> {
        let high = self.hex()?;
        if !(0xD800..0xE000).contains(&high) {
            return char::from_u32(high).ok_or_else(|| self.fault("half of a surrogate pair"));
        }
        if high < 0xDC00 && self.skip(b"\\u") {
            let low = self.hex()?;
            if (0xDC00..0xE000).contains(&low)
                && let Some(c) = char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
            {
                return Ok(c);
            }
        }
        Err(self.fault("half of a surrogate pair"))
    }

    fn hex(&mut self) -> Step<u32> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|b| char::from(b).to_digit(16));
            let Some(digit) = digit else {
                return Err(self.fault("four hexadecimal digits are expected"));
            };
            value = value << 4 | digit;
            self.at += 1;
        }
        Ok(value)
    }

    fn is_response(&self, name: Text) -> bool {
        matches!(name, Text::Source(span) if span.of(self.source) == b"Response")
    }

    fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    fn skip(&mut self, text: &[u8]) -> bool {
        let found = self
            .source
            .get(self.at..)
            .unwrap_or_default()
            .starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    #[cold]
    fn fault(&self, message: &'static str) -> Box<Fault> {
        Fault::new("syntax", message, self.at)
    }
}
