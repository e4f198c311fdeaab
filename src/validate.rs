//! All findings about a job, each with the path of its member.
//!
//! What the service certainly cannot take is an error: a wrong type, an unknown or a missing member. A value
//! outside a documented range or list is a warning, because the service may know more than the page.

mod leaf;
mod nearest;

use crate::decode::any_operation;
use crate::error::{Issue, Severity};
use crate::path::Path;
use crate::schema::{Job, Kind, Member, Presence, Rule, Shape};
use crate::tables::{self, tables};
use crate::text::push_integer;
use crate::value::Value;

/// Everything that is wrong with a job; empty when nothing is.
pub fn validate(job: &Value, allow_unknown: bool) -> Vec<Issue> {
    let mut check = Check {
        issues: Vec::new(),
        allow_unknown,
    };
    let Value::Map(_) = job else {
        check.wrong_type(&Path::ROOT, "an object", job, false);
        return check.issues;
    };
    check.request(job);
    check.issues
}

/// What a shape without declared members holds under names of the caller's choice.
static OPEN_MEMBER: Member = Member::of(Kind::Text);

struct Check {
    issues: Vec<Issue>,
    allow_unknown: bool,
}

impl Check {
    fn request(&mut self, request: &Value) {
        let multiple = matches!(request.get("Operation"), Some(Value::List(_)));
        let job = match request.get("Tag") {
            None if multiple => None,
            tag => self.job(tag, &Path::ROOT.member("Tag")),
        };
        self.members(request, tables().request, &Path::ROOT);
        self.rules(request, tables().request, &Path::ROOT);
        let path = Path::ROOT.member("Operation");
        let mut input = job.map(|job| job.input);
        match request.get("Operation") {
            Some(Value::List(operations)) => {
                if operations.is_empty() || operations.len() > 6 {
                    let seen = operations.len();
                    self.add(&path, "count", Severity::Error, None, |out| {
                        out.push_str("has ");
                        push_integer(out, seen as i64);
                        out.push_str(" items, a job takes 1 to 6");
                    });
                }
                for (index, operation) in operations.iter().enumerate() {
                    let path = path.item(index);
                    let own = match operation.get("Tag") {
                        None if job.is_some() => job,
                        tag => self.job(tag, &path.member("Tag")),
                    };
                    self.operation(operation, own, &path);
                    input = match (input, own) {
                        (Some(Presence::Required), _) | (_, None) => input,
                        (_, Some(own)) => Some(own.input),
                    };
                }
            }
            Some(operation) => self.operation(operation, job, &path),
            None if job.is_some_and(|job| job.operation_presence == Presence::Required) => {
                self.missing(&path);
            }
            None => {}
        }
        let path = Path::ROOT.member("Input");
        match request.get("Input") {
            Some(value) => self.shape(value, tables().input, &path),
            None if input == Some(Presence::Required) => self.missing(&path),
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
            let near = nearest::nearest(name, tables().jobs.iter().map(|job| job.tag));
            self.add(path, "unknown_tag", Severity::Error, Some(tag), |out| {
                out.push_str("is not a job tag that this version knows");
                suggest(out, near);
            });
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

    fn shape(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        match value {
            Value::Map(_) => {
                self.members(value, shape, path);
                self.rules(value, shape, path);
            }
            // An empty element, as a generic XML reader gives it.
            Value::Text(text) if text.is_empty() => {}
            _ => self.wrong_type(path, "an object", value, false),
        }
    }

    fn members(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        let Value::Map(members) = value else { return };
        for (name, child) in members {
            let path = path.member(name);
            match shape.find(name.as_bytes()) {
                Some(member) if member.is_output() => {
                    self.add(&path, "output_only", Severity::Error, Some(child), |out| {
                        out.push_str("is written by the service only");
                    });
                }
                Some(member) => self.member(child, member, &path),
                None if shape.is_open() => self.leaf(child, &OPEN_MEMBER, &path),
                None if !self.allow_unknown => self.unknown(name, shape, &path, child),
                None => {}
            }
        }
        for member in shape.all() {
            if member.is_required() && value.get(member.name).is_none() {
                self.missing(&path.member(member.name));
            }
        }
    }

    fn member(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        let envelope = matches!(member.kind, Kind::Shape(shape)
            if core::ptr::eq(shape, tables().input) || core::ptr::eq(shape, tables().operation));
        match value {
            _ if envelope => {}
            Value::List(items) if member.is_list() => {
                let (seen, most) = (items.len(), usize::from(member.max_items));
                if most > 0 && seen > most {
                    self.add(path, "count", Severity::Warning, None, |out| {
                        out.push_str("has ");
                        push_integer(out, seen as i64);
                        out.push_str(" items, documented are at most ");
                        push_integer(out, most as i64);
                    });
                }
                for (index, item) in items.iter().enumerate() {
                    self.single(item, member, &path.item(index));
                }
            }
            _ => self.single(value, member, path),
        }
    }

    fn single(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        match member.kind {
            Kind::Shape(shape) => self.shape(value, shape, path),
            _ => self.leaf(value, member, path),
        }
    }

    fn rules(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        for rule in shape.rules {
            self.rule(rule, value, path);
        }
    }

    fn rule(&mut self, rule: &Rule, value: &Value, path: &Path<'_>) {
        let present = |name: &str| value.get(name).is_some();
        match *rule {
            Rule::AnyOf(names) if !names.iter().any(|name| present(name)) => {
                self.add(path, "missing", Severity::Error, None, |out| {
                    out.push_str("needs ");
                    for (index, name) in names.iter().enumerate() {
                        out.push_str(if index == 0 { "" } else { " or " });
                        out.push_str(name);
                    }
                });
            }
            Rule::Requires { member, needs } if present(member) && !present(needs) => {
                self.add(
                    &path.member(member),
                    "requires",
                    Severity::Warning,
                    None,
                    |out| {
                        out.push_str("is read only together with ");
                        out.push_str(needs);
                    },
                );
            }
            Rule::When {
                member,
                value: expected,
                equal,
                needs,
            } if !present(needs) => {
                let seen = value.get(member).and_then(Value::as_text);
                if seen.is_some_and(|seen| (seen == expected) == equal) {
                    self.add(
                        &path.member(needs),
                        "requires",
                        Severity::Warning,
                        None,
                        |out| {
                            out.push_str("is missing, which ");
                            out.push_str(member);
                            out.push(' ');
                            out.push_str(seen.unwrap_or_default());
                            out.push_str(" needs");
                        },
                    );
                }
            }
            _ => {}
        }
    }

    fn unknown(&mut self, name: &str, shape: &'static Shape, path: &Path<'_>, value: &Value) {
        let names = shape.all().filter(|m| !m.is_output()).map(|m| m.name);
        let near = nearest::nearest(name, names);
        let elsewhere = shape
            .base
            .is_some_and(|base| core::ptr::eq(base, tables().operation))
            && any_operation(name.as_bytes()).is_some();
        self.add(
            path,
            "unknown_member",
            Severity::Error,
            Some(value),
            |out| {
                out.push_str(if elsewhere {
                    "is not a member of this tag's Operation"
                } else {
                    "is not a member that this version knows"
                });
                suggest(out, near);
            },
        );
    }

    fn missing(&mut self, path: &Path<'_>) {
        self.add(path, "missing", Severity::Error, None, |out| {
            out.push_str("is missing")
        });
    }

    fn wrong_type(&mut self, path: &Path<'_>, expected: &str, value: &Value, secret: bool) {
        let shown = if secret { None } else { Some(value) };
        self.add(path, "type", Severity::Error, shown, |out| {
            out.push_str("must be ");
            out.push_str(expected);
            out.push_str(", not ");
            out.push_str(value.describe());
        });
    }

    fn add(
        &mut self,
        path: &Path<'_>,
        code: &'static str,
        severity: Severity,
        value: Option<&Value>,
        message: impl FnOnce(&mut String),
    ) {
        let path = path.spell();
        let mut text = if path.is_empty() {
            String::from("the job")
        } else {
            path.clone()
        };
        if let Some(shown) = value.and_then(Value::as_text) {
            text.push_str(" \"");
            text.extend(shown.chars().take(64));
            text.push('"');
        }
        text.push(' ');
        message(&mut text);
        self.issues.push(Issue {
            path,
            code,
            message: text,
            severity,
            value: value.cloned(),
        });
    }
}

fn suggest(out: &mut String, near: Option<&str>) {
    if let Some(near) = near {
        out.push_str("; did you mean ");
        out.push_str(near);
    }
}
