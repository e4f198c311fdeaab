//! Describing a run of a workflow.

use crate::client::error::ErrorKind;
use crate::client::protocol::Outcome;
use crate::error::ServiceError;

/// What the outcome of the request means: a run that the service does not know is no error.
pub(in crate::client) fn workflow_outcome<D, T>(outcome: Outcome<D, T>) -> Outcome<D, T> {
    match outcome {
        Err(error) if matches!(&*error.kind, ErrorKind::Service(error) if is_unknown(error)) => {
            Ok(Box::default())
        }
        outcome => outcome,
    }
}

/// Whether it is the run that the service does not know. No source names the code, so every word of that meaning counts,
/// but for those that mean the address or the bucket, and none that comes from something before the service.
fn is_unknown(error: &ServiceError) -> bool {
    let elsewhere = matches!(error.code.as_str(), "" | "InvalidUrl" | "NoSuchBucket");
    !elsewhere && (error.status == 404 || (error.status == 400 && error.code.ends_with("NotFound")))
}
