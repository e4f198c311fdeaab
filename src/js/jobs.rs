//! Jobs checked and encoded.

use super::errors::issues;
use super::texts::{input, put};
use crate::message::{Parts, read};
use crate::request::fill_output;
use crate::validate::{self, Allow};
use crate::xml;
use wasm_bindgen::prelude::wasm_bindgen;

/// Puts out every issue of the job that came in.
#[wasm_bindgen(js_name = validateJob)]
pub fn validate_job(bytes: usize, unknown: bool, missing: bool) {
    let allow = Allow { unknown, missing };
    let found = validate::validate(&read(&input(bytes)), allow);
    put(issues(&found));
}

/// Puts out the XML of a job, or the issue because of which it has none, and says which. What comes in is a list:
/// the job, then bucket and region for an Output that names none.
#[wasm_bindgen(js_name = encodeJob)]
pub fn encode_job(bytes: usize) -> bool {
    let mut given = Parts::read(&input(bytes));
    let mut job = given.value();
    fill_output(&mut job, &given.text(), &given.text());
    let encoded = xml::encode(&job);
    let done = encoded.is_ok();
    put(encoded.map_or_else(|issue| issues(&[issue]), String::into_bytes));
    done
}
