//! [`Builder`]: decides, by the shapes, what each element of a document is.
//!
//! | the tables say | the document has | it becomes |
//! |---|---|---|
//! | text, word | text or nothing | the text |
//! | number, boolean | such a text | number, boolean; the text goes to `$extra` too if a double would round it |
//! | number, boolean | another text | the text in `$extra` |
//! | shape | child elements or nothing | an object |
//! | shape | only text | the text in `$extra` |
//! | any of these, not a list | a second one | an item in `$extra` |
//! | a list | one element that is empty | an empty list; among others it is an item |
//! | text, number, boolean, shape | a list (JSON) | the list in `$extra` |
//! | text, number, boolean | child elements, or an object (JSON) | the object in `$extra`, as an item |
//! | nothing | anything | an item in `$extra`, every member below it a list |
//!
//! In `$extra` a declared member is a text (a list only of several), everything else a list. Attributes go
//! there as `Name@attribute`, on the object around the element, and text beside child elements as `#text`.

use super::empty::EmptyItem;
use super::expect::{Expected, Frame, Seen};
use super::fault::{Fault, Span, Step};
use super::limits::Limits;
use super::number::{Numeral, boolean, numeral};
use super::sink::{Document, Key, Place, Sink, Text, What};
use crate::schema::{Job, Kind, Member, Shape};
use crate::tables::{Tables, tables};

/// The tag of each job in a document, once it has been read: what to read it with a second time.
#[derive(Clone, Default)]
pub struct Retry(pub(super) Vec<Option<&'static Job>>);

/// What came of a document.
pub enum Outcome {
    /// The sink has been told of everything; this is the arena.
    Read(Vec<u8>),
    /// It must be read again, with these tags.
    Again(Retry),
}

/// See the module. Readers call `open`, `text`, `close` in document order.
pub struct Builder<'a, S> {
    pub(super) source: &'a [u8],
    pub(super) sink: &'a mut S,
    /// Texts that had to be put together; see [`Document`].
    pub arena: Vec<u8>,
    pub(super) frames: Vec<Frame>,
    pub(super) text: Option<Text>,
    pub(super) limits: Limits,
    nodes: usize,
    pub(super) hints: Retry,
    pub(super) jobs: Retry,
    pub(super) job: Option<&'static Job>,
    pub(super) inner_tag: Option<Text>,
    pub(super) guesses: Vec<&'static Member>,
    pub(super) again: bool,
    /// First items of lists that are empty and have been alone so far.
    pub(super) empty: Vec<EmptyItem>,
    /// What a notification says of itself.
    pub(super) event: Option<Text>,
    pub(super) has_workflow: bool,
    /// At hand, because asking for them again at every element is slower.
    pub(super) tables: &'static Tables,
}

impl<'a, S: Sink> Builder<'a, S> {
    /// Begins inside the root, which is of that shape.
    pub fn new(
        source: &'a [u8],
        sink: &'a mut S,
        root: &'static Shape,
        limits: Limits,
        hints: Retry,
    ) -> Self {
        let frame = Frame {
            key: Key::Known(""),
            place: Place::Single,
            expected: Expected::Object(root),
            opened: true,
            first: false,
            seen: Seen::default(),
            next: 0,
        };
        Builder {
            source,
            sink,
            arena: Vec::new(),
            frames: vec![frame],
            text: None,
            limits,
            nodes: 0,
            hints,
            jobs: Retry::default(),
            job: None,
            inner_tag: None,
            guesses: Vec::new(),
            again: false,
            empty: Vec::new(),
            event: None,
            has_workflow: false,
            tables: tables(),
        }
    }

    /// A child element begins.
    pub fn open(&mut self, name: Text) -> Step<()> {
        self.enter(name)?;
        let frame = self.expect(name);
        self.frames.push(frame);
        Ok(())
    }

    /// A child element begins that is kept in `$extra`, whatever its name.
    pub fn open_extra(&mut self, name: Text) -> Step<()> {
        self.enter(name)?;
        self.frames.push(Frame::extra(name));
        Ok(())
    }

    /// A whole child element that holds plain text.
    #[inline]
    pub fn leaf(&mut self, name: Text, text: Span) -> Step<()> {
        self.enter(name)?;
        let text = match text.start() < text.end() {
            true => Text::Source(text),
            false => Text::EMPTY,
        };
        // Most leaves are this, and need no frame.
        if let Some((index, member)) = self.declared(name)
            && !member.is_list()
            && !matches!(member.kind, Kind::Shape(_))
        {
            let parent = self.frames.last_mut();
            match parent.is_some_and(|parent| parent.seen.add(index)) {
                true => self.rest(Key::Found(name), text),
                false => self.value((Key::Known(member.name), Place::Single), member, text),
            }
            return Ok(());
        }
        let frame = self.expect(name);
        self.simple(&frame, text);
        Ok(())
    }

