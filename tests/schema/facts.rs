//! The tables against `tests/facts/schema.json`, the written facts of the service: every field of
//! every type is in our tables, of the same kind, list-ness, direction, words and range; and our
//! tables hold nothing that the facts do not, but for the listed exceptions.

use std::collections::BTreeSet;

use serde_json::Value;
use wanxiang_jobs::decode::any_operation;
use wanxiang_jobs::jobs::{self, JOBS};
use wanxiang_jobs::schema::{Kind, Member, Shape};
use wanxiang_jobs::shapes;

use crate::exceptions::{ABSENT, ADDED, ADDED_TO_TAG, DIFFERENT, NO_JOB};

struct Comparison {
    types: Value,
    visited: BTreeSet<(String, &'static str)>,
    used: BTreeSet<&'static str>,
    complaints: Vec<String>,
}

impl Comparison {
    fn new() -> Self {
        Comparison {
            types: facts()["types"].clone(),
            visited: BTreeSet::new(),
            used: BTreeSet::new(),
            complaints: Vec::new(),
        }
    }

    fn fields(&self, name: &str) -> Vec<Value> {
        self.types[name]["fields"]
            .as_array()
            .unwrap_or_else(|| panic!("no type {name}"))
            .clone()
    }

    /// Whether the list names the path; remembers that the entry was needed.
    fn listed(&mut self, list: &'static [&'static str], path: &str) -> bool {
        let entry = list
            .iter()
            .map(|line| subject(line))
            .find(|known| *known == path);
        self.used.extend(entry);
        entry.is_some()
    }

    /// Holds one type of the facts against one shape, and so on downwards.
    fn compare(&mut self, name: &str, shape: &'static Shape) {
        if !self.visited.insert((name.to_owned(), shape.name)) {
            return;
        }
        let fields = self.fields(name);
        for field in &fields {
            let wire = field["name"].as_str().unwrap();
            let path = format!("{}.{wire}", shape.name);
            match shape.find(wire.as_bytes()) {
                Some(member) => self.compare_member(field, member, &path),
                None if self.listed(ABSENT, &path) => {}
                None => self.complaints.push(format!("{path} is missing")),
            }
        }
        for member in shape.all() {
            let path = format!("{}.{}", shape.name, member.name);
            let known = fields.iter().any(|field| field["name"] == member.name);
            if !known && !self.listed(ADDED, &path) {
                self.complaints.push(format!("{path} is not in {name}"));
            }
        }
    }

    fn compare_member(&mut self, field: &Value, member: &Member, path: &str) {
        let mut wrong = Vec::new();
        if member.is_output() != (field["direction"] == "response") {
            wrong.push(format!("direction is {}", field["direction"]));
        }
        if member.is_list() != (field["kind"] == "array") {
            wrong.push(format!("kind is {}", field["kind"]));
        }
        // Whether its absence is an error or a warning is what samples say: see required.rs.
        if (member.is_required() || member.is_expected()) != (field["required"] == true) {
            wrong.push(format!("required is {}", field["required"]));
        }
        let item = match &field["items"] {
            Value::Null => field,
            items => items,
        };
        if !kind_fits(item, member) {
            wrong.push(format!("{} is {:?} here", item["kind"], member.kind));
        }
        if member.note.source.is_empty() != field["source"].is_null() {
            wrong.push(format!("source is {}", field["source"]));
        }
        if !range_fits(field, member) {
            wrong.push(format!("range is {}", field["range"]));
        }
        if !wrong.is_empty() && !self.listed(DIFFERENT, path) {
            self.complaints
                .push(format!("{path}: {}", wrong.join(", ")));
        }
        if let (Kind::Shape(child), Some(name)) = (member.kind, item["ref"].as_str())
            && name != "JobOperation"
        {
            self.compare(name, child);
        }
    }

    /// Holds several types of the facts against the one shape that stands for them all.
    fn compare_joined(&mut self, names: &[&str], shape: &'static Shape) {
        let mut known = BTreeSet::new();
        for name in names {
            self.visited.insert(((*name).to_owned(), shape.name));
            for field in self.fields(name) {
                let wire = field["name"].as_str().unwrap().to_owned();
                let path = format!("{}.{wire}", shape.name);
                match shape.find(wire.as_bytes()) {
                    Some(member) => self.compare_member(&field, member, &path),
                    None => self.complaints.push(format!("{path} is missing")),
                }
                known.insert(wire);
            }
        }
        for member in shape.all() {
            let path = format!("{}.{}", shape.name, member.name);
            if !known.contains(member.name) && !self.listed(ADDED, &path) {
                self.complaints.push(format!("{path} is not in the facts"));
            }
        }
    }

