//! The scanner of version 0.1.0, which read before quick-xml did: the independent judge of what replaced it.
//!
//! It takes UTF-8 and gives tokens whose parts are offsets into the input. Everything the recommendation
//! calls a well-formedness error is refused, with its place; a DOCTYPE is refused by policy. Nothing is
//! resolved or copied here: [`read`] does so for the few texts that need it. Its characters are those of the
//! recommendation's productions, not the reader's tables.
#![allow(
    dead_code,
    unused_imports,
    reason = "tests and the benchmark each use a part"
)]

mod chars;
mod declaration;
pub mod read;
mod reference;
mod tag;

pub use declaration::check_encoding;

use chars::{CLASSES, Class, begins_illegal, name_class, name_length};
use reference::resolve;
use wanxiang_jobs::decode::{Fault, Input, Span, Step};

/// A step of the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    /// A start tag; its attributes are in [`Scanner::attributes`].
    Open {
        /// Name of the element.
        name: Span,
        /// Whether the tag also ends the element; no [`Token::Close`] follows then.
        empty: bool,
    },
    /// Text inside an element.
    Text {
        /// The text as it stands.
        span: Span,
        /// Whether it can be taken as it stands: no reference and no carriage return.
        plain: bool,
    },
    /// The inside of a CDATA section.
    CData(Span),
    /// An end tag.
    Close,
    /// The end of a complete document.
    End,
}

/// An attribute of the last start tag.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attribute {
    /// Name.
    pub name: Span,
    /// Value between the quotes, as it stands.
    pub value: Span,
}

/// See the module.
pub struct Scanner<'a> {
    input: Input<'a>,
    /// What [`Scanner::advance`] has found. Its steps give nothing but a fault: a result that is one pointer.
    token: Token,
    open: Vec<Span>,
    rooted: bool,
    attributes: Vec<Attribute>,
    most_attributes: usize,
}

impl<'a> Scanner<'a> {
    /// Begins at the first byte; a byte-order mark and an XML declaration are read at once.
    pub fn new(input: &'a [u8]) -> Step<Self> {
        let mut scanner = Scanner {
            input: Input::new(input),
            token: Token::End,
            open: Vec::new(),
            rooted: false,
            attributes: Vec::new(),
            most_attributes: usize::MAX,
        };
        // A byte-order mark, or a `<` of two bytes.
        if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [b'<', 0, ..] | [0, b'<', ..] = input {
            return Err(Fault::new(
                "encoding",
                "encoding UTF-16 is not supported, only UTF-8",
                0,
            ));
        }
        scanner.input.skip(b"\xEF\xBB\xBF");
        if scanner.input.looking_at(b"<?xml")
            && matches!(scanner.input.peek_at(5), Some(b' ' | b'\t' | b'\n' | b'\r'))
        {
            scanner.declaration()?;
        }
        Ok(scanner)
    }

    /// Refuses a tag with more attributes than that before it has read them all.
    pub fn limit_attributes(&mut self, most: usize) {
        self.most_attributes = most;
    }

    /// Attributes of the last start tag.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// Where the next token begins.
    pub fn position(&self) -> usize {
        self.input.at
    }

    /// The next token.
    pub fn token(&mut self) -> Step<Token> {
        self.advance()?;
        Ok(self.token)
    }

    /// The same, into [`Scanner::token`].
    fn advance(&mut self) -> Step<()> {
        loop {
            if self.open.is_empty() {
                self.input.skip_spaces();
                match (self.input.peek(), self.rooted) {
                    (Some(b'<'), _) => {}
                    (None, true) => {
                        self.token = Token::End;
                        return Ok(());
                    }
                    (None, _) => return Err(self.input.fault("the document has no element")),
                    (_, true) => {
                        return Err(self.input.fault("there is text after the root element"));
                    }
                    _ => return Err(self.input.fault("there is text before the root element")),
                }
            } else if self.input.peek() != Some(b'<') {
                return self.text();
            }
            match self.input.peek_at(1) {
                Some(b'/') => return self.end_tag(),
                Some(b'?') => self.instruction()?,
                Some(b'!') => {
                    if self.input.skip(b"<!--") {
                        self.comment()?;
                    } else {
                        return self.cdata();
                    }
                }
                _ => return self.start_tag(),
            }
        }
    }

