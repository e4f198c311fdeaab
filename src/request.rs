//! What a client adds to a job before it is encoded.

use crate::error::Issue;
use crate::value::Value;

/// Fills Bucket and Region of every Output that names none; empty texts fill nothing.
pub fn fill_output(job: &mut Value, bucket: &str, region: &str) {
    let Value::Map(members) = job else { return };
    for (name, value) in members {
        if name == "Operation" {
            match value {
                Value::List(operations) => {
                    operations
                        .iter_mut()
                        .for_each(|operation| fill(operation, bucket, region));
                }
                operation => fill(operation, bucket, region),
            }
        }
    }
}

fn fill(operation: &mut Value, bucket: &str, region: &str) {
    let Value::Map(members) = operation else {
        return;
    };
    let Some((_, output)) = members.iter_mut().find(|(name, _)| name == "Output") else {
        return;
    };
    for (name, text) in [("Bucket", bucket), ("Region", region)] {
        if !text.is_empty()
            && output.get(name).is_none()
            && let Value::Map(members) = output
        {
            members.push((name.to_owned(), Value::Text(text.to_owned())));
        }
    }
}

/// The tag of each operation, in order.
pub fn tags(job: &Value) -> Vec<String> {
    let own = |value: &Value| value.get("Tag").and_then(Value::as_text).map(str::to_owned);
    let tag = own(job).unwrap_or_default();
    match job.get("Operation") {
        Some(Value::List(operations)) => operations
            .iter()
            .map(|operation| own(operation).unwrap_or_else(|| tag.clone()))
            .collect(),
        _ => vec![tag],
    }
}

/// Replaces the UserData of each operation by what `made` gives for its place, its own text and its path. An
/// Operation that was left out is added: it is the only place for the text.
pub fn rewrite_user_data(
    job: &mut Value,
    mut made: impl FnMut(u32, &str, &str) -> Result<String, Issue>,
) -> Result<(), Issue> {
    let Value::Map(members) = job else {
        return Ok(());
    };
    if !members.iter().any(|(name, _)| name == "Operation") {
        members.push(("Operation".to_owned(), Value::Map(Vec::new())));
    }
    for (_, value) in members.iter_mut().filter(|(name, _)| name == "Operation") {
        let operations = match value {
            Value::List(operations) => operations.as_mut_slice(),
            single => core::slice::from_mut(single),
        };
        for (place, operation) in operations.iter_mut().enumerate() {
            let own = operation
                .get("UserData")
                .and_then(Value::as_text)
                .unwrap_or_default();
            let text = Value::Text(made(place as u32, own, "Operation.UserData")?);
            if let Value::Map(members) = operation {
                members.retain(|(name, _)| name != "UserData");
                members.push(("UserData".to_owned(), text));
            }
        }
    }
    Ok(())
}
