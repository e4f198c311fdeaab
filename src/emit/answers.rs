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
    let task = Some(("TaskFinish", WORKFLOW));
    envelope(out, catalog, "TaskNotification", &NOTIFICATION, task);
    let workflow = Some(("WorkflowFinish", JOBS_DETAIL));
    envelope(
        out,
        catalog,
        "WorkflowNotification",
        &NOTIFICATION,
        workflow,
    );
    out.push_str("/** A callback body, told apart by `EventName`. */\n");
    out.push_str("export type Notification = TaskNotification | WorkflowNotification;\n\n");
}

const STATE: &str = "State";
const JOBS_DETAIL: &str = "JobsDetail";
const WORKFLOW: &str = "WorkflowExecution";
const EVENT: &str = "EventName";

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
  Tag: T;
  Operation?: JobOperationDetails[T];
}

/** A job whose tag the answer does not say. Its Operation may hold what any tag answers. */
export interface UntaggedJobDetail extends JobDetailMembers {
  Tag?: undefined;
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

/// An envelope of answers; of a notification the event, and the member that it does not have. The list
/// of jobs is always there.
fn envelope(
    out: &mut String,
    catalog: &Catalog,
    name: &str,
    shape: &'static Shape,
    event: Option<(&str, &str)>,
) {
    let (event, absent) = event.unwrap_or_default();
    out.push_str(&comment("", &words::paragraphs(shape.doc)));
    out.push_str(&format!("export interface {name} {{\n"));
    for member in shape.all().filter(|member| member.name != absent) {
        let doc = comment("  ", &words::paragraphs(member.note.doc));
        out.push_str(&match member.name {
            EVENT => format!("{doc}  {EVENT}: {};\n", quoted(event)),
            JOBS_DETAIL => format!("{doc}  {JOBS_DETAIL}: JobDetail[];\n"),
            _ => property(catalog, member, Direction::Answer),
        });
    }
    out.push_str(typescript::EXTRA);
    out.push_str("}\n\n");
}
