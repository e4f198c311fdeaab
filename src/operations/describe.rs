//! Describing jobs by their ids.

use super::Operation;
use crate::find::joined;
use crate::http::{Method, Request};

/// Describes the jobs of one family, whose path is given. The ids have been checked.
pub fn describe(path: &str, ids: &[&str]) -> Operation {
    let action = match ids {
        [_] => "ci:DescribeMediaJob",
        _ => "ci:DescribeMediaJobs",
    };
    Operation {
        action,
        request: Request::new(Method::Get, format!("{path}/{}", joined(ids, ","))),
    }
}
