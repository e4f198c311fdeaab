//! A decoded payload back as the document that it came from: `$extra` folded into the elements around it.

use crate::tree::Tree;
use wanxiang_jobs::decode::{Numeral, numeral};
use wanxiang_jobs::value::Value;

/// The element of that name.
pub fn tree(name: &str, value: &Value) -> Tree {
    match value {
        Value::Map(members) => {
            let mut children = Vec::new();
            let mut rounded = Vec::new();
            for (name, value) in members.iter().filter(|(name, _)| name != "$extra") {
                add(name, value, &mut children, &mut rounded);
            }
            if let Some(Value::Map(extra)) = value.get("$extra") {
                let mut kept = Vec::new();
                for (name, value) in extra {
                    add(name, value, &mut kept, &mut Vec::new());
                }
                // The text of a number that a double would round is in both places.
                for (name, text) in rounded {
                    let at = kept
                        .iter()
                        .position(|c| c.name == name && c.text.trim() == text);
                    kept.remove(at.unwrap_or_else(|| panic!("$extra lacks {name} {text}")));
                }
                children.append(&mut kept);
            } else {
                assert!(
                    rounded.is_empty(),
                    "the text of a rounded number is lost: {rounded:?}"
                );
            }
            match children.as_slice() {
                [] => Tree::leaf(name, ""),
                _ => Tree::parent(name, children),
            }
        }
        Value::List(_) => panic!("{name}: a list in a list"),
        leaf => Tree::leaf(name, leaf.as_text().unwrap()),
    }
}

fn add(name: &str, value: &Value, children: &mut Vec<Tree>, rounded: &mut Vec<(String, String)>) {
    match value {
        Value::List(items) => {
            for item in items {
                add(name, item, children, rounded);
            }
            return;
        }
        Value::Number(text) if rounds(text) || numeral(text.as_bytes()) == Numeral::Inexact => {
            rounded.push((name.to_owned(), text.clone()));
        }
        _ => {}
    }
    children.push(tree(name, value));
}

/// Whether a double prints other digits than these.
fn rounds(text: &str) -> bool {
    let number: f64 = text.parse().unwrap();
    digits(&number.to_string()) != digits(text)
}

/// A decimal text without what means nothing.
fn digits(text: &str) -> (bool, &str, &str) {
    let unsigned = text.trim_start_matches(['+', '-']);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let parts = (
        whole.trim_start_matches('0'),
        fraction.trim_end_matches('0'),
    );
    let negative = text.starts_with('-') && parts != ("", "");
    (negative, parts.0, parts.1)
}