    #[inline]
    fn enter(&mut self, name: Text) -> Step<()> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            return Err(self.limit("the document has more elements than the limit allows", name));
        }
        if self.frames.len() >= self.limits.depth {
            return Err(self.limit("elements are nested deeper than the limit allows", name));
        }
        self.flush_text();
        self.become_object();
        Ok(())
    }

    /// An attribute of the element that begins next, or of the root where `element` is none.
    pub fn attribute(&mut self, element: Option<Text>, name: Text, value: Text) -> Step<()> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            return Err(self.limit(
                "the document has more attributes than the limit allows",
                name,
            ));
        }
        self.flush_text();
        self.become_object();
        let start = self.arena.len();
        if let Some(element) = element {
            self.copy(element);
        }
        self.arena.push(b'@');
        self.copy(name);
        let key = Key::Found(Text::Arena(Span::new(start, self.arena.len())));
        self.rest(key, value);
        Ok(())
    }

    /// The current element ends.
    pub fn close(&mut self) {
        if self.frames.last().is_some_and(|frame| frame.opened) {
            self.flush_text();
        }
        let Some(frame) = self.frames.pop() else {
            return;
        };
        self.forget_empty_items();
        if frame.opened {
            self.complete(&frame);
            self.sink.close();
        } else {
            let text = self.text.take().unwrap_or(Text::EMPTY);
            self.simple(&frame, text);
        }
    }

    /// The current element ends, and it is an object even where nothing was inside; only JSON can say so.
    pub fn close_object(&mut self) {
        let expected = self.frames.last().map(|frame| frame.expected);
        if let Some(Expected::Leaf(_) | Expected::Unknown) = expected {
            self.become_object();
        }
        self.close();
    }

    /// An element without child elements has ended.
    fn simple(&mut self, frame: &Frame, text: Text) {
        if frame.first && self.waits(frame, text) {
            return self.complete(frame);
        }
        match frame.expected {
            Expected::Leaf(member) => self.value((frame.key, frame.place), member, text),
            Expected::Unknown => self.rest(frame.key, text),
            _ if !self.is_blank(text) => self.keep(frame.key, text),
            _ => {
                self.note_workflow(frame.key);
                self.put(frame.key, frame.place, What::Object, text);
                self.complete(frame);
                self.sink.close();
            }
        }
    }

    /// Whether that name is declared as one thing, which a list cannot be; only JSON can say that it is one.
    pub fn is_single(&mut self, name: Text) -> bool {
        self.declared(name)
            .is_some_and(|(_, member)| !member.is_list())
    }

    /// A list without items; only JSON can say so.
    pub fn empty_list(&mut self, name: Text) {
        self.become_object();
        let frame = match self.is_single(name) {
            true => Frame::extra(name),
            false => self.expect(name),
        };
        // A member under a name of the document's choice is text, which such a list is not.
        let place = match frame.place {
            Place::Single => Place::Extra,
            place => place,
        };
        self.put(frame.key, place, What::EmptyList, name);
    }

    /// The root ends.
    pub fn finish(mut self) -> Step<Outcome> {
        self.flush_text();
        if let Some(root) = self.frames.pop() {
            self.complete(&root);
            self.check_notification(&root)?;
        }
        Ok(match self.again {
            true => Outcome::Again(self.jobs),
            false => Outcome::Read(self.arena),
        })
    }

    /// The current element has children or attributes inside: it is an object, whatever was expected.
    pub(super) fn become_object(&mut self) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        if frame.opened {
            return;
        }
        frame.opened = true;
        if let Expected::Leaf(_) = frame.expected {
            frame.expected = Expected::Unknown;
            frame.place = Place::Extra;
        }
        let (key, place) = (frame.key, frame.place);
        if place != Place::Extra {
            self.note_workflow(key);
        }
        self.put(key, place, What::Object, Text::EMPTY);
    }

    fn value(&mut self, (key, place): (Key, Place), member: &'static Member, text: Text) {
        let what = match member.kind {
            Kind::Integer | Kind::Number => {
                let trimmed = self.trim(text);
                let numeral = numeral(self.bytes(trimmed));
                if numeral != Numeral::None {
                    self.put(key, place, What::Number, trimmed);
                }
                if numeral != Numeral::Exact {
                    self.keep(key, text);
                }
                return;
            }
            Kind::Boolean => match boolean(self.bytes(text).trim_ascii()) {
                Some(true) => What::True,
                Some(false) => What::False,
                None => return self.keep(key, text),
            },
            _ => What::Text,
        };
        self.put(key, place, what, text);
        match member.name {
            "Tag" => self.tag(text),
            "EventName" if self.frames.len() == 1 => self.event = Some(text),
            _ => {}
        }
    }

    /// A text that is not what its declared member holds.
    fn keep(&mut self, key: Key, text: Text) {
        self.put(key, Place::Extra, What::Kept, text);
    }

    /// A text that no table foresees, into the current object.
    pub(super) fn rest(&mut self, key: Key, text: Text) {
        let place = match self.frames.last().map(|frame| frame.expected) {
            Some(Expected::Unknown) => Place::Within,
            _ => Place::Extra,
        };
        self.put(key, place, What::Text, text);
    }

    /// Tells the sink of a member.
    pub(super) fn put(&mut self, key: Key, place: Place, what: What, text: Text) {
        let document = Document {
            source: self.source,
            arena: &self.arena,
        };
        self.sink.member(document, key, place, what, text);
    }

    /// The bytes of a text.
    #[inline(always)]
    pub(super) fn bytes(&self, text: Text) -> &[u8] {
        text.of(self.source, &self.arena)
    }

    fn limit(&self, message: &'static str, at: Text) -> Box<Fault> {
        let at = match at {
            Text::Source(span) => span.start(),
            Text::Arena(_) => self.source.len(),
        };
        Fault::new("limit", message, at)
    }
}
