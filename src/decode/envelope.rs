//! What the envelope around jobs implies: the tag that an Operation is read by, and members left unsaid.

use super::builder::Builder;
use super::expect::{Expected, Frame, Seen};
use super::fault::{Fault, Span, Step};
use super::operation::differs;
use super::sink::{Key, Place, Sink, Text, What};
use crate::schema::{Role, Shape};
use crate::tables;

impl<S: Sink> Builder<'_, S> {
    /// A Tag has come: of the job, or of the one operation inside it.
    pub(super) fn tag(&mut self, text: Text) {
        match self.frames.last().map(|frame| frame.expected) {
            Some(Expected::Object(shape)) if shape.role == Role::JobDetail => {}
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
        match shape.role {
            Role::JobDetail => self.complete_job(!has(shape, frame.seen, "Tag")),
            Role::Response if !has(shape, frame.seen, "WorkflowExecution") => self.no_jobs(),
            Role::Notification => self.complete_notification(),
            _ => {}
        }
    }

    fn complete_job(&mut self, lacks_tag: bool) {
        if let Some(job) = self.job {
            self.again |= self.guesses.iter().any(|&read| differs(job, read));
        }
        self.jobs.0.push(self.job);
        if let Some(text) = self.inner_tag.take()
            && lacks_tag
        {
            self.put(Key::Known("Tag"), Place::Single, What::Text, text);
        }
    }

    fn complete_notification(&mut self) {
        let [task, workflow] = EVENTS;
        let event = self.event.map(|text| self.bytes(text));
        // Only the end of a workflow has no list of jobs.
        if !self.has_workflow || event.is_some_and(|name| name != workflow) {
            self.no_jobs();
        }
        if self.event.is_none() {
            let start = self.arena.len();
            self.arena.extend_from_slice(match self.has_workflow {
                true => workflow,
                false => task,
            });
            let text = Text::Arena(Span::new(start, self.arena.len()));
            self.put(Key::Known("EventName"), Place::Single, What::Text, text);
        }
    }

    /// `JobsDetail` is a list, also where no job came.
    fn no_jobs(&mut self) {
        let key = Key::Known("JobsDetail");
        self.put(key, Place::Item, What::EmptyList, Text::EMPTY);
    }

    /// An object begins at the root.
    #[inline]
    pub(super) fn note_workflow(&mut self, key: Key) {
        // The frame of the object itself may be on top already.
        self.has_workflow |= self.frames.len() <= 2 && key == Key::Known("WorkflowExecution");
    }

    /// Refuses what says nothing that a notification says: another service's event, or its envelope.
    pub(super) fn check_notification(&self, root: &Frame) -> Step<()> {
        let Expected::Object(shape) = root.expected else {
            return Ok(());
        };
        let says_something = self.event.is_some_and(|name| !self.is_blank(name))
            || self.has_workflow
            || has(shape, root.seen, "JobsDetail");
        if shape.role == Role::Notification && !says_something {
            let message = "neither EventName, JobsDetail nor WorkflowExecution is there: this is no notification";
            return Err(Fault::new("notification", message, 0));
        }
        Ok(())
    }
}

/// The events that the service documents: the end of a job, and of a workflow.
const EVENTS: [&[u8]; 2] = [b"TaskFinish", b"WorkflowFinish"];

fn has(shape: &'static Shape, seen: Seen, name: &str) -> bool {
    shape
        .locate(name.as_bytes())
        .is_some_and(|(index, _)| seen.has(index))
}
