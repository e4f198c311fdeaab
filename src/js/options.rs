//! Options as they come in: plain objects that `options.ts` of the package has checked.

use super::members::Members;
use crate::client::{Config, LeaseConfig, WaitOptions};
use crate::operations::{Filters, endpoint};
use js_sys::{Array, Date, JsString};
use wasm_bindgen::{JsCast, JsValue};

/// Everything but bucket, region and endpoint.
pub(super) fn configure(config: &mut Config, given: &Members) {
    let set = |into: &mut f64, value: Option<f64>| *into = value.unwrap_or(*into);
    config.events = given.is_true("events");
    config.credentials_per_scope = given.is_true("credentialsPerScope");
    set(&mut config.attempt_timeout_ms, given.number("timeout"));
    if given.is_true("callsMayVanish") {
        config.leases = LeaseConfig::SHORT;
    }
    if let Some(retry) = given.object("retry") {
        if let Some(attempts) = retry.number("attempts") {
            config.retry.attempts = attempts as u32;
        }
        set(&mut config.retry.base_ms, retry.number("baseDelay"));
        set(&mut config.retry.cap_ms, retry.number("maxDelay"));
    }
    if let Some(wait) = given.object("wait") {
        set(&mut config.wait.min_ms, wait.number("minDelay"));
        set(&mut config.wait.max_ms, wait.number("maxDelay"));
        set(&mut config.wait.timeout_ms, wait.number("timeout"));
    }
}

/// How one call waits.
pub(super) fn wait_options(given: &Members, reject_on_failure: bool) -> WaitOptions {
    WaitOptions {
        path: given.text_if_there("tag").map(|tag| endpoint(&tag)),
        limit_ms: given.number("timeout"),
        reject_on_failure,
        min_ms: given.number("minDelay"),
        max_ms: given.number("maxDelay"),
    }
}

/// The filters of a list, each by its name.
pub(super) fn filters(given: &Members) -> Filters {
    let mut filters = Filters {
        size: given.number("size"),
        ..Filters::default()
    };
    for name in Filters::TEXTS {
        let value = given.value(name);
        if !value.is_undefined() {
            filters.texts.push((name, text_or_time(&value)));
        }
    }
    if let Some(states) = given.list("states") {
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