    fn text(&mut self) -> Step<()> {
        let start = self.input.at;
        let mut plain = true;
        loop {
            let rest = self.input.rest();
            let run = rest.iter().position(|&byte| class(byte) != Class::Plain);
            let Some(&byte) = run.and_then(|run| rest.get(run)) else {
                self.input.at += rest.len();
                return Err(self.input.fault("the document ends inside an element"));
            };
            self.input.at += run.unwrap_or_default();
            match class(byte) {
                Class::Less => break,
                Class::Ampersand => {
                    plain = false;
                    self.reference()?;
                }
                Class::Return => {
                    plain = false;
                    self.input.at += 1;
                }
                Class::Bracket if self.input.looking_at(b"]]>") => {
                    return Err(self.input.fault("']]>' must not stand in text"));
                }
                Class::Doubtful => self.legal()?,
                _ => self.input.at += 1,
            }
        }
        self.token = Token::Text {
            span: self.input.since(start),
            plain,
        };
        Ok(())
    }

    fn comment(&mut self) -> Step<()> {
        self.until(b"--", "a comment is not closed")?;
        if self.input.skip(b">") {
            Ok(())
        } else {
            Err(self.input.fault("'--' must not stand in a comment"))
        }
    }

    /// `<!…` that is no comment.
    fn cdata(&mut self) -> Step<()> {
        if self.input.looking_at(b"<!DOCTYPE") {
            return Err(Fault::new("doctype", "a DOCTYPE is refused", self.input.at));
        }
        if self.open.is_empty() || !self.input.skip(b"<![CDATA[") {
            return Err(self
                .input
                .fault("'<!' begins neither a comment nor a CDATA section"));
        }
        let start = self.input.at;
        self.until(b"]]>", "a CDATA section is not closed")?;
        self.token = Token::CData(Span::new(start, self.input.at - 3));
        Ok(())
    }

    fn end_tag(&mut self) -> Step<()> {
        let start = self.input.at;
        let Some(name) = self.open.pop() else {
            return Err(self.input.fault("an end tag closes nothing"));
        };
        self.input.at += 2;
        let expected = name.of(self.input.all());
        let goes_on = |&byte: &u8| byte >= 0x80 || name_class(byte) > 0;
        let rest = self.input.rest();
        if !rest.starts_with(expected) || rest.get(expected.len()).is_some_and(goes_on) {
            let mut message = String::from("an end tag does not close <");
            message.push_str(&String::from_utf8_lossy(expected));
            message.push('>');
            return Err(Fault::new("syntax", message, start));
        }
        self.input.at += expected.len();
        if !(self.input.skip_byte(b'>') || self.input.skip_spaces() && self.input.skip(b">")) {
            return Err(self.input.fault("an end tag holds more than its name"));
        }
        self.token = Token::Close;
        Ok(())
    }

    fn instruction(&mut self) -> Step<()> {
        let start = self.input.at;
        self.input.at += 2;
        let target = self.name()?;
        if self.input.slice(target).eq_ignore_ascii_case(b"xml") {
            let message = "an XML declaration must come first";
            return Err(Fault::new("syntax", message, start));
        }
        if !self.input.looking_at(b"?>") && !self.input.skip_spaces() {
            return Err(self
                .input
                .fault("a processing instruction needs a space after its target"));
        }
        self.until(b"?>", "a processing instruction is not closed")
    }

    /// A reference is one of the five entities or a character; it is checked and passed over.
    fn reference(&mut self) -> Step<()> {
        let Some((_, length)) = resolve(self.input.rest()) else {
            return Err(self
                .input
                .fault("'&' begins neither a character reference nor one of the five entities"));
        };
        self.input.at += length;
        Ok(())
    }

    fn name(&mut self) -> Step<Span> {
        let start = self.input.at;
        let length = name_length(self.input.rest());
        if length == 0 {
            return Err(self.input.fault("a name is expected"));
        }
        self.input.at += length;
        Ok(self.input.since(start))
    }

    /// Moves past `end`, checking the characters before it.
    fn until(&mut self, end: &[u8], unclosed: &'static str) -> Step<()> {
        while !self.input.skip(end) {
            if self.input.peek().is_none() {
                return Err(self.input.fault(unclosed));
            }
            self.legal()?;
        }
        Ok(())
    }

    /// Moves past one byte, which must not begin a character that XML cannot carry.
    fn legal(&mut self) -> Step<()> {
        if begins_illegal(self.input.rest()) {
            return Err(Fault::new(
                "character",
                "a character that XML 1.0 cannot carry",
                self.input.at,
            ));
        }
        self.input.at += 1;
        Ok(())
    }
}

#[inline(always)]
fn class(byte: u8) -> Class {
    CLASSES
        .get(usize::from(byte))
        .copied()
        .unwrap_or(Class::Plain)
}
