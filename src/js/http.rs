//! Requests on their way to `fetch`, and its answers.
//!
//! Only values: `fetch` itself is called in TypeScript, by the caller's own function if there is one, as `(url, init)` — npm's
//! undici takes no `Request` of another realm. Of gloo-net, headers and answers are used, and not `send` or `text`, which
//! are futures.

use super::members::Members;
use super::report;
use crate::client::{HttpRequest, Response};
use gloo_net::http::{Headers, Response as HttpResponse};
use wasm_bindgen::JsValue;
use web_sys::{RequestInit, RequestRedirect};

/// The second argument of `fetch`; nothing where a header has a value that no header can have. Redirects are not followed: they
/// would carry the token elsewhere.
pub(super) fn init(request: &HttpRequest) -> Option<RequestInit> {
    let headers = Headers::new();
    for (name, value) in &request.headers {
        // `Headers` throws for such a value, and what is thrown through the module leaves it half done.
        if !value
            .bytes()
            .all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte))
        {
            return None;
        }
        headers.set(name, value);
    }
    let init = RequestInit::new();
    init.set_method(request.method);
    init.set_headers(&headers.into_raw());
    init.set_redirect(RequestRedirect::Manual);
    if !request.body.is_empty() {
        init.set_body(&JsValue::from_str(&request.body));
    }
    Some(init)
}

/// An answer whose body has been read. `fetch` may be the caller's own, so the answer may be of another realm.
pub(super) fn response(given: web_sys::Response, body: &Members) -> Response<JsValue> {
    let given = HttpResponse::from(given);
    let headers = given.headers();
    let header = |name: &str| headers.get(name).unwrap_or_default();
    let first = |names: [&str; 2]| {
        names
            .map(header)
            .into_iter()
            .find(|id| !id.is_empty())
            .unwrap_or_default()
    };
    Response {
        status: given.status(),
        date: header("date"),
        retry_after: header("retry-after"),
        request_id: first(["x-ci-request-id", "x-cos-request-id"]),
        trace_id: header("x-cos-trace-id"),
        body: report::read(body),
    }
}
