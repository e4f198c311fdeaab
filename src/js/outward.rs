//! What goes out: serde structs as plain objects.

use serde::{Serialize, Serializer, ser::SerializeMap};
use wasm_bindgen::JsValue;

/// An object with the members of that struct. A member without a value is absent.
pub(super) fn object(value: &impl Serialize) -> JsValue {
    // It fails for values that JavaScript has no counterpart for; none of our structs has one.
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or(JsValue::UNDEFINED)
}

/// A value of JavaScript inside a struct, as it is. One type for all such members: each type of a member is code of its own.
#[derive(Default)]
pub(super) struct Kept(pub JsValue);

impl Kept {
    /// Whether there is none.
    pub fn is_undefined(&self) -> bool {
        self.0.is_undefined()
    }
}

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serde_wasm_bindgen::preserve::serialize(&self.0, to)
    }
}

/// Names and values as an object; of a name that occurs twice, the last.
pub(super) fn record<S: Serializer>(pairs: &[(String, String)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(pairs.len()))?;
    for (name, value) in pairs {
        map.serialize_entry(name, value)?;
    }
    map.end()
}
