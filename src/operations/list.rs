//! Listing jobs.

use super::{Operation, endpoint};
use crate::error::Issue;
use crate::find::joined;
use crate::http::{Method, Request, parse_date};

/// Which jobs are listed. Everything may be left out; the service wants a tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// What is sent as it stands: any of [`TEXTS`](Filters::TEXTS), each once.
    pub texts: Vec<(&'static str, String)>,
    /// Jobs of a page, 1 to 100; 10 by default of the service.
    pub size: Option<f64>,
    /// States; all when empty.
    pub states: Vec<String>,
}

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

    /// Times that the service would not take, or would take for something else. All else has been checked where it came in.
    pub fn issues(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut refuse =
            |path, rule, seen: &str| issues.push(Issue::of(path, "filter", rule, seen));
        let mut time = |name| {
            let text = self.text(name);
            let instant = parse_date(text);
            if instant.is_none() && !text.is_empty() {
                let rule = "a time is written as 2023-07-12T00:00:00+0800, not `";
                refuse(name, rule, text);
            }
            instant
        };
        if let (Some(start), Some(end)) = (time("startCreationTime"), time("endCreationTime"))
            && start > end
        {
            let rule = "the end is not before startCreationTime, as is `";
            refuse("endCreationTime", rule, self.text("endCreationTime"));
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
        if !text.is_empty() {
            request.ask(name, text);
        }
    }
    if let Some(jobs) = filters.size {
        request.ask("size", &(jobs as u32).to_string());
    }
    if !filters.states.is_empty() {
        let states: Vec<&str> = filters.states.iter().map(String::as_str).collect();
        request.ask("states", &joined(&states, ","));
    }
    Operation {
        action: "ci:DescribeMediaJobs",
        request,
    }
}
