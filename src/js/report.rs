//! Answers as `decode.ts` has made them: what the client core looks at. The objects are the package's own, and what is declared
//! as text in the tables is text there or absent.

use super::members::Members;
use crate::client::{Answer, IdempotencyMark, JobReport, ReadFailure, State};
use crate::error::{DecodeError, ServiceError};
use wasm_bindgen::{JsCast, JsValue};

/// What the client core is told of a body: one of three members is there.
pub(super) fn read(body: &Members) -> Result<Answer<JsValue>, ReadFailure> {
    if let Some(answer) = body.object("answer") {
        let jobs = answer.list("JobsDetail").unwrap_or_default();
        return Ok(Answer {
            jobs: jobs.iter().map(report).collect(),
            next_token: answer.text("NextToken"),
            request_id: answer.text("RequestId"),
            // Where there is none, undefined goes out as it came in.
            workflow: Some(answer.value("WorkflowExecution")),
        });
    }
    if let Some(refusal) = body.object("refusal") {
        return Err(ReadFailure::Service {
            error: Box::new(ServiceError {
                status: 0,
                code: refusal.text("Code"),
                message: refusal.text("Message"),
                resource: refusal.text("Resource"),
                request_id: refusal.text("RequestId"),
                trace_id: refusal.text("TraceId"),
            }),
            server_time: refusal.text("ServerTime"),
        });
    }
    let Some(unreadable) = body.object("unreadable") else {
        return Ok(Answer::default());
    };
    let position = |name| unreadable.number(name).unwrap_or_default() as u32;
    Err(ReadFailure::Decode {
        error: DecodeError {
            code: known(&unreadable.text("code")),
            message: unreadable.text("message"),
            line: position("line"),
            column: position("column"),
        },
        body_excerpt: unreadable.text("excerpt"),
    })
}

fn report(detail: JsValue) -> JobReport<JsValue> {
    let job: &Members = detail.unchecked_ref();
    let mut user_data = String::new();
    if let Some(operation) = job.object("Operation") {
        user_data = operation.text("UserData");
        // The caller gets back the text that was given.
        match IdempotencyMark::strip(&user_data) {
            Some("") => operation.remove("UserData"),
            Some(own) => operation.set_text("UserData", own),
            None => {}
        }
    }
    JobReport {
        id: job.text("JobId"),
        tag: job.text("Tag"),
        state: State::parse(&job.text("State")),
        progress: job
            .number("Progress")
            .filter(|percent| (0.0..=100.0).contains(percent))
            .map(|percent| percent as u8),
        code: job.text("Code"),
        message: job.text("Message"),
        user_data,
        detail,
    }
}

/// The code of a body that cannot be read, as the core has it.
fn known(code: &str) -> &'static str {
    const CODES: [&str; 6] = [
        "doctype",
        "encoding",
        "limit",
        "root",
        "character",
        "notification",
    ];
    CODES
        .into_iter()
        .find(|known| *known == code)
        .unwrap_or("syntax")
}
