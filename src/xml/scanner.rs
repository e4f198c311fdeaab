//! A strict scanner of XML 1.0 documents without a DTD.
//!
//! It takes UTF-8 and gives tokens whose parts are offsets into the input. Everything the recommendation
//! calls a well-formedness error is refused, with its place; a DOCTYPE is refused by policy. Nothing is
//! resolved or copied here: [`crate::decode`] does so for the few texts that need it.

use super::chars::{CLASSES, Class, NAME, continues_name, first_char, is_legal, starts_name};
use super::reference::resolve;
use crate::decode::{Fault, Span, Step};
use crate::text::push_bytes;

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
    input: &'a [u8],
    pub(super) at: usize,
    pub(super) open: Vec<Span>,
    pub(super) rooted: bool,
    pub(super) attributes: Vec<Attribute>,
    pub(super) most_attributes: usize,
}

impl<'a> Scanner<'a> {
    /// Begins at the first byte; a byte-order mark and an XML declaration are read at once.
    pub fn new(input: &'a [u8]) -> Step<Self> {
        let mut scanner = Scanner {
            input,
            at: 0,
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
        scanner.skip(b"\xEF\xBB\xBF");
        if scanner.looking_at(b"<?xml") && scanner.peek_at(5).is_some_and(is_space) {
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
        self.at
    }

    /// The next token.
    pub fn token(&mut self) -> Step<Token> {
        loop {
            if self.open.is_empty() {
                self.skip_spaces();
                match self.peek() {
                    None if self.rooted => return Ok(Token::End),
                    None => return Err(self.fault("the document has no element")),
                    Some(b'<') => {}
                    Some(_) if self.rooted => {
                        return Err(self.fault("there is text after the root element"));
                    }
                    Some(_) => return Err(self.fault("there is text before the root element")),
                }
            } else if self.peek() != Some(b'<') {
                return self.text();
            }
            match self.peek_at(1) {
                Some(b'/') => return self.end_tag(),
                Some(b'?') => self.instruction()?,
                Some(b'!') => {
                    if let Some(token) = self.declared()? {
                        return Ok(token);
                    }
                }
                _ => return self.start_tag(),
            }
        }
    }

    fn text(&mut self) -> Step<Token> {
        let start = self.at;
        let mut plain = true;
        loop {
            let rest = self.rest();
            let run = rest.iter().position(|&byte| class(byte) != Class::Plain);
            let Some(&byte) = run.and_then(|run| rest.get(run)) else {
                self.at = self.input.len();
                return Err(self.fault("the document ends inside an element"));
            };
            self.at += run.unwrap_or_default();
            match class(byte) {
                Class::Less => break,
                Class::Ampersand => {
                    plain = false;
                    self.reference()?;
                }
                Class::Return => {
                    plain = false;
                    self.at += 1;
                }
                Class::Bracket if self.looking_at(b"]]>") => {
                    return Err(self.fault("']]>' must not stand in text"));
                }
                Class::Control | Class::Noncharacter => self.legal()?,
                _ => self.at += 1,
            }
        }
        Ok(Token::Text {
            span: Span::new(start, self.at),
            plain,
        })
    }

    /// `<!…` inside or outside the root: a comment is skipped, CDATA is a token.
    fn declared(&mut self) -> Step<Option<Token>> {
        if self.skip(b"<!--") {
            self.until(b"--", "a comment is not closed")?;
            if !self.skip(b">") {
                return Err(self.fault("'--' must not stand in a comment"));
            }
            return Ok(None);
        }
        if self.looking_at(b"<!DOCTYPE") {
            return Err(Fault::new("doctype", "a DOCTYPE is refused", self.at));
        }
        if self.looking_at(b"<![CDATA[") && !self.open.is_empty() {
            self.at += 9;
            let start = self.at;
            self.until(b"]]>", "a CDATA section is not closed")?;
            return Ok(Some(Token::CData(Span::new(start, self.at - 3))));
        }
        Err(self.fault("'<!' begins neither a comment nor a CDATA section"))
    }

    fn end_tag(&mut self) -> Step<Token> {
        let start = self.at;
        let Some(name) = self.open.pop() else {
            return Err(self.fault("an end tag closes nothing"));
        };
        self.at += 2;
        let expected = self.slice(name);
        let rest = self.rest();
        if !rest.starts_with(expected) || rest.get(expected.len()).copied().is_some_and(in_name) {
            let mut message = String::from("an end tag does not close <");
            push_bytes(&mut message, expected);
            message.push('>');
            return Err(Fault::new("syntax", message, start));
        }
        self.at += expected.len();
        if !(self.skip_byte(b'>') || self.skip_spaces() && self.skip_byte(b'>')) {
            return Err(self.fault("an end tag holds more than its name"));
        }
        Ok(Token::Close)
    }

    fn instruction(&mut self) -> Step<()> {
        let start = self.at;
        self.at += 2;
        let target = self.name()?;
        if self.slice(target).eq_ignore_ascii_case(b"xml") {
            return Err(Fault::new(
                "syntax",
                "an XML declaration must come first",
                start,
            ));
        }
        if !self.looking_at(b"?>") && !self.skip_spaces() {
            return Err(self.fault("a processing instruction needs a space after its target"));
        }
        self.until(b"?>", "a processing instruction is not closed")
    }

    /// A reference is one of the five entities or a character; it is checked and passed over.
    pub(super) fn reference(&mut self) -> Step<()> {
        let rest = self.rest();
        match resolve(rest) {
            Some((_, length)) => {
                self.at += length;
                Ok(())
            }
            None => {
                Err(self
                    .fault("'&' begins neither a character reference nor one of the five entities"))
            }
        }
    }

    pub(super) fn name(&mut self) -> Step<Span> {
        let start = self.at;
        let mut begun = false;
        loop {
            let rest = self.rest();
            let ascii = rest.iter().position(|&byte| name_class(byte) == 0);
            let ascii = ascii.unwrap_or(rest.len());
            if !begun && ascii > 0 && rest.first().is_none_or(|&byte| name_class(byte) < 2) {
                break;
            }
            begun |= ascii > 0;
            self.at += ascii;
            match self.peek() {
                Some(0x80..) => {}
                _ => break,
            }
            match first_char(self.rest()) {
                Some((c, n)) if starts_name(c) || begun && continues_name(c) => self.at += n,
                _ => break,
            }
            begun = true;
        }
        if self.at == start {
            Err(self.fault("a name is expected"))
        } else {
            Ok(Span::new(start, self.at))
        }
    }

    /// Moves past `end`, checking the characters before it.
    fn until(&mut self, end: &[u8], unclosed: &'static str) -> Step<()> {
        loop {
            match self.peek() {
                None => return Err(self.fault(unclosed)),
                Some(byte) if byte < 0x20 || byte == 0xEF => self.legal()?,
                Some(_) if self.skip(end) => return Ok(()),
                Some(_) => self.at += 1,
            }
        }
    }

    /// Moves past one character, which must be one that XML can carry.
    pub(super) fn legal(&mut self) -> Step<()> {
        match first_char(self.rest()) {
            Some((c, length)) if is_legal(c) => {
                self.at += length;
                Ok(())
            }
            _ => Err(Fault::new(
                "character",
                "a character that XML 1.0 cannot carry",
                self.at,
            )),
        }
    }

    // Optimising for size, the compiler would call these.
    #[inline(always)]
    pub(super) fn peek(&self) -> Option<u8> {
        self.input.get(self.at).copied()
    }

    #[inline(always)]
    pub(super) fn rest(&self) -> &'a [u8] {
        self.input.get(self.at..).unwrap_or_default()
    }

    #[inline(always)]
    fn peek_at(&self, ahead: usize) -> Option<u8> {
        self.input.get(self.at + ahead).copied()
    }

    fn looking_at(&self, text: &[u8]) -> bool {
        self.rest().starts_with(text)
    }

    pub(super) fn skip(&mut self, text: &[u8]) -> bool {
        let found = self.looking_at(text);
        if found {
            self.at += text.len();
        }
        found
    }

    #[inline(always)]
    pub(super) fn skip_byte(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    pub(super) fn skip_spaces(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
        self.at > start
    }

    pub(super) fn slice(&self, span: Span) -> &'a [u8] {
        span.of(self.input)
    }

    #[cold]
    pub(super) fn fault(&self, message: &'static str) -> Box<Fault> {
        Fault::new("syntax", message, self.at)
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn in_name(byte: u8) -> bool {
    byte >= 0x80 || name_class(byte) > 0
}

/// See [`NAME`]; 0 outside ASCII.
#[inline(always)]
fn name_class(byte: u8) -> u8 {
    NAME.get(usize::from(byte)).copied().unwrap_or_default()
}

#[inline(always)]
fn class(byte: u8) -> Class {
    CLASSES
        .get(usize::from(byte))
        .copied()
        .unwrap_or(Class::Plain)
}
