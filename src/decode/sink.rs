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

/// Where a member goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// It is the member; a second one of a name that the document chose goes to `$extra`.
    Single,
    /// It is an item of the member, which is a list.
    Item,
    /// It is an item of that name in the `$extra` of the current object.
    Extra,
    /// The current object is itself inside `$extra`; there every member is a list.
    Within,
}

/// What a text means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Leaf {
    /// Text.
    Text,
    /// A number that JavaScript's `Number()` reads.
    Number,
    /// `true` or `false`.
    Boolean(bool),
    /// Text of a declared member that is something else: goes to `$extra` as it is, not as a list.
    Kept,
}

impl<'a> Document<'a> {
    /// The bytes of a text.
    #[inline(always)]
    pub fn text(&self, text: Text) -> &'a [u8] {
        match text {
            Text::Source(span) => span.of(self.source),
            Text::Arena(span) => span.of(self.arena),
        }
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
    /// A member begins that is an object; what follows are its members.
    fn open(&mut self, document: Document<'_>, key: Key, place: Place);
    /// The current object ends.
    fn close(&mut self);
    /// A member that is text, number or boolean.
    fn leaf(&mut self, document: Document<'_>, key: Key, place: Place, leaf: Leaf, text: Text);
    /// A list without items.
    fn empty_list(&mut self, document: Document<'_>, key: Key, place: Place);
}
