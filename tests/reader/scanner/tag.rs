//! Start tags and their attributes.

use super::{Attribute, Scanner, Token};
use wanxiang_jobs::decode::{Fault, Span, Step};

/// Up to this many attributes each new one is compared with those before it.
const FEW: usize = 8;

impl Scanner<'_> {
    pub(super) fn start_tag(&mut self) -> Step<()> {
        if self.rooted && self.open.is_empty() {
            return Err(self.input.fault("there is a second root element"));
        }
        self.input.at += 1;
        let name = self.name()?;
        self.attributes.clear();
        // Most tags end here.
        let mut empty = false;
        if !self.input.skip_byte(b'>') {
            self.rest_of_tag()?;
            empty = self.input.skip(b"/");
            if !self.input.skip(b">") {
                return Err(self.input.fault("'/' in a tag must be followed by '>'"));
            }
            self.distinct()?;
        }
        self.rooted = true;
        if !empty {
            self.open.push(name);
        }
        self.token = Token::Open { name, empty };
        Ok(())
    }

    /// What stands between the name and the end of a start tag.
    fn rest_of_tag(&mut self) -> Step<()> {
        loop {
            let spaced = self.input.skip_spaces();
            match self.input.peek() {
                Some(b'>' | b'/') => return Ok(()),
                None => return Err(self.input.fault("the document ends inside a tag")),
                Some(_) if !spaced => {
                    return Err(self
                        .input
                        .fault("a tag holds something that is no attribute"));
                }
                Some(_) => self.attribute()?,
            }
        }
    }

    fn attribute(&mut self) -> Step<()> {
        let start = self.input.at;
        let name = self.name()?;
        let text = self.input.slice(name);
        if self.attributes.len() < FEW
            && self
                .attributes
                .iter()
                .any(|a| self.input.slice(a.name) == text)
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
    /// number, and a hash table can be made to.
    fn distinct(&self) -> Step<()> {
        if self.attributes.len() <= FEW {
            return Ok(());
        }
        let mut names = Vec::new();
        for attribute in &self.attributes {
            names.push((self.input.slice(attribute.name), attribute.name.start()));
        }
        names.sort_unstable();
        // The later one of two is at fault, and of all such the first.
        let mut first = usize::MAX;
        for pair in names.windows(2) {
            if let [(before, _), (name, at)] = pair
                && before == name
            {
                first = first.min(*at);
            }
        }
        if first < usize::MAX {
            return Err(twice(first));
        }
        Ok(())
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
                Some(b'&') => self.reference()?,
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
