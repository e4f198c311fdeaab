//! The reader, quick-xml alone and the scanner of 0.1.0 give the same tree of any well-formed document without a
//! DTD.

use std::borrow::Cow;
use std::fmt::Write;

use quick_xml::events::{BytesStart, Event};
use wanxiang_jobs::xml::{Token, Tokens};

use super::{Random, UNLIMITED, read_xml, seed};
use wanxiang_jobs::value::Value;

#[derive(Debug, Default, PartialEq)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Debug, PartialEq)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Adjoining texts are one; an empty one is none.
    fn text(&mut self, text: &str) {
        match self.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.children.push(Node::Text(text.to_owned())),
        }
    }
}

/// A document as its author means it, and as it is written.
struct Author {
    random: Random,
    xml: String,
}

const NAMES: [&str; 9] = [
    "a", "Object", "x-y.z", "_1", "n:s", "数据", "é·", "Tag", "𠀀b",
];
const PIECES: [&str; 12] = [
    "a", " ", "\n", "\t", "<", "&", ">", "]]", "'\"", "数", "𝄞", "\u{85}",
];

impl Author {
    fn document(seed: u64) -> (String, Element) {
        let mut author = Author {
            random: Random(seed),
            xml: String::new(),
        };
        if author.chance(2) {
            author.xml += author.random.pick(&[
                "<?xml version='1.0'?>",
                "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes'?>",
            ]);
        }
        author.aside();
        let root = author.element("Response", 4);
        author.aside();
        (author.xml, root)
    }

    fn chance(&mut self, one_in: usize) -> bool {
        self.random.below(one_in) == 0
    }

    /// What means nothing.
    fn aside(&mut self) {
        let aside = self.random.pick(&[
            "",
            "\n",
            "<!-- <a> & ]]> ' -->",
            "<?p?>",
            "<?p a='<' ?>\r\n",
        ]);
        self.xml += aside;
    }

    fn element(&mut self, name: &str, depth: usize) -> Element {
        let mut element = Element {
            name: name.to_owned(),
            ..Element::default()
        };
        let _ = write!(self.xml, "<{name}");
        for attribute in NAMES {
            if self.chance(12) {
                let _ = write!(
                    self.xml,
                    "{}{attribute} = ",
                    self.random.pick(&[" ", "\n", "\t\r\n"])
                );
                let value = self.value();
                element.attributes.push((attribute.to_owned(), value));
            }
        }
        let children = if depth == 0 { 0 } else { self.random.below(6) };
        if children == 0 && self.chance(2) {
            self.xml += self.random.pick(&["/>", " />"]);
            return element;
        }
        self.xml += self.random.pick(&[">", " >", "\n>"]);
        for _ in 0..children {
            match self.random.below(6) {
                0 | 1 => {
                    let name = self.random.pick(&NAMES);
                    let child = self.element(name, depth - 1);
                    element.children.push(Node::Element(child));
                }
                2 => {
                    self.xml +=
                        self.random
                            .pick(&["<!---->", "<!-- - x -->", "<?p ?>", "<?p ]]>?>"])
                }
                3 => {
                    let text = self.pieces().replace('>', "");
                    let _ = write!(self.xml, "<![CDATA[{text}]]>");
                    element.text(&text);
                }
                4 => {
                    self.xml += self.random.pick(&["\r\n", "\r<!---->", "\n"]);
                    element.text("\n");
                }
                _ => {
                    let text = self.pieces();
                    self.written(&text, false);
                    element.text(&text);
                }
            }
        }
        let _ = write!(
            self.xml,
            "</{name}{}>",
            self.random.pick(&["", " ", "\r\n"])
        );
        element
    }

    fn pieces(&mut self) -> String {
        (0..self.random.below(6))
            .map(|_| self.random.pick(&PIECES))
            .collect()
    }

    /// A quoted value; white space in it is written by number, or it would become blanks.
    fn value(&mut self) -> String {
        let text = self.pieces();
        let quote = self.random.pick(&["'", "\""]);
        self.xml += quote;
        self.written(&text, true);
        self.xml += quote;
        text
    }

