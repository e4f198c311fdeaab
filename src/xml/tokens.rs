//! [`Tokens`]: the strict layer over quick-xml.
//!
//! quick-xml finds where each piece of a document ends, splits references from text and pairs the tags. What it
//! leaves to its caller is checked here, piece by piece: names, attributes, characters, references, comments and
//! what may stand where. A DOCTYPE is refused by policy. Nothing is copied: tokens are offsets into the document,
//! and when quick-xml refuses a piece, the same checks say which rule it breaks and where.

use super::chars::{CLASSES, Class, begins_illegal, name_class, name_length};
use super::reference;
use crate::decode::{Fault, Input, Span, Step};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::BufRead;

/// A step of the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    /// A start tag; its attributes are in [`Tokens::attributes`].
    Open {
        /// Name of the element.
        name: Span,
        /// Whether the tag also ends the element; no [`Token::Close`] follows then.
        empty: bool,
    },
    /// Text inside an element, up to the next tag or reference.
    Text {
        /// The text as it stands.
        span: Span,
        /// Whether it can be taken as it stands: without carriage returns.
        plain: bool,
    },
    /// The character that a reference stands for.
    Character(char),
    /// The inside of a CDATA section.
    CData(Span),
    /// An end tag.
    Close,
    /// The end of a complete document.
    End,
}

/// A whole element that holds plain text, and the blanks before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leaf {
    /// Blanks since the last markup.
    pub blank: Span,
    /// Name of the element.
    pub name: Span,
    /// Its text, which can be taken as it stands.
    pub text: Span,
}

/// An attribute of the last start tag.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attribute {
    /// Name.
    pub name: Span,
    /// Value between the quotes, as it stands.
    pub value: Span,
}

/// See the module.
pub struct Tokens<'a> {
    /// The document, and where a check stands in it.
    pub(super) input: Input<'a>,
    reader: Reader<&'a [u8]>,
    /// Length of the byte-order mark, which quick-xml does not see.
    mark: usize,
    /// Names of the elements that are open, for the message about an end tag that closes none of them.
    open: Vec<Span>,
    rooted: bool,
    /// Whether further elements may follow the root.
    fragments: bool,
    /// Whether quick-xml stands behind markup, and not behind a text whose end it has looked at.
    behind_markup: bool,
    pub(super) attributes: Vec<Attribute>,
    pub(super) most_attributes: usize,
}

impl<'a> Tokens<'a> {
    /// Begins at the first byte. The document must be UTF-8, see [`super::check_encoding`]; a byte-order mark is
    /// passed over.
    pub fn new(source: &'a [u8]) -> Step<Self> {
        let mut input = Input::new(source);
        super::declaration::check_first_bytes(source)?;
        input.skip(BYTE_ORDER_MARK);
        // quick-xml would pass over a second one.
        if input.looking_at(BYTE_ORDER_MARK) {
            return Err(input.fault(BEFORE_ROOT));
        }
        let mark = input.at;
        let mut reader = Reader::from_reader(input.rest());
        reader.config_mut().check_end_names = true;
        Ok(Tokens {
            input,
            reader,
            mark,
            open: Vec::new(),
            rooted: false,
            fragments: false,
            behind_markup: false,
            attributes: Vec::new(),
            most_attributes: usize::MAX,
        })
    }

    /// Refuses a tag with more attributes than that before it has read them all.
    pub fn limit_attributes(&mut self, most: usize) {
        self.most_attributes = most;
    }

    /// Takes what follows the root for more of the same: a document without the element around it.
    pub fn allow_fragments(&mut self) {
        self.fragments = true;
    }

    /// Attributes of the last start tag.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Where the next token begins.
    pub fn position(&self) -> usize {
        self.mark + self.reader.buffer_position() as usize
    }

