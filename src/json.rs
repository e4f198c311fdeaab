//! Drives a [`Builder`] from a JSON notification, so that it gives the same payload as the XML one.
//!
//! An array is a repeated element, an object in the place of an array is its one item, `""` an empty
//! element, `null` an absent one; numbers keep their digits. A reader of our own, because the notification
//! must obey the same limits, give line and column, and keep `15134046151340461513` as it is: `JSON.parse`
//! does none of the three.

use crate::decode::{
    Builder, Fault, Input, Limits, Outcome, Retry, Sink, Span, Step, Text, push_char,
};
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
            input: Input::new(source),
            open: Vec::new(),
            limits,
            builder,
        };
        reader.document()?;
        match reader.builder.finish()? {
            Outcome::Read(arena) => return Ok((target, arena)),
            Outcome::Again(tags) => hints = tags,
        }
    }
}

struct Reader<'a, 's, S> {
    input: Input<'a>,
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
    /// Elements of that name; `extra` where a list cannot be what the name stands for.
    List { name: Text, extra: bool },
}

impl<S: Sink> Reader<'_, '_, S> {
    fn document(&mut self) -> Step<()> {
        self.input.skip(b"\xEF\xBB\xBF");
        self.input.skip_spaces();
        if self.input.peek() != Some(b'{') {
            return Err(self.input.fault("a notification in JSON must be an object"));
        }
        self.enter(Level::Root)?;
        let mut first = true;
        while let Some(&level) = self.open.last() {
            self.input.skip_spaces();
            let end: &[u8] = match level {
                Level::List { .. } => b"]",
                _ => b"}",
            };
            if self.input.skip(end) {
                self.leave(level, first);
                first = false;
                continue;
            }
            if !first && !self.input.skip(b",") {
                return Err(self.input.fault(match level {
                    Level::List { .. } => "',' or ']' is expected after an item",
                    _ => "',' or '}' is expected after a member",
                }));
            }
            self.input.skip_spaces();
            let (name, extra) = match level {
                Level::List { name, extra } => (name, extra),
                _ => (self.member()?, false),
            };
            first = self.value(name, extra)?;
        }
        self.input.skip_spaces();
        if self.input.peek().is_some() {
            return Err(self.input.fault("there is something after the object"));
        }
        Ok(())
    }

    /// A name and the colon behind it.
    fn member(&mut self) -> Step<Text> {
        if self.input.peek() != Some(b'"') {
            return Err(self.input.fault("a member name in quotes is expected"));
        }
        let name = self.string()?;
        self.input.skip_spaces();
        if !self.input.skip(b":") {
            return Err(self.input.fault("':' is expected after a member name"));
        }
        self.input.skip_spaces();
        Ok(name)
    }

    /// One value; answers whether it goes on inside, with what it holds first.
    fn value(&mut self, name: Text, extra: bool) -> Step<bool> {
        let text = match self.input.peek() {
            Some(b'[') => {
                let extra = extra || self.builder.is_single(name);
                return self.enter(Level::List { name, extra });
            }
            Some(b'{') if self.open.len() == 1 && self.is_response(name) => {
                return self.enter(Level::Root);
            }
            Some(b'{') => {
                self.open(name, extra)?;
                return self.enter(Level::Object);
            }
            Some(b'"') => self.string()?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ if self.input.skip(b"null") => return Ok(false),
            _ => {
                let start = self.input.at;
                if !self.input.skip(b"true") && !self.input.skip(b"false") {
                    return Err(self.input.fault("a value is expected"));
                }
                Text::Source(self.input.since(start))
            }
        };
        self.open(name, extra)?;
        self.builder.text(text);
        self.builder.close();
        Ok(false)
    }

    fn open(&mut self, name: Text, extra: bool) -> Step<()> {
        match extra {
            true => self.builder.open_extra(name),
            false => self.builder.open(name),
        }
    }

