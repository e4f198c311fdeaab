//! [`Example`]: one request as a program and as XML.

use super::names;
use super::typescript::{property_name, quoted};
use crate::value::Value;

/// The example of a tag: what a builder takes, and the body that results.
#[derive(Clone, Debug)]
pub struct Example {
    /// The parts.
    pub parts: Value,
    /// The request body.
    pub xml: String,
}

impl Example {
    /// A call of the builder.
    pub fn javascript(&self, tag: &str) -> String {
        let mut out = String::from("import { jobs } from 'wanxiang-jobs';\n\n");
        out.push_str(&format!("const job = jobs.{}(", names::builder(tag)));
        literal(&mut out, &self.parts, 0);
        out.push_str(");\n");
        out
    }

    /// The body, indented.
    pub fn indented_xml(&self) -> String {
        let mut out = String::new();
        let mut depth = 0_usize;
        let mut was_text = false;
        for piece in pieces(self.xml.trim()) {
            let is_end = piece.starts_with("</");
            let is_tag = piece.starts_with('<');
            if is_end {
                depth = depth.saturating_sub(1);
            }
            let opened = out.ends_with('>') && is_end && last_tag_opens(&out);
            if is_tag && !was_text && !opened && !out.is_empty() {
                out.push('\n');
                out.push_str(&"  ".repeat(depth));
            }
            if is_tag || !piece.trim().is_empty() {
                out.push_str(piece);
            }
            if is_tag && !is_end && !piece.ends_with("/>") {
                depth += 1;
            }
            was_text = !is_tag && !piece.trim().is_empty();
        }
        out.push('\n');
        out
    }
}

/// Tags and texts in their order.
fn pieces(xml: &str) -> impl Iterator<Item = &str> {
    let mut rest = xml;
    std::iter::from_fn(move || {
        let end = match rest.strip_prefix('<') {
            Some(_) => rest.find('>').map_or(rest.len(), |at| at + 1),
            None => rest.find('<').unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn last_tag_opens(out: &str) -> bool {
    out.rfind('<')
        .and_then(|at| out.get(at..))
        .is_some_and(|tag| !tag.starts_with("</") && !tag.ends_with("/>"))
}

/// A value as a JavaScript literal; short lists of leaves stand on one line.
fn literal(out: &mut String, value: &Value, depth: usize) {
    let inner = "  ".repeat(depth + 1);
    let outer = "  ".repeat(depth);
    match value {
        Value::Text(text) => out.push_str(&quoted(text)),
        Value::Number(text) => out.push_str(text),
        Value::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::List(items) if items.iter().all(|item| item.as_text().is_some()) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                literal(out, item, depth);
            }
            out.push(']');
        }
        Value::List(items) => {
            out.push_str("[\n");
            for item in items {
                out.push_str(&inner);
                literal(out, item, depth + 1);
                out.push_str(",\n");
            }
            out.push_str(&format!("{outer}]"));
        }
        Value::Map(members) if members.is_empty() => out.push_str("{}"),
        Value::Map(members) => {
            out.push_str("{\n");
            for (name, value) in members {
                out.push_str(&format!("{inner}{}: ", property_name(name)));
                literal(out, value, depth + 1);
                out.push_str(",\n");
            }
            out.push_str(&format!("{outer}}}"));
        }
        Value::Foreign(_) => out.push_str("null"),
    }
}

#[cfg(test)]
mod tests {
    use super::Example;
    use crate::value::Value;

    #[test]
    fn examples_read_well_in_both_languages() {
        let text = |text: &str| Value::Text(text.to_owned());
        let parts = Value::Map(vec![
            (
                "Input".into(),
                Value::Map(vec![("Object".into(), text("it's"))]),
            ),
            (
                "List".into(),
                Value::List(vec![Value::Number("1".into()), Value::Boolean(true)]),
            ),
            ("Maps".into(), Value::List(vec![Value::Map(vec![])])),
        ]);
        let xml = "<R><I><O>a b</O><E></E><F/></I><L>1</L></R>".to_owned();
        let example = Example { parts, xml };
        assert_eq!(
            example.javascript("ImageOCR"),
            "import { jobs } from 'wanxiang-jobs';\n\nconst job = jobs.imageOcr({\n  Input: {\n    \
             Object: 'it\\'s',\n  },\n  List: [1, true],\n  Maps: [\n    {},\n  ],\n});\n"
        );
        assert_eq!(
            example.indented_xml(),
            "<R>\n  <I>\n    <O>a b</O>\n    <E></E>\n    <F/>\n  </I>\n  <L>1</L>\n</R>\n"
        );
        let again = Example {
            xml: example.indented_xml(),
            ..example.clone()
        };
        assert_eq!(again.indented_xml(), example.indented_xml());
    }
}