    /// The next token.
    pub fn token(&mut self) -> Step<Token> {
        loop {
            let start = self.position();
            self.input.at = start;
            if self.input.peek_at(1) == Some(b'!') {
                self.refuse_doctype()?;
            }
            let event = self.reader.read_event();
            let end = self.position();
            self.behind_markup = true;
            match event {
                Ok(Event::Text(_)) => {
                    self.behind_markup = false;
                    if !self.open.is_empty() {
                        return self.text(end);
                    }
                    self.input.skip_spaces();
                    if self.input.at < end {
                        return Err(self.outside());
                    }
                }
                Ok(Event::GeneralRef(name)) => {
                    if self.open.is_empty() {
                        return Err(self.outside());
                    }
                    return match reference::resolve(&name) {
                        Some(c) => Ok(Token::Character(c)),
                        None => Err(self.input.fault(reference::UNKNOWN)),
                    };
                }
                Ok(Event::Start(_)) => return self.start_tag(false),
                Ok(Event::Empty(_)) => return self.start_tag(true),
                Ok(Event::End(_)) => {
                    self.open.pop();
                    return Ok(Token::Close);
                }
                Ok(Event::CData(_)) => return self.cdata(),
                Ok(Event::Comment(_)) => self.comment()?,
                Ok(Event::Decl(_) | Event::PI(_)) => self.instruction()?,
                Ok(Event::DocType(_)) => return Err(self.input.fault(NO_MARKUP)),
                Ok(Event::Eof) => return self.end(),
                Err(_) => return Err(self.explain()),
            }
        }
    }

    /// A whole element `<Name>text</Name>` where one comes next, the blanks before it included: most of what
    /// the service sends is such, and asking quick-xml for each of its three pieces takes twice the time.
    /// [`Tokens::token`] gives the same in pieces; `tests/reader/leaves.rs` holds the two together.
    #[inline]
    pub fn leaf(&mut self) -> Option<Leaf> {
        if !self.behind_markup || self.open.is_empty() {
            return None;
        }
        let from = self.position();
        let bytes = self.input.all().get(from..)?;
        let blank = bytes
            .iter()
            .position(|byte| !matches!(byte, b' ' | b'\n' | b'\t'))?;
        let tag = bytes.get(blank..)?.strip_prefix(b"<")?;
        let length = tag.iter().position(|&byte| name_class(byte) == 0)?;
        let (name, rest) = tag.split_at_checked(length)?;
        if name.first().is_none_or(|&byte| name_class(byte) < 2) {
            return None;
        }
        let rest = rest.strip_prefix(b">")?;
        let length = rest
            .iter()
            .position(|&byte| CLASSES.get(usize::from(byte)) != Some(&Class::Plain))?;
        let (text, rest) = rest.split_at_checked(length)?;
        let rest = rest.strip_prefix(b"</")?.strip_prefix(name)?;
        let rest = rest.strip_prefix(b">")?;
        self.reader.stream().consume(bytes.len() - rest.len());
        let at = from + blank + 1;
        let text_at = at + name.len() + 1;
        Some(Leaf {
            blank: Span::new(from, from + blank),
            name: Span::new(at, at + name.len()),
            text: Span::new(text_at, text_at + text.len()),
        })
    }

    /// `<!DOCTYPE` is refused before quick-xml takes it apart.
    fn refuse_doctype(&self) -> Step<()> {
        if self.input.looking_at(b"<!DOCTYPE") {
            return Err(Fault::new("doctype", "a DOCTYPE is refused", self.input.at));
        }
        Ok(())
    }

    fn end(&mut self) -> Step<Token> {
        self.input.at = self.input.all().len();
        if !self.open.is_empty() {
            Err(self.input.fault("the document ends inside an element"))
        } else if !self.rooted {
            Err(self.input.fault("the document has no element"))
        } else {
            Ok(Token::End)
        }
    }

    /// That something stands outside the root that may not.
    #[cold]
    fn outside(&self) -> Box<Fault> {
        self.input.fault(match self.rooted {
            true => "there is text after the root element",
            false => BEFORE_ROOT,
        })
    }

    /// Which rule the piece breaks that quick-xml has refused.
    #[cold]
    fn explain(&mut self) -> Box<Fault> {
        let checked = match (self.input.peek(), self.input.peek_at(1)) {
            (Some(b'&'), _) if self.open.is_empty() => return self.outside(),
            (Some(b'&'), _) => return self.input.fault(reference::UNKNOWN),
            (_, Some(b'/')) => self.end_tag(),
            (_, Some(b'?')) => self.instruction(),
            (_, Some(b'!')) if self.input.looking_at(b"<!--") => self.comment(),
            (_, Some(b'!')) => self.cdata().map(|_| ()),
            _ => self.start_tag(false).map(|_| ()),
        };
        match checked {
            Err(fault) => fault,
            Ok(()) => self.input.fault("the document is not well-formed"),
        }
    }

