//! Random well-formed documents: what they mean, and how they are written.

use std::fmt::Write;

use super::Random;
use super::trees::{Element, Node};

/// A document as its author means it, and as it is written.
pub struct Author {
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
    pub fn document(seed: u64) -> (String, Element) {
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
