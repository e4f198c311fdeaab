//! What the tables expect of an element.

use super::builder::{Builder, document};
use super::operation;
use super::sink::{Key, Place, Sink, Text};
use crate::schema::{Job, Kind, Member, Shape};
use crate::tables::tables;

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
    pub(super) seen: u128,
}

/// What a shape without declared members holds under names of the document's choice.
static OPEN_MEMBER: Member = Member::of(Kind::Text);

impl<S: Sink> Builder<'_, S> {
    /// What the tables expect under that name in the current element.
    pub(super) fn expect(&mut self, name: Text) -> Frame {
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
}
