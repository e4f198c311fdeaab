//! The calls of the jobs API: input → [`Request`]. Sending and reading are the client's part.

mod cancel;
mod describe;
mod job_id;
mod list;
mod submit;
mod workflow;

pub use cancel::cancel;
pub use describe::describe;
pub use job_id::{check_id, check_ids, family};
pub use list::{Filters, list};
pub use submit::{endpoint, submit};
pub use workflow::describe_workflow;

use crate::http::Request;

/// A call: what is sent, and what permission it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The permission asked for, as an STS policy names it.
    pub action: &'static str,
    /// What is sent.
    pub request: Request,
}

impl Operation {
    /// What a limited key is limited to. Method and bucket follow from action and client.
    pub fn scope(&self) -> String {
        format!("{} {}", self.action, self.request.path)
    }
}
