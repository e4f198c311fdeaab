//! Documents in, flat operations out.

use super::memory;
use super::outward::object;
use crate::decode::{Limits, locate};
use crate::document::{Expected, read_flat};
use crate::error::DecodeError;
use crate::xml::check_encoding;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads the answer of a call in the first `bytes` of the scratch buffer. Whether its root was `<Error>`; a refusal is
/// thrown. `checked` says that the bytes are known to be UTF-8, `ascii` that they are no more than that.
#[wasm_bindgen(js_name = decodeAnswer)]
pub fn decode_answer(
    bytes: usize,
    checked: bool,
    ascii: bool,
    max_bytes: usize,
    max_depth: usize,
    max_nodes: usize,
) -> Result<bool, JsValue> {
    let limits = Limits {
        bytes: max_bytes,
        depth: max_depth,
        nodes: max_nodes,
    };
    read(bytes, Expected::Answer, checked, ascii, limits)
}

/// The same for a notification, in XML or JSON. Never true.
#[wasm_bindgen(js_name = decodeNotification)]
pub fn decode_notification(
    bytes: usize,
    checked: bool,
    ascii: bool,
    max_bytes: usize,
    max_depth: usize,
    max_nodes: usize,
) -> Result<bool, JsValue> {
    let limits = Limits {
        bytes: max_bytes,
        depth: max_depth,
        nodes: max_nodes,
    };
    read(bytes, Expected::Notification, checked, ascii, limits)
}

/// Why a document is refused.
#[derive(Serialize)]
struct Refusal<'a> {
    code: &'static str,
    message: &'a str,
    line: u32,
    column: u32,
    excerpt: &'a str,
}

fn read(
    bytes: usize,
    expected: Expected,
    checked: bool,
    ascii: bool,
    limits: Limits,
) -> Result<bool, JsValue> {
    memory::with(|memory| {
        let source = memory.scratch.get(..bytes).unwrap_or_default();
        let words = std::mem::take(&mut memory.words);
        let encoding = if checked {
            Ok(())
        } else {
            check_encoding(source)
        };
        match encoding.and_then(|()| read_flat(source, expected, limits, words, ascii)) {
            Ok(flat) => {
                memory.words = flat.words;
                memory.arena = flat.arena;
                Ok(flat.is_refusal)
            }
            Err(fault) => {
                let DecodeError {
                    code,
                    message,
                    line,
                    column,
                    excerpt,
                } = &locate(*fault, source);
                Err(object(&Refusal {
                    code,
                    message,
                    line: *line,
                    column: *column,
                    excerpt,
                }))
            }
        }
    })
}
