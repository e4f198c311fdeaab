//! What is compared: a document as nested names and texts, whoever read or wrote it.

use quick_xml::Reader;
use quick_xml::events::Event;

/// One element. Attributes are children named `Name@attribute` of the element around, text beside child
/// elements is a child named `#text`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    pub name: String,
    pub text: String,
    pub children: Vec<Tree>,
}

impl Tree {
    pub fn leaf(name: impl Into<String>, text: impl Into<String>) -> Self {
        Tree {
            name: name.into(),
            text: text.into(),
            children: Vec::new(),
        }
    }

    pub fn parent(name: impl Into<String>, children: Vec<Tree>) -> Self {
        Tree {
            name: name.into(),
            text: String::new(),
            children,
        }
    }

    /// Children sorted by name; those of one name keep their order, because it means something.
    pub fn sorted(mut self) -> Self {
        self.children = self.children.into_iter().map(Tree::sorted).collect();
        self.children.sort_by(|a, b| a.name.cmp(&b.name));
        self
    }
}

/// Fails with the first place where two trees differ.
#[track_caller]
pub fn assert_same(found: Tree, expected: Tree, document: &str) {
    if let Some(difference) = difference(&found.sorted(), &expected.sorted()) {
        panic!("{difference}\nin {document}");
    }
}

fn difference(found: &Tree, expected: &Tree) -> Option<String> {
    let at = &expected.name;
    if found.name != expected.name || found.text != expected.text {
        return Some(format!(
            "{at}: found {} {:?}, expected {:?}",
            found.name, found.text, expected.text
        ));
    }
    let names =
        |tree: &Tree| -> Vec<String> { tree.children.iter().map(|c| c.name.clone()).collect() };
    if names(found) != names(expected) {
        return Some(format!(
            "{at}: found children {:?}, expected {:?}",
            names(found),
            names(expected)
        ));
    }
    found
        .children
        .iter()
        .zip(&expected.children)
        .find_map(|(found, expected)| difference(found, expected))
        .map(|inner| format!("{at} > {inner}"))
}

/// The root element as quick-xml reads it.
pub fn parse(document: &str) -> Tree {
    let mut reader = Reader::from_str(document);
    let mut stack = vec![Open::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                attributes(&tag, &name, &mut stack);
                stack.push(Open {
                    name,
                    ..Open::default()
                });
            }
            Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                attributes(&tag, &name, &mut stack);
                let open = stack.last_mut().unwrap();
                open.flush();
                open.children.push(Tree::leaf(name, ""));
            }
            Event::End(_) => {
                let tree = stack.pop().unwrap().close();
                stack.last_mut().unwrap().children.push(tree);
            }
            Event::Text(text) => stack.last_mut().unwrap().text += &normal(&text),
            Event::CData(text) => stack.last_mut().unwrap().text += &normal(&text),
            Event::GeneralRef(reference) => {
                let c = match reference.resolve_char_ref().unwrap() {
                    Some(c) => c,
                    None => entity(&reference),
                };
                stack.last_mut().unwrap().text.push(c);
            }
            Event::Eof => {
                // Attributes of the root stand before it.
                let mut top = stack.pop().unwrap().children;
                let mut root = top.pop().unwrap();
                let (name, mut children) = (root.name.clone(), top);
                for attribute in &mut children {
                    attribute.name = attribute.name.replacen(&name, "", 1);
                }
                children.append(&mut root.children);
                return Tree { children, ..root };
            }
            _ => {}
        }
    }
}

#[derive(Default)]
struct Open {
    name: String,
    text: String,
    children: Vec<Tree>,
}

impl Open {
    /// A child begins: the text before it stands beside child elements.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.trim_ascii().is_empty() {
            self.children.push(Tree::leaf("#text", text));
        }
    }

    fn close(mut self) -> Tree {
        if self.children.is_empty() {
            return Tree::leaf(self.name, self.text);
        }
        self.flush();
        Tree::parent(self.name, self.children)
    }
}

fn attributes(tag: &quick_xml::events::BytesStart<'_>, name: &str, stack: &mut [Open]) {
    let open = stack.last_mut().unwrap();
    open.flush();
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap();
        let key = attribute.key.as_ref().to_owned();
        let value = quick_xml::escape::unescape(&attribute.value)
            .unwrap()
            .into_owned();
        open.children
            .push(Tree::leaf(format!("{name}@{key}"), value));
    }
}

fn entity(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        other => panic!("an entity {other}"),
    }
}

/// Line ends as the recommendation wants them read.
fn normal(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
