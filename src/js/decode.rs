//! Documents in, flat operations out, through memory that is used again for every call.
//!
//! `decode.js` writes the document into [`scratch`], calls [`decode`] and reads what [`output`] points at.
//! No pointer outlives the call, and no `unsafe` is needed: vectors tell their address.

use super::errors;
use crate::decode::{Fault, FlatSink, Limits, locate};
use crate::json;
use crate::tables::tables;
use crate::xml;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct Memory {
    scratch: Vec<u8>,
    words: Vec<u32>,
    arena: Vec<u8>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Buffers above this size are given back after use.
const KEEP: usize = 1 << 20;

/// Address of a buffer of at least that many bytes, for the document.
#[wasm_bindgen]
pub fn scratch(bytes: usize) -> usize {
    MEMORY.with_borrow_mut(|memory| {
        if memory.scratch.len() < bytes {
            memory.scratch.resize(bytes, 0);
        }
        memory.scratch.as_ptr() as usize
    })
}

/// Address of the operations (`part` 0) or the arena (`part` 2), their length in items (1, 3).
#[wasm_bindgen]
pub fn output(part: u32) -> usize {
    MEMORY.with_borrow(|memory| match part {
        0 => memory.words.as_ptr() as usize,
        1 => memory.words.len(),
        2 => memory.arena.as_ptr() as usize,
        _ => memory.arena.len(),
    })
}

/// Gives large buffers back.
#[wasm_bindgen]
pub fn release() {
    MEMORY.with_borrow_mut(|memory| {
        if memory.scratch.len() > KEEP || memory.words.capacity() * 4 > KEEP {
            *memory = Memory::default();
        }
    });
}

/// Answers what stands in the first `bytes` of the scratch buffer with a text, which goes to the arena; whether
/// there is one. The buffer is wiped: what is signed comes with its key.
pub(super) fn exchange(bytes: usize, answer: impl FnOnce(&[u8]) -> Option<String>) -> bool {
    MEMORY.with_borrow_mut(|memory| {
        let question = memory.scratch.get_mut(..bytes).unwrap_or_default();
        let answer = answer(question);
        question.fill(0);
        let answered = answer.is_some();
        memory.arena = answer.unwrap_or_default().into_bytes();
        answered
    })
}

/// What a document is read as.
const NOTIFY: u32 = 1;

/// Reads the first `bytes` of the scratch buffer: an answer (`kind` 0) or a notification (1). Answers
/// whether the root was `<Error>`. `checked` says that the bytes are known to be UTF-8.
#[wasm_bindgen]
pub fn decode(
    bytes: usize,
    kind: u32,
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
    MEMORY.with_borrow_mut(|memory| {
        let source = memory.scratch.get(..bytes).unwrap_or_default();
        let words = core::mem::take(&mut memory.words);
        match run(source, words, kind, checked, ascii, limits) {
            Ok((words, arena, is_error)) => {
                memory.words = words;
                memory.arena = arena;
                Ok(is_error)
            }
            Err(fault) => Err(errors::decode(&locate(fault, source))),
        }
    })
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
