//! What comes back, in TypeScript: a job told apart by its tag, answers, notifications.

use super::catalog::{Catalog, Direction, OPERATION, TAG};
use super::typescript::{self, comment, property, quoted, typed_property};
use super::words;
use crate::jobs::JOBS;
use crate::schema::{Kind, Shape};
use crate::shapes::{JOB_DETAIL, NOTIFICATION, RESPONSE};

/// Where answers keep what is not declared.
pub const EXTRA_TYPES: &str = "\
/**
 * What an object of an answer holds beyond its declared members. A text stands for a declared number
 * or boolean that is none, such as `-`. A list has all elements of a name that this version does not
 * know, and all but the first of one that it takes for single. An attribute stands in the object around
 * its element as `Name@attribute`, text beside child elements as `#text`.
 */
export interface Extra {
  [name: string]: string | ExtraValue[];
}

/** An element without declaration: its text, or its children by name. */
export type ExtraValue = string | { [name: string]: ExtraValue[] };

";

/// Answers and notifications.
pub fn details(out: &mut String, catalog: &Catalog) {
    out.push_str(&comment(
        "",
        &["Where a job stands. `Success`, `Failed` and `Cancel` are final.".into()],
    ));
    out.push_str(&format!("export type JobState = {};\n\n", states()));
    let mut doc = words::paragraphs(JOB_DETAIL.doc);
    doc.push("What is the same for all tags.".to_owned());
    out.push_str(&comment("", &doc));
    out.push_str("export interface JobDetailMembers {\n");
    for member in JOB_DETAIL
        .all()
        .filter(|member| member.name != TAG && member.name != OPERATION)
    {
        out.push_str(&match member.name {
            STATE => typed_property(member, Direction::Answer, "JobState"),
            _ => property(catalog, member, Direction::Answer),
        });
    }
    out.push_str(typescript::EXTRA);
    out.push_str("}\n\n");
    let base = JOBS.first().and_then(|job| job.operation.base);
    let base = base.map_or("object".to_owned(), |base| {
        catalog.name(base, Direction::Answer)
    });
    out.push_str(&DETAIL_TYPES.replace("OPERATION_BASE", &base));
    envelope(out, catalog, "JobsAnswer", &RESPONSE, None);
    for event in &EVENTS {
        envelope(out, catalog, event.interface, &NOTIFICATION, Some(event));
    }
    out.push_str(NOTIFICATION_TYPES);
}

const STATE: &str = "State";
const JOBS_DETAIL: &str = "JobsDetail";
const WORKFLOW: &str = "WorkflowExecution";
const EVENT: &str = "EventName";

/// One case of a notification.
struct Event {
    interface: &'static str,
    doc: &'static str,
    /// Type of `EventName`.
    name: &'static str,
    /// The member of another case.
    absent: &'static str,
}

const EVENTS: [Event; 3] = [
    Event {
        interface: "TaskNotification",
        doc: "Jobs have ended. The body carries no signature.",
        name: "'TaskFinish'",
        absent: WORKFLOW,
    },
    Event {
        interface: "WorkflowNotification",
        doc: "The run of a workflow has ended. The body carries no signature.",
        name: "'WorkflowFinish'",
        absent: JOBS_DETAIL,
    },
    Event {
        interface: "UnknownNotification",
        doc: "An event that this version does not know, kept whole.",
        name: "UnknownEventName",
        absent: "",
    },
];

/// TypeScript cannot say "text, but none of these": beside a plain `string` the literals would tell nothing apart, and beside
/// a branded one neither. An enum that nobody has a value of is text, and equal to no literal.
const NOTIFICATION_TYPES: &str = "\
/** Stands for every text but the names that are known; no program has a value of it. */
declare enum OtherEventName {
  Other = 'any other event',
}

/**
 * An `EventName` that this version does not know: text other than `TaskFinish` and `WorkflowFinish`. To
 * compare it with a name, take it as text first: `const name: string = notification.EventName`.
 */
export type UnknownEventName = OtherEventName;
export {};

/**
 * A callback body, told apart by `EventName`: `TaskFinish`, `WorkflowFinish`, and in the `default` of a
 * `switch` whatever else may come.
 */
export type Notification = TaskNotification | WorkflowNotification | UnknownNotification;

";

fn states() -> String {
    match JOB_DETAIL.find(STATE.as_bytes()).map(|member| member.kind) {
        Some(Kind::OneOf(words)) => words
            .iter()
            .map(|word| quoted(word))
            .collect::<Vec<_>>()
            .join(" | "),
        _ => "string".to_owned(),
    }
}

const DETAIL_TYPES: &str = "\
/** A job of a known tag. */
export interface TaggedJobDetail<T extends JobTag> extends JobDetailMembers {
  /** Kind of the job. */
  Tag: T;
  /** What was asked, with what the service answers to it. */
  Operation?: JobOperationDetails[T];
}

/** A job whose tag the answer does not say. Its Operation may hold what any tag answers. */
export interface UntaggedJobDetail extends JobDetailMembers {
  /** Not said. */
  Tag?: undefined;
  /** What was asked, with what the service answers to it. */
  Operation?: OPERATION_BASE & { [name: string]: unknown };
}

/**
 * A job as the service describes it. `Tag` tells what its Operation holds. A tag that is younger than
 * this version comes as it is, outside this union.
 */
export type JobDetail<T extends JobTag | undefined = JobTag | undefined> = T extends JobTag
  ? TaggedJobDetail<T>
  : UntaggedJobDetail;

";

/// An envelope of answers; of a notification the event decides what it has. The list of jobs is always there.
fn envelope(
    out: &mut String,
    catalog: &Catalog,
    name: &str,
    shape: &'static Shape,
    event: Option<&Event>,
) {
    let doc = event.map_or(shape.doc, |event| event.doc);
    let absent = event.map_or("", |event| event.absent);
    out.push_str(&comment("", &words::paragraphs(doc)));
    out.push_str(&format!("export interface {name} {{\n"));
    for member in shape.all().filter(|member| member.name != absent) {
        let doc = comment("  ", &words::paragraphs(member.note.doc));
        out.push_str(&match (member.name, event) {
            (EVENT, Some(event)) => format!("{doc}  {EVENT}: {};\n", event.name),
            (JOBS_DETAIL, _) => format!("{doc}  {JOBS_DETAIL}: JobDetail[];\n"),
            _ => property(catalog, member, Direction::Answer),
        });
    }
    out.push_str(typescript::EXTRA);
    out.push_str("}\n\n");
}
