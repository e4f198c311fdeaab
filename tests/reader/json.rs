//! Notifications in JSON: strict, and the same payload as in XML.

use std::fs;
use std::path::Path;

use super::{UNLIMITED, read_json, read_xml};
use wanxiang_jobs::value::Value;

fn code(document: &str) -> &'static str {
    match read_json(document.as_bytes(), UNLIMITED) {
        Ok(value) => panic!("taken: {document}: {value:?}"),
        Err(fault) => fault.code,
    }
}

/// The member `a`, which no table knows.
fn item(value: &str) -> Value {
    let value = read_json(format!("{{\"a\":{value}}}").as_bytes(), UNLIMITED).unwrap();
    match value.get("$extra").and_then(|extra| extra.get("a")) {
        Some(Value::List(items)) if items.len() == 1 => items[0].clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for document in [
        "",
        "[]",
        "1",
        "\"a\"",
        "null",
        "{",
        "}",
        "{]",
        "{}{}",
        "{},",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,,\"b\":2}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1 2]}",
        "{\"a\":[}",
        "{\"a\":[1}",
        "{\"a\":{]}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":5.}",
        "{\"a\":1e}",
        "{\"a\":1e+}",
        "{\"a\":-}",
        "{\"a\":--1}",
        "{\"a\":0x10}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":True}",
        "{\"a\":nul}",
        "{\"a\":truefalse}",
        "{\"a\":undefined}",
        "{\"a\":\"}",
        "{\"a\":\"\\\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u12G4\"}",
        "{\"a\":\"\\u+123\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\udc00\"}",
        "{\"a\":\"\\ud800\\ud800\"}",
        "{\"a\":\"\\ud800x\"}",
        "{\"a\":\"\\udc00\\ud800\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\0\"}",
        "{\"a\":1}/* */",
        "{\"a\":1//\n}",
        "{\"a\":1}\u{a0}",
        "\u{a0}{}",
    ] {
        assert_eq!(code(document), "syntax", "{document}");
    }
}

#[test]
fn values_are_kept_to_the_letter() {
    for text in [
        "0",
        "-0",
        "1.50",
        "15134046151340461513",
        "1E400",
        "-1.5e-7",
        "true",
        "false",
    ] {
        assert_eq!(item(text), Value::Text(text.to_owned()), "{text}");
    }
    for (json, expected) in [
        (r#""""#, ""),
        (r#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\u0041\u00e9\u6570\ud834\udd1E""#, "Aé数𝄞"),
        (r#""数𝄞""#, "数𝄞"),
        ("\"\u{2028}\u{7f}\"", "\u{2028}\u{7f}"),
        (r#""\u0000\uffff""#, "\0\u{ffff}"),
    ] {
        assert_eq!(item(json), Value::Text(expected.to_owned()), "{json}");
    }
    assert_eq!(
        read_json(b" \t\r\n{ } \n", UNLIMITED),
        read_json(b"{}", UNLIMITED)
    );
    assert!(read_json("\u{feff}{}".as_bytes(), UNLIMITED).is_ok());
}

#[test]
fn a_member_that_comes_twice_is_kept_twice() {
    let json = r#"{"RequestId":"a","RequestId":"b","\u0052equestId":"c","x":1,"x":2}"#;
    let value = read_json(json.as_bytes(), UNLIMITED).unwrap();
    assert_eq!(value.get("RequestId").unwrap().as_text(), Some("a"));
    let extra = value.get("$extra").unwrap();
    let texts = |name: &str| match extra.get(name) {
        Some(Value::List(items)) => items
            .iter()
            .map(|item| item.as_text().unwrap().to_owned())
            .collect(),
        _ => Vec::new(),
    };
    assert_eq!(texts("RequestId"), ["b", "c"]);
    assert_eq!(texts("x"), ["1", "2"]);
}

#[test]
fn null_is_absent_and_an_empty_list_is_a_list() {
    let read = |json: &str| read_json(json.as_bytes(), UNLIMITED).unwrap();
    assert_eq!(read(r#"{"JobsDetail":null,"x":null}"#), read("{}"));
    assert_eq!(
        read(r#"{"JobsDetail":[]}"#).get("JobsDetail"),
        Some(&Value::List(Vec::new()))
    );
    assert_eq!(
        read(r#"{"JobsDetail":[[{"JobId":"j"}]]}"#),
        read(r#"{"JobsDetail":{"JobId":"j"}}"#)
    );
}

#[test]
fn the_root_of_the_xml_form_may_stand_around() {
    let bare = read_json(br#"{"RequestId":"a"}"#, UNLIMITED);
    assert_eq!(
        read_json(br#"{"Response":{"RequestId":"a"}}"#, UNLIMITED),
        bare
    );
    let inner = read_json(br#"{"x":{"Response":{"RequestId":"a"}}}"#, UNLIMITED).unwrap();
    assert_eq!(inner.get("RequestId"), None);
}

/// XML to JSON by the plainest rule: repeated elements are arrays, the rest is text or objects.
fn to_json(xml: &str) -> serde_json::Value {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = vec![(String::new(), serde_json::Map::new(), String::new())];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                open.push((name, serde_json::Map::new(), String::new()));
            }
            Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                add(
                    &mut open.last_mut().unwrap().1,
                    name,
                    serde_json::Value::from(""),
                );
            }
            Event::Text(text) => open.last_mut().unwrap().2 += &text.xml10_content(),
            Event::End(_) => {
                let (name, members, text) = open.pop().unwrap();
                let value = if members.is_empty() {
                    text.into()
                } else {
                    members.into()
                };
                add(&mut open.last_mut().unwrap().1, name, value);
            }
            Event::Eof => break,
            other => panic!("{other:?} in the document"),
        }
    }
    open.pop().unwrap().1.into()
}

fn add(
    members: &mut serde_json::Map<String, serde_json::Value>,
    name: String,
    value: serde_json::Value,
) {
    match members.get_mut(&name) {
        Some(serde_json::Value::Array(items)) => items.push(value),
        Some(first) => *first = serde_json::Value::Array(vec![first.take(), value]),
        None => {
            members.insert(name, value);
        }
    }
}

#[test]
fn the_same_event_in_both_forms_is_the_same_payload() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/responses/seed_notify.json");
    let vector: serde_json::Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let xml = vector["xml"].as_str().unwrap();
    let expected = read_xml(xml.as_bytes(), UNLIMITED).unwrap();
    let wrapped = to_json(xml);
    let bare = &wrapped["Response"];
    for json in [
        wrapped.to_string(),
        bare.to_string(),
        serde_json::to_string_pretty(bare).unwrap(),
    ] {
        assert_eq!(read_json(json.as_bytes(), UNLIMITED).unwrap(), expected);
    }
    // Numbers and booleans as such; what is text in both forms stays text.
    let typed = bare
        .to_string()
        .replace("\"13.654000\"", "13.654000")
        .replace("\"false\"", "false");
    assert_eq!(read_json(typed.as_bytes(), UNLIMITED).unwrap(), expected);
}
