//! What the envelope around jobs implies: the tag that an Operation is read by, and members left unsaid.

use super::builder::Builder;
use super::expect::{Expected, Frame, Seen};
use super::fault::Span;
use super::operation::differs;
use super::sink::{Key, Place, Sink, Text, What};
use crate::schema::Shape;
use crate::tables;

impl<S: Sink> Builder<'_, S> {
    /// A Tag has come: of the job, or of the one operation inside it.
    pub(super) fn tag(&mut self, text: Text) {
        match self.frames.last().map(|frame| frame.expected) {
            Some(Expected::Object(shape)) if core::ptr::eq(shape, self.tables.job_detail) => {}
            Some(Expected::Operation(_)) => self.inner_tag = Some(text),
            _ => return,
        }
        let tag = core::str::from_utf8(self.bytes(text)).unwrap_or_default();
        self.job = tables::find(tag).or(self.job);
    }

    /// An object is complete: what the envelope implies is added.
    pub(super) fn complete(&mut self, frame: &Frame) {
        let Expected::Object(shape) = frame.expected else {
            return;
        };
        let tables = self.tables;
        let is = |role| core::ptr::eq(shape, role);
        let lacks = |name| !has(shape, frame.seen, name);
        if is(tables.job_detail) {
            if let Some(job) = self.job {
                self.again |= self.guesses.iter().any(|&read| differs(job, read));
            }
            self.jobs.0.push(self.job);
            if let Some(text) = self.inner_tag.take()
                && lacks("Tag")
            {
                self.put(Key::Known("Tag"), Place::Single, What::Text, text);
            }
            return;
        }
        let is_notification = is(tables.notification);
        if !is_notification && !is(tables.response) {
            return;
        }
        let is_task = lacks("WorkflowExecution");
        if is_task && lacks("JobsDetail") {
            let key = Key::Known("JobsDetail");
            self.put(key, Place::Item, What::EmptyList, Text::EMPTY);
        }
        if is_notification && lacks("EventName") {
            let start = self.arena.len();
            self.arena.extend_from_slice(match is_task {
                true => &b"TaskFinish"[..],
                false => b"WorkflowFinish",
            });
            let text = Text::Arena(Span::new(start, self.arena.len()));
            self.put(Key::Known("EventName"), Place::Single, What::Text, text);
        }
    }
}

fn has(shape: &'static Shape, seen: Seen, name: &str) -> bool {
    shape
        .locate(name.as_bytes())
        .is_some_and(|(index, _)| seen.has(index))
}
