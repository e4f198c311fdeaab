//! A random document before it is written: what it says, and how each part is spelt.

use crate::tree::Tree;
use wanxiang_jobs::schema::{Kind, Member};

/// One element.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub name: String,
    /// What the element says.
    pub text: String,
    /// What stands there, if that is something else: `TRUE` for `true`.
    pub spelt: Option<String>,
    pub children: Vec<Node>,
    pub attributes: Vec<(String, String)>,
    /// A text before the child of that number.
    pub beside: Option<(usize, String)>,
    /// Children that the document lacks and a reader adds.
    pub implied: Vec<(&'static str, String)>,
    /// What the tables expect here; nothing where no table foresees the element.
    pub member: Option<&'static Member>,
    /// Whether it is something else than what the tables expect.
    pub odd: bool,
    /// Whether it is inside an element that no table foresees, so that none foresees it either.
    pub unforeseen: bool,
    /// Whether it stands for the document itself and not for what a reader makes of it.
    pub written: bool,
}

impl Node {
    /// The document that this is.
    pub fn tree(&self) -> Tree {
        if self.children.is_empty() && self.beside.is_none() && self.implied.is_empty() {
            return Tree::leaf(&self.name, &self.text);
        }
        let mut children = Vec::new();
        for (index, child) in self.children.iter().enumerate() {
            children.extend(self.text_before(index));
            for (name, value) in &child.attributes {
                children.push(Tree::leaf(format!("{}@{name}", child.name), value));
            }
            if !self.is_empty_list(child) {
                children.push(child.tree());
            }
        }
        children.extend(self.text_before(self.children.len()));
        for (name, text) in &self.implied {
            children.push(Tree::leaf(*name, text));
        }
        match children.as_slice() {
            [] => Tree::leaf(&self.name, ""),
            _ => Tree::parent(&self.name, children),
        }
    }

    /// Whether that child says that a list has no items: it is empty and the only one of its name.
    fn is_empty_list(&self, child: &Node) -> bool {
        let blank = match child.member.map(|member| member.kind) {
            Some(Kind::Text | Kind::OneOf(_)) => child.text.is_empty(),
            _ => child.text.trim_ascii().is_empty(),
        };
        let bare = child.children.is_empty() && child.beside.is_none() && child.implied.is_empty();
        let named = |other: &&Node| other.name == child.name;
        child.is_list()
            && !child.unforeseen
            && !child.written
            && bare
            && blank
            && self.children.iter().filter(named).count() == 1
    }

    /// The same for a root, whose attributes have no element around to belong to.
    pub fn root(&self) -> Tree {
        let mut tree = self.tree();
        for (name, value) in &self.attributes {
            tree.children.push(Tree::leaf(format!("@{name}"), value));
        }
        tree
    }

    /// The same as it stands, with nothing added and every text as it is spelt.
    pub fn spelt(&self) -> Node {
        Node {
            text: self.spelt.clone().unwrap_or_else(|| self.text.clone()),
            children: self.children.iter().map(Node::spelt).collect(),
            implied: Vec::new(),
            written: true,
            ..self.clone()
        }
    }

    /// The element is a second one where the tables foresee one: nobody knows what its texts mean.
    pub fn be_taken_as_spelt(&mut self) {
        self.text = self
            .spelt
            .take()
            .unwrap_or_else(|| std::mem::take(&mut self.text));
        self.unforeseen = true;
        self.children.iter_mut().for_each(Node::be_taken_as_spelt);
    }

    /// The text beside child elements, if it stands before that one.
    pub fn text_before(&self, index: usize) -> Option<Tree> {
        match &self.beside {
            Some((at, text)) if *at == index => Some(Tree::leaf("#text", text)),
            _ => None,
        }
    }

    pub fn is_list(&self) -> bool {
        self.member.is_some_and(Member::is_list)
    }

    /// Whether JSON may have it in a list without meaning something else.
    pub fn may_be_listed(&self) -> bool {
        self.unforeseen || self.member.is_none_or(Member::is_list)
    }

    pub fn is_object(&self) -> bool {
        matches!(self.member.map(|member| member.kind), Some(Kind::Shape(_)))
    }
}
