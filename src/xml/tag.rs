//! Start tags and their attributes.

use super::scanner::{Attribute, Scanner, Token};
use crate::decode::{Fault, Span, Step};
use std::collections::BinaryHeap;

/// Up to this many attributes each new one is compared with those before it.
const FEW: usize = 8;

impl Scanner<'_> {
    pub(super) fn start_tag(&mut self) -> Step<Token> {
        if self.rooted && self.open.is_empty() {
            return Err(self.fault("there is a second root element"));
        }
        self.at += 1;
        let name = self.name()?;
        self.attributes.clear();
        // Most tags end here.
        let empty = !self.skip_byte(b'>') && self.rest_of_tag()?;
        self.rooted = true;
        if !empty {
            self.open.push(name);
        }
        Ok(Token::Open { name, empty })
    }

    /// Attributes and the end of a start tag; answers whether the tag also ends the element.
    fn rest_of_tag(&mut self) -> Step<bool> {
        loop {
            let spaced = self.skip_spaces();
            match self.peek() {
                Some(b'>') => {
                    self.at += 1;
                    self.distinct()?;
                    return Ok(false);
                }
                Some(b'/') => {
                    self.at += 1;
                    if !self.skip_byte(b'>') {
                        return Err(self.fault("'/' in a tag must be followed by '>'"));
                    }
                    self.distinct()?;
                    return Ok(true);
                }
                None => return Err(self.fault("the document ends inside a tag")),
                Some(_) if !spaced => {
                    return Err(self.fault("a tag holds something that is no attribute"));
                }
                Some(_) => self.attribute()?,
            }
        }
    }

    fn attribute(&mut self) -> Step<()> {
        let start = self.at;
        let name = self.name()?;
        let text = self.slice(name);
        if self.attributes.len() < FEW && self.attributes.iter().any(|a| self.slice(a.name) == text)
        {
            return Err(twice(start));
        }
        if self.attributes.len() >= self.most_attributes {
            return Err(Fault::new(
                "limit",
                "the document has more attributes than the limit allows",
                start,
            ));
        }
        let value = self.assigned()?;
        self.attributes.push(Attribute { name, value });
        Ok(())
    }

    /// Refuses two attributes of one name. Comparing each with all others would take the square of their
    /// number, and a hash table can be made to; a heap cannot.
    fn distinct(&self) -> Step<()> {
        if self.attributes.len() <= FEW {
            return Ok(());
        }
        let mut heap: BinaryHeap<(&[u8], usize)> = BinaryHeap::new();
        heap.extend(
            self.attributes
                .iter()
                .map(|a| (self.slice(a.name), a.name.start())),
        );
        let mut first: Option<usize> = None;
        let mut last: (&[u8], usize) = (b"", 0);
        while let Some(next) = heap.pop() {
            if next.0 == last.0 {
                // The later one of the two is at fault, and of all such the first.
                first = Some(first.map_or(last.1, |at| at.min(last.1)));
            }
            last = next;
        }
        first.map_or(Ok(()), |at| Err(twice(at)))
    }

    /// `= "value"` behind a name.
    pub(super) fn assigned(&mut self) -> Step<Span> {
        self.skip_spaces();
        if !self.skip_byte(b'=') {
            return Err(self.fault("an attribute has no value"));
        }
        self.skip_spaces();
        let quote = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => quote,
            _ => return Err(self.fault("an attribute value must be quoted")),
        };
        self.at += 1;
        let start = self.at;
        loop {
            match self.peek() {
                None => return Err(self.fault("the document ends inside an attribute")),
                Some(b'<') => return Err(self.fault("'<' must not stand in an attribute")),
                Some(b'&') => self.reference()?,
                Some(byte) if byte == quote => break,
                Some(byte) if byte < 0x20 || byte == 0xEF => self.legal()?,
                Some(_) => self.at += 1,
            }
        }
        let value = Span::new(start, self.at);
        self.at += 1;
        Ok(value)
    }
}

#[cold]
fn twice(at: usize) -> Box<Fault> {
    Fault::new("syntax", "an attribute occurs twice", at)
}
