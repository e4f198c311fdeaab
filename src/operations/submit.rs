//! Submitting one job or several.

use super::Operation;
use crate::http::{Method, Request};
use crate::tables;

/// Submits the request body under the path of its tag.
pub fn submit(tag: &str, body: String) -> Operation {
    let mut request = Request::new(Method::Post, endpoint(tag).to_owned());
    request
        .headers
        .push(("content-type".to_owned(), "application/xml".to_owned()));
    request.body = body;
    Operation {
        action: "ci:CreateMediaJobs",
        request,
    }
}

/// The path on which jobs of that tag live. A tag that this version does not know is a media job, as all new
/// ones are.
pub fn endpoint(tag: &str) -> &'static str {
    tables::find(tag).map_or("/jobs", |job| job.endpoint.path())
}
