//! What is said of a job: each rule has a job that breaks it, so that without the rule its test fails; and every
//! official example at hand passes.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "all of this crate is a test"
)]

mod codecs;
mod documented;
mod leaf;
mod members;
mod numbered;
mod official;
mod request;
mod required;
mod rules;
mod sample;
mod secrets;
mod text;

use serde_json::{Value as Json, json};
use wanxiang_jobs::error::Severity;
use wanxiang_jobs::validate::{Allow, validate};

/// All findings about a job, each as `severity code at path`.
fn found(job: Json) -> Vec<String> {
    found_with(job, Allow::NOTHING)
}

fn found_with(job: Json, allow: Allow) -> Vec<String> {
    validate(&sample::from_json(&job), allow)
        .iter()
        .map(|issue| {
            let severity = match issue.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            format!("{severity} {} at {}", issue.code, issue.path)
        })
        .collect()
}

/// The message of the only finding.
fn message(job: Json) -> String {
    let issues = validate(&sample::from_json(&job), Allow::NOTHING);
    assert_eq!(issues.len(), 1, "{issues:?}");
    issues[0].message.clone()
}

/// A job of that tag on `a.mp4`.
fn job(tag: &str, operation: Json) -> Json {
    json!({ "Tag": tag, "Input": { "Object": "a.mp4" }, "Operation": operation })
}

/// A transcode with these settings.
fn transcode(settings: Json) -> Json {
    job(
        "Transcode",
        json!({ "Output": { "Object": "b.mp4" }, "Transcode": settings }),
    )
}

/// A snapshot with these settings, which are enough.
fn snapshot(mut settings: Json) -> Json {
    if settings.get("Count").is_none() {
        settings["Count"] = json!(1);
    }
    job(
        "Snapshot",
        json!({ "Output": { "Object": "b.jpg" }, "Snapshot": settings }),
    )
}
