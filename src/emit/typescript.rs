//! Shapes as TypeScript interfaces.
//!
//! A shape that callers fill in and that comes back is two interfaces: what a caller may write for
//! a number (`number | string`) is wider than what an answer holds (`number`), and one interface for
//! both would make each of them untrue.

use super::catalog::{Catalog, Direction, is_operation_tag};
use super::words;
use crate::schema::{Kind, Member, Shape};

/// Longest line of generated text.
const WIDTH: usize = 100;

/// The declaration of one shape for one direction.
pub fn interface(catalog: &Catalog, shape: &'static Shape, direction: Direction) -> String {
    let mut out = comment("", &shape_doc(shape, direction));
    out.push_str("export interface ");
    out.push_str(&catalog.name(shape, direction));
    if let Some(base) = shape.base {
        out.push_str(" extends ");
        out.push_str(&catalog.name(base, direction));
    }
    out.push_str(" {\n");
    if shape.is_open() {
        out.push_str(match direction {
            Direction::Request => "  [name: string]: FreeValue;\n",
            Direction::Answer => "  [name: string]: string | Extra | undefined;\n",
        });
    }
    for member in shape.members {
        let is_tag = direction == Direction::Request && is_operation_tag(shape, member);
        if direction.has(member) && !is_tag {
            out.push_str(&property(catalog, member, direction));
        }
    }
    if direction == Direction::Answer && shape.base.is_none() {
        out.push_str(EXTRA);
    }
    out.push_str("}\n\n");
    out
}

/// The member in which answers keep what this version does not know.
pub const EXTRA: &str =
    "  /** What this version does not know of this object. */\n  $extra?: Extra;\n";

/// One member as a property with its documentation.
pub fn property(catalog: &Catalog, member: &Member, direction: Direction) -> String {
    typed_property(member, direction, &type_of(catalog, member, direction))
}

/// One member with a type that is not the table's alone to say.
pub fn typed_property(member: &Member, direction: Direction, kind: &str) -> String {
    let mut paragraphs = words::paragraphs(member.note.doc);
    let facts = words::facts(member, direction);
    match paragraphs.last_mut() {
        _ if facts.is_empty() => {}
        Some(last) if !last.starts_with("- ") => {
            last.push(' ');
            last.push_str(&facts);
        }
        _ => paragraphs.push(facts),
    }
    let is_certain = direction == Direction::Request && member.is_required();
    let mark = if is_certain { "" } else { "?" };
    let doc = comment("  ", &paragraphs);
    let line = format!("  {}{mark}: {kind};\n", property_name(member.name));
    if line.chars().count() <= WIDTH + 1 {
        return doc + &line;
    }
    // A long union goes on in lines of its own.
    let mut out = format!("{doc}  {}{mark}:\n", property_name(member.name));
    for row in wrap(&format!("| {kind};"), WIDTH - 4) {
        out.push_str(&format!("    {row}\n"));
    }
    out
}

/// The type of a member's value.
pub fn type_of(catalog: &Catalog, member: &Member, direction: Direction) -> String {
    let single = match (member.kind, direction) {
        (Kind::Shape(shape), _) => catalog.name(shape, direction),
        (Kind::Text, _) => "string".to_owned(),
        (Kind::Integer | Kind::Number, Direction::Request) => "number | string".to_owned(),
        (Kind::Integer | Kind::Number, Direction::Answer) => "number".to_owned(),
        (Kind::Boolean, Direction::Request) => "boolean | 'true' | 'false'".to_owned(),
        (Kind::Boolean, Direction::Answer) => "boolean".to_owned(),
        (Kind::OneOf(words), _) => one_of(words, direction),
    };
    match (member.is_list(), direction) {
        (false, _) => single,
        (true, Direction::Request) => format!("readonly {}[]", grouped(&single)),
        (true, Direction::Answer) => format!("{}[]", grouped(&single)),
    }
}

/// A comment block in front of a declaration: one line where it fits, else wrapped.
pub fn comment(indent: &str, paragraphs: &[String]) -> String {
    let text = paragraphs.join("\n\n").replace("*/", "*\\/");
    if text.is_empty() {
        return String::new();
    }
    if paragraphs.len() == 1 && indent.len() + text.chars().count() + 7 <= WIDTH {
        return format!("{indent}/** {text} */\n");
    }
    let mut out = format!("{indent}/**\n");
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let is_item = paragraph.starts_with("- ");
        if index > 0 && !is_item {
            out.push_str(&format!("{indent} *\n"));
        }
        let hanging = if is_item { "  " } else { "" };
        let text = paragraph.replace("*/", "*\\/");
        for (row, line) in wrap(&text, WIDTH - indent.len() - 3 - hanging.len())
            .iter()
            .enumerate()
        {
            let hanging = if row > 0 { hanging } else { "" };
            out.push_str(&format!("{indent} * {hanging}{line}\n"));
        }
    }
    out.push_str(&format!("{indent} */\n"));
    out
}

/// What stands above an interface: the shape's documentation and its rules.
fn shape_doc(shape: &'static Shape, direction: Direction) -> Vec<String> {
    let mut paragraphs = words::paragraphs(shape.doc);
    if direction == Direction::Request {
        let rules: Vec<_> = shape.rules.iter().map(words::rule).collect();
        match rules.as_slice() {
            [] => {}
            [rule] => paragraphs.push(rule.clone()),
            rules => paragraphs.extend(rules.iter().map(|rule| format!("- {rule}"))),
        }
    }
    paragraphs
}

fn one_of(words: &[&str], direction: Direction) -> String {
    let mut arms: Vec<_> = words.iter().map(|word| quoted(word)).collect();
    let is_number = |word: &&str| {
        word.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    if direction == Direction::Request && words.iter().all(is_number) {
        arms.push("number".to_owned());
    }
    arms.push("(string & {})".to_owned());
    arms.join(" | ")
}

fn grouped(single: &str) -> String {
    if single.contains(' ') {
        format!("({single})")
    } else {
        single.to_owned()
    }
}

/// A property name, quoted where it is no identifier.
pub fn property_name(name: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    match name.chars().next() {
        Some(first) if !first.is_ascii_digit() && name.chars().all(is_word) => name.to_owned(),
        _ => quoted(name),
    }
}

/// A JavaScript text literal in single quotes.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars() {
        match c {
            '\'' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (c as u32) < 0x20 || matches!(c, '\u{2028}' | '\u{2029}') => {
                out.push_str(&format!("\\u{:04x}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('\'');
    out
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::{comment, property_name, quoted};

    #[test]
    fn names_and_texts_survive_as_literals() {
        assert_eq!(property_name("X-SheetPics"), "'X-SheetPics'");
        assert_eq!(property_name("sentence_list"), "sentence_list");
        assert_eq!(quoted("it's \\ \n"), r"'it\'s \\ \n'");
    }

    #[test]
    fn a_comment_cannot_be_closed_by_its_text() {
        let text = comment("", &["a */ b".to_owned()]);
        assert_eq!(text, "/** a *\\/ b */\n");
    }

    #[test]
    fn long_comments_are_wrapped_with_hanging_items() {
        let text = comment(
            "  ",
            &[
                "One.".to_owned(),
                format!("- {}", "word ".repeat(30).trim()),
            ],
        );
        for line in text.lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
        assert!(text.contains("\n   *   word"), "{text}");
    }
}
