//! Jobs that are anything but valid: what is written of them is a document that says the same, and everything else is refused.

use crate::job;
use crate::random::Random;
use crate::text;
use crate::tree::{assert_same, parse};
use wanxiang_jobs::validate::{Allow, validate};
use wanxiang_jobs::value::Value;
use wanxiang_jobs::xml;

const NAMES: &[&str] = &[
    "Tag",
    "Input",
    "Object",
    "Operation",
    "Output",
    "Region",
    "Bucket",
    "UserData",
    "Watermark",
    "Text",
    "Video",
    "Width",
    "CallBack",
    "QueueId",
    "__proto__",
    "$extra",
    "a b",
    "-x",
    "é",
    "1a",
];

pub fn job_is_written_or_refused(tag: &str, random: &mut Random) {
    let mut wild = value(random, 5);
    if let Value::Map(_) = wild
        && random.chance(60)
    {
        wild.set("Tag", Value::Text(tag.to_owned()));
    }
    for issue in validate(&wild, Allow::NOTHING) {
        assert!(!issue.message.is_empty());
    }
    match xml::encode(&wild) {
        Ok(document) if matches!(wild, Value::List(_)) => drop(document),
        Ok(document) => {
            let expected = job::tree("Request", &wild).remove(0);
            assert_same(parse(&document), expected, &document);
        }
        Err(issue) => assert!(!issue.message.is_empty()),
    }
}

fn value(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 4 } else { 7 }) {
        0 => Value::Text(text::text(random, 60)),
        1 => Value::Text(random.any_text()),
        2 => Value::Number(random.word(&["0", "-1.50", "1e21", "15134046151340461513"])),
        3 if random.chance(20) => Value::Foreign("a function".to_owned()),
        3 => Value::Boolean(random.chance(50)),
        4 => {
            let items = (0..random.below(4)).map(|_| value(random, depth - 1));
            Value::List(items.collect())
        }
        _ => {
            // An object of JavaScript has each name once.
            let mut map = Value::Map(Vec::new());
            for _ in 0..random.below(8) {
                let name = random.word(NAMES);
                map.set(&name, value(random, depth - 1));
            }
            map
        }
    }
}
