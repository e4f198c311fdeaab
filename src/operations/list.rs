//! Listing jobs.

use super::{Operation, endpoint};
use crate::error::{Issue, Severity};
use crate::http::{Method, Request};
use crate::text::push_decimal;
use crate::value::Value;

/// Which jobs are listed. Everything may be left out; the service wants a tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// Tag of the jobs.
    pub tag: Option<String>,
    /// Queue.
    pub queue_id: Option<String>,
    /// Kind of queue.
    pub queue_type: Option<String>,
    /// `Desc` (newest first, the default of the service) or `Asc`.
    pub order_by_time: Option<String>,
    /// Jobs of a page, 1 to 100; 10 by default of the service.
    pub size: Option<u32>,
    /// States; all when empty.
    pub states: Vec<String>,
    /// Earliest creation, as `2023-07-12T00:00:00+0800`.
    pub start_creation_time: Option<String>,
    /// Latest creation.
    pub end_creation_time: Option<String>,
    /// Workflow that started the jobs.
    pub workflow_id: Option<String>,
    /// Batch trigger that started the jobs.
    pub inventory_trigger_job_id: Option<String>,
    /// Key of the input object, exact.
    pub input_object: Option<String>,
    /// Where to go on; absent for the first page.
    pub next_token: Option<String>,
}

const STATES: [&str; 7] = [
    "All",
    "Submitted",
    "Running",
    "Success",
    "Failed",
    "Pause",
    "Cancel",
];

impl Filters {
    /// Everything that the service would not take.
    pub fn issues(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for state in &self.states {
            if !STATES.contains(&state.as_str()) {
                issues.push(issue(
                    "states",
                    "a state is one of All, Submitted, Running, Success, \
                    Failed, Pause, Cancel, not `",
                    state,
                ));
            }
        }
        if let Some(order) = self
            .order_by_time
            .as_deref()
            .filter(|o| !["Asc", "Desc"].contains(o))
        {
            issues.push(issue(
                "orderByTime",
                "the order is Asc or Desc, not `",
                order,
            ));
        }
        if let Some(size) = self.size.filter(|size| !(1..=100).contains(size)) {
            let mut seen = String::new();
            push_decimal(&mut seen, size.into());
            issues.push(issue("size", "a page has 1 to 100 jobs, not `", &seen));
        }
        issues
    }
}

fn issue(path: &str, rule: &str, seen: &str) -> Issue {
    let mut message = String::from(rule);
    message.push_str(seen);
    message.push('`');
    Issue {
        path: path.to_owned(),
        code: "filter",
        message,
        severity: Severity::Error,
        value: Some(Value::Text(seen.to_owned())),
    }
}

/// Lists jobs, a page of them, under the path of their tag.
pub fn list(filters: &Filters) -> Operation {
    let tag = filters.tag.as_deref();
    let mut request = Request::new(Method::Get, tag.map_or("/jobs", endpoint));
    let mut size = String::new();
    if let Some(jobs) = filters.size {
        push_decimal(&mut size, jobs.into());
    }
    let mut states = String::new();
    for state in &filters.states {
        states.push_str(if states.is_empty() { "" } else { "," });
        states.push_str(state);
    }
    for (name, value) in [
        ("tag", tag),
        ("queueId", filters.queue_id.as_deref()),
        ("queueType", filters.queue_type.as_deref()),
        ("orderByTime", filters.order_by_time.as_deref()),
        ("size", Some(size.as_str())),
        ("states", Some(states.as_str())),
        ("startCreationTime", filters.start_creation_time.as_deref()),
        ("endCreationTime", filters.end_creation_time.as_deref()),
        ("workflowId", filters.workflow_id.as_deref()),
        (
            "inventoryTriggerJobId",
            filters.inventory_trigger_job_id.as_deref(),
        ),
        ("inputObject", filters.input_object.as_deref()),
        ("nextToken", filters.next_token.as_deref()),
    ] {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            request.query.push((name.to_owned(), value.to_owned()));
        }
    }
    Operation {
        action: "ci:DescribeMediaJobs",
        request,
    }
}
