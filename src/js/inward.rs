//! Plain objects that came in, as trees.

use crate::value::Value;
use js_sys::{Array, JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The tree of a plain copy (`plain.ts`): no getters, no end that is not reached, and what no payload can hold replaced by an
/// object that says what it was.
pub(super) fn value(given: &JsValue) -> Value {
    if let Some(text) = given.dyn_ref::<JsString>() {
        return Value::Text(String::from(text));
    }
    if let Some(truth) = given.as_bool() {
        return Value::Boolean(truth);
    }
    if given.as_f64().is_some() {
        // JavaScript's own text: the formatter of floats weighs more than all of this border.
        return Value::Number(String::from(given.unchecked_ref::<Object>().to_string()));
    }
    if let Some(items) = given.dyn_ref::<Array>() {
        return Value::List(items.iter().map(|item| value(&item)).collect());
    }
    if given.is_null() || given.is_undefined() {
        return Value::Foreign(if given.is_null() { "null" } else { "undefined" }.to_owned());
    }
    let mut members: Vec<(String, Value)> = Object::entries(given.unchecked_ref())
        .iter()
        .map(|entry| {
            let entry: Array = entry.unchecked_into();
            (
                entry.get(0).as_string().unwrap_or_default(),
                value(&entry.get(1)),
            )
        })
        .collect();
    match members.as_mut_slice() {
        [(name, Value::Text(what))] if name == "\0" => Value::Foreign(std::mem::take(what)),
        _ => Value::Map(members),
    }
}
