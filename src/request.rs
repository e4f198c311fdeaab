//! What a client adds to a job before it is encoded.

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
