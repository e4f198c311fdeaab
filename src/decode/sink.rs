//! [`Sink`]: what a builder tells its target.

use super::fault::Span;

/// The document and the texts that could not be taken from it as they stand.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The document's bytes, UTF-8.
    pub source: &'a [u8],
    /// Texts with resolved references, joined pieces, composed keys.
    pub arena: &'a [u8],
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Text {
    /// In the document, as it stands.
    Source(Span),
    /// In the arena.
    Arena(Span),
}

/// The name of a member.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Key {
    /// A name of the tables.
    Known(&'static str),
    /// A name that only the document knows.
    Found(Text),
}

/// Where a member goes. [`super::FlatSink`] writes these numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// It is the member; a second one of a name that the document chose goes to `$extra`.
    Single = 0,
    /// It is an item of the member, which is a list.
    Item = 1,
    /// It is an item of that name in the `$extra` of the current object.
    Extra = 2,
    /// The current object is itself inside `$extra`; there every member is a list.
    Within = 3,
}

/// What a member is. [`super::FlatSink`] writes these numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// An object, which begins; what follows are its members.
    Object = 1,
    /// Text.
    Text = 2,
    /// A number that JavaScript's `Number()` reads.
    Number = 3,
    /// `true`.
    True = 4,
    /// `false`.
    False = 5,
    /// A list without items.
    EmptyList = 6,
    /// Text of a declared member that is something else: goes to `$extra` as it is, not as a list.
    Kept = 7,
}

impl Text {
    /// No text.
    pub const EMPTY: Text = Text::Arena(Span::EMPTY);

    /// Its bytes.
    #[inline(always)]
    pub fn of<'a>(self, source: &'a [u8], arena: &'a [u8]) -> &'a [u8] {
        match self {
            Text::Source(span) => span.of(source),
            Text::Arena(span) => span.of(arena),
        }
    }

    /// Whether it stands in the arena.
    pub fn is_joined(self) -> bool {
        matches!(self, Text::Arena(_))
    }

    /// A part of it, so many bytes from its start.
    pub fn part(self, start: usize, length: usize) -> Text {
        let part = |span: Span| Span::new(span.start() + start, span.start() + start + length);
        match self {
            Text::Source(span) => Text::Source(part(span)),
            Text::Arena(span) => Text::Arena(part(span)),
        }
    }
}

impl<'a> Document<'a> {
    /// The bytes of a text.
    #[inline(always)]
    pub fn text(&self, text: Text) -> &'a [u8] {
        text.of(self.source, self.arena)
    }

    /// The bytes of a key.
    pub fn key(&self, key: Key) -> &'a [u8] {
        match key {
            Key::Known(name) => name.as_bytes(),
            Key::Found(text) => self.text(text),
        }
    }
}

/// The target of a decoding: told of members in document order, objects from outside in.
pub trait Sink {
    /// A member of the current object; its text, where it has one.
    fn member(&mut self, document: Document<'_>, key: Key, place: Place, what: What, text: Text);
    /// The current object ends.
    fn close(&mut self);
}
