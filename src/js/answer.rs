//! Answers of the service as the client needs them: made into objects once, and looked into a little.

use super::convert::{get, text};
use crate::client::{Answer, JobReport, ReadFailure, State, own_text};
use crate::error::{DecodeError, ServiceError};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A body that `readAnswer` has read: an answer (`kind` 0), a refusal (1) or the `DecodeError` that it threw.
pub(super) fn read(answer: &JsValue, kind: u32) -> Result<Answer<JsValue>, ReadFailure> {
    let member = |name| text(&get(answer, name));
    let list = |name| get(answer, name).dyn_into::<Array>().unwrap_or_default();
    match kind {
        0 => {
            let mut answer = Answer {
                next_token: member("NextToken"),
                request_id: member("RequestId"),
                ..Answer::default()
            };
            let jobs = list("JobsDetail");
            for index in 0..jobs.length() {
                answer.jobs.push(report(jobs.get(index)));
            }
            Ok(answer)
        }
        1 => Err(ReadFailure::Service {
            error: Box::new(ServiceError {
                status: 0,
                code: member("Code"),
                message: member("Message"),
                resource: member("Resource"),
                request_id: member("RequestId"),
                trace_id: member("TraceId"),
            }),
            server_time: member("ServerTime"),
        }),
        _ => Err(unreadable(answer)),
    }
}

fn report(detail: JsValue) -> JobReport<JsValue> {
    let member = |name| text(&get(&detail, name));
    let operation = get(&detail, "Operation");
    let user_data = text(&get(&operation, "UserData"));
    restore(&operation, &user_data);
    let progress = get(&detail, "Progress")
        .as_f64()
        .filter(|p| (0.0..=100.0).contains(p));
    JobReport {
        id: member("JobId"),
        tag: member("Tag"),
        state: State::parse(&member("State")),
        progress: progress.map(|p| p as u8),
        code: member("Code"),
        message: member("Message"),
        user_data,
        detail,
    }
}

/// Gives the caller's own UserData back where a mark stands before it.
fn restore(operation: &JsValue, user_data: &str) {
    let own = own_text(user_data);
    if own.len() == user_data.len() {
        return;
    }
    if let Some(operation) = operation.dyn_ref::<Object>() {
        let name = JsValue::from_str("UserData");
        // Setting and deleting a member of an object that we have made ourselves does not fail.
        let _ = match own {
            "" => Reflect::delete_property(operation, &name),
            own => Reflect::set(operation, &name, &JsValue::from_str(own)),
        };
    }
}

fn unreadable(thrown: &JsValue) -> ReadFailure {
    let place = |name| get(thrown, name).as_f64().unwrap_or_default() as u32;
    ReadFailure::Decode(DecodeError {
        code: match text(&get(thrown, "code")).as_str() {
            "doctype" => "doctype",
            "encoding" => "encoding",
            "limit" => "limit",
            "root" => "root",
            "character" => "character",
            _ => "syntax",
        },
        message: text(&get(thrown, "message")),
        line: place("line"),
        column: place("column"),
    })
}
