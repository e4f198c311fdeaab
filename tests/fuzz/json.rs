//! Any bytes as JSON: what `serde_json` takes the reader takes, and the other way round, and what stands in it is in the payload.

use crate::xml::both_ways;
use serde_json::Value as Json;
use wanxiang_jobs::decode::{Limits, TreeSink};
use wanxiang_jobs::document::Expected;
use wanxiang_jobs::json;
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::value::Value;
use wanxiang_jobs::xml::check_encoding;

/// `serde_json` gives up at 128.
const LIMITS: Limits = Limits {
    bytes: usize::MAX,
    depth: 100,
    nodes: usize::MAX,
};

pub fn target(bytes: &[u8]) {
    if check_encoding(bytes).is_err() {
        return;
    }
    let ours = json::read(bytes, tables().response, LIMITS, TreeSink::new);
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match (ours, serde_json::from_slice::<Json>(text)) {
        (Ok((sink, _)), Ok(json)) => {
            let mut found = Vec::new();
            texts(&sink.finish(), &mut found);
            kept(&json, &found);
        }
        (Err(_), Err(_)) => {}
        (Err(fault), Ok(json)) => assert!(
            fault.code == "limit" || !json.is_object(),
            "{fault:?} of {json}"
        ),
        // A double cannot hold it; a text can.
        (Ok(_), Err(error)) => {
            assert!(error.to_string().contains("number out of range"), "{error}");
        }
    }
    both_ways(bytes, Expected::Notification);
}

/// Every text of the payload, as far as reading changes none: see [`plain`].
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::List(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Map(members) => members.iter().for_each(|(_, value)| texts(value, found)),
        leaf => found.extend(leaf.as_text().map(plain)),
    }
}

/// Numbers and booleans lose the white space around them, booleans their capitals.
fn plain(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

/// Fails if the payload lacks a text of the document. Left out: `null` and what is empty, which are members that are not there; 0
/// and 1, which may be booleans; numbers that are none of `u64`, which `serde_json` writes in another way.
fn kept(json: &Json, found: &[String]) {
    let text = match json {
        Json::Null => return,
        Json::Array(items) => return items.iter().for_each(|item| kept(item, found)),
        Json::Object(members) => return members.values().for_each(|value| kept(value, found)),
        Json::Bool(boolean) => boolean.to_string(),
        Json::Number(number) if number.is_u64() => number.to_string(),
        Json::Number(_) => return,
        Json::String(text) => plain(text),
    };
    let may_change = ["", "0", "1"].contains(&text.as_str());
    assert!(
        may_change || found.contains(&text),
        "{text:?} is not in {found:?}"
    );
}
