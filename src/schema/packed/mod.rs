//! The tables as a few kilobytes: [`write`] in the build script, [`read`] in the module.
//!
//! A table is a list of entries: a name, ended by a [`code::Code`], and what belongs to it. An entry without a name
//! is, inside a shape, its base, its role or a rule; outermost, a shape that has a role and belongs to no job. Every
//! other outermost entry is a job. Their order does not matter. Numbers are LEB128.
//!
//! Names stand where they are used, again and again, beside what is said of them: that compresses better than lists
//! of distinct names and of references, or than columns of names and of bits.

mod code;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod write;

pub use read::{Unpacked, read};
#[cfg(not(target_arch = "wasm32"))]
pub use write::{Extent, write};
