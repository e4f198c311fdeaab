//! A body as it came, read as what it should be: the one way in for answers, refusals and notifications.
//!
//! Nothing here is generic, so that the readers behind it are compiled in this crate, at its level of
//! optimisation: what is generic is compiled where it is used.

use crate::decode::{FlatSink, Limits, Step, TreeSink};
use crate::json;
use crate::schema::{Role, Shape};
use crate::tables::tables;
use crate::value::Value;
use crate::xml;

/// What a body should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An answer of the service, or its refusal: XML.
    Answer,
    /// A notification: XML or JSON.
    Notification,
}

/// A body as operations from which JavaScript makes objects; see [`FlatSink`].
pub struct Flat {
    /// The operations.
    pub words: Vec<u32>,
    /// Texts that could not be taken from the body as they stand.
    pub arena: Vec<u8>,
    /// Whether it is a refusal: an `<Error>` instead of an answer.
    pub is_refusal: bool,
}

/// Reads a body. `words` is reused memory, `ascii` says that the body has no other characters; it must be UTF-8, see
/// [`xml::check_encoding`].
pub fn read_flat(
    source: &[u8],
    expected: Expected,
    limits: Limits,
    words: Vec<u32>,
    ascii: bool,
) -> Step<Flat> {
    let mut words = Some(words);
    let sink = || FlatSink::new(words.take().unwrap_or_default(), ascii);
    let (sink, arena, shape) = if is_json(source, expected) {
        let root = tables().notification;
        let (sink, arena) = json::read(source, root, limits, sink)?;
        (sink, arena, root)
    } else {
        let (sink, shape, arena) = xml::read(source, &roots(expected), limits, sink)?;
        (sink, arena, shape)
    };
    Ok(Flat {
        words: sink.finish(),
        arena,
        is_refusal: shape.role == Role::Error,
    })
}

/// The same as a tree; whether it is a refusal comes second.
pub fn read_tree(source: &[u8], expected: Expected, limits: Limits) -> Step<(Value, bool)> {
    let (sink, shape) = if is_json(source, expected) {
        let root = tables().notification;
        (json::read(source, root, limits, TreeSink::new)?.0, root)
    } else {
        let (sink, shape, _) = xml::read(source, &roots(expected), limits, TreeSink::new)?;
        (sink, shape)
    };
    Ok((sink.finish(), shape.role == Role::Error))
}

/// Only notifications come in JSON.
fn is_json(source: &[u8], expected: Expected) -> bool {
    let text = source.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(source);
    expected == Expected::Notification && text.trim_ascii_start().first() == Some(&b'{')
}

/// The elements that may be around everything, and what they are.
fn roots(expected: Expected) -> Vec<(&'static str, &'static Shape)> {
    let tables = tables();
    match expected {
        Expected::Answer => vec![("Response", tables.response), ("Error", tables.error)],
        Expected::Notification => vec![("Response", tables.notification)],
    }
}
