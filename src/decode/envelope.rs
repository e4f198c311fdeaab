//! What the envelope around jobs implies: the tag that an Operation is read by, and members left unsaid.

use super::builder::{Builder, document};
use super::expect::Seen;
use super::expect::{Expected, Frame};
use super::fault::Span;
use super::operation;
use super::sink::{Key, Leaf, Place, Sink, Text};
use crate::schema::Shape;
use crate::tables::{self, tables};

impl<S: Sink> Builder<'_, S> {
    /// A Tag has come: of the job, or of the one operation inside it.
    pub(super) fn tag(&mut self, text: Text) {
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
    pub(super) fn complete(&mut self, frame: &Frame) {
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
}

fn has(shape: &'static Shape, seen: Seen, name: &str) -> bool {
    shape
        .locate(name.as_bytes())
        .is_some_and(|(index, _)| seen.has(index))
}
