//! Describing a run of a workflow.

use super::Operation;
use crate::http::{Method, Request};

/// Describes the run of that id, which has been checked. The permission is named as the vendor names the others; no
/// source says it.
pub fn describe_workflow(run_id: &str) -> Operation {
    Operation {
        action: "ci:DescribeWorkflowExecution",
        request: Request::new(Method::Get, format!("/workflowexecution/{run_id}")),
    }
}
