//! A request as XML, in the order of the tables.
//!
//! Absent, empty, zero and false stay four different things: what is not in the value is not written,
//! everything else is. Members that no table knows follow the known ones in the order given.

use super::chars::{first_illegal, name_length};
use crate::error::{Issue, Severity};
use crate::path::Path;
use crate::schema::{Kind, Shape};
use crate::tables::{self, tables};
use crate::value::Value;

/// The body of a request: `<Request>…</Request>`, no declaration.
pub fn encode(job: &Value) -> Result<String, Issue> {
    let tag = job.get("Tag").and_then(Value::as_text).unwrap_or_default();
    let mut encoder = Encoder {
        out: Vec::new(),
        tag,
    };
    match encoder.element("Request", job, tables().request, &Path::ROOT) {
        // Only whole texts and ASCII have gone in, so this cannot fail.
        Ok(()) => Ok(String::from_utf8(encoder.out).unwrap_or_default()),
        Err(issue) => Err(*issue),
    }
}

/// Boxed, as [`crate::decode::Step`] is.
type Step = Result<(), Box<Issue>>;

struct Encoder<'a> {
    out: Vec<u8>,
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
                return Err(issue(path, "type", &["cannot be ", what], value));
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
                return Err(issue(&path, "name", &[rule], child));
            }
            self.element(name, child, &Shape::NOTHING, &path)?;
        }
        Ok(())
    }

    /// The shape of an Operation is that of its own tag, else of the request's.
    fn operation(&self, value: &Value, shape: &'static Shape) -> &'static Shape {
        if !core::ptr::eq(shape, tables().operation) {
            return shape;
        }
        let own = value.get("Tag").and_then(Value::as_text);
        tables::find(own.unwrap_or(self.tag)).map_or(shape, |job| job.operation)
    }

    fn mark(&mut self, start: &str, name: &str) {
        self.out.extend_from_slice(start.as_bytes());
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(b'>');
    }

    /// `&`, `<`, `>` and the line end that a reader would otherwise change.
    fn escape(&mut self, text: &str) {
        for &byte in text.as_bytes() {
            match byte {
                b'&' => self.out.extend_from_slice(b"&amp;"),
                b'<' => self.out.extend_from_slice(b"&lt;"),
                b'>' => self.out.extend_from_slice(b"&gt;"),
                b'\r' => self.out.extend_from_slice(b"&#xD;"),
                _ => self.out.push(byte),
            }
        }
    }
}

fn unprintable(path: &Path<'_>, illegal: char, value: &Value) -> Box<Issue> {
    let mut code = String::from("U+");
    for shift in &[12, 8, 4, 0] {
        let digit = char::from_digit(illegal as u32 >> shift & 15, 16);
        code.push(digit.unwrap_or('0').to_ascii_uppercase());
    }
    let rule = &["holds ", &code, ", which XML 1.0 cannot carry"];
    issue(path, "character", rule, value)
}

#[cold]
fn issue(path: &Path<'_>, code: &'static str, rule: &[&str], value: &Value) -> Box<Issue> {
    let path = path.spell();
    let mut message = path.clone();
    message.push(' ');
    for part in rule {
        message.push_str(part);
    }
    Box::new(Issue {
        path,
        code,
        message,
        severity: Severity::Error,
        value: Some(value.clone()),
    })
}
