//! [`Span`] and [`Fault`]: places in a document.

use crate::error::DecodeError;
use std::borrow::Cow;

/// A part of a document or of the arena, as byte offsets. Documents are far below 4 GiB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// Nothing, anywhere.
    pub const EMPTY: Span = Span { start: 0, end: 0 };

    /// From `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Byte behind the last.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// The bytes, empty where the span lies outside.
    #[inline(always)]
    pub fn of(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.start()..self.end()).unwrap_or_default()
    }

    /// The same as text; documents are UTF-8, and a span begins and ends between characters.
    pub fn text(self, bytes: &[u8]) -> &str {
        std::str::from_utf8(self.of(bytes)).unwrap_or_default()
    }
}

/// Why a document is refused, and where, as a byte offset.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Stable name: `syntax`, `character`, `doctype`, `encoding`, `limit`, `root`, `notification`.
    pub code: &'static str,
    /// One line, lower case.
    pub message: Cow<'static, str>,
    /// Byte offset.
    pub at: usize,
}

/// What reading a piece of a document gives. A fault is boxed: every step of a reader hands it on, and a pointer
/// takes a third of the code that a structure takes.
pub type Step<T> = Result<T, Box<Fault>>;

impl Fault {
    /// A fault at a byte offset.
    #[cold]
    pub fn new(code: &'static str, message: impl Into<Cow<'static, str>>, at: usize) -> Box<Self> {
        Box::new(Fault {
            code,
            message: message.into(),
            at,
        })
    }
}

impl From<Box<Fault>> for Fault {
    fn from(boxed: Box<Fault>) -> Self {
        *boxed
    }
}

/// A fault with line and column, which are only counted now. Both begin at 1; columns are characters.
pub fn locate(fault: Fault, document: &[u8]) -> DecodeError {
    let before = document.get(..fault.at).unwrap_or(document);
    // No editor counts the byte-order mark.
    let before = before.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(before);
    let (mut line, mut column) = (1, 1);
    for &byte in before {
        if byte == b'\n' {
            (line, column) = (line + 1, 1);
        } else if byte & 0xC0 != 0x80 {
            column += 1;
        }
    }
    DecodeError {
        code: fault.code,
        message: fault.message.into_owned(),
        line,
        column,
    }
}
