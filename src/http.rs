//! Requests as plain data, the two encodings of the service (percent and query), and its dates.

mod date;

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

/// Appends a path as it stands in the URL.
pub fn push_path(out: &mut String, path: &str) {
    escape(out, path, Kind::InPaths);
}

/// Appends `text` with every byte escaped but `A-Z a-z 0-9 - _ . ~`.
pub fn percent_encode(out: &mut String, text: &str) {
    escape(out, text, Kind::Plain);
}

/// Where a byte may stand as it is.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Kind {
    Nowhere,
    InPaths,
    Plain,
}

/// A table, because a token of hundreds of bytes passes through it for every signature.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Nowhere; 256];
    let (mut rest, mut byte) = (kinds.as_mut_slice(), 0u8);
    while let [kind, tail @ ..] = rest {
        *kind = match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => Kind::Plain,
            b',' | b'/' => Kind::InPaths,
            _ => Kind::Nowhere,
        };
        (rest, byte) = (tail, byte.wrapping_add(1));
    }
    kinds
};

fn kind(byte: u8) -> Kind {
    let kind = KINDS.get(usize::from(byte));
    kind.copied().unwrap_or(Kind::Nowhere)
}

/// Whether a byte stands for itself in names and values.
pub fn is_plain(byte: u8) -> bool {
    kind(byte) == Kind::Plain
}

fn escape(out: &mut String, text: &str, least: Kind) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).map_or('0', |&b| char::from(b));
    let mut run = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if kind(byte) < least {
            out.push_str(text.get(run..at).unwrap_or_default());
            run = at + 1;
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out.push_str(text.get(run..).unwrap_or_default());
}
