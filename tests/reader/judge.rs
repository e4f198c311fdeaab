//! The reader, quick-xml alone and the scanner of 0.1.0 give the same tree of any well-formed document without a
//! DTD.

use super::author::Author;
use super::trees::{Element, Node, judges, ours, scanners};
use super::{Random, UNLIMITED, read_xml, seed};
use wanxiang_jobs::value::Value;

/// The element as the builder lays out what no table knows.
fn layout(element: &Element) -> Value {
    let mut members: Vec<(String, Value)> = Vec::new();
    let mut add =
        |name: String, value: Value| match members.iter_mut().find(|(key, _)| *key == name) {
            Some((_, Value::List(items))) => items.push(value),
            _ => members.push((name, Value::List(vec![value]))),
        };
    let only_text = element
        .children
        .iter()
        .all(|node| matches!(node, Node::Text(_)));
    for node in &element.children {
        match node {
            Node::Element(child) => {
                for (name, value) in &child.attributes {
                    add(format!("{}@{name}", child.name), Value::Text(value.clone()));
                }
                add(child.name.clone(), layout(child));
            }
            Node::Text(text) if !only_text && !text.trim_ascii().is_empty() => {
                add("#text".to_owned(), Value::Text(text.clone()));
            }
            Node::Text(_) => {}
        }
    }
    match (only_text, element.children.first()) {
        (true, Some(Node::Text(text))) => Value::Text(text.clone()),
        (true, _) => Value::Text(String::new()),
        _ => Value::Map(members),
    }
}

#[test]
fn generated_documents_give_the_tree_that_was_meant() {
    let first = seed();
    for seed in first..first + 20_000 {
        let (xml, meant) = Author::document(seed);
        assert_eq!(judges(&xml), meant, "quick-xml, SEED={seed}: {xml}");
        assert_eq!(scanners(&xml), meant, "0.1.0, SEED={seed}: {xml}");
        assert_eq!(ours(&xml), meant, "SEED={seed}: {xml}");
    }
}

#[test]
fn generated_documents_give_the_payload_that_was_meant() {
    let first = seed();
    for seed in first..first + 5_000 {
        let (xml, meant) = Author::document(seed);
        // One element down nothing is known to the tables.
        let start = xml.find("<Response").unwrap();
        let end = xml.rfind('>').map_or(xml.len(), |at| at + 1);
        let body = xml[start..end].replace("</Response\r\n>", "</Response>");
        let xml = format!("<Response><Unknown>{body}</Unknown></Response>");
        let value = read_xml(xml.as_bytes(), UNLIMITED).unwrap();
        let outer = Element {
            name: "Unknown".to_owned(),
            attributes: Vec::new(),
            children: vec![Node::Element(meant)],
        };
        let found = value
            .get("$extra")
            .and_then(|extra| extra.get("Unknown"))
            .unwrap();
        // What stands behind the root (comments, instructions, line ends) belongs to Unknown here.
        assert_eq!(
            found,
            &Value::List(vec![layout(&outer)]),
            "SEED={seed}: {xml}"
        );
    }
}

#[test]
fn what_ours_takes_quick_xml_takes_too() {
    let first = seed();
    let (mut taken, mut refused) = (0, 0);
    for seed in first..first + 20_000 {
        let (xml, _) = Author::document(seed);
        let mut random = Random(seed);
        let mut bytes = xml.into_bytes();
        let at = random.below(bytes.len());
        bytes[at] = b"<>&;/='\"![]-? ax#\x01"[random.below(18)];
        let Ok(xml) = String::from_utf8(bytes) else {
            continue;
        };
        match super::scan(xml.as_bytes()) {
            Ok(()) => {
                assert_eq!(ours(&xml), judges(&xml), "SEED={seed}: {xml}");
                taken += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(
        taken > 1000 && refused > 1000,
        "{taken} taken, {refused} refused"
    );
}
