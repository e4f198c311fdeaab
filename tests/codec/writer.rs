//! Random documents as XML, each part in one of the ways in which it can be written.

use crate::node::Node;
use crate::random::Random;

/// A document of that root.
pub fn write(random: &mut Random, root: &Node) -> String {
    let mut out = String::new();
    if random.chance(20) {
        out.push('\u{FEFF}');
    }
    if random.chance(50) {
        out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }
    let pretty = random.chance(50);
    let mut writer = Writer {
        out,
        random,
        pretty,
    };
    writer.miscellany();
    writer.element(&root.spelt(), 0);
    writer.miscellany();
    writer.out
}

struct Writer<'a> {
    out: String,
    random: &'a mut Random,
    pretty: bool,
}

impl Writer<'_> {
    fn element(&mut self, node: &Node, depth: usize) {
        self.out.push('<');
        self.out.push_str(&node.name);
        for (name, value) in &node.attributes {
            let quote = if self.random.chance(50) { '"' } else { '\'' };
            self.out.push_str(&format!(" {name} = {quote}"));
            for c in value.chars() {
                match c {
                    '<' | '&' | '"' | '\'' | '\r' | '\n' | '\t' => self.reference(c),
                    c => self.out.push(c),
                }
            }
            self.out.push(quote);
        }
        let empty = node.children.is_empty() && node.beside.is_none();
        if empty && node.text.is_empty() && self.random.chance(50) {
            self.out
                .push_str(if self.random.chance(50) { "/>" } else { " />" });
            return;
        }
        self.out.push('>');
        if empty {
            self.text(&node.text);
        } else {
            // Indentation around a text would become part of it.
            let pretty = self.pretty && node.beside.is_none();
            for (index, child) in node.children.iter().enumerate() {
                self.beside(node, index);
                self.indent(pretty, depth + 1);
                if self.random.chance(2) {
                    self.miscellany();
                }
                self.element(child, depth + 1);
            }
            self.beside(node, node.children.len());
            self.indent(pretty, depth);
        }
        self.out.push_str("</");
        self.out.push_str(&node.name);
        self.out.push('>');
    }

    fn beside(&mut self, node: &Node, index: usize) {
        if let Some(text) = node.text_before(index) {
            self.text(&text.text);
        }
    }

    fn indent(&mut self, pretty: bool, depth: usize) {
        if pretty {
            self.out.push('\n');
            self.out.push_str(&"  ".repeat(depth));
        }
    }

    fn text(&mut self, text: &str) {
        if self.random.chance(10) && !text.contains("]]>") && !text.contains('\r') {
            self.out.push_str(&format!("<![CDATA[{text}]]>"));
            return;
        }
        let mut last = [' ', ' '];
        for c in text.chars() {
            if self.random.chance(2) {
                self.out.push_str("<!-- a <comment> & more -->");
            }
            match c {
                '<' | '&' | '\r' => self.reference(c),
                '>' if last == [']', ']'] || self.random.chance(50) => self.reference(c),
                // A line feed may be spelt as a carriage return, alone or with a line feed behind.
                '\n' if self.random.chance(10) => self.out.push_str("\r\n"),
                c if self.random.chance(3) => self.reference(c),
                c => self.out.push(c),
            }
            last = [last[1], c];
        }
    }

    fn reference(&mut self, c: char) {
        let named = match c {
            '<' => Some("lt"),
            '>' => Some("gt"),
            '&' => Some("amp"),
            '"' => Some("quot"),
            '\'' => Some("apos"),
            _ => None,
        };
        let code = u32::from(c);
        let reference = match (named, self.random.below(3)) {
            (Some(name), 0) => format!("&{name};"),
            (_, 1) => format!("&#{code};"),
            _ => format!("&#x{code:X};"),
        };
        self.out.push_str(&reference);
    }

    fn miscellany(&mut self) {
        if self.random.chance(10) {
            self.out.push_str("<!-- <Response> & --><?target a > b?>");
        }
    }
}
