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
                size: options["size"].as_u64().map(|size| size as u32),
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
    for id in ["", "j1,j2", "../bucket", "j1?cancel", "j 1", "j1/x", "作业"] {
        let issues = check_ids(&[id.to_owned()]);
        assert_eq!(issues.len(), 1, "{id}");
        assert_eq!(issues[0].path, "JobId");
    }
    assert!(check_ids(&["j1_-A".to_owned()]).is_empty());
}

#[test]
fn every_wrong_filter_is_named() {
    let filters = Filters {
        size: Some(101),
        states: vec!["Done".to_owned(), "Running".to_owned()],
        texts: vec![("orderByTime", "desc".to_owned())],
    };
    let mut paths: Vec<_> = filters
        .issues()
        .into_iter()
        .map(|issue| issue.path)
        .collect();
    paths.sort();
    assert_eq!(paths, ["orderByTime", "size", "states"]);
}
