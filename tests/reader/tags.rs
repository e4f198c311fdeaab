//! Operations are read by the tag of their job, wherever the tag stands.

use super::{UNLIMITED, read_json, read_xml, within};
use wanxiang_jobs::jobs::JOBS;
use wanxiang_jobs::schema::{Kind, Shape};
use wanxiang_jobs::value::Value;

fn detail(parts: &[&str]) -> Vec<Value> {
    let xml = format!("<Response>{}</Response>", parts.concat());
    let value = within(10, move || read_xml(xml.as_bytes(), UNLIMITED).unwrap());
    match value.get("JobsDetail") {
        Some(Value::List(items)) => items.clone(),
        other => panic!("{other:?}"),
    }
}

/// A text member and a number member of every shape of an operation, one level down.
fn operation(shape: &'static Shape) -> String {
    let mut xml = String::new();
    for member in shape.all() {
        let inner = match member.kind {
            Kind::Shape(inner) => inner.all().find(|m| !matches!(m.kind, Kind::Shape(_))),
            _ => None,
        };
        let text = inner.map_or("7".to_owned(), |m| format!("<{0}>7</{0}>", m.name));
        xml += &format!("<{0}>{text}</{0}>", member.name);
    }
    xml
}

fn same_members(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Map(x), Value::Map(y)) => {
            x.len() == y.len()
                && x.iter()
                    .all(|(k, v)| b.get(k).is_some_and(|w| same_members(v, w)))
        }
        (Value::List(x), Value::List(y)) => {
            x.len() == y.len() && x.iter().zip(y).all(|(v, w)| same_members(v, w))
        }
        _ => a == b,
    }
}

#[test]
fn the_tag_may_come_before_or_behind_the_operation() {
    for job in JOBS {
        let tag = format!("<Tag>{}</Tag>", job.tag);
        let body = format!("<Operation>{}</Operation>", operation(job.operation));
        let before = detail(&["<JobsDetail>", &tag, &body, "</JobsDetail>"]);
        let behind = detail(&["<JobsDetail>", &body, &tag, "</JobsDetail>"]);
        assert!(
            same_members(&before[0], &behind[0]),
            "{}: {before:#?}\n{behind:#?}",
            job.tag
        );
        // A job of another tag in the same document changes nothing.
        for other in JOBS {
            let other = format!(
                "<JobsDetail><Operation/><Tag>{}</Tag></JobsDetail>",
                other.tag
            );
            let mixed = detail(&[&other, "<JobsDetail>", &body, &tag, "</JobsDetail>", &other]);
            assert!(
                same_members(&before[0], &mixed[1]),
                "{} beside {other}",
                job.tag
            );
        }
    }
}

#[test]
fn what_a_tag_does_not_know_is_kept() {
    for tag in ["", "<Tag/>", "<Tag>NotYetInvented</Tag>"] {
        for job in JOBS {
            let body = format!("<Operation>{}</Operation>", operation(job.operation));
            let jobs = detail(&["<JobsDetail>", &body, tag, "</JobsDetail>"]);
            assert!(
                jobs[0].get("Operation").is_some(),
                "{} with {tag:?}",
                job.tag
            );
        }
    }
}

#[test]
fn every_single_member_that_comes_twice_is_kept_twice() {
    for job in JOBS {
        for member in job.operation.all().filter(|m| !m.is_list()) {
            let text = match member.kind {
                Kind::Shape(_) => "",
                Kind::Boolean => "true",
                _ => "7",
            };
            let twice = format!("<{0}>{text}</{0}>", member.name).repeat(2);
            let (tag, name) = (job.tag, member.name);
            let body = [
                "<JobsDetail><Tag>",
                tag,
                "</Tag><Operation>",
                &twice,
                "</Operation></JobsDetail>",
            ];
            let jobs = detail(&body);
            let operation = jobs[0].get("Operation").unwrap();
            let extra = operation.get("$extra").and_then(|extra| extra.get(name));
            assert!(
                operation.get(name).is_some() && extra.is_some(),
                "{tag} {name}"
            );
        }
    }
}

#[test]
fn members_in_any_order_end() {
    // Tags within operations, twice, and of several jobs: one more pass must always be the last.
    for first in [
        "Transcode",
        "GeneratePlayList",
        "DocProcess",
        "FileCompress",
        "Nothing",
    ] {
        for second in ["Snapshot", "FileUncompress", "GeneratePlayList", "Nothing"] {
            let operation = |tag: &str| {
                format!(
                    "<Operation><Output><Object>o</Object></Output><Tag>{tag}</Tag></Operation>"
                )
            };
            let jobs = detail(&[
                "<JobsDetail>",
                &operation(first),
                &operation(second),
                "<Tag>",
                second,
                "</Tag><Tag>",
                first,
                "</Tag></JobsDetail>",
            ]);
            assert_eq!(jobs[0].get("Tag").and_then(Value::as_text), Some(second));
            let json = format!(
                r#"{{"JobsDetail":[{{"Operation":{{"Output":{{}},"Tag":"{first}"}},"Tag":"{second}"}}]}}"#
            );
            assert!(within(10, move || read_json(json.as_bytes(), UNLIMITED)).is_ok());
        }
    }
}