    /// An object or array begins.
    fn enter(&mut self, level: Level) -> Step<bool> {
        if self.open.len() >= self.limits.depth {
            return Err(Fault::new(
                "limit",
                "values are nested deeper than the limit allows",
                self.input.at,
            ));
        }
        self.input.at += 1;
        self.open.push(level);
        Ok(true)
    }

    /// It ends; `empty` says that nothing was inside.
    fn leave(&mut self, level: Level, empty: bool) {
        self.open.pop();
        match level {
            Level::Object => self.builder.close_object(),
            Level::List { name, .. } if empty => self.builder.empty_list(name),
            _ => {}
        }
    }

    fn number(&mut self) -> Step<Text> {
        let start = self.input.at;
        self.input.skip(b"-");
        if !self.input.skip(b"0") {
            self.digits()?;
        }
        if self.input.skip(b".") {
            self.digits()?;
        }
        if self.input.skip(b"e") || self.input.skip(b"E") {
            let _ = self.input.skip(b"+") || self.input.skip(b"-");
            self.digits()?;
        }
        Ok(Text::Source(self.input.since(start)))
    }

    fn digits(&mut self) -> Step<()> {
        let start = self.input.at;
        while self.input.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.input.at += 1;
        }
        if self.input.at == start {
            Err(self.input.fault("a digit is expected"))
        } else {
            Ok(())
        }
    }

    /// A text in quotes: as it stands, or put together in the arena where something is escaped.
    fn string(&mut self) -> Step<Text> {
        self.input.at += 1;
        let from = self.builder.arena.len();
        let mut start = self.input.at;
        let mut escaped = false;
        loop {
            match self.input.peek() {
                None => return Err(self.input.fault("the document ends inside a string")),
                Some(b'"') => break,
                Some(b'\\') => {
                    self.copy_since(start);
                    let c = self.escape()?;
                    push_char(&mut self.builder.arena, c);
                    start = self.input.at;
                    escaped = true;
                }
                Some(0..0x20) => {
                    return Err(self.input.fault("a control character must be escaped"));
                }
                Some(_) => self.input.at += 1,
            }
        }
        let text = if escaped {
            self.copy_since(start);
            Text::Arena(Span::new(from, self.builder.arena.len()))
        } else {
            Text::Source(self.input.since(start))
        };
        self.input.at += 1;
        Ok(text)
    }

    fn copy_since(&mut self, start: usize) {
        let piece = self.input.slice(self.input.since(start));
        self.builder.arena.extend_from_slice(piece);
    }

    fn escape(&mut self) -> Step<char> {
        self.input.at += 1;
        if self.input.skip(b"u") {
            return self.unicode();
        }
        let letter = self.input.peek();
        let known = b"\"\\/bfnrt"
            .iter()
            .position(|&known| Some(known) == letter);
        let Some(&meant) = known.and_then(|index| b"\"\\/\x08\x0C\n\r\t".get(index)) else {
            return Err(self.input.fault("an escape of a string is not known"));
        };
        self.input.at += 1;
        Ok(char::from(meant))
    }

    /// A character by its number, which beyond U+FFFF comes in two halves.
    fn unicode(&mut self) -> Step<char> {
        let mut code = self.hex()?;
        if (0xD800..0xDC00).contains(&code) && self.input.skip(b"\\u") {
            let low = self.hex()?;
            if (0xDC00..0xE000).contains(&low) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
        }
        char::from_u32(code).ok_or_else(|| self.input.fault("half of a surrogate pair"))
    }

    fn hex(&mut self) -> Step<u32> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = self.input.peek().and_then(|b| char::from(b).to_digit(16));
            let Some(digit) = digit else {
                return Err(self.input.fault("four hexadecimal digits are expected"));
            };
            value = value << 4 | digit;
            self.input.at += 1;
        }
        Ok(value)
    }

    fn is_response(&self, name: Text) -> bool {
        matches!(name, Text::Source(span) if self.input.slice(span) == b"Response")
    }
}
