//! One request through `fetch`, the platform's or the caller's.

use super::abort::Transfer;
use super::convert::{get, set, text};
use crate::client::{HttpResponse, Outgoing, SendFailure};
use gloo_net::http::Headers;
use js_sys::{Function, Object, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Sends a request and reads the whole body. Redirects are not followed: they would carry the token elsewhere.
pub(super) async fn send(
    fetch: &JsValue,
    request: &Outgoing,
) -> Result<HttpResponse<JsValue>, SendFailure<JsValue>> {
    let transfer = Transfer::new();
    let result = exchange(fetch, request, &transfer).await;
    if result.is_ok() {
        transfer.finished();
    }
    result.map_err(failure)
}

async fn exchange(
    fetch: &JsValue,
    request: &Outgoing,
    transfer: &Transfer,
) -> Result<HttpResponse<JsValue>, JsValue> {
    let init = Object::new();
    set(&init, "method", &JsValue::from_str(request.method));
    let headers = Object::new();
    for (name, value) in &request.headers {
        set(&headers, name, &JsValue::from_str(value));
    }
    set(&init, "headers", &headers);
    if !request.body.is_empty() {
        set(&init, "body", &JsValue::from_str(&request.body));
    }
    set(&init, "redirect", &JsValue::from_str("manual"));
    set(&init, "signal", &transfer.signal());
    let fetch = match fetch.dyn_ref::<Function>() {
        Some(fetch) => fetch.clone(),
        None => get(&js_sys::global(), "fetch").dyn_into()?,
    };
    let answer = fetch.call2(&JsValue::UNDEFINED, &JsValue::from_str(&request.url), &init)?;
    let response: Response = JsFuture::from(Promise::resolve(&answer))
        .await?
        .unchecked_into();
    if response.status() == 0 {
        return Err(js_sys::Error::new("the service redirects, which is not followed").into());
    }
    let headers = Headers::from_raw(response.headers());
    let header = |name| headers.get(name).unwrap_or_default();
    let request_id = match header("x-ci-request-id") {
        id if id.is_empty() => header("x-cos-request-id"),
        id => id,
    };
    Ok(HttpResponse {
        status: response.status(),
        date: header("date"),
        retry_after: header("retry-after"),
        request_id,
        trace_id: header("x-cos-trace-id"),
        body: JsFuture::from(response.text()?).await?,
    })
}

/// What the platform says, with the reason that Node keeps one level below.
fn failure(thrown: JsValue) -> SendFailure<JsValue> {
    let mut message = text(&get(&thrown, "message"));
    let cause = get(&thrown, "cause");
    let reason = match text(&get(&cause, "code")) {
        code if code.is_empty() => text(&get(&cause, "message")),
        code => code,
    };
    if !reason.is_empty() {
        message.push_str(": ");
        message.push_str(&reason);
    }
    SendFailure {
        message,
        cause: Some(thrown),
    }
}