    fn written(&mut self, text: &str, quoted: bool) {
        for c in text.chars() {
            let must =
                matches!(c, '<' | '&' | '>') || quoted && matches!(c, '\n' | '\t' | '\'' | '"');
            let named = match c {
                '<' => "&lt;",
                '&' => "&amp;",
                '>' => "&gt;",
                '\'' => "&apos;",
                '"' => "&quot;",
                _ => "",
            };
            let _ = match self.random.below(if must { 3 } else { 9 }) {
                0 => write!(self.xml, "&#{};", c as u32),
                1 => write!(self.xml, "&#x{:X};", c as u32),
                2 if !named.is_empty() => write!(self.xml, "{named}"),
                _ if must => write!(self.xml, "&#x0{:x};", c as u32),
                _ => write!(self.xml, "{c}"),
            };
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

fn ours(xml: &str) -> Element {
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
fn scanners(xml: &str) -> Element {
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

fn judges(xml: &str) -> Element {
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

/// The element as the builder lays out what no table knows.
fn layout(element: &Element) -> Value {
    let mut members: Vec<(String, Value)> = Vec::new();
    let mut add =
        |name: String, value: Value| match members.iter_mut().find(|(key, _)| *key == name) {
            Some((_, Value::List(items))) => items.push(value),
            _ => members.push((name, Value::List(vec![value]))),
        };
    let only_text = element
        .children
        .iter()
        .all(|node| matches!(node, Node::Text(_)));
    for node in &element.children {
        match node {
            Node::Element(child) => {
                for (name, value) in &child.attributes {
                    add(format!("{}@{name}", child.name), Value::Text(value.clone()));
                }
                add(child.name.clone(), layout(child));
            }
            Node::Text(text) if !only_text && !text.trim_ascii().is_empty() => {
                add("#text".to_owned(), Value::Text(text.clone()));
            }
            Node::Text(_) => {}
        }
    }
    match (only_text, element.children.first()) {
        (true, Some(Node::Text(text))) => Value::Text(text.clone()),
        (true, _) => Value::Text(String::new()),
        _ => Value::Map(members),
    }
}

#[test]
fn generated_documents_give_the_tree_that_was_meant() {
    let first = seed();
    for seed in first..first + 20_000 {
        let (xml, meant) = Author::document(seed);
        assert_eq!(judges(&xml), meant, "quick-xml, SEED={seed}: {xml}");
        assert_eq!(scanners(&xml), meant, "0.1.0, SEED={seed}: {xml}");
        assert_eq!(ours(&xml), meant, "SEED={seed}: {xml}");
    }
}

#[test]
fn generated_documents_give_the_payload_that_was_meant() {
    let first = seed();
    for seed in first..first + 5_000 {
        let (xml, meant) = Author::document(seed);
        // One element down nothing is known to the tables.
        let start = xml.find("<Response").unwrap();
        let end = xml.rfind('>').map_or(xml.len(), |at| at + 1);
        let body = xml[start..end].replace("</Response\r\n>", "</Response>");
        let xml = format!("<Response><Unknown>{body}</Unknown></Response>");
        let value = read_xml(xml.as_bytes(), UNLIMITED).unwrap();
        let outer = Element {
            name: "Unknown".to_owned(),
            attributes: Vec::new(),
            children: vec![Node::Element(meant)],
        };
        let found = value
            .get("$extra")
            .and_then(|extra| extra.get("Unknown"))
            .unwrap();
        // What stands behind the root (comments, instructions, line ends) belongs to Unknown here.
        assert_eq!(
            found,
            &Value::List(vec![layout(&outer)]),
            "SEED={seed}: {xml}"
        );
    }
}

#[test]
fn what_ours_takes_quick_xml_takes_too() {
    let first = seed();
    let (mut taken, mut refused) = (0, 0);
    for seed in first..first + 20_000 {
        let (xml, _) = Author::document(seed);
        let mut random = Random(seed);
        let mut bytes = xml.into_bytes();
        let at = random.below(bytes.len());
        bytes[at] = b"<>&;/='\"![]-? ax#\x01"[random.below(18)];
        let Ok(xml) = String::from_utf8(bytes) else {
            continue;
        };
        match super::scan(xml.as_bytes()) {
            Ok(()) => {
                assert_eq!(ours(&xml), judges(&xml), "SEED={seed}: {xml}");
                taken += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(
        taken > 1000 && refused > 1000,
        "{taken} taken, {refused} refused"
    );
}
