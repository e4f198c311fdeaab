//! Describe, list and cancel against the requests that the official Go SDK sent.

use std::fs;

use serde_json::Value;
use wanxiang_jobs::http::Request;
use wanxiang_jobs::operations::{
    Filters, Operation, cancel, check_ids, describe, family, list, submit,
};

use crate::host::decode;

fn vectors() -> Vec<Value> {
    let mut paths: Vec<_> = fs::read_dir("tests/vectors/requests")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap())
        .collect()
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect();
    pairs.sort();
    pairs
}

fn same(operation: &Operation, vector: &Value) {
    let Request {
        method,
        path,
        query,
        body,
        ..
    } = &operation.request;
    let expected = &vector["request"];
    let name = &vector["name"];
    assert_eq!(method.as_str(), expected["method"], "{name}");
    assert_eq!(path.as_str(), expected["path"], "{name}");
    assert_eq!(body.as_str(), expected["body"], "{name}");
    let mut ours = query.clone();
    ours.sort();
    assert_eq!(ours, pairs(expected["query"].as_str().unwrap()), "{name}");
}

#[test]
fn recorded_requests() {
    let mut seen = 0;
    for vector in vectors() {
        let options = &vector["options"];
        let text = |name: &str| options[name].as_str().map(str::to_owned);
        let operation = match vector["api"].as_str().unwrap() {
            "describeJob" => {
                let one = options["JobId"].as_str().map(|id| vec![id]);
                let ids = one.unwrap_or_else(|| {
                    options["JobIds"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|id| id.as_str().unwrap())
                        .collect()
                });
                describe(family(ids[0]), &ids)
            }
            "describeJobs" => list(&Filters {
                texts: Filters::TEXTS
                    .into_iter()
                    .filter_map(|name| Some((name, text(name)?)))
                    .collect(),
                size: options["size"].as_u64().map(|size| size as f64),
                states: text("states")
                    .map_or(Vec::new(), |s| s.split(',').map(str::to_owned).collect()),
            }),
            "cancelJob" => {
                let id = options["JobId"].as_str().unwrap();
                cancel(family(id), id)
            }
            _ => continue,
        };
        same(&operation, &vector);
        seen += 1;
    }
    assert_eq!(seen, 14);
}

#[test]
fn families() {
    assert_eq!(family("d18a9"), "/doc_jobs");
    assert_eq!(family("f18a9"), "/file_jobs");
    for media in ["j1", "c1", "a1", "s1", ""] {
        assert_eq!(family(media), "/jobs");
    }
    assert_eq!(submit("Snapshot", String::new()).request.path, "/jobs");
    assert_eq!(submit("TagOfTomorrow", String::new()).request.path, "/jobs");
}

#[test]
fn ids_that_would_ask_for_something_else() {
    for id in [
        "",
        ".",
        "..",
        "j1,j2",
        "../bucket",
        "j1/x",
        "j1\n",
        "j\u{7f}",
        "j\u{85}",
    ] {
        let issues = check_ids(&[id.to_owned()]);
        assert_eq!(issues.len(), 1, "{id}");
        assert_eq!(issues[0].path, "JobId");
    }
    // All else is the service's affair, and encoded.
    for (id, target) in [
        ("j1_-A", "/jobs/j1_-A"),
        ("j1?cancel", "/jobs/j1%3Fcancel"),
        ("j#%2e", "/jobs/j%23%252e"),
        ("j 1", "/jobs/j%201"),
        ("作业", "/jobs/%E4%BD%9C%E4%B8%9A"),
        ("...", "/jobs/..."),
    ] {
        assert!(check_ids(&[id.to_owned()]).is_empty(), "{id}");
        assert_eq!(describe(family(id), &[id]).request.target(), target);
    }
}

#[test]
fn times_that_cannot_be_are_named() {
    let paths = |filters: &Filters| {
        let issues = filters.issues().into_iter();
        issues.map(|issue| issue.path).collect::<Vec<_>>()
    };
    let times = |start: &str, end: &str| Filters {
        texts: vec![
            ("startCreationTime", start.to_owned()),
            ("endCreationTime", end.to_owned()),
        ],
        ..Filters::default()
    };
    let (noon, one) = ("2023-07-12T12:00:00+0800", "2023-07-12T13:00:00+0800");
    assert_eq!(paths(&times(one, noon)), ["endCreationTime"]);
    assert!(paths(&times(noon, noon)).is_empty());
    assert_eq!(paths(&times("yesterday", noon)), ["startCreationTime"]);
}
