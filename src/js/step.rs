//! What a call needs next, and what its owner may watch, as objects: see [`Output`] and [`Event`]. Times are milliseconds.

use super::credentials;
use super::errors;
use super::http;
use super::outward::{Member, filled, object};
use crate::client::{Event, EventKind, JobReport, Output};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// One step of a call; nothing where `fetch` would not take its request.
pub(super) fn step(output: Output<JsValue, JsValue>) -> Option<JsValue> {
    Some(match output {
        Output::Fetch {
            request,
            limit_ms,
            renew_ms,
        } => object(&[
            ("type", "fetch".into()),
            ("url", (&request.url).into()),
            ("init", JsValue::from(http::init(&request)?).into()),
            ("limit", limit_ms.into()),
            ("renew", renew_ms.into()),
            // Unix second before which the request cannot have been accepted.
            ("signedFrom", (request.signed_from_s as f64).into()),
        ]),
        Output::Credentials {
            scope,
            limit_ms,
            renew_ms,
        } => object(&[
            ("type", "credentials".into()),
            ("scope", credentials::scope(&scope).into()),
            ("limit", limit_ms.into()),
            ("renew", renew_ms.into()),
        ]),
        Output::Sleep { delay_ms } => {
            object(&[("type", "sleep".into()), ("delay", delay_ms.into())])
        }
        Output::Changed(job) => object(&[("type", "changed".into()), ("job", job.detail.into())]),
        Output::Resolve(answer) => object(&[
            ("type", "resolve".into()),
            ("jobs", details(answer.jobs).into()),
            ("nextToken", filled(&answer.next_token)),
            ("requestId", filled(&answer.request_id)),
            ("workflow", answer.workflow.into()),
        ]),
        Output::Reject(error) => object(&[
            ("type", "reject".into()),
            ("error", errors::error(&error).into()),
        ]),
    })
}

fn details(jobs: Vec<JobReport<JsValue>>) -> JsValue {
    let details: Array = jobs.into_iter().map(|job| job.detail).collect();
    details.into()
}

/// Events as a list of objects.
pub(super) fn events(events: &[Event]) -> JsValue {
    events.iter().map(event).collect::<Array>().into()
}

/// What happened; members that an event of its type has not are absent.
fn event(event: &Event) -> JsValue {
    use EventKind::{Recover, Refresh, Request, Response, Retry, Wait};
    let kind = event.kind;
    let of = |kinds: &[EventKind], member| match kinds.contains(&kind) {
        true => member,
        false => Member::Absent,
    };
    let attempt = &[Request, Response, Retry];
    let name = match kind {
        Request => "request",
        Response => "response",
        Retry => "retry",
        Refresh => "refresh",
        Wait => "wait",
        Recover => "recover",
    };
    object(&[
        ("type", name.into()),
        ("action", of(attempt, event.action.into())),
        ("method", of(attempt, event.method.into())),
        ("path", of(attempt, (&event.path).into())),
        ("attempt", of(attempt, event.attempt.into())),
        ("status", of(&[Response], u32::from(event.status).into())),
        ("requestId", of(&[Response], (&event.request_id).into())),
        (
            "duration",
            of(&[Response, Refresh], event.duration_ms.into()),
        ),
        ("delay", of(&[Retry, Wait, Recover], event.delay_ms.into())),
        ("jobs", of(&[Wait], event.jobs.into())),
        (
            "code",
            of(&[Response, Retry, Refresh], event.code.as_str().into()),
        ),
    ])
}
