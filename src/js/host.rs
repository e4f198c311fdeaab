//! [`JsHost`]: the world of a JavaScript runtime as the client core sees it.

use super::answer;
use super::convert::{record, set, to_value};
use super::fetch;
use super::timer::Sleep;
use crate::auth::{Grant, Scope, read_grant};
use crate::client::{
    Answer, Event, EventKind, GrantFailure, Host, HttpResponse, Outgoing, ReadFailure, SendFailure,
    Task,
};
use js_sys::{Date, Function, Object, Promise};
use std::future::Future;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the caller gave: functions, or nothing where the platform's own is used.
pub(super) struct JsHost {
    pub(super) fetch: JsValue,
    pub(super) credentials: JsValue,
    pub(super) clock: JsValue,
    pub(super) on_event: JsValue,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(bytes: &mut [u8]);
}

impl Host for JsHost {
    type Body = JsValue;
    type Detail = JsValue;
    type Thrown = JsValue;

    fn send(
        &self,
        request: &Outgoing,
    ) -> impl Future<Output = Result<HttpResponse<JsValue>, SendFailure<JsValue>>> {
        fetch::send(&self.fetch, request)
    }

    fn read_answer(&self, body: &JsValue) -> Result<Answer<JsValue>, ReadFailure> {
        answer::read_answer(body)
    }

    async fn credentials(&self, scope: &Scope) -> Result<Grant, GrantFailure<JsValue>> {
        let given = match self.credentials.dyn_ref::<Function>() {
            Some(ask) => {
                let answer = ask.call1(&JsValue::UNDEFINED, &scope_object(scope));
                let answer = answer.map_err(GrantFailure::Thrown)?;
                JsFuture::from(Promise::resolve(&answer))
                    .await
                    .map_err(GrantFailure::Thrown)?
            }
            None => self.credentials.clone(),
        };
        read_grant(&to_value(&given)).map_err(GrantFailure::Unusable)
    }

    fn sleep(&self, ms: f64) -> impl Future<Output = ()> {
        Sleep::new(ms)
    }

    fn now_ms(&self) -> f64 {
        let told = self
            .clock
            .dyn_ref::<Function>()
            .and_then(|clock| clock.call0(&JsValue::UNDEFINED).ok());
        told.and_then(|ms| ms.as_f64())
            .filter(|ms| ms.is_finite())
            .unwrap_or_else(Date::now)
    }

    fn random(&self) -> f64 {
        js_sys::Math::random()
    }

    fn fill_unguessable(&self, bytes: &mut [u8]) {
        get_random_values(bytes);
    }

    fn spawn(&self, task: Task) {
        spawn_local(task);
    }

    fn event(&self, event: &Event<'_>) {
        if let Some(tell) = self.on_event.dyn_ref::<Function>() {
            // What the caller's hook throws is the caller's; it must not disturb the call.
            let _ = tell.call1(&JsValue::UNDEFINED, &event_object(event));
        }
    }
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
        set(&object, name, &JsValue::from_str(value));
    }
    set(&object, "query", &record(&scope.query));
    set(&object, "headers", &record(&scope.headers));
    object.into()
}

fn event_object(event: &Event<'_>) -> JsValue {
    let object = Object::new();
    let number = |name, value: f64| set(&object, name, &JsValue::from_f64(value));
    let word = |name, value: &str| set(&object, name, &JsValue::from_str(value));
    word("type", event.kind.as_str());
    if matches!(
        event.kind,
        EventKind::Request | EventKind::Response | EventKind::Retry
    ) {
        word("action", event.action);
        word("method", event.method);
        word("path", event.path);
        number("attempt", f64::from(event.attempt));
    }
    if event.kind == EventKind::Response {
        number("status", f64::from(event.status));
        word("requestId", event.request_id);
    }
    if matches!(event.kind, EventKind::Response | EventKind::Refresh) {
        number("duration", event.duration_ms);
    }
    if matches!(
        event.kind,
        EventKind::Retry | EventKind::Wait | EventKind::Look
    ) {
        number("delay", event.delay_ms);
    }
    if matches!(
        event.kind,
        EventKind::Response | EventKind::Refresh | EventKind::Retry
    ) {
        word("code", event.code);
    }
    if event.kind == EventKind::Wait {
        number("jobs", f64::from(event.jobs));
    }
    object.into()
}
