//! What was sent, and what comes back.

use wanxiang_jobs::client::{Answer, JobReport, ReadFailure, Response, State};
use wanxiang_jobs::error::{DecodeError, ServiceError};

use crate::host::Detail;

/// What stands behind the mark of a `UserData`: the shell gives it back to the caller.
pub fn behind_mark(user_data: &str) -> &str {
    user_data.splitn(4, '.').nth(3).unwrap_or_default()
}

/// What was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    pub at_ms: f64,
    pub method: &'static str,
    pub path: String,
    pub query: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Sent {
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// A part of the signature.
    pub fn signed(&self, name: &str) -> &str {
        let authorization = self.header("authorization").unwrap();
        authorization
            .split('&')
            .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
            .unwrap_or("")
    }
}

/// What comes back, and when.
#[derive(Clone)]
pub struct Reply {
    pub after_ms: f64,
    pub outcome: Outcome,
}

#[derive(Clone)]
pub enum Outcome {
    Response(Response<Detail>),
    Reset,
    Never,
}

impl Reply {
    pub fn jobs(jobs: Vec<JobReport<Detail>>) -> Reply {
        Reply::answer(Answer {
            jobs,
            request_id: "r".to_owned(),
            ..Answer::default()
        })
    }

    pub fn answer(answer: Answer<Detail>) -> Reply {
        Reply::of(200, Ok(answer))
    }

    pub fn error(status: u16, code: &str) -> Reply {
        let error = ServiceError {
            code: code.to_owned(),
            ..ServiceError::default()
        };
        Reply::of(status, Err(refusal(error, "")))
    }

    /// An error page of something that is not the service.
    pub fn bare(status: u16) -> Reply {
        Reply::of(status, Err(garbage()))
    }

    pub fn reset() -> Reply {
        Reply {
            after_ms: 10.0,
            outcome: Outcome::Reset,
        }
    }

    pub fn never() -> Reply {
        Reply {
            after_ms: 0.0,
            outcome: Outcome::Never,
        }
    }

    pub fn after(mut self, ms: f64) -> Reply {
        self.after_ms = ms;
        self
    }

    pub fn with(mut self, change: impl FnOnce(&mut Response<Detail>)) -> Reply {
        if let Outcome::Response(response) = &mut self.outcome {
            change(response);
        }
        self
    }

    pub fn message(self, text: &str) -> Reply {
        self.with(|response| {
            if let Err(ReadFailure::Service { error, .. }) = &mut response.body {
                error.message = text.to_owned();
            }
        })
    }

    fn of(status: u16, body: Result<Answer<Detail>, ReadFailure>) -> Reply {
        let response = Response {
            status,
            date: String::new(),
            retry_after: String::new(),
            request_id: "request-1".to_owned(),
            trace_id: String::new(),
            body,
        };
        Reply {
            after_ms: 20.0,
            outcome: Outcome::Response(response),
        }
    }
}

pub fn report(id: &str, state: State, progress: Option<u8>) -> JobReport<Detail> {
    JobReport {
        id: id.to_owned(),
        tag: "Transcode".to_owned(),
        state,
        progress,
        code: if state == State::Failed {
            "BadInput"
        } else {
            "Success"
        }
        .to_owned(),
        message: String::new(),
        user_data: String::new(),
        detail: format!("{id} {} {}", state.as_str(), progress.unwrap_or(0)).into(),
    }
}

/// An answer to each request in turn; the last one for all that follow.
pub fn script(replies: Vec<Reply>) -> impl FnMut(&Sent) -> Reply {
    let mut next = 0;
    move |_| {
        let reply = replies[next.min(replies.len() - 1)].clone();
        next += 1;
        reply
    }
}

pub fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// A refusal of the service, with the time that its body tells.
pub fn refusal(error: ServiceError, server_time: &str) -> ReadFailure {
    ReadFailure::Service {
        error: Box::new(error),
        server_time: server_time.to_owned(),
    }
}

fn garbage() -> ReadFailure {
    ReadFailure::Decode {
        error: DecodeError {
            code: "syntax",
            message: "the body is not well-formed".to_owned(),
            line: 1,
            column: 1,
        },
        body_excerpt: "<html>".to_owned(),
    }
}
