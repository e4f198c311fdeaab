//! The synchronous functions of the package.

use super::convert::{to_js, to_value};
use super::errors;
use crate::error::{Issue, Severity};
use crate::request::fill_output;
use crate::validate;
use crate::xml;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Every issue of a job.
#[wasm_bindgen(js_name = validateJob)]
pub fn validate_job(job: JsValue, allow_unknown: bool) -> JsValue {
    to_js(&validate::validate(&to_value(&job), allow_unknown))
}

/// Throws a `ValidationError` if the job has issues of severity error.
#[wasm_bindgen(js_name = checkJob)]
pub fn check_job(job: JsValue, allow_unknown: bool) -> Result<(), JsValue> {
    let mut found = validate::validate(&to_value(&job), allow_unknown);
    found.retain(|issue: &Issue| issue.severity == Severity::Error);
    if found.is_empty() {
        Ok(())
    } else {
        Err(errors::validation(&found))
    }
}

/// The XML of a job's request; `bucket` and `region` fill an Output that names none.
#[wasm_bindgen(js_name = encodeJob)]
pub fn encode_job(job: JsValue, bucket: &str, region: &str) -> Result<String, JsValue> {
    let mut job = to_value(&job);
    fill_output(&mut job, bucket, region);
    xml::encode(&job).map_err(|issue| errors::validation(&[issue]))
}
