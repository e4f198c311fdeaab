//! [`TreeSink`]: builds a [`Value`]. Used by tests and by whoever wants the payload in Rust.

use super::sink::{Document, Key, Place, Sink, Text, What};
use crate::value::Value;

type Members = Vec<(String, Value)>;

/// An object whose end has not come yet.
struct Object {
    key: String,
    place: Place,
    members: Members,
    extra: Members,
}

/// Builds a tree with the same layout that JavaScript gets: lists are lists, `$extra` holds the rest.
pub struct TreeSink {
    current: Object,
    outer: Vec<Object>,
}

impl TreeSink {
    /// An empty tree.
    pub fn new() -> Self {
        TreeSink {
            current: Object::new(String::new(), Place::Single),
            outer: Vec::new(),
        }
    }

    /// The members of the document's root.
    pub fn finish(self) -> Value {
        self.current.finish()
    }

    fn put(&mut self, key: String, place: Place, value: Value) {
        match place {
            Place::Single if self.current.members.iter().any(|(name, _)| *name == key) => {
                append(&mut self.current.extra, key, value);
            }
            Place::Single => self.current.members.push((key, value)),
            Place::Item | Place::Within => append(&mut self.current.members, key, value),
            Place::Extra => append(&mut self.current.extra, key, value),
        }
    }
}

impl Default for TreeSink {
    fn default() -> Self {
        Self::new()
    }
}

impl Object {
    fn new(key: String, place: Place) -> Self {
        Object {
            key,
            place,
            members: Vec::new(),
            extra: Vec::new(),
        }
    }

    fn finish(mut self) -> Value {
        if !self.extra.is_empty() {
            self.members
                .push(("$extra".to_owned(), Value::Map(self.extra)));
        }
        Value::Map(self.members)
    }
}

fn append(members: &mut Members, key: String, value: Value) {
    match members.iter_mut().find(|(name, _)| *name == key) {
        Some((_, Value::List(items))) => items.push(value),
        Some((_, kept)) => {
            let first = core::mem::replace(kept, Value::List(Vec::new()));
            *kept = Value::List(vec![first, value]);
        }
        None => members.push((key, Value::List(vec![value]))),
    }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Sink for TreeSink {
    fn member(&mut self, document: Document<'_>, key: Key, place: Place, what: What, text: Text) {
        let text = string(document.text(text));
        let key = string(document.key(key));
        let has = |members: &Members| members.iter().any(|(name, _)| *name == key);
        let value = match what {
            What::Object => {
                let inner = Object::new(key, place);
                self.outer
                    .push(core::mem::replace(&mut self.current, inner));
                return;
            }
            What::EmptyList => {
                let members = match place {
                    Place::Extra => &mut self.current.extra,
                    _ => &mut self.current.members,
                };
                if !has(members) {
                    members.push((key, Value::List(Vec::new())));
                }
                return;
            }
            What::Text | What::Kept => Value::Text(text),
            What::Number => Value::Number(text),
            What::True => Value::Boolean(true),
            What::False => Value::Boolean(false),
        };
        if what == What::Kept && !has(&self.current.extra) {
            self.current.extra.push((key, value));
        } else {
            self.put(key, place, value);
        }
    }

    fn close(&mut self) {
        if let Some(outer) = self.outer.pop() {
            let mut inner = core::mem::replace(&mut self.current, outer);
            let (key, place) = (core::mem::take(&mut inner.key), inner.place);
            self.put(key, place, inner.finish());
        }
    }
}
