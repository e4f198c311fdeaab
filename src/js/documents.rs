//! Documents in, flat operations out.

use super::members::Members;
use super::memory;
use crate::decode::{Limits, locate};
use crate::document::{Expected, read_flat};
use crate::error::DecodeError;
use crate::xml::check_encoding;
use js_sys::Object;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Reads a document in the first `bytes` of the scratch buffer: a notification in XML or JSON, or the answer of a call. Whether
/// its root was `<Error>`, which no notification has; a refusal is thrown. `checked` says that the bytes are known to be
/// UTF-8, `ascii` that they are no more than that.
#[wasm_bindgen(js_name = decodeDocument)]
pub fn decode_document(
    bytes: usize,
    is_notification: bool,
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
    let expected = match is_notification {
        true => Expected::Notification,
        false => Expected::Answer,
    };
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
            Err(fault) => Err(refusal(&locate(*fault, source))),
        }
    })
}

/// Why a document is refused. Written member by member: the module that only reads needs no serializer.
fn refusal(error: &DecodeError) -> JsValue {
    let refusal: Members = Object::new().unchecked_into();
    refusal.set_text("code", error.code);
    refusal.set_text("message", &error.message);
    refusal.set_number("line", error.line);
    refusal.set_number("column", error.column);
    refusal.into()
}
