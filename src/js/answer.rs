//! What the shell has read of an answer, as the client needs it.

use crate::client::{Answer, JobReport, ReadFailure, Response, State};
use crate::error::{DecodeError, ServiceError};
use crate::message::Parts;
use wasm_bindgen::JsValue;

/// An answer (`kind` 0), a refusal (1) or what reading it threw (2): `exchange` of `transfer.js` says what stands where.
/// `details` are the jobs of an answer.
pub(super) fn read(kind: u32, mut given: Parts, details: Vec<JsValue>) -> Response<JsValue> {
    Response {
        status: given.number().unwrap_or_default() as u16,
        date: given.text(),
        retry_after: given.text(),
        request_id: given.text(),
        trace_id: given.text(),
        body: match kind {
            0 => Ok(answer(given, details)),
            1 => Err(refusal(given)),
            _ => Err(unreadable(given)),
        },
    }
}

fn answer(mut given: Parts, details: Vec<JsValue>) -> Answer<JsValue> {
    let mut answer = Answer {
        next_token: given.text(),
        request_id: given.text(),
        ..Answer::default()
    };
    for detail in details {
        let mut job = given.list();
        answer.jobs.push(JobReport {
            id: job.text(),
            tag: job.text(),
            state: State::parse(&job.text()),
            progress: job.number().map(|percent| percent as u8),
            code: job.text(),
            message: job.text(),
            user_data: job.text(),
            detail,
        });
    }
    answer
}

fn refusal(mut given: Parts) -> ReadFailure {
    ReadFailure::Service {
        error: Box::new(ServiceError {
            status: 0,
            code: given.text(),
            message: given.text(),
            resource: given.text(),
            request_id: given.text(),
            trace_id: given.text(),
        }),
        server_time: given.text(),
    }
}

fn unreadable(mut given: Parts) -> ReadFailure {
    ReadFailure::Decode(DecodeError {
        code: match given.text().as_str() {
            "doctype" => "doctype",
            "encoding" => "encoding",
            "limit" => "limit",
            "root" => "root",
            "character" => "character",
            _ => "syntax",
        },
        message: given.text(),
        line: given.number().unwrap_or_default() as u32,
        column: given.number().unwrap_or_default() as u32,
        excerpt: String::new(),
    })
}
