//! What a call needs next, and what its owner may watch, as objects.

use super::errors;
use super::http;
use super::outward::{Kept, object};
use crate::client::{Answer, CallError, Event, EventKind, HttpRequest, JobReport};
use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// One step of a call; see [`Output`](crate::client::Output). Times are milliseconds from now.
#[derive(Serialize)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(super) enum Step {
    Fetch {
        url: String,
        init: Kept,
        limit: f64,
        renew: f64,
        /// Unix second before which the request cannot have been accepted.
        signed_from: f64,
    },
    Credentials {
        scope: Kept,
        limit: f64,
        renew: f64,
    },
    Sleep {
        delay: f64,
    },
    Changed {
        job: Kept,
    },
    Resolve {
        jobs: Kept,
        #[serde(skip_serializing_if = "String::is_empty")]
        next_token: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        request_id: String,
        #[serde(skip_serializing_if = "Kept::is_undefined")]
        workflow: Kept,
    },
    Reject {
        error: Kept,
    },
}

impl Step {
    /// A request to send; nothing where `fetch` would not take it.
    pub fn fetch(request: HttpRequest, limit: f64, renew: f64) -> Option<Self> {
        Some(Step::Fetch {
            init: Kept(http::init(&request)?.into()),
            url: request.url,
            limit,
            renew,
            signed_from: request.signed_from_s as f64,
        })
    }

    pub fn changed(job: JobReport<JsValue>) -> Self {
        Step::Changed {
            job: Kept(job.detail),
        }
    }

    pub fn resolve(answer: Answer<JsValue>) -> Self {
        Step::Resolve {
            jobs: Kept(
                answer
                    .jobs
                    .into_iter()
                    .map(|job| job.detail)
                    .collect::<Array>()
                    .into(),
            ),
            next_token: answer.next_token,
            request_id: answer.request_id,
            workflow: Kept(answer.workflow.unwrap_or_default()),
        }
    }

    pub fn reject(error: &CallError<JsValue, JsValue>) -> Self {
        Step::Reject {
            error: Kept(errors::error(error)),
        }
    }
}

/// What happened; members that an event of its type has not are absent.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct EventView<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempt: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delay: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jobs: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
}

/// Events as a list of objects.
pub(super) fn events(events: &[Event]) -> JsValue {
    object(&events.iter().map(view).collect::<Vec<_>>())
}

fn view(event: &Event) -> EventView<'_> {
    use EventKind::{Recover, Refresh, Request, Response, Retry, Wait};
    let kind = event.kind;
    let is_attempt = matches!(kind, Request | Response | Retry);
    let responded = kind == Response;
    EventView {
        r#type: match kind {
            Request => "request",
            Response => "response",
            Retry => "retry",
            Refresh => "refresh",
            Wait => "wait",
            Recover => "recover",
        },
        action: is_attempt.then_some(event.action),
        method: is_attempt.then_some(event.method),
        path: is_attempt.then_some(&event.path),
        attempt: is_attempt.then_some(event.attempt.into()),
        status: responded.then_some(event.status.into()),
        request_id: responded.then_some(&event.request_id),
        duration: matches!(kind, Response | Refresh).then_some(event.duration_ms),
        delay: matches!(kind, Retry | Wait | Recover).then_some(event.delay_ms),
        jobs: (kind == Wait).then_some(event.jobs.into()),
        code: matches!(kind, Response | Retry | Refresh).then_some(event.code.as_str()),
    }
}
