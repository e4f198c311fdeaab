//! Jobs checked and encoded. A job comes in as one JSON text through the scratch buffer.

use super::errors::issues;
use super::memory::take_text;
use crate::json_value;
use crate::request::fill_output;
use crate::validate::{self, Allow};
use crate::xml;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Every issue of the job in the first `bytes` of the scratch buffer, as a list.
#[wasm_bindgen(js_name = validateJob)]
pub fn validate_job(bytes: usize, allow_unknown: bool, allow_missing: bool) -> JsValue {
    let allow = Allow {
        unknown: allow_unknown,
        missing: allow_missing,
    };
    issues(&validate::validate(
        &json_value::read(&take_text(bytes)),
        allow,
    ))
}

/// The XML of a job; throws a list with the issue because of which it has none. Bucket and region are for an Output that
/// names none.
#[wasm_bindgen(js_name = encodeJob)]
pub fn encode_job(bytes: usize, bucket: &str, region: &str) -> Result<String, JsValue> {
    let mut job = json_value::read(&take_text(bytes));
    fill_output(&mut job, bucket, region);
    xml::encode(&job).map_err(|issue| issues(&[issue]))
}
