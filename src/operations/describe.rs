//! Describing jobs by their ids.

use super::Operation;
use crate::http::{Method, Request};

/// Describes the jobs of one family, whose path is given. The ids have been checked.
pub fn describe(path: &str, ids: &[impl AsRef<str>]) -> Operation {
    let mut full = String::with_capacity(path.len() + ids.len() * 40);
    full.push_str(path);
    for (index, id) in ids.iter().enumerate() {
        full.push(if index == 0 { '/' } else { ',' });
        full.push_str(id.as_ref());
    }
    let action = if ids.len() == 1 {
        "ci:DescribeMediaJob"
    } else {
        "ci:DescribeMediaJobs"
    };
    Operation {
        action,
        request: Request::new(Method::Get, full),
    }
}
