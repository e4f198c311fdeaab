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
        out: String::new(),
        tag,
    };
    encoder.element("Request", job, Some(tables().request), &Path::ROOT)?;
    // What is written is the text of `&str`s, so this cannot fail; an empty body would be refused anyway.
    Ok(encoder.out)
}

struct Encoder<'a> {
    out: String,
    tag: &'a str,
}

impl Encoder<'_> {
    fn element(
        &mut self,
        name: &str,
        value: &Value,
        shape: Option<&'static Shape>,
        path: &Path<'_>,
    ) -> Result<(), Issue> {
        match value {
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.element(name, item, shape, &path.item(index))?;
                }
            }
            Value::Map(members) => {
                self.mark("<", name);
                self.members(value, members, self.operation(value, shape), path)?;
                self.mark("</", name);
            }
            Value::Foreign(what) => {
                return Err(issue(path, "type", ["cannot be ", what, ""], value));
            }
            leaf => {
                let text = leaf.as_text().unwrap_or_default();
                if let Some(illegal) = first_illegal(text) {
                    return Err(unprintable(path, illegal, value));
                }
                self.mark("<", name);
                escape(&mut self.out, text);
                self.mark("</", name);
            }
        }
        Ok(())
    }

    fn members(
        &mut self,
        value: &Value,
        members: &[(String, Value)],
        shape: Option<&'static Shape>,
        path: &Path<'_>,
    ) -> Result<(), Issue> {
        for member in shape.unwrap_or(&Shape::NOTHING).all() {
            if let Some(child) = value.get(member.name) {
                let inner = match member.kind {
                    Kind::Shape(inner) => Some(inner),
                    _ => None,
                };
                self.element(member.name, child, inner, &path.member(member.name))?;
            }
        }
        for (name, child) in members {
            if shape.is_some_and(|shape| shape.find(name.as_bytes()).is_some()) {
                continue;
            }
            let path = path.member(name);
            if name.is_empty() || name_length(name.as_bytes()) < name.len() {
                return Err(issue(
                    &path,
                    "name",
                    ["is no name that an element can have", "", ""],
                    child,
                ));
            }
            self.element(name, child, None, &path)?;
        }
        Ok(())
    }

    /// The shape of an Operation is that of its own tag, else of the request's.
    fn operation(&self, value: &Value, shape: Option<&'static Shape>) -> Option<&'static Shape> {
        if !shape.is_some_and(|shape| core::ptr::eq(shape, tables().operation)) {
            return shape;
        }
        let tag = value
            .get("Tag")
            .and_then(Value::as_text)
            .unwrap_or(self.tag);
        tables::find(tag).map(|job| job.operation).or(shape)
    }

    fn mark(&mut self, start: &str, name: &str) {
        self.out.push_str(start);
        self.out.push_str(name);
        self.out.push('>');
    }
}

/// `&`, `<`, `>` and the line end that a reader would otherwise change.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#xD;"),
            c => out.push(c),
        }
    }
}

fn unprintable(path: &Path<'_>, illegal: char, value: &Value) -> Issue {
    let mut code = String::from("U+");
    for shift in [12, 8, 4, 0] {
        code.push(
            char::from_digit(illegal as u32 >> shift & 15, 16)
                .unwrap_or('0')
                .to_ascii_uppercase(),
        );
    }
    issue(
        path,
        "character",
        ["holds ", &code, ", which XML 1.0 cannot carry"],
        value,
    )
}

fn issue(path: &Path<'_>, code: &'static str, parts: [&str; 3], value: &Value) -> Issue {
    let path = path.spell();
    let mut message = path.clone();
    message.push(' ');
    for part in parts {
        message.push_str(part);
    }
    Issue {
        path,
        code,
        message,
        severity: Severity::Error,
        value: Some(value.clone()),
    }
}
