//! The doors for bytes: what comes in is written to the scratch buffer, documents go out as words and an arena.
//!
//! `memory.ts` of the package writes to what [`scratch`] points at and reads what [`words`] and [`arena`] point at. No
//! pointer outlives the next call, and no `unsafe` is needed: vectors tell their address.

use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// See the module.
pub(super) struct Memory {
    /// What came in.
    pub scratch: Vec<u8>,
    /// The operations of a document.
    pub words: Vec<u32>,
    /// The texts of a document that do not stand in it as they are.
    pub arena: Vec<u8>,
}

impl Memory {
    const fn new() -> Self {
        Memory {
            scratch: Vec::new(),
            words: Vec::new(),
            arena: Vec::new(),
        }
    }
}

thread_local! {
    static MEMORY: RefCell<Memory> = const { RefCell::new(Memory::new()) };
}

/// Buffers above this size are given back after use.
const KEEP: usize = 1 << 20;

/// Works with the memory.
pub(super) fn with<R>(work: impl FnOnce(&mut Memory) -> R) -> R {
    MEMORY.with_borrow_mut(work)
}

/// The text of so many bytes that came in. The buffer is wiped: keys come in there too.
#[cfg(feature = "full")]
pub(super) fn take_text(bytes: usize) -> String {
    with(|memory| {
        let given = memory.scratch.get_mut(..bytes).unwrap_or_default();
        let text = std::str::from_utf8(given).unwrap_or_default().to_owned();
        given.fill(0);
        text
    })
}

/// Address of a buffer of at least that many bytes.
#[wasm_bindgen]
pub fn scratch(bytes: usize) -> usize {
    with(|memory| {
        if memory.scratch.len() < bytes {
            memory.scratch.resize(bytes, 0);
        }
        memory.scratch.as_ptr() as usize
    })
}

/// Address of the operations of the document that was read last.
#[wasm_bindgen]
pub fn words() -> usize {
    with(|memory| memory.words.as_ptr() as usize)
}

/// How many words they are.
#[wasm_bindgen(js_name = wordsLength)]
pub fn words_length() -> usize {
    with(|memory| memory.words.len())
}

/// Address of the texts that do not stand in the document.
#[wasm_bindgen]
pub fn arena() -> usize {
    with(|memory| memory.arena.as_ptr() as usize)
}

/// How many bytes they are.
#[wasm_bindgen(js_name = arenaLength)]
pub fn arena_length() -> usize {
    with(|memory| memory.arena.len())
}

/// Gives large buffers back.
#[wasm_bindgen]
pub fn release() {
    with(|memory| {
        if memory.scratch.len() > KEEP || memory.words.capacity() * 4 > KEEP {
            *memory = Memory::new();
        }
    });
}
