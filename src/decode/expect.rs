//! What the tables expect of an element.

use super::builder::Builder;
use super::operation;
use super::sink::{Key, Place, Sink, Text};
use crate::schema::{Job, Kind, Member, Role, Shape};

/// What an element is taken for until its content says otherwise.
#[derive(Clone, Copy)]
pub(super) enum Expected {
    Leaf(&'static Member),
    Object(&'static Shape),
    /// The Operation of this job, or of any where the tag is not known yet.
    Operation(Option<&'static Job>),
    Unknown,
}

/// An element whose end has not come yet.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) key: Key,
    pub(super) place: Place,
    pub(super) expected: Expected,
    /// Whether the sink has been told that this is an object.
    pub(super) opened: bool,
    /// Whether it is the first item of its list.
    pub(super) first: bool,
    /// Members that have already come.
    pub(super) seen: Seen,
    /// Where the next member of the element is looked for first.
    pub(super) next: usize,
}

/// Places of members that have come. No shape and no union of operations has more than 128; words, because
/// WebAssembly has no wider integers and shifts them by a call.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen([u32; 4]);

impl Seen {
    /// Notes a member; answers whether it was there already.
    pub(super) fn add(&mut self, index: usize) -> bool {
        let bit = 1 << (index & 31);
        self.0.get_mut(index >> 5).is_some_and(|word| {
            let before = *word & bit != 0;
            *word |= bit;
            before
        })
    }

    /// Whether the member has come.
    pub(super) fn has(self, index: usize) -> bool {
        self.0
            .get(index >> 5)
            .is_some_and(|word| word >> (index & 31) & 1 == 1)
    }
}

/// What a shape without declared members holds under names of the document's choice.
static OPEN_MEMBER: Member = Member::of(Kind::Text);

impl<S: Sink> Builder<'_, S> {
    /// What the tables expect under that name in the current element.
    pub(super) fn expect(&mut self, name: Text) -> Frame {
        let Some((index, member)) = self.declared(name) else {
            return self.undeclared(name);
        };
        let is_list = member.is_list();
        let parent = self.frames.last_mut();
        let again = parent.is_some_and(|parent| parent.seen.add(index));
        if again && !is_list {
            return Frame::extra(name);
        }
        if again && !self.empty.is_empty() {
            self.put_empty_item(member.name);
        }
        let expected = match member.kind {
            Kind::Shape(shape) if shape.role == Role::Operation => Expected::Operation(self.job),
            Kind::Shape(shape) => {
                if shape.role == Role::JobDetail {
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
            place: if is_list { Place::Item } else { Place::Single },
            expected,
            opened: false,
            first: is_list && !again,
            seen: Seen::default(),
            next: 0,
        }
    }

    /// The member that the tables declare under that name in the current element, and its place there.
    pub(super) fn declared(&mut self, name: Text) -> Option<(usize, &'static Member)> {
        let bytes = name.of(self.source, &self.arena);
        let frame = self.frames.last_mut()?;
        match frame.expected {
            Expected::Object(shape) => {
                let found = shape.locate_from(bytes, frame.next)?;
                frame.next = found.0 + 1;
                Some(found)
            }
            Expected::Operation(job) => {
                let any = self.tables.any_operation;
                let (index, member) = operation::find(any, job, bytes)?;
                if job.is_none() {
                    self.guesses.push(member);
                }
                Some((index, member))
            }
            _ => None,
        }
    }

    /// What an element is that no table knows.
    fn undeclared(&self, name: Text) -> Frame {
        let frame = Frame::extra(name);
        match self.frames.last().map(|parent| parent.expected) {
            Some(Expected::Object(shape)) if shape.is_open() => Frame {
                place: Place::Single,
                expected: Expected::Leaf(&OPEN_MEMBER),
                ..frame
            },
            Some(Expected::Object(_) | Expected::Operation(_)) | None => frame,
            _ => Frame {
                place: Place::Within,
                ..frame
            },
        }
    }
}

impl Frame {
    /// An item in the `$extra` of the current object.
    pub(super) fn extra(name: Text) -> Frame {
        Frame {
            key: Key::Found(name),
            place: Place::Extra,
            expected: Expected::Unknown,
            opened: false,
            first: false,
            seen: Seen::default(),
            next: 0,
        }
    }
}
