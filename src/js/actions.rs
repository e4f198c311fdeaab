//! What the machine wants done, as rows for `shell.js`: a number for what it is, the number of the question, request
//! or call, and what belongs to it. Handles go beside the rows, in the order in which they are named.

use super::errors;
use crate::auth::Scope;
use crate::client::{Action, Event};
use crate::message::Message;
use wasm_bindgen::JsValue;

/// Adds the row of an action.
pub(super) fn add(
    rows: &mut Message,
    action: Action<JsValue, JsValue>,
    handles: &mut Vec<JsValue>,
) {
    match action {
        Action::Ask { flight, scope } => add_scope(begin(rows, 0, flight), &scope),
        Action::Send { send, outgoing } => {
            begin(rows, 1, send)
                .text(&outgoing.url)
                .text(outgoing.method)
                .record(&outgoing.headers)
                .text(&outgoing.body);
        }
        Action::Drop { send } => {
            begin(rows, 2, send);
        }
        Action::Tell(event) => add_event(begin(rows, 3, 0), &event),
        Action::Change { ticket, job } => {
            begin(rows, 4, ticket);
            handles.push(job.detail);
        }
        Action::Done { ticket, outcome } => match outcome {
            Ok(answer) => {
                begin(rows, 5, ticket)
                    .number(answer.jobs.len() as f64)
                    .text(&answer.next_token)
                    .text(&answer.request_id);
                for job in answer.jobs {
                    handles.push(job.detail);
                }
            }
            Err(error) => errors::add(begin(rows, 6, ticket), &error, handles),
        },
        Action::Lost { watches, mut error } => {
            for (ticket, last) in watches {
                error.last = last;
                errors::add(begin(rows, 6, ticket), &error, handles);
                rows.close(b']');
            }
            return;
        }
    }
    rows.close(b']');
}

fn begin(rows: &mut Message, what: u32, number: u32) -> &mut Message {
    rows.open(b'[').number(what.into()).number(number.into())
}

fn add_scope(row: &mut Message, scope: &Scope) {
    row.open(b'{');
    for &(name, value) in &[
        ("action", scope.action),
        ("bucket", &*scope.bucket),
        ("region", &scope.region),
        ("method", scope.method),
        ("path", &scope.path),
        ("host", &scope.host),
    ] {
        row.name(name).text(value);
    }
    row.name("query").record(&scope.query);
    row.name("headers").record(&scope.headers).close(b'}');
}

/// The members of an event in the order in which `event.js` names them.
fn add_event(row: &mut Message, event: &Event) {
    for text in &[
        event.kind.as_str(),
        event.action,
        event.method,
        &event.path,
        &event.request_id,
        &event.code,
    ] {
        row.text(text);
    }
    for &number in &[
        event.attempt.into(),
        event.status.into(),
        event.duration_ms,
        event.delay_ms,
        event.jobs.into(),
    ] {
        row.number(number);
    }
}
