//! The tree of elements that the reader, the scanner of 0.1.0 and quick-xml alone find in a document. Each panics where it refuses one.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use wanxiang_jobs::xml::{Token, Tokens};

#[derive(Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Debug, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Adjoining texts are one; an empty one is none.
    pub fn text(&mut self, text: &str) {
        match self.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.children.push(Node::Text(text.to_owned())),
        }
    }
}

/// The text as XML means it: references resolved, line ends made one.
fn meant(raw: &str) -> String {
    quick_xml::escape::unescape(&lines(raw))
        .unwrap()
        .into_owned()
}

fn lines(raw: &str) -> String {
    raw.replace("\r\n", "\n").replace('\r', "\n")
}

pub fn ours(xml: &str) -> Element {
    let bytes = xml.as_bytes();
    let mut tokens = Tokens::new(bytes).unwrap();
    let text = |span: wanxiang_jobs::decode::Span| std::str::from_utf8(span.of(bytes)).unwrap();
    let mut open = vec![Element::default()];
    loop {
        match tokens.token().unwrap() {
            Token::Open { name, empty } => {
                let attributes = tokens.attributes().iter();
                let attributes =
                    attributes.map(|a| (text(a.name).to_owned(), meant(text(a.value))));
                open.push(Element {
                    name: text(name).to_owned(),
                    attributes: attributes.collect(),
                    children: Vec::new(),
                });
                if empty {
                    close(&mut open);
                }
            }
            Token::Text { span, plain } => {
                assert_eq!(plain, !text(span).contains('\r'));
                open.last_mut().unwrap().text(&lines(text(span)));
            }
            Token::Character(c) => open.last_mut().unwrap().text(&c.to_string()),
            Token::CData(span) => open.last_mut().unwrap().text(&lines(text(span))),
            Token::Close => close(&mut open),
            Token::End => break,
        }
    }
    only_child(open)
}

/// What the scanner of 0.1.0 makes of it.
pub fn scanners(xml: &str) -> Element {
    use super::scanner::{Scanner, Token};
    let bytes = xml.as_bytes();
    let mut scanner = Scanner::new(bytes).unwrap();
    let text = |span: wanxiang_jobs::decode::Span| std::str::from_utf8(span.of(bytes)).unwrap();
    let mut open = vec![Element::default()];
    loop {
        match scanner.token().unwrap() {
            Token::Open { name, empty } => {
                let attributes = scanner.attributes().iter();
                let attributes =
                    attributes.map(|a| (text(a.name).to_owned(), meant(text(a.value))));
                open.push(Element {
                    name: text(name).to_owned(),
                    attributes: attributes.collect(),
                    children: Vec::new(),
                });
                if empty {
                    close(&mut open);
                }
            }
            Token::Text { span, .. } => open.last_mut().unwrap().text(&meant(text(span))),
            Token::CData(span) => open.last_mut().unwrap().text(&lines(text(span))),
            Token::Close => close(&mut open),
            Token::End => break,
        }
    }
    only_child(open)
}

pub fn judges(xml: &str) -> Element {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().enable_all_checks(true);
    let mut open = vec![Element::default()];
    let start = |tag: &BytesStart<'_>| Element {
        name: tag.name().as_ref().to_owned(),
        attributes: tag
            .attributes()
            .map(Result::unwrap)
            .map(|a| (a.key.as_ref().to_owned(), meant(&a.value)))
            .collect(),
        children: Vec::new(),
    };
    loop {
        let current = open.len();
        match reader.read_event().unwrap() {
            Event::Start(tag) => open.push(start(&tag)),
            Event::Empty(tag) => {
                open.push(start(&tag));
                close(&mut open);
            }
            Event::End(_) => close(&mut open),
            // Outside the root there is only white space.
            Event::Text(_) if current == 1 => {}
            Event::Text(text) => open[current - 1].text(&text.xml10_content()),
            Event::CData(text) => open[current - 1].text(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let whole: Cow<'_, str> = format!("&{};", &*reference).into();
                open[current - 1].text(&meant(&whole));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    only_child(open)
}

fn close(open: &mut Vec<Element>) {
    let element = open.pop().unwrap();
    open.last_mut()
        .unwrap()
        .children
        .push(Node::Element(element));
}

fn only_child(mut open: Vec<Element>) -> Element {
    match open.pop().unwrap().children.pop() {
        Some(Node::Element(element)) => element,
        other => panic!("{other:?}"),
    }
}