    /// Holds what the facts say of a tag against its operation.
    fn compare_tag(&mut self, tag: &str, facts: &Value) {
        let job = jobs::find(tag).unwrap_or_else(|| panic!("no job {tag}"));
        let kind = facts["operation_type"].as_str().unwrap();
        let fields = self.fields(kind);
        let mut wanted = BTreeSet::new();
        for list in ["operation", "results"] {
            for name in facts[list].as_array().unwrap() {
                wanted.insert(name.as_str().unwrap());
            }
        }
        for name in &wanted {
            // Two tags name members that only the general operation describes.
            let field = fields.iter().find(|field| field["name"] == **name).cloned();
            let field = field.or_else(|| {
                self.fields("JobOperation")
                    .into_iter()
                    .find(|field| field["name"] == **name)
            });
            let field = field.unwrap_or_else(|| panic!("{kind} has no {name}"));
            match job.operation.find(name.as_bytes()) {
                // Whether a tag needs a member is said per tag, in words.
                Some(member) => {
                    let mut field = field;
                    field["required"] = (member.is_required() || member.is_expected()).into();
                    self.compare_member(&field, member, &format!("{tag}.{name}"));
                }
                None => self.complaints.push(format!("{tag} lacks {name}")),
            }
        }
        for member in job.operation.members {
            let path = format!("{tag}.{}", member.name);
            if !wanted.contains(member.name) && !self.listed(ADDED_TO_TAG, &path) {
                self.complaints.push(format!("{path} is not in the facts"));
            }
        }
        assert_eq!(
            job.endpoint.path(),
            facts["endpoint"].as_str().unwrap(),
            "{tag}"
        );
        let page = facts["api_doc"].as_str().unwrap_or("not known");
        let page = page
            .split(' ')
            .next()
            .filter(|page| page.contains('/'))
            .unwrap_or("");
        assert_eq!(job.page, page, "{tag}");
        self.visited.insert((kind.to_owned(), job.operation.name));
    }

    fn finish(self) {
        let mut complaints = self.complaints;
        for list in [DIFFERENT, ABSENT, ADDED, ADDED_TO_TAG] {
            for line in list {
                if !self.used.contains(subject(line)) {
                    complaints.push(format!("an exception is not needed: {line}"));
                }
            }
        }
        for name in self.types.as_object().unwrap().keys() {
            let excused = NO_JOB.iter().any(|line| subject(line) == name);
            let seen = self.visited.iter().any(|(known, _)| known == name);
            if seen == excused {
                complaints.push(format!(
                    "type {name} is {}",
                    if seen { "used" } else { "unused" }
                ));
            }
        }
        assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    }
}

/// What an exception is about: the text before the reason.
fn subject(line: &'static str) -> &'static str {
    line.split(": ").next().unwrap()
}

fn facts() -> Value {
    serde_json::from_str(include_str!("../facts/schema.json")).unwrap()
}

fn kind_fits(item: &Value, member: &Member) -> bool {
    match (item["kind"].as_str().unwrap_or("object"), member.kind) {
        ("string", Kind::Text)
        | ("integer", Kind::Integer)
        | ("number", Kind::Number)
        | ("boolean", Kind::Boolean)
        | ("object", Kind::Shape(_)) => true,
        ("enum", Kind::OneOf(words)) => item["values"]
            .as_array()
            .is_some_and(|values| values.iter().eq(words.iter())),
        _ => false,
    }
}

/// The range in the facts, such as `[128,4096]`, `(0,60]`, `[0,duration]` or `1..100`.
fn range_fits(field: &Value, member: &Member) -> bool {
    let Some(range) = field["range"].as_str() else {
        return true;
    };
    // Ranges in several parts, or with units, are told by the member's documentation.
    let range = range.trim_end_matches(" or empty");
    if range.contains(' ') {
        return true;
    }
    let Some((low, high)) = range.split_once(',').or_else(|| range.split_once("..")) else {
        return true;
    };
    let number = |text: &str| text.trim_matches(['[', ']', '(', ')']).parse::<i32>().ok();
    let lower = number(low).map(|low_end| (low_end, low.starts_with('(')));
    let upper = number(high).map(|high_end| (high_end, high.ends_with(')')));
    lower == member.lower() && upper == member.upper()
}

#[test]
fn the_tables_hold_all_facts_and_nothing_else() {
    let mut comparison = Comparison::new();
    comparison.compare("JobRequest", &shapes::REQUEST);
    comparison.compare("MultiJobRequest", &shapes::MULTI_REQUEST);
    comparison.compare("JobDetail", &shapes::JOB_DETAIL);
    comparison.compare("ErrorBody", &shapes::ERROR);

    let facts = facts();
    let tags = facts["tags"].as_object().unwrap();
    assert_eq!(tags.len(), JOBS.len());
    for ((tag, facts), job) in tags.iter().zip(JOBS) {
        assert_eq!(
            tag, job.tag,
            "the registry keeps the order of the reference"
        );
        comparison.compare_tag(tag, facts);
    }
    comparison.compare_joined(
        &[
            "SubmitJobResult",
            "SubmitMultiJobsResult",
            "DescribeJobResult",
            "ListJobsResult",
            "DescribeWorkflowExecutionResult",
        ],
        &shapes::RESPONSE,
    );
    comparison.compare_joined(
        &["JobsNotifyBody", "WorkflowExecutionNotifyBody"],
        &shapes::NOTIFICATION,
    );
    comparison.compare_joined(&["JobInput", "DocInput"], &shapes::INPUT);
    comparison.finish();
}

#[test]
fn no_member_of_an_operation_is_lost() {
    let comparison = Comparison::new();
    for kind in [
        "JobOperation",
        "PicJobOperation",
        "PlayListOperation",
        "DocOperation",
        "FileOperation",
    ] {
        for field in comparison.fields(kind) {
            let name = field["name"].as_str().unwrap();
            assert!(
                any_operation(name.as_bytes()).is_some(),
                "{kind}.{name} is in no table"
            );
        }
    }
}
