//! What stands in a start tag besides its name.

use super::reference::{self, resolve_first};
use super::tokens::{Attribute, Tokens};
use crate::decode::{Fault, Span, Step};
use std::collections::BinaryHeap;

/// Up to this many attributes each new one is compared with those before it.
const FEW: usize = 8;

impl Tokens<'_> {
    /// Attributes, and the end of the tag.
    pub(super) fn rest_of_tag(&mut self) -> Step<()> {
        loop {
            let spaced = self.input.skip_spaces();
            match self.input.peek() {
                Some(b'>' | b'/') => break,
                None => return Err(self.input.fault("the document ends inside a tag")),
                Some(_) if !spaced => {
                    let message = "a tag holds something that is no attribute";
                    return Err(self.input.fault(message));
                }
                Some(_) => self.attribute()?,
            }
        }
        self.input.skip(b"/");
        if !self.input.skip(b">") {
            let message = "'/' in a tag must be followed by '>'";
            return Err(self.input.fault(message));
        }
        self.distinct()
    }

    fn attribute(&mut self) -> Step<()> {
        let start = self.input.at;
        let name = self.name()?;
        let text = self.input.slice(name);
        let mut before = self.attributes.iter().take(FEW);
        if self.attributes.len() < FEW && before.any(|a| self.input.slice(a.name) == text) {
            return Err(twice(start));
        }
        if self.attributes.len() >= self.most_attributes {
            let message = "the document has more attributes than the limit allows";
            return Err(Fault::new("limit", message, start));
        }
        let value = self.assigned()?;
        self.attributes.push(Attribute { name, value });
        Ok(())
    }

    /// Refuses two attributes of one name. Comparing each with all others would take the square of their
    /// number, and a hash table can be made to. A heap is a fraction of the code of a sort.
    fn distinct(&self) -> Step<()> {
        if self.attributes.len() <= FEW {
            return Ok(());
        }
        let named = |a: &Attribute| (self.input.slice(a.name), a.name.start());
        let mut names: BinaryHeap<_> = self.attributes.iter().map(named).collect();
        // The later one of two is at fault, and of all such the first. Here the later one comes out first.
        let mut again = None;
        let mut after = names.pop();
        while let (Some((name, at)), before) = (after, names.pop()) {
            if before.is_some_and(|(other, _)| other == name)
                && again.is_none_or(|first| at < first)
            {
                again = Some(at);
            }
            after = before;
        }
        match again {
            Some(at) => Err(twice(at)),
            None => Ok(()),
        }
    }

    /// `= "value"` behind a name.
    pub(super) fn assigned(&mut self) -> Step<Span> {
        self.input.skip_spaces();
        if !self.input.skip(b"=") {
            return Err(self.input.fault("an attribute has no value"));
        }
        self.input.skip_spaces();
        let quote = match self.input.peek() {
            Some(quote @ (b'"' | b'\'')) => quote,
            _ => return Err(self.input.fault("an attribute value must be quoted")),
        };
        self.input.at += 1;
        let start = self.input.at;
        loop {
            match self.input.peek() {
                None => return Err(self.input.fault("the document ends inside an attribute")),
                Some(b'<') => return Err(self.input.fault("'<' must not stand in an attribute")),
                Some(b'&') => match resolve_first(self.input.rest()) {
                    Some((_, length)) => self.input.at += length,
                    None => return Err(self.input.fault(reference::UNKNOWN)),
                },
                Some(byte) if byte == quote => break,
                Some(_) => self.legal()?,
            }
        }
        let value = self.input.since(start);
        self.input.at += 1;
        Ok(value)
    }
}

#[cold]
fn twice(at: usize) -> Box<Fault> {
    Fault::new("syntax", "an attribute occurs twice", at)
}
