//! Drives a [`Builder`] from an XML document.

use super::reference::resolve_first;
use super::rescue::rescue;
use super::tokens::{Token, Tokens};
use crate::decode::{Builder, Fault, Limits, Outcome, Retry, Sink, Span, Step, Text, push_char};
use crate::schema::{Role, Shape};

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
        let outcome = pass::<S, LEAVES>(source, roots, limits, &mut target, hints);
        match outcome {
            Ok((shape, Outcome::Read(arena))) => return Ok((target, shape, arena)),
            Ok((_, Outcome::Again(tags))) => hints = tags,
            Err(fault) if fault.code == "syntax" => {
                let refusal = roots.iter().find(|(_, shape)| shape.role == Role::Error);
                let Some(&root) = refusal else {
                    return Err(fault);
                };
                let mut target = sink();
                return match rescue(source, root, limits, &mut target)? {
                    Some(arena) => Ok((target, root.1, arena)),
                    None => Err(fault),
                };
            }
            Err(fault) => return Err(fault),
        }
    }
}

fn pass<S: Sink, const LEAVES: bool>(
    source: &[u8],
    roots: &[(&str, &'static Shape)],
    limits: Limits,
    sink: &mut S,
    hints: Retry,
) -> Step<(&'static Shape, Outcome)> {
    let mut tokens = Tokens::new(source)?;
    tokens.limit_attributes(limits.nodes);
    let mut token = tokens.token()?;
    let Token::Open { name, .. } = token else {
        return Err(Fault::new("syntax", "the document has no element", 0));
    };
    let is = |&&(known, _): &&(&str, _)| known.as_bytes() == name.of(source);
    let (shape, has_root) = match roots.iter().find(is) {
        Some(&(_, shape)) => (shape, true),
        None => (rootless(roots, name, source)?, false),
    };
    let mut builder = Builder::new(source, sink, shape, limits, hints);
    if has_root {
        attributes(&mut builder, &tokens, source, None)?;
        token = next::<S, LEAVES>(&mut tokens, &mut builder)?;
    } else {
        tokens.allow_fragments();
    }
    let outermost = usize::from(has_root);
    loop {
        match token {
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
            Token::Close if tokens.depth() >= outermost => builder.close(),
            Token::Close => {}
            Token::End => return Ok((shape, builder.finish()?)),
        }
        token = next::<S, LEAVES>(&mut tokens, &mut builder)?;
    }
}

/// The next token that is no plain leaf; those before it have gone to the builder.
#[inline(always)]
fn next<S: Sink, const LEAVES: bool>(
    tokens: &mut Tokens<'_>,
    builder: &mut Builder<'_, S>,
) -> Step<Token> {
    if LEAVES {
        while let Some(leaf) = tokens.leaf() {
            if leaf.blank.start() < leaf.blank.end() {
                builder.text(Text::Source(leaf.blank));
            }
            builder.leaf(Text::Source(leaf.name), leaf.text)?;
        }
    }
    tokens.token()
}

/// The shape of a document that leaves out the root, as the manual prints notifications of workflows: it begins with
/// a member.
fn rootless(roots: &[(&str, &'static Shape)], first: Span, source: &[u8]) -> Step<&'static Shape> {
    let name = first.of(source);
    let found = roots
        .iter()
        .find(|(_, shape)| shape.role == Role::Notification && shape.find(name).is_some());
    match found {
        Some((_, shape)) => Ok(shape),
        None => Err(unexpected_root(roots, first, source)),
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
    let found = name.text(source);
    let mut message = format!("the root element is <{found}>, expected ");
    for (index, (root, _)) in roots.iter().enumerate() {
        message.push_str(if index == 0 { "<" } else { " or <" });
        message.push_str(root);
        message.push('>');
    }
    Fault::new("root", message, name.start())
}
