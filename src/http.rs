//! Requests as plain data, and the two encodings of the service: percent and query.

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
    pub fn new(method: Method, path: &str) -> Self {
        Request {
            method,
            path: path.to_owned(),
            query: Vec::new(),
            headers: Vec::new(),
            body: String::new(),
        }
    }

    /// A path as it stands in the URL.
    pub fn path_only(path: &str) -> String {
        Request::new(Method::Get, path).target()
    }

    /// Path and query as they stand in the URL. A parameter without value is its bare name.
    pub fn target(&self) -> String {
        let mut target = String::with_capacity(self.path.len());
        for (index, segment) in self.path.split('/').enumerate() {
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
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for &byte in text.as_bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(HEX.get(usize::from(nibble)).copied().unwrap_or('0'));
            }
        }
    }
}
