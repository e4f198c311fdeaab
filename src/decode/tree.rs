//! [`TreeSink`]: builds a [`Value`]. Used by tests and by whoever wants the payload in Rust.

use super::sink::{Document, Key, Leaf, Place, Sink, Text};
use crate::value::Value;

type Members = Vec<(String, Value)>;

/// An object whose end has not come yet.
struct Object {
    members: Members,
    key: String,
    place: Place,
}

/// Builds a tree with the same layout that JavaScript gets: lists are lists, `$extra` holds the rest.
pub struct TreeSink {
    stack: Vec<Object>,
    root: Members,
}

impl TreeSink {
    /// An empty tree.
    pub fn new() -> Self {
        TreeSink {
            stack: Vec::new(),
            root: Vec::new(),
        }
    }

    /// The members of the document's root.
    pub fn finish(self) -> Value {
        Value::Map(self.root)
    }

    fn current(&mut self) -> &mut Members {
        match self.stack.last_mut() {
            Some(object) => &mut object.members,
            None => &mut self.root,
        }
    }

    fn put(&mut self, key: String, place: Place, value: Value) {
        let members = self.current();
        match place {
            Place::Single => members.push((key, value)),
            Place::Item | Place::Within => item(members, key, value),
            Place::Extra => match members.iter_mut().find(|(name, _)| name == "$extra") {
                Some((_, Value::Map(extra))) => item(extra, key, value),
                _ => {
                    let mut extra = Vec::new();
                    item(&mut extra, key, value);
                    members.push(("$extra".to_owned(), Value::Map(extra)));
                }
            },
        }
    }
}

impl Default for TreeSink {
    fn default() -> Self {
        Self::new()
    }
}

fn item(members: &mut Members, key: String, value: Value) {
    match members.iter_mut().find(|(name, _)| *name == key) {
        Some((_, Value::List(items))) => items.push(value),
        _ => members.push((key, Value::List(vec![value]))),
    }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Sink for TreeSink {
    fn open(&mut self, document: Document<'_>, key: Key, place: Place) {
        let key = string(document.key(key));
        self.stack.push(Object {
            members: Vec::new(),
            key,
            place,
        });
    }

    fn close(&mut self) {
        if let Some(object) = self.stack.pop() {
            self.put(object.key, object.place, Value::Map(object.members));
        }
    }

    fn leaf(&mut self, document: Document<'_>, key: Key, place: Place, leaf: Leaf, text: Text) {
        let text = string(document.text(text));
        let value = match leaf {
            Leaf::Text => Value::Text(text),
            Leaf::Number => Value::Number(text),
            Leaf::Boolean(boolean) => Value::Boolean(boolean),
        };
        self.put(string(document.key(key)), place, value);
    }

    fn empty_list(&mut self, document: Document<'_>, key: Key, place: Place) {
        let key = string(document.key(key));
        let members = self.current();
        if place == Place::Item && !members.iter().any(|(name, _)| *name == key) {
            members.push((key, Value::List(Vec::new())));
        }
    }
}