    fn text(&mut self, end: usize) -> Step<Token> {
        let start = self.input.at;
        let text = self.input.slice(Span::new(start, end));
        let mut plain = true;
        for (at, &byte) in text.iter().enumerate() {
            let class = CLASSES.get(usize::from(byte)).copied();
            if class == Some(Class::Plain) {
                continue;
            }
            self.input.at = start + at;
            match class {
                Some(Class::Return) => plain = false,
                Some(Class::Bracket) if self.input.looking_at(b"]]>") => {
                    return Err(self.input.fault("']]>' must not stand in text"));
                }
                _ => self.legal()?,
            }
        }
        Ok(Token::Text {
            span: Span::new(start, end),
            plain,
        })
    }

    fn start_tag(&mut self, empty: bool) -> Step<Token> {
        if self.rooted && self.open.is_empty() && !self.fragments {
            return Err(self.input.fault("there is a second root element"));
        }
        self.input.at += 1;
        let name = self.name()?;
        self.attributes.clear();
        // Most tags end here.
        if !self.input.skip_byte(b'>') {
            self.rest_of_tag()?;
        }
        self.rooted = true;
        if !empty {
            self.open.push(name);
        }
        Ok(Token::Open { name, empty })
    }

    /// An end tag that quick-xml refuses.
    #[cold]
    fn end_tag(&mut self) -> Step<()> {
        let start = self.input.at;
        let Some(name) = self.open.last() else {
            return Err(self.input.fault("an end tag closes nothing"));
        };
        let expected = name.of(self.input.all());
        self.input.at += 2;
        let goes_on = |&byte: &u8| byte >= 0x80 || name_class(byte) > 0;
        let rest = self.input.rest();
        if !rest.starts_with(expected) || rest.get(expected.len()).is_some_and(goes_on) {
            let expected = name.text(self.input.all());
            let message = format!("an end tag does not close <{expected}>");
            return Err(Fault::new("syntax", message, start));
        }
        self.input.at += expected.len();
        self.input.skip_spaces();
        Err(self.input.fault("an end tag holds more than its name"))
    }

    fn comment(&mut self) -> Step<()> {
        self.input.at += 4;
        self.until(b"--", "a comment is not closed")?;
        if self.input.skip(b">") {
            Ok(())
        } else {
            Err(self.input.fault("'--' must not stand in a comment"))
        }
    }

    /// `<!…` that is no comment.
    fn cdata(&mut self) -> Step<Token> {
        if self.open.is_empty() || !self.input.skip(b"<![CDATA[") {
            return Err(self.input.fault(NO_MARKUP));
        }
        let start = self.input.at;
        self.until(b"]]>", "a CDATA section is not closed")?;
        Ok(Token::CData(Span::new(start, self.input.at - 3)))
    }

    /// A processing instruction, or the XML declaration where it may stand.
    fn instruction(&mut self) -> Step<()> {
        let start = self.input.at;
        if start == self.mark && self.at_declaration() {
            return self.declaration();
        }
        self.input.at += 2;
        let target = self.name()?;
        if self.input.slice(target).eq_ignore_ascii_case(b"xml") {
            let message = "an XML declaration must come first";
            return Err(Fault::new("syntax", message, start));
        }
        if !self.input.looking_at(b"?>") && !self.input.skip_spaces() {
            let message = "a processing instruction needs a space after its target";
            return Err(self.input.fault(message));
        }
        self.until(b"?>", "a processing instruction is not closed")
    }

    pub(super) fn name(&mut self) -> Step<Span> {
        let start = self.input.at;
        let length = name_length(self.input.rest());
        if length == 0 {
            return Err(self.input.fault("a name is expected"));
        }
        self.input.at += length;
        Ok(self.input.since(start))
    }

    /// Moves past `end`, checking the characters before it.
    fn until(&mut self, end: &[u8], unclosed: &'static str) -> Step<()> {
        while !self.input.skip(end) {
            if self.input.peek().is_none() {
                return Err(self.input.fault(unclosed));
            }
            self.legal()?;
        }
        Ok(())
    }

    /// Moves past one byte, which must not begin a character that XML cannot carry.
    pub(super) fn legal(&mut self) -> Step<()> {
        if begins_illegal(self.input.rest()) {
            let message = "a character that XML 1.0 cannot carry";
            return Err(Fault::new("character", message, self.input.at));
        }
        self.input.at += 1;
        Ok(())
    }
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
const BEFORE_ROOT: &str = "there is text before the root element";
const NO_MARKUP: &str = "'<!' begins neither a comment nor a CDATA section";
