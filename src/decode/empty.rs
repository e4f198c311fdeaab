//! Empty items of lists.
//!
//! The service writes an empty element where a list has no items, so one that stands alone is an empty list. Among
//! others it stays, so that none changes its place: the first item, when it is empty, waits for a second.

use super::builder::Builder;
use super::expect::{Expected, Frame};
use super::sink::{Key, Place, Sink, Text, What};
use crate::schema::{Kind, Member};

/// An item that waits.
pub(super) struct EmptyItem {
    /// How many elements were open around it.
    depth: usize,
    name: &'static str,
    /// What it becomes when others follow.
    what: What,
}

impl<S: Sink> Builder<'_, S> {
    /// The first item of a list has ended with that text inside and nothing else: whether it waits.
    pub(super) fn waits(&mut self, frame: &Frame, text: Text) -> bool {
        let Key::Known(name) = frame.key else {
            return false;
        };
        let what = match frame.expected {
            Expected::Leaf(member) => empty(member),
            _ => What::Object,
        };
        let is_empty = match what {
            What::Text => self.bytes(text).is_empty(),
            _ => self.is_blank(text),
        };
        if is_empty {
            self.put(frame.key, Place::Item, What::EmptyList, text);
            let depth = self.frames.len();
            self.empty.push(EmptyItem { depth, name, what });
        }
        is_empty
    }

    /// A second item comes: the empty one before it takes its place.
    #[cold]
    pub(super) fn put_empty_item(&mut self, name: &str) {
        let depth = self.frames.len();
        let waits = |item: &EmptyItem| item.depth == depth && item.name == name;
        let Some(index) = self.empty.iter().rposition(waits) else {
            return;
        };
        let EmptyItem { name, what, .. } = self.empty.remove(index);
        let place = match what {
            What::Kept => Place::Extra,
            _ => Place::Item,
        };
        self.put(Key::Known(name), place, what, Text::EMPTY);
        if what == What::Object {
            self.sink.close();
        }
    }

    /// An element has ended: what waited in it has been alone.
    pub(super) fn forget_empty_items(&mut self) {
        let depth = self.frames.len();
        while self.empty.last().is_some_and(|item| item.depth > depth) {
            self.empty.pop();
        }
    }
}

/// What an item without text is: of a list of texts a text, else nothing that the member can hold.
fn empty(member: &Member) -> What {
    match member.kind {
        Kind::Text | Kind::OneOf(_) => What::Text,
        Kind::Shape(_) => What::Object,
        Kind::Integer | Kind::Number | Kind::Boolean => What::Kept,
    }
}
