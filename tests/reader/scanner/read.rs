//! Drives a [`Builder`] from an XML document.

use super::reference::resolve;
use super::{Scanner, Token};
use wanxiang_jobs::decode::{
    Builder, Fault, Limits, Outcome, Retry, Sink, Span, Step, Text, push_char,
};
use wanxiang_jobs::schema::Shape;

/// Reads a document whose root is one of `roots` into a sink; answers the root's shape and the arena.
///
/// `sink` makes an empty sink; it is called again when the tags of the jobs turn out to matter.
pub fn read<S: Sink>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    mut sink: impl FnMut() -> S,
) -> Step<(S, &'static Shape, Vec<u8>)> {
    if source.len() > limits.bytes {
        return Err(Fault::new(
            "limit",
            "the document is larger than the limit allows",
            0,
        ));
    }
    let mut hints = Retry::default();
    loop {
        let mut target = sink();
        let (shape, outcome) = pass(source, roots, limits, &mut target, hints)?;
        match outcome {
            Outcome::Read(arena) => return Ok((target, shape, arena)),
            Outcome::Again(tags) => hints = tags,
        }
    }
}

fn pass<S: Sink>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    sink: &mut S,
    hints: Retry,
) -> Step<(&'static Shape, Outcome)> {
    let mut scanner = Scanner::new(source)?;
    scanner.limit_attributes(limits.nodes);
    scanner.advance()?;
    let Token::Open { name, empty } = scanner.token else {
        return Err(Fault::new("syntax", "the document has no element", 0));
    };
    let root = name.of(source);
    let Some(&(_, shape)) = roots.iter().find(|(known, _)| known.as_bytes() == root) else {
        return Err(unexpected_root(roots, name, source));
    };
    let mut builder = Builder::new(source, sink, shape, limits, hints);
    attributes(&mut builder, &scanner, source, None)?;
    let mut depth = usize::from(!empty);
    while depth > 0 {
        scanner.advance()?;
        match scanner.token {
            Token::Open { name, empty } => {
                let name = Text::Source(name);
                if !scanner.attributes().is_empty() {
                    attributes(&mut builder, &scanner, source, Some(name))?;
                }
                builder.open(name)?;
                if empty {
                    builder.close();
                } else {
                    depth += 1;
                }
            }
            Token::Text { span, plain: true } => builder.text(Text::Source(span)),
            Token::Text { span, plain: false } => {
                let text = unescape(&mut builder.arena, span.of(source), Within::Element);
                builder.text(text);
            }
            Token::CData(span) => {
                let text = span.of(source);
                let text = match text.contains(&b'\r') {
                    true => unescape(&mut builder.arena, text, Within::CData),
                    false => Text::Source(span),
                };
                builder.text(text);
            }
            Token::Close => {
                depth -= 1;
                if depth > 0 {
                    builder.close();
                }
            }
            Token::End => break,
        }
    }
    scanner.advance()?;
    Ok((shape, builder.finish()?))
}

fn attributes<S: Sink>(
    builder: &mut Builder<'_, S>,
    scanner: &Scanner<'_>,
    source: &[u8],
    element: Option<Text>,
) -> Step<()> {
    for attribute in scanner.attributes() {
        let value = unescape(
            &mut builder.arena,
            attribute.value.of(source),
            Within::Attribute,
        );
        builder.attribute(element, Text::Source(attribute.name), value)?;
    }
    Ok(())
}

/// Appends a text to the arena with references resolved and line ends made line feeds; in attributes
/// every white space is a blank, and CDATA has no references.
fn unescape(arena: &mut Vec<u8>, text: &[u8], within: Within) -> Text {
    let start = arena.len();
    let mut rest = text;
    while let Some((&byte, tail)) = rest.split_first() {
        let whole = rest;
        rest = tail;
        match byte {
            b'&' if within != Within::CData => {
                if let Some((c, length)) = resolve(whole) {
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
    CData,
}

fn unexpected_root(roots: &[(&str, &'static Shape)], name: Span, source: &[u8]) -> Box<Fault> {
    let mut message = String::from("the root element is <");
    message.push_str(&String::from_utf8_lossy(name.of(source)));
    message.push_str(">, expected ");
    for (index, (root, _)) in roots.iter().enumerate() {
        message.push_str(if index == 0 { "<" } else { " or <" });
        message.push_str(root);
        message.push('>');
    }
    Fault::new("root", message, name.start())
}
