//! `every_tag.ts`: a program that uses every member of every tag, for the TypeScript compiler.

use super::MADE_BY;
use super::catalog::{Catalog, Direction, OPERATION, TAG, is_operation_tag};
use super::names;
use super::typescript::{property_name, quoted, type_of};
use crate::jobs::{JOBS, Job};
use crate::schema::{Kind, Member, Shape};
use crate::shapes::REQUEST;

/// The whole program.
pub fn module() -> String {
    let catalog = Catalog::new();
    let mut out = String::from(MADE_BY);
    out.push_str("import { jobs, parseResponse } from 'wanxiang-jobs';\n");
    out.push_str("import type { Job, JobTag } from 'wanxiang-jobs';\n");
    out.push_str("import type * as ci from 'wanxiang-jobs';\n\n");
    out.push_str("/** A full job of every tag. */\n");
    out.push_str("export const full: { [T in JobTag]: Job<T> } = {\n");
    for job in JOBS {
        request(&mut out, job);
    }
    out.push_str("};\n\n");
    out.push_str("const is = <T>(value: T): T => value;\n\n");
    out.push_str("/** Reads every member of every tag's Operation. */\n");
    out.push_str("export function read(body: string): void {\n");
    out.push_str("  for (const detail of parseResponse(body).JobsDetail) {\n");
    out.push_str("    switch (detail.Tag) {\n");
    for job in JOBS {
        answer(&mut out, &catalog, job);
    }
    out.push_str("    }\n  }\n}\n");
    out
}

fn request(out: &mut String, job: &Job) {
    out.push_str(&format!(
        "  {}: jobs.{}({{\n",
        property_name(job.tag),
        names::builder(job.tag)
    ));
    for member in REQUEST.all().filter(|member| member.name != TAG) {
        let mut member = *member;
        if member.name == OPERATION {
            member.kind = Kind::Shape(job.operation);
        }
        out.push_str(&format!("    {}: ", property_name(member.name)));
        value(out, &member, 2);
        out.push_str(",\n");
    }
    out.push_str("  }),\n");
}

/// A plausible value of a member; a list has one item.
fn value(out: &mut String, member: &Member, depth: usize) {
    if member.is_list() {
        out.push('[');
    }
    match member.kind {
        Kind::Text => out.push_str("'text'"),
        Kind::Integer | Kind::Number => out.push_str(&number(member)),
        Kind::Boolean => out.push_str("true"),
        Kind::OneOf(words) => out.push_str(&quoted(words.first().copied().unwrap_or_default())),
        Kind::Shape(shape) => members(out, shape, depth),
    }
    if member.is_list() {
        out.push(']');
    }
}

fn members(out: &mut String, shape: &'static Shape, depth: usize) {
    if shape.is_open() {
        out.push_str("{ anyName: 'text' }");
        return;
    }
    out.push_str("{\n");
    let base = shape.base.unwrap_or(shape);
    let is_written =
        |member: &Member| Direction::Request.has(member) && !is_operation_tag(base, member);
    for member in shape.all().filter(|member| is_written(member)) {
        out.push_str(&"  ".repeat(depth + 1));
        out.push_str(&format!("{}: ", property_name(member.name)));
        value(out, member, depth + 1);
        out.push_str(",\n");
    }
    out.push_str(&"  ".repeat(depth));
    out.push('}');
}

fn number(member: &Member) -> String {
    match (member.lower(), member.upper()) {
        (Some((min, false)), _) => min.to_string(),
        (Some((min, true)), _) => (i64::from(min) + 1).to_string(),
        (None, Some((max, false))) => max.to_string(),
        _ => "1".to_owned(),
    }
}

fn answer(out: &mut String, catalog: &Catalog, job: &Job) {
    out.push_str(&format!("      case {}:\n", quoted(job.tag)));
    for member in job.operation.all() {
        let kind = qualified(catalog, member);
        let name = property_name(member.name);
        let access = match name.strip_prefix('\'') {
            Some(_) => format!("?.[{name}]"),
            None => format!("?.{name}"),
        };
        out.push_str(&format!(
            "        is<{kind} | undefined>(detail.Operation{access});\n"
        ));
    }
    out.push_str("        break;\n");
}

/// The type of an answer's member, with the package's namespace before the names of shapes.
fn qualified(catalog: &Catalog, member: &Member) -> String {
    let kind = type_of(catalog, member, Direction::Answer);
    if matches!(member.kind, Kind::Shape(_)) {
        format!("ci.{kind}")
    } else {
        kind
    }
}
