//! The memory in which everything stands that is more than a number; it is used again for every call.
//!
//! `memory.js` of the package writes to what [`scratch`] points at and reads what [`output`] points at. No pointer
//! outlives the next call, and no `unsafe` is needed: vectors tell their address.

use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// See the module.
pub(super) struct Memory {
    /// What came in.
    pub scratch: Vec<u8>,
    /// The operations of a document.
    pub words: Vec<u32>,
    /// The texts of a document that do not stand in it as they are; else the message that goes out.
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

/// Address of the operations (`part` 0) or the arena (`part` 2), their length in items (1, 3).
#[wasm_bindgen]
pub fn output(part: u32) -> usize {
    with(|memory| match part {
        0 => memory.words.as_ptr() as usize,
        1 => memory.words.len(),
        2 => memory.arena.as_ptr() as usize,
        _ => memory.arena.len(),
    })
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
