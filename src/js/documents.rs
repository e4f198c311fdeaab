//! Documents in, flat operations out.

use super::memory;
use super::outward::object;
use crate::decode::{Fault, FlatSink, Limits, locate};
use crate::error::DecodeError;
use crate::json;
use crate::tables::tables;
use crate::xml;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads the answer of a call in the first `bytes` of the scratch buffer. Whether its root was `<Error>`; a
/// [`Refusal`] is thrown. `checked` says that the bytes are known to be UTF-8, `ascii` that they are no more than that.
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
    read(bytes, |source, words| {
        if !checked {
            xml::check_encoding(source)?;
        }
        let roots = [("Response", tables().response), ("Error", tables().error)];
        let (sink, shape, arena) = xml::read(source, &roots, limits, sinks(words, ascii))?;
        Ok((sink.finish(), arena, std::ptr::eq(shape, tables().error)))
    })
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
    read(bytes, |source, words| {
        if !checked {
            xml::check_encoding(source)?;
        }
        let shape = tables().notification;
        let bare = source.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(source);
        let (sink, arena) = if bare.trim_ascii_start().starts_with(b"{") {
            json::read(source, shape, limits, sinks(words, ascii))?
        } else {
            let roots = [("Response", shape)];
            let (sink, _, arena) = xml::read(source, &roots, limits, sinks(words, ascii))?;
            (sink, arena)
        };
        Ok((sink.finish(), arena, false))
    })
}

/// Why a document is refused.
#[derive(Serialize)]
struct Refusal<'a> {
    code: &'static str,
    message: &'a str,
    line: u32,
    column: u32,
}

/// Sinks that use the words of the last document again; a second one is asked for only when a document is read twice.
fn sinks(words: Vec<u32>, ascii: bool) -> impl FnMut() -> FlatSink {
    let mut words = Some(words);
    move || FlatSink::new(words.take().unwrap_or_default(), ascii)
}

fn read(
    bytes: usize,
    decode: impl FnOnce(&[u8], Vec<u32>) -> Result<(Vec<u32>, Vec<u8>, bool), Fault>,
) -> Result<bool, JsValue> {
    memory::with(|memory| {
        let source = memory.scratch.get(..bytes).unwrap_or_default();
        let words = std::mem::take(&mut memory.words);
        match decode(source, words) {
            Ok((words, arena, is_error)) => {
                memory.words = words;
                memory.arena = arena;
                Ok(is_error)
            }
            Err(fault) => {
                let DecodeError {
                    code,
                    message,
                    line,
                    column,
                    ..
                } = locate(fault, source);
                let message = &message;
                Err(object(&Refusal { code, message, line, column }))
            }
        }
    })
}
