//! A request as XML, in the order of the tables.
//!
//! Absent, empty, zero and false stay four different things: what is not in the value is not written,
//! everything else is. Members that no table knows follow the known ones in the order given.

use super::chars::{first_illegal, name_length};
use crate::error::{Issue, Severity};
use crate::path::Path;
use crate::schema::{Kind, Role, Shape};
use crate::tables::{self, tables};
use crate::value::Value;

/// The body of a request: `<Request>…</Request>`, no declaration.
pub fn encode(job: &Value) -> Result<String, Issue> {
    let tag = job.get("Tag").and_then(Value::as_text).unwrap_or_default();
    let mut encoder = Encoder {
        out: String::with_capacity(1024),
        tag,
    };
    match encoder.element("Request", job, tables().request, &Path::ROOT) {
        Ok(()) => Ok(encoder.out),
        Err(issue) => Err(*issue),
    }
}

/// Boxed, as [`crate::decode::Step`] is.
type Step = Result<(), Box<Issue>>;

struct Encoder<'a> {
    out: String,
    tag: &'a str,
}

impl Encoder<'_> {
    fn element(
        &mut self,
        name: &str,
        value: &Value,
        shape: &'static Shape,
        path: &Path<'_>,
    ) -> Step {
        match value {
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.element(name, item, shape, &path.item(index))?;
                }
                return Ok(());
            }
            Value::Map(members) => {
                self.mark("<", name);
                self.members(value, members, self.operation(value, shape), path)?;
            }
            Value::Foreign(what) => {
                return Err(issue(path, "type", &format!("cannot be {what}"), value));
            }
            leaf => {
                let text = leaf.as_text().unwrap_or_default();
                if let Some(illegal) = first_illegal(text) {
                    return Err(unprintable(path, illegal, value));
                }
                self.mark("<", name);
                self.escape(text);
            }
        }
        self.mark("</", name);
        Ok(())
    }

    fn members(
        &mut self,
        value: &Value,
        members: &[(String, Value)],
        shape: &'static Shape,
        path: &Path<'_>,
    ) -> Step {
        for member in shape.all() {
            if let Some(child) = value.get(member.name) {
                let inner = match member.kind {
                    Kind::Shape(inner) => inner,
                    _ => &Shape::NOTHING,
                };
                self.element(member.name, child, inner, &path.member(member.name))?;
            }
        }
        for (name, child) in members {
            if shape.find(name.as_bytes()).is_some() {
                continue;
            }
            let path = path.member(name);
            if name.is_empty() || name_length(name.as_bytes()) < name.len() {
                let rule = "is no name that an element can have";
                return Err(issue(&path, "name", rule, child));
            }
            self.element(name, child, &Shape::NOTHING, &path)?;
        }
        Ok(())
    }

    /// The shape of an Operation is that of its own tag, else of the request's.
    fn operation(&self, value: &Value, shape: &'static Shape) -> &'static Shape {
        if shape.role != Role::Operation {
            return shape;
        }
        let own = value.get("Tag").and_then(Value::as_text);
        tables::find(own.unwrap_or(self.tag)).map_or(shape, |job| job.operation)
    }

    fn mark(&mut self, start: &str, name: &str) {
        self.out.push_str(start);
        self.out.push_str(name);
        self.out.push('>');
    }

    /// `&`, `<`, `>` and the line end that a reader would otherwise change.
    fn escape(&mut self, text: &str) {
        if !text
            .bytes()
            .any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'\r'))
        {
            return self.out.push_str(text);
        }
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '\r' => self.out.push_str("&#xD;"),
                c => self.out.push(c),
            }
        }
    }
}

fn unprintable(path: &Path<'_>, illegal: char, value: &Value) -> Box<Issue> {
    let code = illegal as u32;
    let rule = format!("holds U+{code:04X}, which XML 1.0 cannot carry");
    issue(path, "character", &rule, value)
}

#[cold]
fn issue(path: &Path<'_>, code: &'static str, rule: &str, value: &Value) -> Box<Issue> {
    let path = path.spell();
    Box::new(Issue {
        message: format!("{path} {rule}"),
        path,
        code,
        severity: Severity::Error,
        value: Some(value.clone()),
    })
}
