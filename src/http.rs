//! Requests as plain data, and the two encodings of the service: percent and query.

use crate::text::pieces;

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

    /// A path as it stands in the URL.
    pub fn path_only(path: &str) -> String {
        Request::new(Method::Get, path.to_owned()).target()
    }

    /// Path and query as they stand in the URL. A parameter without value is its bare name.
    pub fn target(&self) -> String {
        let mut target = String::with_capacity(self.path.len());
        for (index, segment) in pieces(&self.path, b"/").enumerate() {
            if index > 0 {
                target.push('/');
            }
            percent_encode_keeping(&mut target, segment, b",");
        }
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

/// Appends `text` with every byte escaped but `A-Z a-z 0-9 - _ . ~`.
pub fn percent_encode(out: &mut String, text: &str) {
    percent_encode_keeping(out, text, b"");
}

fn percent_encode_keeping(out: &mut String, text: &str, kept: &[u8]) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).map_or('0', |&b| char::from(b));
    let mut run = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        let plain = byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'.' | b'~')
            || kept.contains(&byte);
        if !plain {
            out.push_str(text.get(run..at).unwrap_or_default());
            run = at + 1;
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out.push_str(text.get(run..).unwrap_or_default());
}
