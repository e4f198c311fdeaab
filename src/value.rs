//! The tree that the codecs exchange.
//!
//! Numbers stay text: the wire knows nothing else, `13.654000` must survive, and the float parser and
//! printer of the standard library would cost the WebAssembly module several kilobytes.

/// A payload as a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A number, as the text that goes on the wire.
    Number(String),
    /// `true` or `false`.
    Boolean(bool),
    /// Items of a repeated element.
    List(Vec<Value>),
    /// Members in the order given.
    Map(Vec<(String, Value)>),
    /// Something no payload can hold, named for the message: `null`, `a function`, …
    Foreign(String),
}

impl Value {
    /// The member of that name, where this is a map.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Map(members) => members.iter().find(|(key, _)| key == name).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        match self {
            Value::Map(members) => members
                .iter_mut()
                .find(|(key, _)| key == name)
                .map(|(_, v)| v),
            _ => None,
        }
    }

    /// Gives the member of that name another value, or adds it; nothing where this is no map.
    pub fn set(&mut self, name: &str, value: Value) {
        if let Some(member) = self.get_mut(name) {
            *member = value;
        } else if let Value::Map(members) = self {
            members.push((name.to_owned(), value));
        }
    }

    /// The text of a leaf as it goes on the wire.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) | Value::Number(text) => Some(text),
            Value::Boolean(true) => Some("true"),
            Value::Boolean(false) => Some("false"),
            _ => None,
        }
    }

    /// What a message calls it.
    pub fn describe(&self) -> &str {
        match self {
            Value::Text(_) => "text",
            Value::Number(_) => "a number",
            Value::Boolean(_) => "a boolean",
            Value::List(_) => "a list",
            Value::Map(_) => "an object",
            Value::Foreign(what) => what,
        }
    }
}
