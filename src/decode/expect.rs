//! What the tables expect of an element.

use super::builder::Builder;
use super::operation;
use super::sink::{Key, Place, Sink, Text};
use crate::schema::{Job, Kind, Member, Shape};

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
    /// Members that have already come.
    pub(super) seen: Seen,
}

/// Places of members that have come. No shape and no union of operations has more than 128; words, because
/// WebAssembly has no wider integers and shifts them by a call.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen([u32; 4]);

impl Seen {
    /// Notes a member; answers whether it was there already.
    fn add(&mut self, index: usize) -> bool {
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
        let mut frame = Frame {
            key: Key::Found(name),
            place: Place::Extra,
            expected: Expected::Unknown,
            opened: false,
            seen: Seen::default(),
        };
        let bytes = name.of(self.source, &self.arena);
        let Some(parent) = self.frames.last_mut() else {
            return frame;
        };
        let known = match parent.expected {
            Expected::Object(shape) if shape.is_open() => {
                frame.place = Place::Single;
                frame.expected = Expected::Leaf(&OPEN_MEMBER);
                None
            }
            Expected::Object(shape) => shape.locate(bytes),
            Expected::Operation(job) => operation::find(job, bytes),
            _ => {
                frame.place = Place::Within;
                None
            }
        };
        let Some((index, member)) = known else {
            return frame;
        };
        if let Expected::Operation(None) = parent.expected {
            self.guesses.push(member);
        }
        if parent.seen.add(index) && !member.is_list() {
            return frame;
        }
        frame.key = Key::Known(member.name);
        frame.place = match member.is_list() {
            true => Place::Item,
            false => Place::Single,
        };
        frame.expected = match member.kind {
            Kind::Shape(shape) if core::ptr::eq(shape, self.tables.operation) => {
                Expected::Operation(self.job)
            }
            Kind::Shape(shape) => {
                if core::ptr::eq(shape, self.tables.job_detail) {
                    self.job = self.hints.0.get(self.jobs.0.len()).copied().flatten();
                    self.inner_tag = None;
                    self.guesses.clear();
                }
                Expected::Object(shape)
            }
            _ => Expected::Leaf(member),
        };
        frame
    }
}
