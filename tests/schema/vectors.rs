//! The tables against the requests that the official Go SDK was seen to send: all their members are
//! known, and nothing that they leave out is required.

use std::path::Path;

use serde_json::{Map, Value};
use wanxiang_jobs::jobs::{self, Presence};
use wanxiang_jobs::schema::{Kind, Rule, Shape};
use wanxiang_jobs::shapes::{MULTI_REQUEST, REQUEST};

fn check(shape: &'static Shape, object: &Map<String, Value>, path: &str) {
    for member in shape.all() {
        let present = object.contains_key(member.name);
        assert!(
            present || !member.is_required(),
            "{path} lacks {}",
            member.name
        );
    }
    for rule in shape.rules {
        if let Rule::AnyOf(names) = rule {
            let one = names.iter().any(|name| object.contains_key(*name));
            assert!(one, "{path} has none of {names:?}");
        }
    }
    for (name, value) in object {
        let path = format!("{path}.{name}");
        let member = shape
            .find(name.as_bytes())
            .unwrap_or_else(|| panic!("{path} is unknown"));
        assert!(!member.is_output(), "{path} is sent");
        assert_eq!(member.is_list(), value.is_array(), "{path}: {value}");
        // Which shape an operation has depends on its tag.
        if name == "Operation" {
            continue;
        }
        let items = value
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![value.clone()]);
        for item in &items {
            match (member.kind, item.as_object()) {
                (Kind::Shape(child), Some(object)) => check(child, object, &path),
                (Kind::Shape(_), None) => panic!("{path} is {item}"),
                (_, found) => assert!(found.is_none(), "{path} is {item}"),
            }
        }
    }
}

fn check_operation(tag: &str, options: &Map<String, Value>, operation: Option<&Value>, path: &str) {
    let job = jobs::find(tag).unwrap_or_else(|| panic!("{path}: no job {tag}"));
    let has_input = options.contains_key("Input");
    assert!(
        has_input || job.input == Presence::Optional,
        "{path} has no Input"
    );
    match operation {
        Some(operation) => check(job.operation, operation.as_object().unwrap(), path),
        None => assert_eq!(job.operation_presence, Presence::Optional, "{path}"),
    }
}

#[test]
fn every_recorded_request_fits() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/requests");
    let mut fitted = 0;
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let vector: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let name = vector["name"].as_str().unwrap();
        let Some(options) = vector["options"].as_object() else {
            panic!("{name} has no options");
        };
        match vector["api"].as_str().unwrap() {
            "createJob" => {
                let tag = options["Tag"].as_str().unwrap();
                check(&REQUEST, options, name);
                check_operation(tag, options, options.get("Operation"), name);
            }
            "createMultiJobs" => {
                check(&MULTI_REQUEST, options, name);
                for operation in options["Operation"].as_array().unwrap() {
                    let tag = operation["Tag"].as_str().unwrap();
                    check_operation(tag, options, Some(operation), name);
                }
            }
            _ => continue,
        }
        fitted += 1;
    }
    assert!(fitted > 60, "only {fitted} requests were found");
}
