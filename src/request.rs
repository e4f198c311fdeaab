//! What a client adds to a job before it is encoded.

use crate::error::Issue;
use crate::value::Value;

/// Fills Bucket and Region of every Output that names none; empty texts fill nothing.
pub fn fill_output(job: &mut Value, bucket: &str, region: &str) {
    for operation in operations(job) {
        let Some(output) = operation.get_mut("Output") else {
            continue;
        };
        for (name, text) in &[("Bucket", bucket), ("Region", region)] {
            if !text.is_empty() && output.get(name).is_none() {
                output.set(name, Value::Text(String::from(*text)));
            }
        }
    }
}

/// The tag of each operation, in order.
pub fn tags(job: &Value) -> Vec<String> {
    let common = tag(job).unwrap_or_default();
    let Some(Value::List(operations)) = job.get("Operation") else {
        return vec![common.to_owned()];
    };
    let mut tags = Vec::new();
    for operation in operations {
        tags.push(tag(operation).unwrap_or(common).to_owned());
    }
    tags
}

fn tag(value: &Value) -> Option<&str> {
    value.get("Tag").and_then(Value::as_text)
}

/// Replaces the UserData of each operation by what `made` gives for its place, its own text and its path. An
/// Operation that was left out is added: it is the only place for the text.
pub fn rewrite_user_data(
    job: &mut Value,
    mut made: impl FnMut(u32, &str, &str) -> Result<String, Issue>,
) -> Result<(), Issue> {
    if job.get("Operation").is_none() {
        job.set("Operation", Value::Map(Vec::new()));
    }
    for (place, operation) in operations(job).iter_mut().enumerate() {
        let own = operation.get("UserData").and_then(Value::as_text);
        let text = made(place as u32, own.unwrap_or_default(), "Operation.UserData")?;
        operation.set("UserData", Value::Text(text));
    }
    Ok(())
}

fn operations(job: &mut Value) -> &mut [Value] {
    match job.get_mut("Operation") {
        Some(Value::List(operations)) => operations,
        Some(single) => core::slice::from_mut(single),
        None => &mut [],
    }
}
