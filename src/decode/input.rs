//! [`Input`]: a document and a place in it, as both readers move through it.

use super::fault::{Fault, Span};

/// See the module.
pub struct Input<'a> {
    bytes: &'a [u8],
    /// Where the reader stands.
    pub at: usize,
}

impl<'a> Input<'a> {
    /// At the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Input { bytes, at: 0 }
    }

    // Optimising for size, the compiler would call these.

    /// The next byte.
    #[inline(always)]
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// A byte further on.
    #[inline(always)]
    pub fn peek_at(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Everything from here.
    #[inline(always)]
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Moves past a byte if it comes next; for the few places that every tag passes.
    #[inline(always)]
    pub fn skip_byte(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Whether that text comes next.
    #[inline(never)]
    pub fn looking_at(&self, text: &[u8]) -> bool {
        self.rest().starts_with(text)
    }

    /// Moves past a text if it comes next.
    #[inline(never)]
    pub fn skip(&mut self, text: &[u8]) -> bool {
        let found = self.looking_at(text);
        if found {
            self.at += text.len();
        }
        found
    }

    /// Moves past white space; answers whether there was any. XML and JSON call the same four characters so.
    pub fn skip_spaces(&mut self) -> bool {
        let start = self.at;
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.at > start
    }

    /// What has been passed since that place.
    pub fn since(&self, start: usize) -> Span {
        Span::new(start, self.at)
    }

    /// The whole document.
    #[inline(always)]
    pub fn all(&self) -> &'a [u8] {
        self.bytes
    }

    /// A part of the document.
    #[inline(never)]
    pub fn slice(&self, span: Span) -> &'a [u8] {
        span.of(self.bytes)
    }

    /// That the document breaks a rule of its syntax here.
    #[cold]
    pub fn fault(&self, message: &'static str) -> Box<Fault> {
        Fault::new("syntax", message, self.at)
    }
}
