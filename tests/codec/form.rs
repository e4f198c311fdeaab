//! Random documents as JSON, in the ways in which notifications come: an item alone or in an array, numbers
//! and booleans as themselves or as text.

use crate::node::Node;
use crate::random::Random;
use wanxiang_jobs::schema::Kind;

/// A notification.
pub fn write(random: &mut Random, root: &Node) -> String {
    let mut out = String::new();
    let wrapped = random.chance(30);
    if wrapped {
        out.push_str("{\"Response\": ");
    }
    object(random, &root.spelt(), &mut out);
    if wrapped {
        out.push('}');
    }
    out
}

fn object(random: &mut Random, node: &Node, out: &mut String) {
    let mut names: Vec<&str> = Vec::new();
    for child in &node.children {
        if !names.contains(&child.name.as_str()) {
            names.push(&child.name);
        }
    }
    out.push('{');
    let mut first = true;
    for name in &names {
        let children: Vec<&Node> = node.children.iter().filter(|c| c.name == *name).collect();
        // A list is no text, number or object: what is one thing stands alone, and each time anew.
        let alone = match children.as_slice() {
            [child] => !child.may_be_listed() || !random.chance(20),
            [child, ..] => !child.may_be_listed(),
            [] => true,
        };
        let groups: Vec<&[&Node]> = match alone {
            true => children.chunks(1).collect(),
            false => vec![&children],
        };
        for group in groups {
            out.push_str(if std::mem::take(&mut first) { "" } else { "," });
            string(random, name, out);
            out.push_str(random.pick(&[":", " :\r\n\t", ": "] as &[&str]));
            match group {
                [child] if alone => value(random, child, out),
                children => {
                    out.push('[');
                    for (index, child) in children.iter().enumerate() {
                        out.push_str(if index == 0 { "" } else { ", " });
                        value(random, child, out);
                    }
                    out.push(']');
                }
            }
        }
    }
    if random.chance(5) && !names.contains(&"Nothing") {
        out.push_str(if names.is_empty() { "" } else { "," });
        out.push_str("\"Nothing\": null");
    }
    out.push('}');
}

fn value(random: &mut Random, node: &Node, out: &mut String) {
    let kind = node.member.map(|member| member.kind);
    if !node.children.is_empty()
        || (node.is_object() && !node.unforeseen && node.text.is_empty() && random.chance(50))
    {
        return object(random, node, out);
    }
    let text = node.text.as_str();
    let literal = match kind {
        Some(Kind::Integer | Kind::Number) => {
            serde_json::from_str::<serde_json::Number>(text).is_ok()
        }
        Some(Kind::Boolean) => matches!(text, "true" | "false"),
        _ => false,
    };
    if literal && !text.starts_with(char::is_whitespace) && random.chance(50) {
        out.push_str(text.trim_end());
    } else {
        string(random, text, out);
    }
}

fn string(random: &mut Random, text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' if random.chance(50) => out.push_str("\\n"),
            '\r' if random.chance(50) => out.push_str("\\r"),
            '\t' if random.chance(50) => out.push_str("\\t"),
            '/' if random.chance(20) => out.push_str("\\/"),
            c if c < ' ' || random.chance(5) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
