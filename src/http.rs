//! Requests as plain data, and the dates of the service.

mod date;

use crate::signature::percent::{percent_encode, push_path};
pub use date::{parse_date, parse_retry_after, service_time};

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Submits a job.
    Post,
    /// Cancels a job, stores an object.
    Put,
}

impl Method {
    /// In capitals, as HTTP writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
        }
    }
}

/// A request before it is signed and sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Path with raw characters, beginning with `/`, without query.
    pub path: String,
    /// Query parameters, decoded, in the order in which they are sent.
    pub query: Vec<(String, String)>,
    /// Headers, lower-case names.
    pub headers: Vec<(String, String)>,
    /// Body; empty for none.
    pub body: String,
}

impl Request {
    /// A request without query, headers and body.
    pub fn new(method: Method, path: String) -> Self {
        Request {
            method,
            path,
            query: Vec::new(),
            headers: Vec::new(),
            body: String::new(),
        }
    }

    /// Gives a query parameter that value, whether it is there or not.
    pub fn ask(&mut self, name: &str, value: &str) {
        let value = value.to_owned();
        match self.query.iter_mut().find(|(own, _)| own == name) {
            Some((_, old)) => *old = value,
            None => self.query.push((name.to_owned(), value)),
        }
    }

    /// Path and query as they stand in the URL. A parameter without value is its bare name.
    pub fn target(&self) -> String {
        let mut target = String::with_capacity(self.path.len());
        push_path(&mut target, &self.path);
        for (index, (name, value)) in self.query.iter().enumerate() {
            target.push(if index == 0 { '?' } else { '&' });
            percent_encode(&mut target, name);
            if !value.is_empty() {
                target.push('=');
                percent_encode(&mut target, value);
            }
        }
        target
    }
}
