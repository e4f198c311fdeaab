//! What a call needs next, and what its owner may watch, as objects.

use super::errors::ErrorView;
use super::http;
use super::outward::object;
use crate::client::{Answer, CallError, Event, EventKind, HttpRequest, JobReport};
use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// One step of a call; see [`Output`](crate::client::Output). Times are milliseconds from now.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub(super) enum Step {
    Fetch {
        url: String,
        #[serde(with = "serde_wasm_bindgen::preserve")]
        init: JsValue,
        limit: f64,
        renew: f64,
        /// Unix second before which the request cannot have been accepted.
        #[serde(rename = "signedFrom")]
        signed_from: u64,
    },
    Credentials {
        #[serde(with = "serde_wasm_bindgen::preserve")]
        scope: JsValue,
        limit: f64,
        renew: f64,
    },
    Sleep {
        delay: f64,
    },
    Changed {
        #[serde(with = "serde_wasm_bindgen::preserve")]
        job: JsValue,
    },
    Resolve {
        #[serde(with = "serde_wasm_bindgen::preserve")]
        jobs: JsValue,
        #[serde(rename = "nextToken", skip_serializing_if = "String::is_empty")]
        next_token: String,
        #[serde(rename = "requestId", skip_serializing_if = "String::is_empty")]
        request_id: String,
        #[serde(
            with = "serde_wasm_bindgen::preserve",
            skip_serializing_if = "JsValue::is_undefined"
        )]
        workflow: JsValue,
    },
    Reject {
        error: Box<ErrorView>,
    },
}

impl Step {
    /// A request to send; nothing where `fetch` would not take it.
    pub fn fetch(request: HttpRequest, limit: f64, renew: f64) -> Option<Self> {
        Some(Step::Fetch {
            init: http::init(&request)?.into(),
            url: request.url,
            limit,
            renew,
            signed_from: request.signed_from_s,
        })
    }

    pub fn changed(job: JobReport<JsValue>) -> Self {
        Step::Changed { job: job.detail }
    }

    pub fn resolve(answer: Answer<JsValue>) -> Self {
        Step::Resolve {
            jobs: answer
                .jobs
                .into_iter()
                .map(|job| job.detail)
                .collect::<Array>()
                .into(),
            next_token: answer.next_token,
            request_id: answer.request_id,
            workflow: answer.workflow.unwrap_or_default(),
        }
    }

    pub fn reject(error: CallError<JsValue, JsValue>) -> Self {
        Step::Reject {
            error: Box::new(ErrorView::of(error)),
        }
    }
}

/// An attempt of a call.
#[derive(Serialize)]
struct Attempt<'a> {
    action: &'a str,
    method: &'a str,
    path: &'a str,
    attempt: u32,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
enum EventView<'a> {
    Request {
        #[serde(flatten)]
        attempt: Attempt<'a>,
    },
    Response {
        #[serde(flatten)]
        attempt: Attempt<'a>,
        status: u16,
        #[serde(rename = "requestId")]
        request_id: &'a str,
        duration: f64,
        code: &'a str,
    },
    Retry {
        #[serde(flatten)]
        attempt: Attempt<'a>,
        delay: f64,
        code: &'a str,
    },
    Refresh {
        duration: f64,
        code: &'a str,
    },
    Wait {
        delay: f64,
        jobs: u32,
    },
    Recover {
        delay: f64,
    },
}

/// Events as a list of objects.
pub(super) fn events(events: &[Event]) -> JsValue {
    object(&events.iter().map(view).collect::<Vec<_>>())
}

fn view(event: &Event) -> EventView<'_> {
    let attempt = Attempt {
        action: event.action,
        method: event.method,
        path: &event.path,
        attempt: event.attempt,
    };
    let (code, delay, duration) = (event.code.as_str(), event.delay_ms, event.duration_ms);
    match event.kind {
        EventKind::Request => EventView::Request { attempt },
        EventKind::Response => EventView::Response {
            attempt,
            status: event.status,
            request_id: &event.request_id,
            duration,
            code,
        },
        EventKind::Retry => EventView::Retry {
            attempt,
            delay,
            code,
        },
        EventKind::Refresh => EventView::Refresh { duration, code },
        EventKind::Wait => EventView::Wait {
            delay,
            jobs: event.jobs,
        },
        EventKind::Recover => EventView::Recover { delay },
    }
}
