//! Random answers of the service, drawn from the tables, with everything that a newer or careless service
//! might do: unknown elements, second ones, texts in the place of numbers, children in the place of texts.

use crate::node::Node;
use crate::random::Random;
use crate::text;
use wanxiang_jobs::jobs::{JOBS, Job};
use wanxiang_jobs::schema::{Kind, Member, Shape};
use wanxiang_jobs::shapes::{JOB_DETAIL, NOTIFICATION, OPERATION, RESPONSE};

/// How wild an answer may be.
#[derive(Clone, Copy)]
pub struct Wild {
    /// Members that are there, of a hundred.
    pub present: usize,
    /// Members that are something else than the tables say, of a hundred.
    pub odd: usize,
    /// Attributes and text beside elements, which JSON has no place for.
    pub mixed: bool,
}

const UNKNOWN: &[&str] = &[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "then",
    "length",
    "Unknown",
    "X-New",
    "_a.b",
    "新",
    "ns:Name",
    "é",
];
const NO_NUMBERS: &[&str] = &[
    "-", "", "N/A", "24/1", "NaN", "Infinity", "0x10", "1,5", "1 2", "auto",
];
const LONG_NUMBERS: &[&str] = &[
    "15134046151340461513",
    "0.12345678901234567",
    "9007199254740993",
    "-98765432109876543210.5",
];
const BOOLEANS: &[(&str, &str)] = &[
    ("true", "true"),
    ("false", "false"),
    ("1", "true"),
    ("0", "false"),
    ("True", "true"),
    ("FALSE", "false"),
    (" true\n", "true"),
];

/// An answer with jobs of that tag among others.
pub fn answer(random: &mut Random, job: &'static Job, wild: Wild) -> Node {
    let mut children = details(random, job, wild);
    children.extend(members(random, &RESPONSE, &["JobsDetail"], wild));
    finish(random, "Response", children, wild)
}

/// A notification about a job of that tag, or about a workflow.
pub fn notification(random: &mut Random, job: &'static Job, wild: Wild) -> Node {
    let workflow = random.chance(15);
    let event = if workflow {
        "WorkflowFinish"
    } else {
        "TaskFinish"
    };
    let mut children = Vec::new();
    if workflow {
        let member = member_of(&NOTIFICATION, "WorkflowExecution");
        children.push(element(random, member, wild));
    } else {
        children = details(random, job, wild);
    }
    let mut implied = Vec::new();
    // A text in the place of the run says too little to be a notification by itself.
    let needs_event = workflow && children.iter().any(|child| child.odd);
    if needs_event || random.chance(80) {
        children.push(leaf(member_of(&NOTIFICATION, "EventName"), event));
    } else {
        implied.push(("EventName", event.to_owned()));
    }
    let root = finish(random, "Response", children, wild);
    Node { implied, ..root }
}

fn details(random: &mut Random, job: &'static Job, wild: Wild) -> Vec<Node> {
    let count = 1 + random.below(3);
    let mine = random.below(count);
    (0..count)
        .map(|index| {
            let job = if index == mine {
                job
            } else {
                random.pick(JOBS)
            };
            detail(random, job, wild)
        })
        .collect()
}

fn detail(random: &mut Random, job: &'static Job, wild: Wild) -> Node {
    let mut children = members(random, &JOB_DETAIL, &["Tag", "Operation"], wild);
    let mut implied = Vec::new();
    let mut inside = Vec::new();
    if random.chance(90) {
        children.push(leaf(member_of(&JOB_DETAIL, "Tag"), job.tag));
    } else {
        // In the answer to several operations the tag stands in each of them.
        inside.push(leaf(member_of(&OPERATION, "Tag"), job.tag));
        implied.push(("Tag", job.tag.to_owned()));
    }
    if !implied.is_empty() || random.chance(90) {
        inside.extend(members(random, job.operation, &["Tag"], wild));
        let operation = finish(random, "Operation", inside, wild);
        children.push(of(operation, member_of(&JOB_DETAIL, "Operation")));
    }
    let detail = finish(random, "JobsDetail", children, wild);
    let detail = Node { implied, ..detail };
    of(detail, member_of(&RESPONSE, "JobsDetail"))
}

/// Some members of a shape, in the order of the tables.
fn members(random: &mut Random, shape: &'static Shape, given: &[&str], wild: Wild) -> Vec<Node> {
    let mut found = Vec::new();
    for member in shape.all() {
        if given.contains(&member.name) || !random.chance(wild.present) {
            continue;
        }
        let count = match member.is_list() {
            true => 1 + random.below(3),
            false => 1 + usize::from(random.chance(wild.odd)),
        };
        for _ in 0..count {
            found.push(element(random, member, wild));
        }
    }
    found
}

