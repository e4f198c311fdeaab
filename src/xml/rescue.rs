//! What a refusal says although it is not well-formed.
//!
//! The service has been seen to put texts into `<Error>` as they came, with a bare `&`. Such a body is still worth
//! its code: the members that the tables know are looked for by their tags, and everything else is passed over.

use super::reference::resolve_first;
use crate::decode::{Builder, Limits, Outcome, Retry, Sink, Span, Step, Text, push_char};
use crate::find::find;
use crate::schema::Shape;

/// Reads what can be told of a refusal into the sink; answers the arena, or nothing where it names no code.
pub(super) fn rescue<S: Sink>(
    source: &[u8],
    (root, shape): (&str, &'static Shape),
    limits: Limits,
    sink: &mut S,
) -> Step<Option<Vec<u8>>> {
    let Some(body) = inside(source, root) else {
        return Ok(None);
    };
    let mut builder = Builder::new(source, sink, shape, limits, Retry::default());
    let mut has_code = false;
    for member in shape.all() {
        if let Some((name, text)) = element(source, body, member.name) {
            has_code |= member.name == "Code" && text.start() < text.end();
            builder.open(Text::Source(name))?;
            let text = resolved(&mut builder.arena, text.of(source));
            builder.text(text);
            builder.close();
        }
    }
    match builder.finish()? {
        Outcome::Read(arena) if has_code => Ok(Some(arena)),
        _ => Ok(None),
    }
}

/// What stands behind the start tag of the root, if that is what the document begins with.
fn inside(source: &[u8], root: &str) -> Option<Span> {
    let tag = format!("<{root}>");
    let start = find_from(source, 0, tag.as_bytes())?;
    let before = source.get(..start)?;
    let before = before.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(before);
    let before = before.trim_ascii();
    let is_prolog = before.is_empty() || before.starts_with(b"<?xml") && before.ends_with(b"?>");
    is_prolog.then(|| Span::new(start + tag.len(), source.len()))
}

/// Name and text of the first element of that name.
fn element(source: &[u8], within: Span, name: &str) -> Option<(Span, Span)> {
    let open = format!("<{name}>");
    let start = find_from(source, within.start(), open.as_bytes())?;
    let text = start + open.len();
    let end = find_from(source, text, format!("</{name}>").as_bytes())?;
    let name = Span::new(start + 1, start + 1 + name.len());
    Some((name, Span::new(text, end)))
}

/// The first place of a text from there on.
fn find_from(source: &[u8], from: usize, text: &[u8]) -> Option<usize> {
    Some(from + find(source.get(from..)?, text)?)
}

/// The text with the references in it that are some.
fn resolved(arena: &mut Vec<u8>, text: &[u8]) -> Text {
    let start = arena.len();
    let mut rest = text;
    while let Some((&byte, tail)) = rest.split_first() {
        match resolve_first(rest) {
            Some((c, length)) if byte == b'&' => {
                push_char(arena, c);
                rest = rest.get(length..).unwrap_or_default();
            }
            _ => {
                arena.push(byte);
                rest = tail;
            }
        }
    }
    Text::Arena(Span::new(start, arena.len()))
}
