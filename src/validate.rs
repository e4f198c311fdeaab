//! All findings about a job, each with the path of its member.
//!
//! What the service certainly cannot take is an error: a wrong type, an unknown or a missing member. A value
//! outside a documented range or list is a warning, because the service may know more than the page.

mod leaf;
mod members;
mod nearest;
mod rules;

use crate::error::{Issue, Severity};
use crate::path::Path;
use crate::schema::{Job, Presence};
use crate::tables::{self, tables};
use crate::text::push_decimal;
use crate::value::Value;
use nearest::nearest;

/// Everything that is wrong with a job; empty when nothing is.
pub fn validate(job: &Value, allow_unknown: bool) -> Vec<Issue> {
    let mut check = Check {
        issues: Vec::new(),
        allow_unknown,
    };
    match job {
        Value::Map(_) => check.request(job),
        _ => check.wrong_type(&Path::ROOT, "an object", job, false),
    }
    check.issues
}

/// The most operations of one request.
const MOST_OPERATIONS: usize = 6;

struct Check {
    issues: Vec<Issue>,
    allow_unknown: bool,
}

impl Check {
    fn request(&mut self, request: &Value) {
        let operations = match request.get("Operation") {
            Some(Value::List(operations)) => Some(operations.as_slice()),
            _ => None,
        };
        let job = match request.get("Tag") {
            None if operations.is_some() => None,
            tag => self.job(tag, &Path::ROOT.member("Tag")),
        };
        self.members(request, tables().request, &Path::ROOT);
        self.rules(request, tables().request, &Path::ROOT);
        let path = Path::ROOT.member("Operation");
        let mut needs_input = job.is_some_and(|job| job.input == Presence::Required);
        match (operations, request.get("Operation")) {
            (Some(operations), _) => {
                if operations.is_empty() || operations.len() > MOST_OPERATIONS {
                    let seen = decimal(operations.len());
                    self.error(
                        &path,
                        "count",
                        None,
                        &["has ", &seen, " items, a job takes 1 to 6"],
                    );
                }
                for (index, operation) in operations.iter().enumerate() {
                    let path = path.item(index);
                    let own = match operation.get("Tag") {
                        None if job.is_some() => job,
                        tag => self.job(tag, &path.member("Tag")),
                    };
                    needs_input |= own.is_some_and(|job| job.input == Presence::Required);
                    self.operation(operation, own, &path);
                }
            }
            (_, Some(operation)) => self.operation(operation, job, &path),
            _ if job.is_some_and(|job| job.operation_presence == Presence::Required) => {
                self.missing(&path);
            }
            _ => {}
        }
        let path = Path::ROOT.member("Input");
        match request.get("Input") {
            Some(value) => self.shape(value, tables().input, &path),
            None if needs_input => self.missing(&path),
            None => {}
        }
    }

    /// The job that a Tag names; a finding where there is none.
    fn job(&mut self, tag: Option<&Value>, path: &Path<'_>) -> Option<&'static Job> {
        let Some(tag) = tag else {
            self.missing(path);
            return None;
        };
        let name = tag.as_text().unwrap_or_default();
        let job = tables::find(name);
        if job.is_none() && !self.allow_unknown {
            let [hint, near] = nearest(name, tables().jobs.iter().map(|job| job.tag));
            let parts = ["is not a job tag that this version knows", hint, near];
            self.error(path, "unknown_tag", Some(tag), &parts);
        }
        job
    }

    fn operation(&mut self, operation: &Value, job: Option<&'static Job>, path: &Path<'_>) {
        match job {
            Some(job) => self.shape(operation, job.operation, path),
            None if matches!(operation, Value::Map(_)) => {}
            None => self.wrong_type(path, "an object", operation, false),
        }
    }

    fn missing(&mut self, path: &Path<'_>) {
        self.error(path, "missing", None, &["is missing"]);
    }

    fn wrong_type(&mut self, path: &Path<'_>, expected: &str, value: &Value, secret: bool) {
        let shown = if secret { None } else { Some(value) };
        self.error(
            path,
            "type",
            shown,
            &["must be ", expected, ", not ", value.describe()],
        );
    }

    fn error(
        &mut self,
        path: &Path<'_>,
        code: &'static str,
        value: Option<&Value>,
        parts: &[&str],
    ) {
        self.add(Severity::Error, path, code, value, parts);
    }

    fn warning(
        &mut self,
        path: &Path<'_>,
        code: &'static str,
        value: Option<&Value>,
        parts: &[&str],
    ) {
        self.add(Severity::Warning, path, code, value, parts);
    }

    /// One finding: path, the value where it is given and short, and the parts of the message.
    fn add(
        &mut self,
        severity: Severity,
        path: &Path<'_>,
        code: &'static str,
        value: Option<&Value>,
        parts: &[&str],
    ) {
        let path = path.spell();
        let mut message = if path.is_empty() {
            String::from("the job")
        } else {
            path.clone()
        };
        if let Some(shown) = value.and_then(Value::as_text) {
            message.push_str(" \"");
            message.extend(shown.chars().take(64));
            message.push('"');
        }
        message.push(' ');
        for part in parts {
            message.push_str(part);
        }
        self.issues.push(Issue {
            path,
            code,
            message,
            severity,
            value: value.cloned(),
        });
    }
}

fn decimal(number: usize) -> String {
    let mut text = String::new();
    push_decimal(&mut text, number as u64);
    text
}
