//! All findings about a job, each with the path of its member.
//!
//! What the service certainly cannot take is an error: a wrong type, an unknown or a missing member. A value
//! outside a documented range or list is a warning, because the service may know more than the page.
//! `docs/validation.md` has a line and an example for each kind.

mod allow;
mod codecs;
mod leaf;
mod members;
mod nearest;
mod numbered;
mod rules;
mod secret;
mod text;

pub use allow::Allow;
pub use secret::is_secret;

use crate::error::{Issue, Severity};
use crate::path::Path;
use crate::schema::{Job, Member, Presence};
use crate::tables::{self, tables};
use crate::value::Value;
use nearest::{nearest, suggest};

/// Everything that is wrong with a job; empty when nothing is.
pub fn validate(job: &Value, allow: Allow) -> Vec<Issue> {
    let mut check = Check {
        issues: Vec::new(),
        allow,
    };
    match job {
        Value::Map(_) => check.request(job),
        _ => check.wrong_type(&Path::ROOT, "an object", job, false),
    }
    check.issues
}

/// The most operations of one request.
const MOST_OPERATIONS: usize = 6;

/// The most characters of a value in a message.
const MOST_SHOWN: usize = 64;

struct Check {
    issues: Vec<Issue>,
    allow: Allow,
}

impl Check {
    fn request(&mut self, request: &Value) {
        let operation = request.get("Operation");
        let (operations, several) = match operation {
            Some(Value::List(operations)) => (operations.as_slice(), true),
            single => (single.map_or(&[][..], core::slice::from_ref), false),
        };
        let job = match request.get("Tag") {
            None if several => None,
            tag => self.job(tag, &Path::ROOT.member("Tag")),
        };
        self.members(request, tables().request, &Path::ROOT);
        self.rules(request, tables().request, &Path::ROOT);
        let path = Path::ROOT.member("Operation");
        if several && (operations.is_empty() || operations.len() > MOST_OPERATIONS) {
            let count = operations.len();
            self.error(&path, "count", None).push_str(&format!(
                "has {count} items, a job takes 1 to {MOST_OPERATIONS}"
            ));
        }
        let mut needs_input = requires_input(job);
        for (index, operation) in operations.iter().enumerate() {
            let item = path.item(index);
            if several {
                let own = match operation.get("Tag") {
                    None if job.is_some() => job,
                    tag => self.job(tag, &item.member("Tag")),
                };
                needs_input |= requires_input(own);
                self.operation(operation, own, &item);
            } else {
                self.operation(operation, job, &path);
            }
        }
        if operation.is_none()
            && job.is_some_and(|job| job.operation_presence == Presence::Required)
        {
            self.missing(&path);
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
            // Without a tag nobody knows which job it is, so no option lets this through.
            self.error(path, "missing", None).push_str("is missing");
            return None;
        };
        let name = tag.as_text().unwrap_or_default();
        let job = tables::find(name);
        if job.is_none() && !self.allow.unknown {
            let near = nearest(name, tables().jobs.iter().map(|job| job.tag));
            let message = self.error(path, "unknown_tag", Some(tag));
            message.push_str("is not a job tag that this version knows");
            suggest(message, near);
        }
        job
    }

    fn operation(&mut self, operation: &Value, job: Option<&'static Job>, path: &Path<'_>) {
        match job {
            Some(job) => self.shape(operation, job.operation, path),
            None if matches!(operation, Value::Map(_)) => self.anything(operation, path),
            None => self.wrong_type(path, "an object", operation, false),
        }
    }

    fn missing(&mut self, path: &Path<'_>) {
        if !self.allow.missing {
            self.error(path, "missing", None).push_str("is missing");
        }
    }

    fn wrong_type(&mut self, path: &Path<'_>, expected: &str, value: &Value, secret: bool) {
        let shown = if secret { None } else { Some(value) };
        let message = self.error(path, "type", shown);
        message.push_str(&format!("must be {expected}, not {}", value.describe()));
    }

    fn error(&mut self, path: &Path<'_>, code: &'static str, value: Option<&Value>) -> &mut String {
        self.add(Severity::Error, path, code, value)
    }

    fn warning(
        &mut self,
        path: &Path<'_>,
        code: &'static str,
        value: Option<&Value>,
    ) -> &mut String {
        self.add(Severity::Warning, path, code, value)
    }

    /// One finding. Answers its message for what is to be said; path, and the value where it is given and short,
    /// stand there already.
    fn add(
        &mut self,
        severity: Severity,
        path: &Path<'_>,
        code: &'static str,
        value: Option<&Value>,
    ) -> &mut String {
        let path = path.spell();
        let mut message = String::from(if path.is_empty() { "the job" } else { &path });
        if let Some(shown) = value.and_then(Value::as_text) {
            message.push_str(" \"");
            message.extend(shown.chars().take(MOST_SHOWN));
            message.push('"');
        }
        message.push(' ');
        let issue = Issue {
            path,
            code,
            message,
            severity,
            value: value.map(secret::without_secrets),
        };
        &mut self.issues.push_mut(issue).message
    }
}

fn requires_input(job: Option<&Job>) -> bool {
    job.is_some_and(|job| job.input == Presence::Required)
}

fn push_bounds(out: &mut String, member: &Member) {
    if let Some((min, open)) = member.lower() {
        let word = if open { "above" } else { "from" };
        out.push_str(&format!(" {word} {min}"));
    }
    if let Some((max, open)) = member.upper() {
        let word = if open { "below" } else { "up to" };
        out.push_str(&format!(" {word} {max}"));
    }
}