fn element(random: &mut Random, member: &'static Member, wild: Wild) -> Node {
    if random.chance(wild.odd) {
        return Node {
            member: Some(member),
            odd: true,
            ..odd(random, member, wild)
        };
    }
    match member.kind {
        Kind::Shape(shape) => {
            let mut children = members(random, shape, &[], wild);
            let mut wild = wild;
            if shape.is_open() {
                // The caller of the job chose the names, so none is unknown.
                wild.odd = 0;
                for name in ["title", "Name_2", "标题"] {
                    children.push(named(name, &text::text(random, 40)));
                }
            }
            of(finish(random, member.name, children, wild), member)
        }
        Kind::Boolean => {
            let (spelt, text) = random.pick(BOOLEANS);
            Node {
                spelt: Some(spelt.to_owned()),
                ..leaf(member, text)
            }
        }
        Kind::Integer | Kind::Number if random.chance(10) => {
            let number = random.pick(LONG_NUMBERS);
            leaf(member, number)
        }
        Kind::Integer | Kind::Number => {
            let number = text::number(random, -1000, 100_000_000, true);
            let spelt = random.chance(10).then(|| format!(" {number}\n"));
            Node {
                spelt,
                ..leaf(member, &number)
            }
        }
        Kind::OneOf(words) if random.chance(80) => {
            let word = random.pick(words);
            leaf(member, word)
        }
        Kind::OneOf(_) | Kind::Text => {
            let text = text::text(random, 200);
            leaf(member, &text)
        }
    }
}

/// Something else than the member holds.
fn odd(random: &mut Random, member: &Member, wild: Wild) -> Node {
    match member.kind {
        Kind::Shape(_) => named(member.name, &text::visible(random)),
        Kind::Integer | Kind::Number if random.chance(70) => {
            named(member.name, random.pick(NO_NUMBERS))
        }
        Kind::Boolean if random.chance(70) => named(member.name, "maybe"),
        _ => unknown(random, member.name, 2, wild),
    }
}

/// An element that no table foresees, with children as deep as said.
fn unknown(random: &mut Random, name: &str, depth: usize, wild: Wild) -> Node {
    if depth == 0 {
        let text = text::text(random, 40);
        return named(name, &text);
    }
    let children = (0..1 + random.below(3)).map(|_| {
        let name = random.pick(UNKNOWN);
        let depth = random.below(depth);
        unknown(random, name, depth, wild)
    });
    let children = children.collect();
    finish(random, name, children, wild)
}

/// An element of these children, with a little of what no table foresees among them.
fn finish(random: &mut Random, name: &str, mut children: Vec<Node>, wild: Wild) -> Node {
    if random.chance(wild.odd) {
        for _ in 0..1 + random.below(2) {
            let name = random.pick(UNKNOWN);
            let depth = random.below(3);
            children.push(unknown(random, name, depth, wild));
        }
    }
    if random.chance(wild.odd) && wild.odd > 0 && name == "Operation" {
        // A member that belongs to another tag.
        let job = random.pick(JOBS);
        let members: Vec<_> = job.operation.all().collect();
        let member = random.pick(&members);
        if children.iter().all(|child| child.name != member.name) {
            let text = text::visible(random);
            children.push(Node {
                member: Some(member),
                odd: true,
                ..named(member.name, &text)
            });
        }
    }
    random.shuffle(&mut children);
    // Items that are none go to the end of their list: their place among the others is the one thing that a
    // reader does not keep.
    children.sort_by_key(|child| child.odd && child.is_list());
    for second in (1..children.len()).rev() {
        let (before, rest) = children.split_at_mut(second);
        if before
            .iter()
            .any(|child| child.name == rest[0].name && !child.is_list())
        {
            rest[0].be_taken_as_spelt();
        }
    }
    let mut node = named(name, "");
    if wild.mixed && !children.is_empty() {
        if random.chance(wild.odd) {
            let at = random.below(children.len() + 1);
            node.beside = Some((at, text::visible(random)));
        }
        if random.chance(wild.odd) {
            let child = random.below(children.len());
            let value = text::text(random, 20);
            children[child].attributes.push(("kind".to_owned(), value));
        }
    }
    node.children = children;
    node
}

fn named(name: &str, text: &str) -> Node {
    Node {
        name: name.to_owned(),
        text: text.to_owned(),
        ..Node::default()
    }
}

fn leaf(member: &'static Member, text: &str) -> Node {
    of(named(member.name, text), member)
}

fn of(node: Node, member: &'static Member) -> Node {
    Node {
        member: Some(member),
        ..node
    }
}

fn member_of(shape: &'static Shape, name: &str) -> &'static Member {
    shape
        .find(name.as_bytes())
        .unwrap_or_else(|| panic!("no {name} in {}", shape.name))
}
