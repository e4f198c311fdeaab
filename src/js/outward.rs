//! What goes out: names and values as plain objects, through serde.

use crate::value::Value;
use serde::{Serialize, Serializer, ser::SerializeMap, ser::SerializeSeq};
use wasm_bindgen::JsValue;

/// The value of a member.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Member<'a> {
    Absent,
    Text(&'a str),
    Texts(&'a [String]),
    Number(f64),
    Truth(bool),
    /// Names and values as an object; of a name that occurs twice, the last.
    Pairs(#[serde(serialize_with = "pairs")] &'a [(String, String)]),
    /// A value seen, as JavaScript has it.
    Seen(#[serde(serialize_with = "seen")] &'a Value),
    /// A value of JavaScript, as it is. `undefined` is absent.
    Kept(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue),
}

/// An object of these members. Those without a value are absent.
pub(super) fn object(members: &[(&str, Member<'_>)]) -> JsValue {
    // It fails for values that JavaScript has no counterpart for; none of ours is one.
    Members(members)
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or(JsValue::UNDEFINED)
}

/// One type for all objects that go out: each struct of its own would be code of its own.
struct Members<'a>(&'a [(&'a str, Member<'a>)]);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (name, member) in self.0 {
            if !member.is_absent() {
                map.serialize_entry(name, member)?;
            }
        }
        map.end()
    }
}

impl Member<'_> {
    fn is_absent(&self) -> bool {
        match self {
            Member::Absent => true,
            Member::Kept(value) => value.is_undefined(),
            _ => false,
        }
    }
}

/// A text, if there is something in it.
pub(super) fn filled(text: &str) -> Member<'_> {
    match text {
        "" => Member::Absent,
        text => Member::Text(text),
    }
}

impl<'a, T: Into<Member<'a>>> From<Option<T>> for Member<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Member::Absent, Into::into)
    }
}

impl<'a> From<&'a str> for Member<'a> {
    fn from(text: &'a str) -> Self {
        Member::Text(text)
    }
}

impl<'a> From<&'a String> for Member<'a> {
    fn from(text: &'a String) -> Self {
        Member::Text(text)
    }
}

impl From<f64> for Member<'_> {
    fn from(number: f64) -> Self {
        Member::Number(number)
    }
}

impl From<u32> for Member<'_> {
    fn from(number: u32) -> Self {
        Member::Number(number.into())
    }
}

impl From<JsValue> for Member<'_> {
    fn from(value: JsValue) -> Self {
        Member::Kept(value)
    }
}

fn pairs<S: Serializer>(pairs: &[(String, String)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(None)?;
    for (name, value) in pairs {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

fn seen<S: Serializer>(value: &Value, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Value::Text(text) | Value::Foreign(text) => to.serialize_str(text),
        // JavaScript's own parser: that of the standard library weighs more than all of this border.
        Value::Number(digits) => to.serialize_f64(js_sys::Number::parse_float(digits)),
        Value::Boolean(truth) => to.serialize_bool(*truth),
        Value::List(items) => {
            let mut list = to.serialize_seq(None)?;
            for item in items {
                list.serialize_element(&Member::Seen(item))?;
            }
            list.end()
        }
        Value::Map(members) => {
            let mut map = to.serialize_map(None)?;
            for (name, member) in members {
                map.serialize_entry(name, &Member::Seen(member))?;
            }
            map.end()
        }
    }
}
