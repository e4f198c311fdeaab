//! Random valid jobs, drawn from the tables: values inside their ranges, optional members at random.

use crate::random::Random;
use crate::text;
use crate::tree::Tree;
use wanxiang_jobs::jobs::{Job, Presence};
use wanxiang_jobs::schema::{Kind, Member, Rule, Shape};
use wanxiang_jobs::shapes::{INPUT, REQUEST};
use wanxiang_jobs::value::Value;

type Members = Vec<(String, Value)>;

/// A request of that tag; now and then several operations of it.
pub fn job(random: &mut Random, job: &'static Job) -> Value {
    let optional = random.below(60);
    let multiple = random.chance(15);
    let mut request: Members = Vec::new();
    if !multiple {
        request.push(("Tag".to_owned(), Value::Text(job.tag.to_owned())));
    }
    if multiple || job.input == Presence::Required || random.chance(50) {
        request.push(("Input".to_owned(), shape(random, &INPUT, optional)));
    }
    if multiple {
        let operations = (0..=random.below(6)).map(|_| operation(random, job, optional, true));
        let operations = Value::List(operations.collect());
        request.push(("Operation".to_owned(), operations));
    } else if job.operation_presence == Presence::Required || random.chance(80) {
        let tagged = random.chance(10);
        let operation = operation(random, job, optional, tagged);
        request.push(("Operation".to_owned(), operation));
    }
    let envelope = ["Tag", "Input", "Operation"];
    fill(random, &REQUEST, optional, &envelope, &mut request);
    random.shuffle(&mut request);
    Value::Map(request)
}

fn operation(random: &mut Random, job: &'static Job, optional: usize, tagged: bool) -> Value {
    let mut members = Members::new();
    if tagged {
        members.push(("Tag".to_owned(), Value::Text(job.tag.to_owned())));
    }
    fill(random, job.operation, optional, &["Tag"], &mut members);
    random.shuffle(&mut members);
    Value::Map(members)
}

fn shape(random: &mut Random, shape: &'static Shape, optional: usize) -> Value {
    let mut members = Members::new();
    fill(random, shape, optional, &[], &mut members);
    if shape.is_open() {
        // The caller chooses the names.
        for name in ["title", "Name_2", "标题"] {
            members.push((name.to_owned(), Value::Text(text::text(random, 40))));
        }
    }
    random.shuffle(&mut members);
    Value::Map(members)
}

/// Adds what the shape requires, what its rules then ask for, and some of the rest.
fn fill(
    random: &mut Random,
    shape: &'static Shape,
    optional: usize,
    given: &[&str],
    members: &mut Members,
) {
    for member in shape.all() {
        if given.contains(&member.name) || member.is_output() {
            continue;
        }
        if member.is_required() || member.is_expected() || random.chance(optional) {
            members.push((member.name.to_owned(), value(random, member, optional)));
        }
    }
    while let Some(needed) = shape
        .rules
        .iter()
        .find_map(|rule| lacking(random, rule, members))
    {
        let member = shape
            .find(needed.as_bytes())
            .unwrap_or_else(|| panic!("no {needed} in {}", shape.name));
        members.push((needed.to_owned(), value(random, member, optional)));
    }
}

/// The member that a rule asks for and that is not there.
fn lacking(random: &mut Random, rule: &Rule, members: &Members) -> Option<&'static str> {
    let get = |name: &str| members.iter().find(|(key, _)| key == name).map(|(_, v)| v);
    match *rule {
        Rule::AnyOf(names) if names.iter().all(|name| get(name).is_none()) => {
            Some(random.pick(names))
        }
        Rule::Requires { member, needs } if get(member).is_some() && get(needs).is_none() => {
            Some(needs)
        }
        Rule::When {
            member,
            value,
            equal,
            needs,
        } if get(needs).is_none() => {
            let seen = get(member).and_then(Value::as_text)?;
            ((seen == value) == equal).then_some(needs)
        }
        _ => None,
    }
}

fn value(random: &mut Random, member: &'static Member, optional: usize) -> Value {
    if !member.is_list() || random.chance(10) {
        return single(random, member, optional);
    }
    let most = match member.max_items {
        0 => 3,
        most => usize::from(most).min(3),
    };
    let items = (0..=random.below(most)).map(|_| single(random, member, optional));
    Value::List(items.collect())
}

fn single(random: &mut Random, member: &'static Member, optional: usize) -> Value {
    let text = match member.kind {
        Kind::Shape(inner) => return shape(random, inner, optional),
        Kind::Boolean => {
            let value = random.chance(50);
            return if random.chance(50) {
                Value::Boolean(value)
            } else {
                Value::Text(value.to_string())
            };
        }
        Kind::Integer | Kind::Number => {
            let (low, high) = bounds(member, -1000, 1_000_000);
            let fraction = matches!(member.kind, Kind::Number);
            let text = match low > high {
                // Nothing whole lies between two neighbours that are both excluded.
                true => format!("{high}.5"),
                false => text::number(random, low, high, fraction),
            };
            return if random.chance(50) {
                Value::Number(text)
            } else {
                Value::Text(text)
            };
        }
        Kind::OneOf(words) => random.pick(words).to_owned(),
        Kind::Text => {
            let (least, most) = bounds(member, 0, 200);
            let mut text = text::text(random, most as usize);
            while (text.chars().count() as i64) < least {
                text.push('x');
            }
            text
        }
    };
    Value::Text(text)
}

/// The documented range, excluded ends left out; an end that is not documented is the one given.
fn bounds(member: &Member, low: i64, high: i64) -> (i64, i64) {
    let low = match member.lower() {
        Some((min, open)) => i64::from(min) + i64::from(open),
        None => low.min(member.upper().map_or(low, |(max, _)| i64::from(max) - 10)),
    };
    let high = match member.upper() {
        Some((max, open)) => i64::from(max) - i64::from(open),
        None => high.max(low),
    };
    (low, high)
}

/// The document that a request stands for.
pub fn tree(name: &str, value: &Value) -> Vec<Tree> {
    match value {
        Value::List(items) => items.iter().flat_map(|item| tree(name, item)).collect(),
        Value::Map(members) => {
            let children = members.iter().flat_map(|(name, value)| tree(name, value));
            vec![Tree::parent(name, children.collect())]
        }
        leaf => vec![Tree::leaf(name, leaf.as_text().unwrap())],
    }
}
