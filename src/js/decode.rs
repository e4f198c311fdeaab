//! Documents in, flat operations out.

use super::memory;
use crate::decode::{Fault, FlatSink, Limits, locate};
use crate::error::DecodeError;
use crate::json;
use crate::message::Message;
use crate::tables::tables;
use crate::xml;
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
        match run(source, words, kind, checked, ascii, limits) {
            Ok((words, arena, is_error)) => {
                memory.words = words;
                memory.arena = arena;
                u32::from(is_error) * REFUSAL
            }
            Err(fault) => {
                memory.arena = refusal(&locate(fault, source));
                BROKEN
            }
        }
    })
}

/// Code, message, line and column.
fn refusal(error: &DecodeError) -> Vec<u8> {
    let mut message = Message::default();
    message.open(b'[').text(error.code).text(&error.message);
    message.number(error.line.into());
    message.number(error.column.into()).close(b']');
    message.finish()
}

type Output = (Vec<u32>, Vec<u8>, bool);

fn run(
    source: &[u8],
    words: Vec<u32>,
    kind: u32,
    checked: bool,
    ascii: bool,
    limits: Limits,
) -> Result<Output, Fault> {
    if !checked {
        xml::check_encoding(source)?;
    }
    let mut words = Some(words);
    let sink = || FlatSink::new(words.take().unwrap_or_default(), ascii);
    let first = source
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(source)
        .trim_ascii_start()
        .first();
    if kind == NOTIFY && first == Some(&b'{') {
        let (sink, arena) = json::read(source, tables().notification, limits, sink)?;
        return Ok((sink.finish(), arena, false));
    }
    let roots = [
        (
            "Response",
            if kind == NOTIFY {
                tables().notification
            } else {
                tables().response
            },
        ),
        ("Error", tables().error),
    ];
    let roots = if kind == NOTIFY {
        roots.get(..1)
    } else {
        Some(&roots[..])
    };
    let (sink, shape, arena) = xml::read(source, roots.unwrap_or_default(), limits, sink)?;
    Ok((sink.finish(), arena, core::ptr::eq(shape, tables().error)))
}
