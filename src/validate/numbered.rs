//! Findings about keys of several files, which hold `${Number}`.

use super::Check;
use crate::find::find;
use crate::path::Path;
use crate::value::Value;

/// Where the service puts the running number, and that of a document's page; samples write both in small letters too.
const PLACES: [&str; 2] = ["${number}", "${page}"];

impl Check {
    pub(super) fn numbered(
        &mut self,
        value: &Value,
        key: &'static str,
        unless: &[&'static str],
        path: &Path<'_>,
    ) {
        let Some(text) = at(value, key).and_then(Value::as_text) else {
            return;
        };
        let small = text.to_ascii_lowercase();
        if PLACES
            .iter()
            .any(|place| find(small.as_bytes(), place.as_bytes()).is_some())
            || unless.iter().any(|condition| holds(value, condition))
        {
            return;
        }
        let shown = Value::Text(text.to_owned());
        self.warning(&path.member(key), "number_pattern", Some(&shown))
            .push_str("holds no ${Number}, which the keys of several files need");
    }
}

/// `Path`, `!Path` or `Path=text`.
fn holds(value: &Value, condition: &str) -> bool {
    if let Some(absent) = condition.strip_prefix('!') {
        return at(value, absent).is_none();
    }
    match condition.split_once('=') {
        None => at(value, condition).is_some(),
        Some((path, text)) => at(value, path).and_then(Value::as_text) == Some(text),
    }
}

/// The value at a path such as `Output.Object`; an empty text is none.
fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.')
        .try_fold(value, |value, name| value.get(name))
        .filter(|found| found.as_text() != Some(""))
}
