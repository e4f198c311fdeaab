//! [`Json`]: a tree and its text. A dependency for one generated file was not worth it.

/// A JSON value. Objects keep their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Text.
    Text(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Text.
    pub fn text(text: &str) -> Json {
        Json::Text(text.to_owned())
    }

    /// An array of texts.
    pub fn texts(texts: &[&str]) -> Json {
        Json::Array(texts.iter().map(|text| Json::text(text)).collect())
    }

    /// The text of the document: objects of scalars and arrays of scalars on one line, the rest
    /// indented by two spaces.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out, 0);
        out.push('\n');
        out
    }

    fn is_leaf(&self) -> bool {
        !matches!(self, Json::Array(_) | Json::Object(_))
    }

    /// Whether the value stands on one line: it holds leaves, and at most lists of leaves.
    fn is_flat(&self) -> bool {
        match self {
            Json::Array(items) => items.iter().all(Json::is_leaf),
            Json::Object(members) => members.iter().all(|(_, value)| match value {
                Json::Array(items) => items.iter().all(Json::is_leaf),
                value => value.is_leaf(),
            }),
            _ => true,
        }
    }

    fn write_to(&self, out: &mut String, depth: usize) {
        match self {
            Json::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
            Json::Integer(value) => out.push_str(&value.to_string()),
            Json::Text(text) => write_text(out, text),
            Json::Array(items) => {
                self.write_items(out, depth, ['[', ']'], items.len(), |out, at| {
                    if let Some(item) = items.get(at) {
                        item.write_to(out, depth + 1);
                    }
                })
            }
            Json::Object(members) => {
                self.write_items(out, depth, ['{', '}'], members.len(), |out, at| {
                    if let Some((name, value)) = members.get(at) {
                        write_text(out, name);
                        out.push_str(": ");
                        value.write_to(out, depth + 1);
                    }
                });
            }
        }
    }

    fn write_items(
        &self,
        out: &mut String,
        depth: usize,
        [open, close]: [char; 2],
        count: usize,
        item: impl Fn(&mut String, usize),
    ) {
        out.push(open);
        let is_flat = self.is_flat();
        let line = |out: &mut String, depth: usize| {
            if !is_flat {
                out.push('\n');
                out.push_str(&"  ".repeat(depth));
            }
        };
        for at in 0..count {
            if at > 0 {
                out.push_str(if is_flat { ", " } else { "," });
            }
            line(out, depth + 1);
            item(out, at);
        }
        if count > 0 {
            line(out, depth);
        }
        out.push(close);
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn flat_values_stand_on_one_line() {
        let leaf = Json::Object(vec![
            ("a".into(), Json::Integer(-1)),
            ("b".into(), Json::texts(&["x\"\n", "y"])),
        ]);
        assert_eq!(leaf.write(), "{\"a\": -1, \"b\": [\"x\\\"\\n\", \"y\"]}\n");
        let tree = Json::Array(vec![leaf, Json::Object(vec![])]);
        assert_eq!(
            tree.write(),
            "[\n  {\"a\": -1, \"b\": [\"x\\\"\\n\", \"y\"]},\n  {}\n]\n"
        );
    }
}
