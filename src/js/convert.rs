//! Plain JavaScript values to [`Value`], and small results back.
//!
//! Inward is a walk of our own: serde-wasm-bindgen's `deserialize_any` carries serde's messages along and
//! with them the float printer of the standard library, 20 KB of the module. Outward it does the work.

use crate::error::Issue;
use crate::value::Value;
use js_sys::{Array, JsString, Object, Reflect};
use serde::ser::{Serialize, SerializeMap, Serializer};
use wasm_bindgen::{JsCast, JsValue};

/// A plain JavaScript value as a tree. What no payload can hold becomes [`Value::Foreign`].
pub(super) fn to_value(value: &JsValue) -> Value {
    walk(value, 0)
}

fn walk(value: &JsValue, depth: u32) -> Value {
    if let Some(text) = value.dyn_ref::<JsString>() {
        return Value::Text(String::from(text));
    }
    if let Some(boolean) = value.as_bool() {
        return Value::Boolean(boolean);
    }
    if let Some(number) = value.as_f64() {
        if !number.is_finite() {
            return Value::Foreign("a number that is not finite");
        }
        // JavaScript prints its own numbers: shorter than carrying a float printer along.
        return Value::Number(
            js_sys::JSON::stringify(value).map_or_else(|_| String::new(), String::from),
        );
    }
    if depth > 64 {
        return Value::Foreign("nested deeper than 64 levels");
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        return Value::List(items.iter().map(|item| walk(&item, depth + 1)).collect());
    }
    if value.is_null() || value.is_undefined() {
        return Value::Foreign(if value.is_null() { "null" } else { "undefined" });
    }
    if value.is_function() {
        return Value::Foreign("a function");
    }
    if !value.is_object() {
        return Value::Foreign("a value that no payload can hold");
    }
    // Not `dyn_ref`: an object without prototype, or of another realm, is no instance of our `Object`.
    let object: &Object = value.unchecked_ref();
    if !is_plain(object) {
        return Value::Foreign("an object that is not plain");
    }
    let entries = Object::entries(object);
    let members = entries.iter().map(|entry| {
        let entry = entry.unchecked_into::<Array>();
        (
            entry.get(0).as_string().unwrap_or_default(),
            walk(&entry.get(1), depth + 1),
        )
    });
    Value::Map(members.collect())
}

/// Objects made by `{}` or without prototype, also those of another realm.
fn is_plain(object: &Object) -> bool {
    let prototype = Object::get_prototype_of(object);
    prototype.is_null() || Object::get_prototype_of(&prototype).is_null()
}

/// Any small result as a plain JavaScript value.
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    // Nothing that we serialise can fail: there are no maps with odd keys and no broken numbers.
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or(JsValue::UNDEFINED)
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Number(text) => serializer.serialize_f64(number(text)),
            Value::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Value::List(items) => serializer.collect_seq(items),
            Value::Map(members) => serializer.collect_map(members.iter().map(|(k, v)| (k, v))),
            Value::Foreign(what) => serializer.serialize_str(what),
        }
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("code", self.code)?;
        map.serialize_entry("message", &self.message)?;
        map.serialize_entry("severity", self.severity.as_str())?;
        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }
        map.end()
    }
}

/// JavaScript reads its own numbers.
fn number(text: &str) -> f64 {
    js_sys::Number::from(JsValue::from_str(text)).value_of()
}

/// Sets a member of an object that we have just made, which cannot fail.
pub(super) fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// A member of any value; `undefined` where there is none.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// The text of a string; empty for everything else.
pub(super) fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// Names and values as an object; the last of a name that occurs twice.
pub(super) fn record(pairs: &[(String, String)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        set(&object, name, &JsValue::from_str(value));
    }
    object
}
