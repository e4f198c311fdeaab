//! Every folder of `tests/fixtures`: a request, the document it becomes, an answer, and what it is read as.

use crate::job;
use crate::tree::{assert_same, parse};
use serde_json::Value as Json;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use wanxiang_jobs::decode::{Limits, TreeSink};
use wanxiang_jobs::error::Severity;
use wanxiang_jobs::jobs::JOBS;
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::validate::{Allow, validate};
use wanxiang_jobs::value::Value;
use wanxiang_jobs::{json, xml};

fn folder(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(tag)
}

fn text(tag: &str, name: &str) -> String {
    let path = folder(tag).join(name);
    read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn parsed(tag: &str, name: &str) -> Json {
    serde_json::from_str(&text(tag, name)).unwrap_or_else(|error| panic!("{tag}/{name}: {error}"))
}

fn value(json: Json) -> Value {
    match json {
        Json::Null => Value::Foreign("null".to_owned()),
        Json::Bool(boolean) => Value::Boolean(boolean),
        Json::Number(number) => Value::Number(number.to_string()),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(items.into_iter().map(value).collect()),
        Json::Object(members) => Value::Map(
            members
                .into_iter()
                .map(|(name, item)| (name, value(item)))
                .collect(),
        ),
    }
}

/// A payload as JavaScript sees it: numbers by value.
fn seen(value: &Value) -> Json {
    match value {
        Value::Number(text) => {
            let number: f64 = text.trim_start_matches('+').parse().unwrap();
            Json::from(number)
        }
        Value::Text(text) => Json::from(text.as_str()),
        Value::Boolean(boolean) => Json::from(*boolean),
        Value::List(items) => items.iter().map(seen).collect(),
        Value::Map(members) => members
            .iter()
            .map(|(name, item)| (name.clone(), seen(item)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Foreign(what) => panic!("decoded: {what}"),
    }
}

#[test]
fn every_request_is_valid_and_becomes_its_document() {
    for job in JOBS {
        let mut request = value(parsed(job.tag, "request.json"));
        if let Value::Map(members) = &mut request {
            members.push(("Tag".to_owned(), Value::Text(job.tag.to_owned())));
        }
        let mut issues = validate(&request, Allow::NOTHING);
        issues.retain(|issue| issue.severity == Severity::Error);
        assert_eq!(issues, [], "{}", job.tag);
        let document = xml::encode(&request).unwrap();
        assert_same(
            parse(&document),
            job::tree("Request", &request).remove(0),
            &document,
        );
        let written = parse(&text(job.tag, "request.xml"));
        assert!(
            parse(&document) == written,
            "{}: {document}\nis not {written:?}",
            job.tag
        );
    }
}

#[test]
fn every_answer_is_decoded_as_written_beside_it() {
    for job in JOBS {
        let document = text(job.tag, "answer.xml");
        let roots = [("Response", tables().response)];
        let (sink, _, _) = xml::read(
            document.as_bytes(),
            &roots,
            Limits::default(),
            TreeSink::new,
        )
        .unwrap();
        assert_json(
            job.tag,
            &seen(&sink.finish()),
            &parsed(job.tag, "answer.json"),
        );
    }
}

#[test]
fn every_notification_in_json_says_the_same() {
    for job in JOBS {
        let body = text(job.tag, "notify.json");
        let shape = tables().notification;
        let (sink, _) =
            json::read(body.as_bytes(), shape, Limits::default(), TreeSink::new).unwrap();
        let found = seen(&sink.finish());
        let expected = parsed(job.tag, "answer.json");
        assert_eq!(found["EventName"], "TaskFinish", "{}", job.tag);
        assert_json(job.tag, &found["JobsDetail"], &expected["JobsDetail"]);
    }
}

fn assert_json(tag: &str, found: &Json, expected: &Json) {
    if let Some(difference) = difference(tag, &normal(found), &normal(expected)) {
        panic!("{difference}");
    }
}

fn difference(path: &str, found: &Json, expected: &Json) -> Option<String> {
    match (found, expected) {
        (Json::Object(found), Json::Object(expected)) if found.keys().eq(expected.keys()) => found
            .iter()
            .zip(expected.values())
            .find_map(|((name, a), b)| difference(&format!("{path}.{name}"), a, b)),
        (Json::Array(found), Json::Array(expected)) if found.len() == expected.len() => found
            .iter()
            .zip(expected)
            .find_map(|(a, b)| difference(path, a, b)),
        _ if found == expected => None,
        _ => Some(format!("{path}: found {found}, expected {expected}")),
    }
}

/// Members by name, numbers as doubles.
fn normal(json: &Json) -> Json {
    match json {
        Json::Number(number) => Json::from(number.as_f64().unwrap()),
        Json::Array(items) => items.iter().map(normal).collect(),
        Json::Object(members) => {
            let mut members: Vec<_> = members
                .iter()
                .map(|(k, v)| (k.clone(), normal(v)))
                .collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Json::Object(members.into_iter().collect())
        }
        other => other.clone(),
    }
}
