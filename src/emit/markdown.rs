//! Shapes as Markdown tables.

use super::catalog::Direction;
use super::words;
use crate::schema::{Kind, Member, Shape};

/// A heading with its English and its Chinese words.
pub fn heading(level: usize, english: &str, chinese: &str) -> String {
    format!("{} {english} · {chinese}\n\n", "#".repeat(level))
}

/// A shape as a section: what it is, its members, its rules.
pub struct Section<'a> {
    /// Level of the heading.
    pub level: usize,
    /// The shape.
    pub shape: &'static Shape,
    /// What it is; empty where the document says so elsewhere.
    pub doc: &'a str,
    /// The members shown.
    pub members: Vec<&'a Member>,
    /// Whether callers fill it in: answers have no required members and no rules.
    pub direction: Direction,
    /// Whether the shape stands in the document already.
    pub is_again: bool,
}

impl Section<'_> {
    /// Appends the section.
    pub fn write(&self, out: &mut String) {
        let hashes = "#".repeat(self.level);
        let name = self.shape.name;
        if self.is_again {
            // A second heading of the same name would take the anchor of the first.
            out.push_str(&format!("{hashes} {name} in answers\n\n"));
        } else {
            out.push_str(&format!("{hashes} {name}\n\n{}", prose(self.doc)));
        }
        if self.shape.is_open() {
            out.push_str("Members of any name: texts, lists or members of their own · 字段名自定，值为文本、列表或下级字段\n\n");
        } else {
            out.push_str(&table(&self.members, self.direction));
        }
        if self.direction == Direction::Request && !self.shape.rules.is_empty() {
            for rule in self.shape.rules {
                out.push_str(&format!("- {}\n", words::rule(rule)));
            }
            out.push('\n');
        }
    }
}

/// Documentation as paragraphs.
pub fn prose(doc: &str) -> String {
    let mut out = String::new();
    let mut was_item = false;
    for paragraph in words::paragraphs(doc) {
        let is_item = paragraph.starts_with("- ");
        if was_item && is_item {
            out.pop();
        }
        out.push_str(&escaped(&paragraph));
        out.push_str("\n\n");
        was_item = is_item;
    }
    out
}

/// The members, one row each. Answers have no required members, so no column for them.
fn table(members: &[&Member], direction: Direction) -> String {
    if members.is_empty() {
        return "No members of its own · 无字段\n\n".to_owned();
    }
    let has_requests = direction == Direction::Request;
    let mut out = String::from(if has_requests {
        "| Member · 字段 | Type · 类型 | Required · 必填 | Values · 取值 | Meaning · 说明 |\n\
         |---|---|---|---|---|\n"
    } else {
        "| Member · 字段 | Type · 类型 | Values · 取值 | Meaning · 说明 |\n|---|---|---|---|\n"
    });
    for member in members {
        out.push_str(&format!("| `{}` | {} | ", member.name, kind(member)));
        if has_requests {
            out.push_str(match (member.is_required(), member.is_expected()) {
                (true, _) => "yes · 是 | ",
                (_, true) => "should be · 宜填 | ",
                _ => " | ",
            });
        }
        out.push_str(&format!(
            "{} | {} |\n",
            cell(&values(member)),
            cell(&meaning(member))
        ));
    }
    out.push('\n');
    out
}

fn kind(member: &Member) -> String {
    let single = match member.kind {
        Kind::Text => "text".to_owned(),
        Kind::Integer => "integer".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::OneOf(_) => "enum".to_owned(),
        Kind::Shape(shape) => format!("[{}](#{})", shape.name, anchor(shape.name)),
    };
    if member.is_list() {
        format!("list of {single}")
    } else {
        single
    }
}

/// The anchor that a renderer gives the heading of a shape.
pub fn anchor(name: &str) -> String {
    name.to_lowercase()
}

fn values(member: &Member) -> String {
    let mut parts = Vec::new();
    if let Kind::OneOf(words) = member.kind {
        let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
        parts.push(words.join(" "));
    }
    parts.extend([
        words::format_of(member).to_owned(),
        words::range(member),
        words::items(member),
    ]);
    let default = words::default(member);
    if !default.is_empty() {
        parts.push(format!("default {default}"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

fn meaning(member: &Member) -> String {
    let mut text = words::line(member.note.doc);
    if member.is_sensitive() {
        text.push_str(" A secret: no message repeats it.");
    }
    if !member.note.source.is_empty() {
        text.push_str(&format!(" (Source: {}.)", words::source(member)));
    }
    text
}

/// Text that may stand in a table cell.
pub fn cell(text: &str) -> String {
    escaped(text).replace('|', "\\|").replace('\n', " ")
}

/// Text in which nothing is taken for HTML; code spans stay as they are.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_code = false;
    for c in text.chars() {
        in_code ^= c == '`';
        match c {
            '<' if !in_code => out.push_str("&lt;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{cell, prose};

    #[test]
    fn cells_hold_no_markup_of_their_own() {
        assert_eq!(cell("a | b <c> `<d>`"), "a \\| b &lt;c> `<d>`");
    }

    #[test]
    fn items_stay_together() {
        assert_eq!(prose(" A:\n - b\n - c\n"), "A:\n\n- b\n- c\n\n");
    }
}
