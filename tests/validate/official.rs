//! Every official example at hand passes its builder: nothing of it is refused.
//!
//! What lies in this repository are the examples of the reference and the recorded requests of the official Go SDK.
//! The vendor's own samples stay where they are; `WANXIANG_SAMPLES` says where, and `WANXIANG_REQUESTS` names a folder of
//! further `request-*.xml`.

use crate::sample::{from_json, from_xml};
use std::fs::{read_dir, read_to_string};
use std::path::Path;
use wanxiang_jobs::error::Severity;
use wanxiang_jobs::jobs::JOBS;
use wanxiang_jobs::validate::{Allow, validate};
use wanxiang_jobs::value::Value;

#[track_caller]
fn assert_taken(name: &str, job: &Value) {
    let mut issues = validate(job, Allow::NOTHING);
    issues.retain(|issue| issue.severity == Severity::Error);
    let messages: Vec<_> = issues.iter().map(|issue| &issue.message).collect();
    assert!(messages.is_empty(), "{name}: {messages:?}");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// The fixtures are the examples of docs/reference.
#[test]
fn every_example_of_the_reference_is_taken_without_a_word() {
    for job in JOBS {
        let page = read_to_string(root().join(format!("docs/reference/{}.md", job.tag))).unwrap();
        let (_, xml) = page.split_once("```xml\n").unwrap();
        let (xml, _) = xml.split_once("```").unwrap();
        let mut parts = json(
            &read_to_string(root().join(format!("tests/fixtures/{}/request.json", job.tag)))
                .unwrap(),
        );
        parts["Tag"] = job.tag.into();
        for request in [from_xml(xml), from_json(&parts)] {
            assert_taken(job.tag, &request);
            assert_eq!(request.get("Tag"), Some(&Value::Text(job.tag.to_owned())));
        }
    }
}

#[test]
fn every_recorded_request_is_taken() {
    let mut taken = 0;
    for entry in read_dir(root().join("tests/vectors/requests")).unwrap() {
        let vector = json(&read_to_string(entry.unwrap().path()).unwrap());
        if matches!(
            vector["api"].as_str(),
            Some("createJob" | "createMultiJobs")
        ) {
            let name = vector["name"].as_str().unwrap();
            assert_taken(name, &from_json(&vector["options"]));
            let mut read = from_xml(vector["request"]["body"].as_str().unwrap());
            if read.get("Tag").is_none()
                && let Some(only @ Value::Map(_)) = read.get_mut("Operation")
            {
                // One of several is a list too, which XML does not say.
                *only = Value::List(vec![only.clone()]);
            }
            assert_taken(name, &read);
            taken += 1;
        }
    }
    assert!(taken > 60, "only {taken} requests were found");
}

#[test]
fn every_sample_at_hand_is_taken() {
    let mut taken = 0;
    for variable in ["WANXIANG_SAMPLES", "WANXIANG_REQUESTS"] {
        let Ok(folder) = std::env::var(variable) else {
            eprintln!("{variable} names no folder: its samples were not looked at");
            continue;
        };
        for entry in read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if name.starts_with("request-") {
                assert_taken(name, &from_xml(&read_to_string(&path).unwrap()));
                taken += 1;
            }
        }
        assert!(taken > 0, "{variable} names a folder without samples");
    }
}
