//! Options as they come in: plain objects that `options.ts` of the package has checked.

use crate::client::{Config, LeaseConfig, WaitOptions};
use crate::operations::{Filters, endpoint};
use js_sys::{Array, Date, JsString};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// Options of a client.
    pub type ClientSettings;
    #[wasm_bindgen(method, getter)]
    pub(super) fn bucket(this: &ClientSettings) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn region(this: &ClientSettings) -> String;
    #[wasm_bindgen(method, getter)]
    pub(super) fn endpoint(this: &ClientSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = credentialsPerScope)]
    fn credentials_per_scope(this: &ClientSettings) -> Option<bool>;
    #[wasm_bindgen(method, getter)]
    fn timeout(this: &ClientSettings) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn retry(this: &ClientSettings) -> Option<RetrySettings>;
    #[wasm_bindgen(method, getter)]
    fn wait(this: &ClientSettings) -> Option<WaitSettings>;
    /// Whether somebody listens to events.
    #[wasm_bindgen(method, getter)]
    fn events(this: &ClientSettings) -> Option<bool>;
    /// Whether a call may end without a word, as those of a Worker do whose asker hangs up.
    #[wasm_bindgen(method, getter, js_name = callsMayVanish)]
    fn calls_may_vanish(this: &ClientSettings) -> Option<bool>;

    type RetrySettings;
    #[wasm_bindgen(method, getter)]
    fn attempts(this: &RetrySettings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = baseDelay)]
    fn base_delay(this: &RetrySettings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxDelay)]
    fn max_delay(this: &RetrySettings) -> Option<f64>;

    /// How a job is waited for: of a client, or of one call.
    pub type WaitSettings;
    #[wasm_bindgen(method, getter)]
    pub(super) fn tag(this: &WaitSettings) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = minDelay)]
    fn min_delay(this: &WaitSettings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxDelay)]
    fn longest_delay(this: &WaitSettings) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = timeout)]
    fn limit(this: &WaitSettings) -> Option<f64>;

    /// Which jobs are listed.
    pub type ListSettings;
    #[wasm_bindgen(method, getter)]
    fn states(this: &ListSettings) -> Option<Array>;
    #[wasm_bindgen(method, getter)]
    fn size(this: &ListSettings) -> Option<f64>;
    #[wasm_bindgen(method, structural, indexing_getter)]
    fn filter(this: &ListSettings, name: &str) -> JsValue;
}

/// Everything but bucket, region and endpoint.
pub(super) fn configure(config: &mut Config, given: &ClientSettings) {
    let set = |into: &mut f64, value: Option<f64>| *into = value.unwrap_or(*into);
    config.events = given.events() == Some(true);
    config.credentials_per_scope = given.credentials_per_scope() == Some(true);
    set(&mut config.attempt_timeout_ms, given.timeout());
    if given.calls_may_vanish() == Some(true) {
        config.leases = LeaseConfig::SHORT;
    }
    if let Some(retry) = given.retry() {
        if let Some(attempts) = retry.attempts() {
            config.retry.attempts = attempts as u32;
        }
        set(&mut config.retry.base_ms, retry.base_delay());
        set(&mut config.retry.cap_ms, retry.max_delay());
    }
    if let Some(wait) = given.wait() {
        set(&mut config.wait.min_ms, wait.min_delay());
        set(&mut config.wait.max_ms, wait.longest_delay());
        set(&mut config.wait.timeout_ms, wait.limit());
    }
}

/// How one call waits.
pub(super) fn wait_options(given: &WaitSettings, reject_on_failure: bool) -> WaitOptions {
    WaitOptions {
        path: given.tag().map(|tag| endpoint(&tag)),
        limit_ms: given.limit(),
        reject_on_failure,
        min_ms: given.min_delay(),
        max_ms: given.longest_delay(),
    }
}

/// The filters of a list, each by its name.
pub(super) fn filters(given: &ListSettings) -> Filters {
    let mut filters = Filters {
        size: given.size(),
        ..Filters::default()
    };
    for name in Filters::TEXTS {
        let value = given.filter(name);
        if !value.is_undefined() {
            filters.texts.push((name, text_or_time(&value)));
        }
    }
    if let Some(states) = given.states() {
        filters.states = texts(&states);
    }
    filters
}

/// The texts of a list.
pub(super) fn texts(list: &Array) -> Vec<String> {
    list.iter().filter_map(|item| item.as_string()).collect()
}

/// A time as the service reads it, to the second; text stays as it is.
fn text_or_time(value: &JsValue) -> String {
    if let Some(text) = value.dyn_ref::<JsString>() {
        return String::from(text);
    }
    let iso = String::from(value.unchecked_ref::<Date>().to_iso_string());
    let seconds = iso.split('.').next().unwrap_or_default();
    format!("{seconds}+0000")
}
