//! What must hold of any job and of any answer, whatever chance it is drawn with.

use crate::answer::{Wild, answer, notification};
use crate::fold;
use crate::form;
use crate::job;
use crate::node::Node;
use crate::random::Random;
use crate::tree::{assert_same, parse};
use crate::typed::assert_typed;
use crate::writer;
use wanxiang_jobs::decode::{Limits, TreeSink};
use wanxiang_jobs::jobs::find;
use wanxiang_jobs::schema::Shape;
use wanxiang_jobs::shapes::{NOTIFICATION, RESPONSE};
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::validate::{Allow, validate};
use wanxiang_jobs::value::Value;
use wanxiang_jobs::{json, xml};

/// What is drawn may be deeper than any answer, and a list in JSON is a level of its own.
const DEEP: Limits = Limits {
    bytes: 32 << 20,
    depth: 10_000,
    nodes: 1_000_000,
};

/// A valid job has no issues, and its document says the same.
pub fn job_is_written(tag: &str, random: &mut Random) {
    let job = job::job(random, find(tag).unwrap());
    let mut issues = validate(&job, Allow::NOTHING);
    issues.retain(|issue| !ABOUT_WORDING.contains(&issue.code));
    assert_eq!(issues, [], "of {job:?}");
    let document = xml::encode(&job).unwrap();
    let expected = job::tree("Request", &job).remove(0);
    assert_same(parse(&document), expected, &document);
}

/// Warnings about texts and settings that go together, which random ones do not.
const ABOUT_WORDING: &[&str] = &["key", "address", "printable", "number_pattern", "codec"];

/// An answer is decoded without loss.
pub fn answer_is_kept(tag: &str, random: &mut Random) {
    let wild = wild(random, true);
    let root = answer(random, find(tag).unwrap(), wild);
    lossless(random, &root, tables().response, &RESPONSE);
}

/// So is a notification.
pub fn notification_is_kept(tag: &str, random: &mut Random) {
    let wild = wild(random, true);
    let root = notification(random, find(tag).unwrap(), wild);
    lossless(random, &root, tables().notification, &NOTIFICATION);
}

fn depth(node: &Node) -> usize {
    1 + node.children.iter().map(depth).max().unwrap_or_default()
}

/// A notification in JSON is the payload of the same one in XML.
pub fn forms_agree(tag: &str, random: &mut Random) {
    let wild = wild(random, false);
    let root = notification(random, find(tag).unwrap(), wild);
    if depth(&root) > 50 {
        // With a level for each list, `serde_json` gives up at such.
        return;
    }
    let document = writer::write(random, &root);
    let body = form::write(random, &root);
    serde_json::from_str::<serde_json::Value>(&body).unwrap();
    let shape = tables().notification;
    let sink = match json::read(body.as_bytes(), shape, DEEP, TreeSink::new) {
        Ok((sink, _)) => sink,
        Err(fault) => panic!("{fault:?} in {body}"),
    };
    let (found, expected) = (sorted(sink.finish()), sorted(read_xml(&document, shape)));
    assert!(
        found == expected,
        "{found:?}\n is not\n{expected:?}\n{body}\n{document}"
    );
}

fn wild(random: &mut Random, mixed: bool) -> Wild {
    Wild {
        present: random.below(70),
        odd: if random.chance(50) {
            0
        } else {
            random.below(20)
        },
        mixed,
    }
}

fn read_xml(document: &str, shape: &'static Shape) -> Value {
    let roots = [("Response", shape)];
    match xml::read(document.as_bytes(), &roots, DEEP, TreeSink::new) {
        Ok((sink, _, _)) => sink.finish(),
        Err(fault) => panic!("{fault:?} in {document}"),
    }
}

/// Members of objects in one order, lists as they are.
fn sorted(value: Value) -> Value {
    match value {
        Value::Map(members) => {
            let mut members: Vec<_> = members.into_iter().map(|(k, v)| (k, sorted(v))).collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Map(members)
        }
        Value::List(items) => Value::List(items.into_iter().map(sorted).collect()),
        leaf => leaf,
    }
}

fn lossless(random: &mut Random, root: &Node, shape: &'static Shape, promised: &'static Shape) {
    let document = writer::write(random, root);
    // Our own writer is judged first: the document says what it is meant to say.
    assert_same(parse(&document), root.spelt().root(), &document);
    let decoded = read_xml(&document, shape);
    assert_typed(&decoded, promised, "Response");
    assert_same(fold::tree("Response", &decoded), root.root(), &document);
}
