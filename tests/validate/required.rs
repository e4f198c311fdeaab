//! Required means required: a member that one official request goes without is expected at most.
//!
//! `tests/facts/required.json` records how many objects of each shape were seen in official requests, and how many of
//! them lack each member that the reference requires. What lies in this repository is counted again; the requests of the
//! other sources are the vendor's text and stay where they are. `BLESS=1 WANXIANG_REQUESTS=<folder>` counts
//! `request-<source>-*.xml` anew.

use crate::sample::{from_json, from_xml};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string, write};
use std::path::{Path, PathBuf};
use wanxiang_jobs::jobs::{self, JOBS, Presence};
use wanxiang_jobs::schema::{Kind, Shape};
use wanxiang_jobs::shapes::{OPERATION, REQUEST};
use wanxiang_jobs::value::Value;

/// Of each member that the reference requires: objects that could have it, and those that lack it.
type Counts = BTreeMap<String, (u64, u64)>;

const RECORD: &str = "tests/facts/required.json";

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn record() -> Json {
    serde_json::from_str(&read_to_string(at(RECORD)).unwrap()).unwrap()
}

/// Every member that the tables call required or expected, and whether it is required.
fn asked() -> BTreeMap<String, bool> {
    fn visit(shape: &'static Shape, found: &mut BTreeMap<String, bool>) {
        for member in shape.all() {
            if member.is_required() || member.is_expected() {
                let name = format!("{}.{}", shape.name, member.name);
                found.insert(name, member.is_required());
            }
            if let Kind::Shape(inner) = member.kind
                && !member.is_output()
            {
                visit(inner, found);
            }
        }
    }
    let mut found = BTreeMap::new();
    visit(&REQUEST, &mut found);
    for job in JOBS {
        visit(job.operation, &mut found);
        for (name, presence) in [("Input", job.input), ("Operation", job.operation_presence)] {
            if presence == Presence::Required {
                found.insert(format!("{}.{name}", job.tag), true);
            }
        }
    }
    found
}

/// Counts what one object has and lacks, and the objects inside.
fn count(shape: &'static Shape, value: &Value, counts: &mut Counts) {
    for member in shape.all() {
        let child = value.get(member.name);
        if member.is_required() || member.is_expected() {
            add(counts, shape.name, member.name, child.is_some());
        }
        let Kind::Shape(inner) = member.kind else {
            continue;
        };
        // The Operation has the shape of its tag.
        if std::ptr::eq(inner, &OPERATION) {
            continue;
        }
        for item in items(child) {
            if matches!(item, Value::Map(_)) {
                count(inner, item, counts);
            }
        }
    }
}

fn add(counts: &mut Counts, shape: &str, member: &str, present: bool) {
    let entry = counts.entry(format!("{shape}.{member}")).or_default();
    entry.0 += 1;
    entry.1 += u64::from(!present);
}

fn items(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::List(items)) => items,
        Some(single) => std::slice::from_ref(single),
        None => &[],
    }
}

fn count_request(request: &Value, counts: &mut Counts) {
    count(&REQUEST, request, counts);
    let own = |value: &Value| {
        value
            .get("Tag")
            .and_then(Value::as_text)
            .and_then(jobs::find)
    };
    for operation in items(request.get("Operation")) {
        let Some(job) = own(operation).or_else(|| own(request)) else {
            continue;
        };
        count(job.operation, operation, counts);
    }
    let Some(job) = own(request) else { return };
    if job.input == Presence::Required {
        add(counts, job.tag, "Input", request.get("Input").is_some());
    }
    if job.operation_presence == Presence::Required {
        add(
            counts,
            job.tag,
            "Operation",
            request.get("Operation").is_some(),
        );
    }
}

/// The recorded requests of the Go SDK.
fn recorded() -> Counts {
    let mut counts = Counts::new();
    for entry in read_dir(at("tests/vectors/requests")).unwrap() {
        let text = read_to_string(entry.unwrap().path()).unwrap();
        let vector: Json = serde_json::from_str(&text).unwrap();
        if matches!(
            vector["api"].as_str(),
            Some("createJob" | "createMultiJobs")
        ) {
            count_request(&from_json(&vector["options"]), &mut counts);
        }
    }
    counts
}

/// What `request-<source>-…` in a folder has, by source.
fn collected(folder: &str) -> BTreeMap<String, Counts> {
    let mut sources = BTreeMap::<String, Counts>::new();
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if let Some(rest) = name.strip_prefix("request-") {
            let (source, _) = rest.split_once('-').unwrap();
            let request = from_xml(&read_to_string(&path).unwrap());
            count_request(&request, sources.entry(source.to_owned()).or_default());
        }
    }
    sources
}

/// What a source has of the members that the tables ask for.
fn of_asked(counts: &Counts) -> Counts {
    let asked = asked();
    let members = counts.iter().filter(|(name, _)| asked.contains_key(*name));
    members
        .map(|(name, count)| (name.clone(), *count))
        .collect()
}

/// What is recorded of a source.
fn of_record(record: &Json, source: &str) -> Counts {
    let members = record["members"].as_object().unwrap();
    let counts = members.iter().filter_map(|(name, sources)| {
        let count = &sources.get(source)?;
        let number = |index: usize| count[index].as_u64().unwrap();
        Some((name.clone(), (number(0), number(1))))
    });
    counts.collect()
}

/// One line a member, so that a difference reads well.
fn bless(record: &Json, sources: &BTreeMap<String, Counts>) {
    let mut text = format!("{{\n  \"about\": {},\n  \"sources\": ", record["about"]);
    text += &serde_json::to_string_pretty(&record["sources"])
        .unwrap()
        .replace('\n', "\n  ");
    text += ",\n  \"members\": {\n";
    let mut lines = Vec::new();
    for name in asked().keys() {
        let counts = record["sources"]
            .as_object()
            .unwrap()
            .keys()
            .filter_map(|source| {
                let (seen, lack) = sources.get(source)?.get(name)?;
                Some(format!("\"{source}\": [{seen}, {lack}]"))
            });
        let counts: Vec<_> = counts.collect();
        lines.push(format!("    \"{name}\": {{ {} }}", counts.join(", ")));
    }
    text += &lines.join(",\n");
    text += "\n  }\n}\n";
    write(at(RECORD), text).unwrap();
}

#[test]
fn what_is_counted_here_is_what_is_recorded() {
    if let (Some(_), Ok(folder)) = (
        std::env::var_os("BLESS"),
        std::env::var("WANXIANG_REQUESTS"),
    ) {
        let mut sources = collected(&folder);
        sources.insert("go".to_owned(), recorded());
        bless(&record(), &sources);
    }
    let record = record();
    assert_eq!(of_record(&record, "go"), of_asked(&recorded()));
    let known: BTreeSet<_> = record["members"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert_eq!(known, asked().into_keys().collect());
}

#[test]
fn nothing_is_required_that_an_official_request_goes_without() {
    let record = record();
    for (name, required) in asked() {
        let sources = record["members"][&name].as_object().unwrap();
        let sum = |index: usize| -> u64 {
            let counts = sources.values().map(|count| count[index].as_u64());
            counts.map(Option::unwrap).sum()
        };
        let (seen, lack) = (sum(0), sum(1));
        assert_eq!(
            required,
            lack == 0,
            "{name}: {lack} of {seen} official objects lack it"
        );
    }
}
