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
//! | nothing | anything | an item in `$extra`, every member below it a list |
//!
//! In `$extra` a declared member is a text (a list only of several), everything else a list. Attributes go to `$extra` of the object around the element, as `Name@attribute`, text beside child
//! elements as `#text`.

use super::fault::{Fault, Span};
use super::number::{Numeral, boolean, numeral};
use super::operation;
use super::sink::{Document, Key, Leaf, Place, Sink, Text};
use crate::schema::{Job, Kind, Member, Shape};
use crate::tables::{self, tables};

/// What a document may cost before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the document.
    pub bytes: usize,
    /// Elements inside one another.
    pub depth: usize,
    /// Elements and attributes.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 32 << 20,
            depth: 64,
            nodes: 1_000_000,
        }
    }
}

/// The tag of each job in a document, once it has been read: what to read it with a second time.
#[derive(Clone, Default)]
pub struct Retry(Vec<Option<&'static Job>>);

#[derive(Clone, Copy)]
enum Expected {
    Leaf(&'static Member),
    Object(&'static Shape),
    /// The Operation of this job, or of any where the tag is not known yet.
    Operation(Option<&'static Job>),
    Unknown,
}

#[derive(Clone, Copy)]
struct Frame {
    key: Key,
    place: Place,
    expected: Expected,
    /// Whether the sink has been told that this is an object.
    opened: bool,
    /// Members that have already come.
    seen: u128,
}

/// What a shape without declared members holds under names of the document's choice.
static OPEN_MEMBER: Member = Member::of(Kind::Text);

/// See the module. Readers call `open`, `text`, `close` in document order.
pub struct Builder<'a, S> {
    source: &'a [u8],
    sink: &'a mut S,
    /// Texts that had to be put together; see [`Document`].
    pub arena: Vec<u8>,
    frames: Vec<Frame>,
    text: Option<Text>,
    limits: Limits,
    nodes: usize,
    hints: Retry,
    jobs: Retry,
    job: Option<&'static Job>,
    inner_tag: Option<Text>,
    guesses: Vec<&'static Member>,
    again: bool,
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
            seen: 0,
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
        }
    }

    /// A child element begins.
    pub fn open(&mut self, name: Text) -> Result<(), Fault> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            return Err(self.limit("the document has more elements than the limit allows", name));
        }
        if self.frames.len() >= self.limits.depth {
            return Err(self.limit("elements are nested deeper than the limit allows", name));
        }
        self.flush_text();
        self.become_object();
        let frame = self.expect(name);
        self.frames.push(frame);
        Ok(())
    }

    /// Text of the current element; pieces are joined.
    pub fn text(&mut self, piece: Text) {
        let Some(before) = self.text else {
            self.text = Some(piece);
            return;
        };
        let end = self.arena.len();
        let start = match (before, piece) {
            (Text::Arena(a), Text::Arena(b)) if a.end() == b.start() => a.start(),
            // What has been joined so far grows in place: copying it for each piece would cost the square.
            (Text::Arena(a), Text::Source(_)) if a.end() == end => {
                self.copy(piece);
                a.start()
            }
            _ => {
                self.copy(before);
                self.copy(piece);
                end
            }
        };
        self.text = Some(Text::Arena(Span::new(start, self.arena.len())));
    }

    /// An attribute of the element that begins next, or of the root where `element` is none.
    pub fn attribute(
        &mut self,
        element: Option<Text>,
        name: Text,
        value: Text,
    ) -> Result<(), Fault> {
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
        if frame.opened {
            self.complete(&frame);
            self.sink.close();
            return;
        }
        let text = self.text.take();
        match frame.expected {
            Expected::Leaf(member) => self.leaf(&frame, member, text.unwrap_or(EMPTY)),
            Expected::Object(_) | Expected::Operation(_)
                if text.is_none_or(|t| self.is_blank(t)) =>
            {
                self.sink
                    .open(document(self.source, &self.arena), frame.key, frame.place);
                self.complete(&frame);
                self.sink.close();
            }
            Expected::Unknown => self.rest(frame.key, text.unwrap_or(EMPTY)),
            _ => self.keep(&frame, text.unwrap_or(EMPTY)),
        }
    }

    /// A list without items; only JSON can say so.
    pub fn empty_list(&mut self, name: Text) {
        self.become_object();
        let frame = self.expect(name);
        self.sink
            .empty_list(document(self.source, &self.arena), frame.key, frame.place);
    }

    /// The root ends. Answers the arena, or that the document must be read again with these tags.
    pub fn finish(mut self) -> Result<Vec<u8>, Retry> {
        self.flush_text();
        if let Some(root) = self.frames.pop() {
            self.complete(&root);
        }
        if self.again {
            Err(self.jobs)
        } else {
            Ok(self.arena)
        }
    }

    /// What the tables expect under that name in the current element.
    fn expect(&mut self, name: Text) -> Frame {
        let found = Frame {
            key: Key::Found(name),
            place: Place::Extra,
            expected: Expected::Unknown,
            opened: false,
            seen: 0,
        };
        let bytes = document(self.source, &self.arena).text(name);
        let Some(parent) = self.frames.last_mut() else {
            return found;
        };
        let (index, member) = match parent.expected {
            Expected::Object(shape) if shape.is_open() => {
                let (place, expected) = (Place::Single, Expected::Leaf(&OPEN_MEMBER));
                return Frame {
                    place,
                    expected,
                    ..found
                };
            }
            Expected::Object(shape) => match shape.locate(bytes) {
                Some(hit) => hit,
                None => return found,
            },
            Expected::Operation(job) => match operation::find(job, bytes) {
                Some(hit) => {
                    if hit.ambiguous {
                        self.guesses.push(hit.member);
                    }
                    (hit.index, hit.member)
                }
                None => return found,
            },
            _ => {
                return Frame {
                    place: Place::Within,
                    ..found
                };
            }
        };
        let bit = 1u128.checked_shl(index as u32).unwrap_or(0);
        if !member.is_list() && parent.seen & bit != 0 {
            return found;
        }
        parent.seen |= bit;
        let expected = match member.kind {
            Kind::Shape(shape) if core::ptr::eq(shape, tables().operation) => {
                Expected::Operation(self.job)
            }
            Kind::Shape(shape) => {
                if core::ptr::eq(shape, tables().job_detail) {
                    self.job = self.hints.0.get(self.jobs.0.len()).copied().flatten();
                    self.inner_tag = None;
                    self.guesses.clear();
                }
                Expected::Object(shape)
            }
            _ => Expected::Leaf(member),
        };
        Frame {
            key: Key::Known(member.name),
            place: if member.is_list() {
                Place::Item
            } else {
                Place::Single
            },
            expected,
            ..found
        }
    }

    /// The current element has children or attributes inside: it is an object, whatever was expected.
    fn become_object(&mut self) {
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
        self.sink
            .open(document(self.source, &self.arena), frame.key, frame.place);
    }

    fn leaf(&mut self, frame: &Frame, member: &'static Member, text: Text) {
        let source = document(self.source, &self.arena);
        let leaf = match member.kind {
            Kind::Integer | Kind::Number => {
                let (trimmed, numeral) = match self.trim(text) {
                    Some(trimmed) => (trimmed, numeral(source.text(trimmed))),
                    None => (text, Numeral::None),
                };
                if numeral != Numeral::None {
                    self.sink
                        .leaf(source, frame.key, frame.place, Leaf::Number, trimmed);
                }
                if numeral != Numeral::Exact {
                    self.keep(frame, text);
                }
                return;
            }
            Kind::Boolean => match boolean(source.text(text).trim_ascii()) {
                Some(boolean) => Leaf::Boolean(boolean),
                None => return self.keep(frame, text),
            },
            _ => Leaf::Text,
        };
        self.sink.leaf(source, frame.key, frame.place, leaf, text);
        if member.name == "Tag" {
            self.tag(text);
        }
    }

    /// A Tag has come: of the job, or of the one operation inside it.
    fn tag(&mut self, text: Text) {
        match self.frames.last().map(|frame| frame.expected) {
            Some(Expected::Object(shape)) if core::ptr::eq(shape, tables().job_detail) => {}
            Some(Expected::Operation(_)) => self.inner_tag = Some(text),
            _ => return,
        }
        let tag = document(self.source, &self.arena).text(text);
        self.job = core::str::from_utf8(tag)
            .ok()
            .and_then(tables::find)
            .or(self.job);
    }

    /// An object is complete: what the envelope implies is added.
    fn complete(&mut self, frame: &Frame) {
        let Expected::Object(shape) = frame.expected else {
            return;
        };
        let tables = tables();
        let envelope = [tables.response, tables.notification]
            .into_iter()
            .any(|s| core::ptr::eq(s, shape));
        if envelope
            && !has(shape, frame.seen, "JobsDetail")
            && !has(shape, frame.seen, "WorkflowExecution")
        {
            let source = document(self.source, &self.arena);
            self.sink
                .empty_list(source, Key::Known("JobsDetail"), Place::Item);
        }
        if core::ptr::eq(shape, tables.job_detail) {
            if let Some(job) = self.job {
                self.again |= self
                    .guesses
                    .iter()
                    .any(|&read| operation::differs(job, read));
            }
            self.jobs.0.push(self.job);
            if let Some(text) = self.inner_tag.take()
                && !has(shape, frame.seen, "Tag")
            {
                let source = document(self.source, &self.arena);
                self.sink
                    .leaf(source, Key::Known("Tag"), Place::Single, Leaf::Text, text);
            }
        } else if core::ptr::eq(shape, tables.notification) && !has(shape, frame.seen, "EventName")
        {
            let event: &[u8] = match has(shape, frame.seen, "WorkflowExecution") {
                true => b"WorkflowFinish",
                false => b"TaskFinish",
            };
            let start = self.arena.len();
            self.arena.extend_from_slice(event);
            let text = Text::Arena(Span::new(start, self.arena.len()));
            let source = document(self.source, &self.arena);
            self.sink.leaf(
                source,
                Key::Known("EventName"),
                Place::Single,
                Leaf::Text,
                text,
            );
        }
    }

    /// Text beside child elements.
    fn flush_text(&mut self) {
        if let Some(text) = self.text.take()
            && !self.is_blank(text)
        {
            self.become_object();
            self.rest(Key::Known("#text"), text);
        }
    }

    /// A text that is not what its declared member holds.
    fn keep(&mut self, frame: &Frame, text: Text) {
        let source = document(self.source, &self.arena);
        self.sink
            .leaf(source, frame.key, Place::Extra, Leaf::Kept, text);
    }

    /// A text that no table foresees, into the current object.
    fn rest(&mut self, key: Key, text: Text) {
        let place = match self.frames.last().map(|frame| frame.expected) {
            Some(Expected::Unknown) => Place::Within,
            _ => Place::Extra,
        };
        self.sink.leaf(
            document(self.source, &self.arena),
            key,
            place,
            Leaf::Text,
            text,
        );
    }

    fn copy(&mut self, text: Text) {
        match text {
            Text::Source(span) => self.arena.extend_from_slice(span.of(self.source)),
            Text::Arena(span) => self.arena.extend_from_within(span.start()..span.end()),
        }
    }

    fn is_blank(&self, text: Text) -> bool {
        document(self.source, &self.arena)
            .text(text)
            .trim_ascii()
            .is_empty()
    }

    /// The text without blanks around it; none where nothing is left.
    fn trim(&self, text: Text) -> Option<Text> {
        let bytes = document(self.source, &self.arena).text(text);
        let start = bytes.iter().position(|b| !b.is_ascii_whitespace())?;
        let end = bytes.iter().rposition(|b| !b.is_ascii_whitespace())? + 1;
        Some(match text {
            Text::Source(s) => Text::Source(Span::new(s.start() + start, s.start() + end)),
            Text::Arena(s) => Text::Arena(Span::new(s.start() + start, s.start() + end)),
        })
    }

    fn limit(&self, message: &'static str, at: Text) -> Fault {
        let at = match at {
            Text::Source(span) => span.start(),
            Text::Arena(_) => self.source.len(),
        };
        Fault::new("limit", message, at)
    }
}

const EMPTY: Text = Text::Arena(Span::EMPTY);

fn document<'a>(source: &'a [u8], arena: &'a [u8]) -> Document<'a> {
    Document { source, arena }
}

fn has(shape: &'static Shape, seen: u128, name: &str) -> bool {
    shape
        .all()
        .position(|m| m.name == name)
        .is_some_and(|index| seen >> index & 1 == 1)
}
