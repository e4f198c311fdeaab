//! Drives a [`Builder`] from an XML document.

use super::reference::resolve_first;
use super::tokens::{Token, Tokens};
use crate::decode::{Builder, Fault, Limits, Retry, Sink, Span, Step, Text, push_char};
use crate::schema::Shape;

/// Reads a document whose root is one of `roots` into a sink; answers the root's shape and the arena.
///
/// `sink` makes an empty sink; it is called again when the tags of the jobs turn out to matter.
pub fn read<S: Sink>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    sink: impl FnMut() -> S,
) -> Step<(S, &'static Shape, Vec<u8>)> {
    read_document::<S, true>(source, roots, limits, sink)
}

/// The same, with every piece taken from quick-xml: what tests hold [`read`] against.
pub fn read_in_pieces<S: Sink>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    sink: impl FnMut() -> S,
) -> Step<(S, &'static Shape, Vec<u8>)> {
    read_document::<S, false>(source, roots, limits, sink)
}

fn read_document<S: Sink, const LEAVES: bool>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    mut sink: impl FnMut() -> S,
) -> Step<(S, &'static Shape, Vec<u8>)> {
    if source.len() > limits.bytes {
        let message = "the document is larger than the limit allows";
        return Err(Fault::new("limit", message, 0));
    }
    let mut hints = Retry::default();
    loop {
        let mut target = sink();
        let (shape, outcome) = pass::<S, LEAVES>(source, roots, limits, &mut target, hints)?;
        match outcome {
            Ok(arena) => return Ok((target, shape, arena)),
            Err(tags) => hints = tags,
        }
    }
}

type Outcome = (&'static Shape, Result<Vec<u8>, Retry>);

fn pass<S: Sink, const LEAVES: bool>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    sink: &mut S,
    hints: Retry,
) -> Step<Outcome> {
    let mut tokens = Tokens::new(source)?;
    tokens.limit_attributes(limits.nodes);
    let Token::Open { name, .. } = tokens.token()? else {
        return Err(Fault::new("syntax", "the document has no element", 0));
    };
    let root = name.of(source);
    let Some(&(_, shape)) = roots.iter().find(|(known, _)| known.as_bytes() == root) else {
        return Err(unexpected_root(roots, name, source));
    };
    let mut builder = Builder::new(source, sink, shape, limits, hints);
    attributes(&mut builder, &tokens, source, None)?;
    loop {
        if LEAVES {
            while let Some(leaf) = tokens.leaf() {
                if leaf.blank.start() < leaf.blank.end() {
                    builder.text(Text::Source(leaf.blank));
                }
                builder.leaf(Text::Source(leaf.name), leaf.text)?;
            }
        }
        match tokens.token()? {
            Token::Open { name, empty } => {
                let name = Text::Source(name);
                if !tokens.attributes().is_empty() {
                    attributes(&mut builder, &tokens, source, Some(name))?;
                }
                builder.open(name)?;
                if empty {
                    builder.close();
                }
            }
            Token::Text { span, plain: true } => builder.text(Text::Source(span)),
            Token::Text { span, plain: false } => {
                let text = unescape(&mut builder.arena, span.of(source), Within::Element);
                builder.text(text);
            }
            Token::Character(c) => {
                let start = builder.arena.len();
                push_char(&mut builder.arena, c);
                let end = builder.arena.len();
                builder.text(Text::Arena(Span::new(start, end)));
            }
            Token::CData(span) => {
                let text = span.of(source);
                let text = match text.contains(&b'\r') {
                    true => unescape(&mut builder.arena, text, Within::Element),
                    false => Text::Source(span),
                };
                builder.text(text);
            }
            Token::Close if tokens.depth() > 0 => builder.close(),
            Token::Close => {}
            Token::End => return Ok((shape, builder.finish())),
        }
    }
}

fn attributes<S: Sink>(
    builder: &mut Builder<'_, S>,
    tokens: &Tokens<'_>,
    source: &[u8],
    element: Option<Text>,
) -> Step<()> {
    for attribute in tokens.attributes() {
        let value = unescape(
            &mut builder.arena,
            attribute.value.of(source),
            Within::Attribute,
        );
        builder.attribute(element, Text::Source(attribute.name), value)?;
    }
    Ok(())
}

/// Appends a text to the arena with line ends made line feeds; in attributes every white space is a blank, and
/// references are resolved.
fn unescape(arena: &mut Vec<u8>, text: &[u8], within: Within) -> Text {
    let start = arena.len();
    let mut rest = text;
    while let Some((&byte, tail)) = rest.split_first() {
        let whole = rest;
        rest = tail;
        match byte {
            b'&' if within == Within::Attribute => {
                if let Some((c, length)) = resolve_first(whole) {
                    push_char(arena, c);
                    rest = whole.get(length..).unwrap_or_default();
                }
            }
            b'\r' | b'\n' | b'\t' => {
                if whole.starts_with(b"\r\n") {
                    rest = whole.get(2..).unwrap_or_default();
                }
                arena.push(match byte {
                    _ if within == Within::Attribute => b' ',
                    b'\t' => b'\t',
                    _ => b'\n',
                });
            }
            _ => arena.push(byte),
        }
    }
    Text::Arena(Span::new(start, arena.len()))
}

/// Where a text stands.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Element,
    Attribute,
}

fn unexpected_root(roots: &[(&str, &'static Shape)], name: Span, source: &[u8]) -> Box<Fault> {
    let found = String::from_utf8_lossy(name.of(source));
    let expected: Vec<String> = roots.iter().map(|(root, _)| format!("<{root}>")).collect();
    let expected = expected.join(" or ");
    let message = format!("the root element is <{found}>, expected {expected}");
    Fault::new("root", message, name.start())
}
