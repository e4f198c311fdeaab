//! Listing jobs.

use super::{Operation, endpoint};
use crate::error::Issue;
use crate::http::{Method, Request};
use crate::text::{is_one_of, push_decimal};

/// Which jobs are listed. Everything may be left out; the service wants a tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// What is sent as it stands: any of [`TEXTS`](Filters::TEXTS), each once.
    pub texts: Vec<(&'static str, String)>,
    /// Jobs of a page, 1 to 100; 10 by default of the service.
    pub size: Option<u32>,
    /// States; all when empty.
    pub states: Vec<String>,
}

const STATES: &str = "All Submitted Running Success Failed Pause Cancel";

impl Filters {
    /// The filters that are text, as the wire names them: `orderByTime` is `Desc` (newest first, the default of the
    /// service) or `Asc`, a time is written as `2023-07-12T00:00:00+0800`, `inputObject` is an exact key, and
    /// `nextToken` says where to go on.
    pub const TEXTS: [&str; 10] = [
        "tag",
        "queueId",
        "queueType",
        "orderByTime",
        "startCreationTime",
        "endCreationTime",
        "workflowId",
        "inventoryTriggerJobId",
        "inputObject",
        "nextToken",
    ];

    /// Everything that the service would not take.
    pub fn issues(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut refuse =
            |path, rule, seen: &str| issues.push(Issue::of(path, "filter", rule, seen));
        for state in &self.states {
            if !is_one_of(state, STATES) {
                let rule = "a state is one of All, Submitted, Running, Success, Failed, Pause, Cancel, not `";
                refuse("states", rule, state);
            }
        }
        let order = self.text("orderByTime");
        if !order.is_empty() && !is_one_of(order, "Asc Desc") {
            refuse("orderByTime", "the order is Asc or Desc, not `", order);
        }
        if let Some(size) = self.size
            && !(1..=100).contains(&size)
        {
            let mut seen = String::new();
            push_decimal(&mut seen, size.into());
            refuse("size", "a page has 1 to 100 jobs, not `", &seen);
        }
        issues
    }

    /// The text of that name; empty when there is none.
    pub fn text(&self, name: &str) -> &str {
        let mut texts = self.texts.iter();
        texts
            .find(|(own, _)| *own == name)
            .map_or("", |(_, text)| text)
    }
}

/// Lists jobs, a page of them, under the path of their tag.
pub fn list(filters: &Filters) -> Operation {
    let mut request = Request::new(Method::Get, endpoint(filters.text("tag")).to_owned());
    for (name, text) in &filters.texts {
        request.ask(name, text);
    }
    if let Some(jobs) = filters.size {
        let mut size = String::new();
        push_decimal(&mut size, jobs.into());
        request.ask("size", &size);
    }
    let mut states = String::new();
    for state in &filters.states {
        states.push_str(if states.is_empty() { "" } else { "," });
        states.push_str(state);
    }
    if !states.is_empty() {
        request.ask("states", &states);
    }
    Operation {
        action: "ci:DescribeMediaJobs",
        request,
    }
}
