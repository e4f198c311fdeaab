//! Jobs as their authors wrote them, JSON or XML, as the tree that is checked.

use quick_xml::Reader;
use quick_xml::events::Event;
use wanxiang_jobs::value::Value;

/// A job written as JSON.
pub fn from_json(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Foreign("null".to_owned()),
        serde_json::Value::Bool(boolean) => Value::Boolean(*boolean),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) => Value::List(items.iter().map(from_json).collect()),
        serde_json::Value::Object(members) => Value::Map(
            members
                .iter()
                .map(|(name, member)| (name.clone(), from_json(member)))
                .collect(),
        ),
    }
}

/// A request document as a user types it after reading it: one element is a value, several of one name a list.
pub fn from_xml(document: &str) -> Value {
    let mut reader = Reader::from_str(document);
    let mut open: Vec<Vec<(String, Value)>> = vec![Vec::new()];
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => {
                open.push(Vec::new());
                text.clear();
            }
            Event::Text(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => match name.resolve_char_ref().unwrap() {
                Some(character) => text.push(character),
                None => text.push_str(match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    other => panic!("a reference to {other}"),
                }),
            },
            Event::End(end) => {
                let members = open.pop().unwrap();
                let value = match members.is_empty() {
                    true => Value::Text(std::mem::take(&mut text)),
                    false => Value::Map(members),
                };
                add(
                    open.last_mut().unwrap(),
                    end.name().as_ref().to_owned(),
                    value,
                );
                text.clear();
            }
            Event::Empty(empty) => {
                add(
                    open.last_mut().unwrap(),
                    empty.name().as_ref().to_owned(),
                    Value::Text(String::new()),
                );
            }
            Event::Eof => break,
            _ => {}
        }
    }
    open.remove(0).remove(0).1
}

fn add(members: &mut Vec<(String, Value)>, name: String, value: Value) {
    match members.iter_mut().find(|(known, _)| *known == name) {
        None => members.push((name, value)),
        Some((_, Value::List(items))) => items.push(value),
        Some((_, known)) => {
            let first = std::mem::replace(known, Value::List(Vec::new()));
            *known = Value::List(vec![first, value]);
        }
    }
}
