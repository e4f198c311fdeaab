//! What the machine wants done, as rows for `shell.js`: a number for what it is, the number of the question, request
//! or call, and what belongs to it.

use super::convert::{record, set};
use super::errors;
use crate::auth::Scope;
use crate::client::{Action, Event, JobReport};
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

/// Adds the row of an action.
pub(super) fn add(rows: &Array, action: Action<JsValue, JsValue>) {
    let row = match action {
        Action::Ask { flight, scope } => begun(0, flight, &scope_object(&scope)),
        Action::Send { send, outgoing } => {
            let row = begun(1, send, &word(&outgoing.url));
            row.push(&word(outgoing.method));
            row.push(&record(&outgoing.headers));
            row.push(&word(&outgoing.body));
            row
        }
        Action::Drop { send } => begun(2, send, &JsValue::UNDEFINED),
        Action::Tell(event) => begun(3, 0, &event_row(&event)),
        Action::Change { ticket, job } => begun(4, ticket, &job.detail),
        Action::Done { ticket, outcome } => match outcome {
            Ok(answer) => {
                let row = begun(5, ticket, &details(answer.jobs));
                row.push(&word(&answer.next_token));
                row.push(&word(&answer.request_id));
                row
            }
            Err(error) => begun(6, ticket, &errors::call(&error)),
        },
        Action::Lost { watches, mut error } => {
            for (ticket, last) in watches {
                error.last = last;
                rows.push(&begun(6, ticket, &errors::call(&error)));
            }
            return;
        }
    };
    rows.push(&row);
}

fn begun(what: u32, number: u32, first: &JsValue) -> Array {
    Array::of3(&JsValue::from(what), &JsValue::from(number), first)
}

fn word(text: &str) -> JsValue {
    JsValue::from_str(text)
}

fn scope_object(scope: &Scope) -> JsValue {
    let object = Object::new();
    for (name, value) in [
        ("action", scope.action),
        ("bucket", &scope.bucket),
        ("region", &scope.region),
        ("method", scope.method),
        ("path", &scope.path),
        ("host", &scope.host),
    ] {
        set(&object, name, &word(value));
    }
    set(&object, "query", &record(&scope.query));
    set(&object, "headers", &record(&scope.headers));
    object.into()
}

/// The members of an event in the order in which `event.js` names them.
fn event_row(event: &Event) -> JsValue {
    let row = Array::new();
    for text in [
        event.kind.as_str(),
        event.action,
        event.method,
        &event.path,
        &event.request_id,
        &event.code,
    ] {
        row.push(&word(text));
    }
    for number in [
        f64::from(event.attempt),
        f64::from(event.status),
        event.duration_ms,
        event.delay_ms,
        f64::from(event.jobs),
    ] {
        row.push(&JsValue::from_f64(number));
    }
    row.into()
}

fn details(jobs: Vec<JobReport<JsValue>>) -> Array {
    let list = Array::new();
    for job in jobs {
        list.push(&job.detail);
    }
    list
}
