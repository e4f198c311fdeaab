//! `jobs.json`: the tables for programs, such as the console's forms.
//!
//! The envelope of a request is the shape `Request`.
//!
//! | key | meaning |
//! |---|---|
//! | `jobs[].input`, `.operationRequired` | what a request of the tag must have |
//! | `jobs[].operation` | name of the shape of its Operation |
//! | `shapes[name].base` | shape whose members follow the own ones |
//! | `shapes[name].open` | the caller chooses the names of the members and what they hold |
//! | `members[].type` | `text`, `integer`, `number`, `boolean`, `enum` (with `values`) or `shape` (with `shape`) |
//! | `members[].list` | the element repeats; most items, 0 where the vendor states no limit |
//! | `members[].required`, `.expected` | without it a request is refused, or warned of |
//! | `members[].format` | what a text is: `key`, `address`, `addressOrNo` or `printable` |
//! | `members[].output` | only in answers |
//! | `members[].min`, `.max` | range of a number, or of the number of characters of a text |

use super::catalog::{Catalog, TAG, is_operation_tag};
use super::json::Json;
use super::names;
use super::words;
use crate::jobs::{JOBS, Job, Presence};
use crate::schema::{Format, Kind, Member, Rule, Shape};
use crate::shapes::REQUEST;

/// The whole document.
pub fn document(catalog: &Catalog) -> String {
    let (_, envelope) = named(&REQUEST);
    let mut shapes = vec![("Request".to_owned(), envelope)];
    shapes.extend(catalog.all().into_iter().map(named));
    object([
        (
            "jobs",
            Json::Array(JOBS.iter().map(|job| of_job(job)).collect()),
        ),
        ("shapes", Json::Object(shapes)),
    ])
    .write()
}

fn of_job(job: &Job) -> Json {
    let input = match job.input {
        Presence::Required => "required",
        Presence::Optional => "optional",
    };
    object([
        ("tag", Json::text(job.tag)),
        ("builder", Json::Text(names::builder(job.tag))),
        (
            "title",
            object([
                ("en", Json::Text(title(job.tag))),
                ("zh", Json::text(job.title)),
            ]),
        ),
        ("doc", Json::Text(words::line(job.operation.doc))),
        ("path", Json::text(job.endpoint.path())),
        ("page", Json::text(job.page)),
        ("input", Json::text(input)),
        ("operation", Json::text(job.operation.name)),
        (
            "operationRequired",
            Json::Boolean(job.operation_presence == Presence::Required),
        ),
    ])
}

/// The tag in words: `Image OCR`.
pub fn title(tag: &str) -> String {
    names::words(tag).join(" ")
}

fn named(shape: &'static Shape) -> (String, Json) {
    let mut parts = vec![("doc", Json::Text(words::line(shape.doc)))];
    if let Some(base) = shape.base {
        parts.push(("base", Json::text(base.name)));
    }
    if shape.is_open() {
        parts.push(("open", Json::Boolean(true)));
    }
    // The tag is chosen before a form is drawn.
    let is_tag = |member: &Member| {
        is_operation_tag(shape, member) || (member.name == TAG && std::ptr::eq(shape, &REQUEST))
    };
    let members = shape.members.iter().filter(|member| !is_tag(member));
    parts.push(("members", Json::Array(members.map(of_member).collect())));
    if !shape.rules.is_empty() {
        parts.push((
            "rules",
            Json::Array(shape.rules.iter().map(of_rule).collect()),
        ));
    }
    (shape.name.to_owned(), object(parts))
}

fn of_member(member: &Member) -> Json {
    let mut parts = vec![("name", Json::text(member.name))];
    let kind = match member.kind {
        Kind::Text => "text",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
        Kind::OneOf(_) => "enum",
        Kind::Shape(_) => "shape",
    };
    parts.push(("type", Json::text(kind)));
    match member.kind {
        Kind::OneOf(words) => parts.push(("values", Json::texts(words))),
        Kind::Shape(shape) => parts.push(("shape", Json::text(shape.name))),
        _ => {}
    }
    let format = match member.format() {
        Format::Any => "",
        Format::Key => "key",
        Format::Address => "address",
        Format::AddressOrNo => "addressOrNo",
        Format::Printable => "printable",
    };
    if !format.is_empty() {
        parts.push(("format", Json::text(format)));
    }
    if member.is_list() {
        parts.push(("list", Json::Integer(member.max_items.into())));
    }
    for (name, holds) in [
        ("required", member.is_required()),
        ("expected", member.is_expected()),
        ("output", member.is_output()),
        ("sensitive", member.is_sensitive()),
    ] {
        if holds {
            parts.push((name, Json::Boolean(true)));
        }
    }
    for (end, exclusive, bound) in [
        ("min", "exclusiveMin", member.lower()),
        ("max", "exclusiveMax", member.upper()),
    ] {
        if let Some((value, is_open)) = bound {
            parts.push((end, Json::Integer(value.into())));
            if is_open {
                parts.push((exclusive, Json::Boolean(true)));
            }
        }
    }
    for (name, text) in [
        ("unit", member.note.unit),
        ("default", member.note.default),
        ("source", member.note.source),
    ] {
        if !text.is_empty() {
            parts.push((name, Json::text(text)));
        }
    }
    parts.push(("doc", Json::Text(words::line(member.note.doc))));
    object(parts)
}

fn of_rule(rule: &Rule) -> Json {
    match rule {
        Rule::AnyOf(members) => object([
            ("rule", Json::text("anyOf")),
            ("members", Json::texts(members)),
        ]),
        Rule::Requires { member, needs } => object([
            ("rule", Json::text("requires")),
            ("member", Json::text(member)),
            ("needs", Json::text(needs)),
        ]),
        Rule::When {
            member,
            value,
            equal,
            needs,
        } => object([
            ("rule", Json::text("when")),
            ("member", Json::text(member)),
            ("value", Json::text(value)),
            ("equal", Json::Boolean(*equal)),
            ("needs", Json::text(needs)),
        ]),
        Rule::Numbered { key, unless } => object([
            ("rule", Json::text("numbered")),
            ("member", Json::text(key)),
            ("unless", Json::texts(unless)),
        ]),
        Rule::Codecs(containers) => object([
            ("rule", Json::text("codecs")),
            ("containers", Json::texts(containers)),
        ]),
    }
}

fn object<'a>(parts: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(
        parts
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}
