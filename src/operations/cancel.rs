//! Cancelling a job that has not started.

use super::Operation;
use crate::http::{Method, Request};

/// Cancels the job of that id in the family whose path is given. The id has been checked.
pub fn cancel(path: &str, id: &str) -> Operation {
    let mut request = Request::new(Method::Put, format!("{path}/{id}"));
    request.ask("cancel", "");
    Operation {
        action: "ci:CancelMediaJob",
        request,
    }
}
