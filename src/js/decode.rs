//! Documents in, flat operations out.

use super::memory;
use crate::decode::{Limits, locate};
use crate::document::{Expected, read_flat};
use crate::error::DecodeError;
use crate::message::Message;
use crate::xml::check_encoding;
use wasm_bindgen::prelude::wasm_bindgen;

/// What a document is read as.
const NOTIFY: u32 = 1;

/// What it was.
const REFUSAL: u32 = 1;
const BROKEN: u32 = 2;

/// Reads the first `bytes` of the scratch buffer: an answer (`kind` 0) or a notification (1). Answers 0, 1 when the
/// root was `<Error>`, or 2 when it is refused, and puts out why. `checked` says that the bytes are known to be UTF-8.
#[wasm_bindgen]
pub fn decode(
    bytes: usize,
    kind: u32,
    checked: bool,
    ascii: bool,
    max_bytes: usize,
    max_depth: usize,
    max_nodes: usize,
) -> u32 {
    let limits = Limits {
        bytes: max_bytes,
        depth: max_depth,
        nodes: max_nodes,
    };
    memory::with(|memory| {
        let source = memory.scratch.get(..bytes).unwrap_or_default();
        let words = core::mem::take(&mut memory.words);
        let expected = match kind {
            NOTIFY => Expected::Notification,
            _ => Expected::Answer,
        };
        let encoding = if checked {
            Ok(())
        } else {
            check_encoding(source)
        };
        match encoding.and_then(|()| read_flat(source, expected, limits, words, ascii)) {
            Ok(flat) => {
                memory.words = flat.words;
                memory.arena = flat.arena;
                u32::from(flat.is_refusal) * REFUSAL
            }
            Err(fault) => {
                memory.arena = refusal(&locate(*fault, source));
                BROKEN
            }
        }
    })
}

/// Code, message, line, column and how the body begins.
fn refusal(error: &DecodeError) -> Vec<u8> {
    let mut message = Message::default();
    message.open(b'[').text(error.code).text(&error.message);
    message.number(error.line.into());
    message.number(error.column.into());
    message.text(&error.excerpt).close(b']');
    message.finish()
}
