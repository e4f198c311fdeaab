//! `jobs.d.ts`: the interfaces of all shapes, the maps from tag to type, and what stands on them.

use super::catalog::{Catalog, Direction, OPERATION, TAG};
use super::names;
use super::typescript::{
    comment, interface, property, property_name, quoted, type_of, typed_property,
};
use super::words;
use super::{MADE_BY, answers};
use crate::jobs::{JOBS, Job, Presence};
use crate::schema::Shape;
use crate::shapes::{MULTI_REQUEST, REQUEST};

/// What callers put under names of their own choice.
const FREE_TYPE: &str = "\
/** What stands under a name of the caller's choice: a text, a list, or members of its own. */
export type FreeValue =
  | string
  | number
  | boolean
  | readonly FreeValue[]
  | { readonly [name: string]: FreeValue };

";

/// The whole module.
pub fn module(catalog: &Catalog) -> String {
    let mut out = String::from(MADE_BY);
    out.push_str("import type { BuildOptions } from './builders.js';\n\n");
    tags(&mut out);
    section(&mut out, "What callers fill in");
    out.push_str(FREE_TYPE);
    for shape in &catalog.request {
        out.push_str(&interface(catalog, shape, Direction::Request));
    }
    section(&mut out, "What comes back");
    out.push_str(answers::EXTRA_TYPES);
    for shape in &catalog.answer {
        out.push_str(&interface(catalog, shape, Direction::Answer));
    }
    section(&mut out, "From the tag to its types");
    map(
        &mut out,
        "JobOperations",
        "The Operation of each tag.",
        |job| catalog.name(job.operation, Direction::Request),
    );
    map(
        &mut out,
        "JobOperationDetails",
        "The Operation of each tag as it comes back.",
        |job| catalog.name(job.operation, Direction::Answer),
    );
    parts(&mut out, catalog);
    answers::details(&mut out, catalog);
    builders(&mut out);
    out
}

fn section(out: &mut String, title: &str) {
    out.push_str(&format!("// {title}\n\n"));
}

/// The union of tags and the names of their builders.
fn tags(out: &mut String) {
    out.push_str(
        "/** Every job tag that this version knows. */\n\
         export type JobTag = keyof JobOperations;\n\n",
    );
    map(
        out,
        "BuilderNames",
        "The name of each tag's builder.",
        |job| quoted(&names::builder(job.tag)),
    );
    out.push_str(
        "/** The name of a tag's builder. */\n\
         export type BuilderName<T extends JobTag = JobTag> = BuilderNames[T];\n\n",
    );
}

fn map(out: &mut String, name: &str, doc: &str, value: impl Fn(&Job) -> String) {
    out.push_str(&format!("/** {doc} */\nexport interface {name} {{\n"));
    for job in JOBS {
        out.push_str(&format!("  {}: {};\n", property_name(job.tag), value(job)));
    }
    out.push_str("}\n\n");
}

/// What a builder takes: the envelope of a request with the Operation of the tag.
fn parts(out: &mut String, catalog: &Catalog) {
    let extends = envelope_base(catalog, &REQUEST);
    let input = REQUEST.find(INPUT.as_bytes());
    let input = input.map_or(String::new(), |member| {
        type_of(catalog, member, Direction::Request)
    });
    let doc = |name: &str| {
        let member = REQUEST.find(name.as_bytes());
        member.map_or(String::new(), |member| {
            comment("  ", &words::paragraphs(member.note.doc))
        })
    };
    for job in JOBS {
        let operation = catalog.name(job.operation, Direction::Request);
        out.push_str(&format!(
            "/** What `jobs.{builder}` takes. */\n\
             export interface {name}{extends} {{\n\
             {}\u{20} {INPUT}{}: {input};\n\
             {}\u{20} {OPERATION}{}: {operation};\n}}\n\n",
            doc(INPUT),
            mark(job.input),
            doc(OPERATION),
            mark(job.operation_presence),
            builder = names::builder(job.tag),
            name = parts_name(job),
        ));
    }
    map(
        out,
        "JobPartsByTag",
        "What the builder of each tag takes.",
        parts_name,
    );
    out.push_str(PARTS_TYPES);
    let extends = envelope_base(catalog, &MULTI_REQUEST);
    out.push_str(&comment("", &words::paragraphs(MULTI_REQUEST.doc)));
    out.push_str(&format!("export interface MultiJobParts{extends} {{\n"));
    for member in MULTI_REQUEST.members {
        out.push_str(&match member.name {
            OPERATION => typed_property(member, Direction::Request, "readonly MultiOperation[]"),
            TAG => typed_property(member, Direction::Request, "JobTag"),
            _ => property(catalog, member, Direction::Request),
        });
    }
    out.push_str("}\n\n");
}

fn envelope_base(catalog: &Catalog, envelope: &Shape) -> String {
    envelope.base.map_or(String::new(), |base| {
        format!(" extends {}", catalog.name(base, Direction::Request))
    })
}

const INPUT: &str = "Input";

const PARTS_TYPES: &str = "\
/** What the builder of a tag takes. */
export type JobParts<T extends JobTag = JobTag> = JobPartsByTag[T];

/** Data of which no part can be changed. */
export type Frozen<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };

/** A checked job: plain, frozen data that survives JSON. */
export type Job<T extends JobTag = JobTag> = {
  [K in T]: { readonly Tag: K } & Frozen<JobPartsByTag[K]>;
}[T];

/** One operation of a request that submits several jobs at once. */
export type MultiOperation<T extends JobTag = JobTag> = {
  [K in T]: JobOperations[K] & { Tag: K };
}[T];

/** Several checked jobs on one input. */
export type MultiJob = Frozen<MultiJobParts>;

/** What a builder takes with `{ allowUnknown: true }`: members that no type knows. */
export interface UncheckedParts {
  [name: string]: unknown;
}

";

fn parts_name(job: &Job) -> String {
    format!("{}Parts", job.tag)
}

fn mark(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "",
        Presence::Optional => "?",
    }
}

/// The builders, one per tag. An editor shows the doc of the property over its name and that of the signature over a call, so
/// both have it.
fn builders(out: &mut String) {
    out.push_str(BUILDER_TYPE);
    out.push_str("/** One builder per tag. */\nexport interface Jobs {\n");
    for job in JOBS {
        let mut doc = vec![format!("{} · {}", job.tag, job.title)];
        doc.extend(words::paragraphs(job.operation.doc));
        let (name, tag) = (names::builder(job.tag), quoted(job.tag));
        out.push_str(&comment("  ", &doc));
        out.push_str(&format!("  readonly {name}: {{\n"));
        out.push_str(&comment("    ", &doc));
        out.push_str(&format!(
            "    (parts: JobParts<{tag}>, options?: BuildOptions): Job<{tag}>;\n"
        ));
        out.push_str(&format!("    {}: Job<{tag}>;\n", UNCHECKED));
        out.push_str("  };\n");
    }
    out.push_str("}\n");
}

/// What a builder takes besides, where nothing is known of the parts.
const UNCHECKED: &str = "(parts: UncheckedParts, options: BuildOptions & { allowUnknown: true })";

const BUILDER_TYPE: &str = "\
/** Makes a job of one tag, or throws `ValidationError` with every issue. */
export interface Builder<T extends JobTag> {
  (parts: JobParts<T>, options?: BuildOptions): Job<T>;
  (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<T>;
}

";
