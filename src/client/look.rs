//! Looking through the job list for jobs that bear a mark.

use super::action::Outcome;
use super::call::Call;
use super::clock::service_time;
use super::event::{Event, EventKind};
use super::machine::Machine;
use super::once::Mark;
use super::pages::Cursor;
use super::retry::retryable;
use super::submit::Submitting;
use super::task::{Goal, Task};
use super::wire::{JobReport, ids};
use crate::http::{Method, Request};
use crate::operations::{Operation, endpoint};
use crate::text;

/// A look under way: after each pause the list of each tag is read to its end.
pub(super) struct Look<D> {
    /// The call of the submit.
    pub post: Call,
    /// The jobs that bear the mark.
    pub found: Vec<JobReport<D>>,
    /// Which look it is, and which tag is being read.
    index: usize,
    tag: usize,
    cursor: Cursor,
    pages: u32,
    tries: u32,
    /// All lists of this look could be read so far.
    whole: bool,
}

/// What was found.
pub(super) enum Finding<D> {
    /// A job for each operation, in order.
    All(Vec<JobReport<D>>),
    /// The whole list was read to the end of the pauses, and there is none.
    None,
    /// Neither; with the ids of those found.
    Unclear(Vec<String>),
}

/// The service stamps its jobs in whole seconds and by more than one clock.
const BEFORE_S: u64 = 30;
/// Failures of one list, each a whole call with its repeats, after which it is given up.
const TRIES: u32 = 5;
/// Looks beyond the planned ones while the list cannot be read to its end.
const EXTRA: usize = 3;

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins to look for the jobs of a submit.
    pub(super) fn look(&mut self, mut task: Box<Task<D, T>>) {
        if let Goal::Submit(submit) = &mut task.goal {
            let cursor = cursor(&submit.tags, 0, task.call.signed_from);
            let list = Call::new(cursor.operation.clone());
            submit.look = Some(Look {
                post: core::mem::replace(&mut task.call, list),
                found: Vec::new(),
                index: 0,
                tag: 0,
                cursor,
                pages: self.config.look.pages,
                tries: TRIES,
                whole: true,
            });
            self.look_later(task, 0);
        }
    }

    /// Reads the list after the pause of that look. A list that could not be read proves nothing, so the last pause
    /// is repeated for as long as there is hope to read it.
    fn look_later(&mut self, task: Box<Task<D, T>>, index: usize) {
        let pauses = &self.config.look.pauses_ms;
        let pause = pauses.get(index).or(pauses.last()).copied().unwrap_or(0.0);
        let mut event = Event::new(EventKind::Look);
        event.delay_ms = pause;
        self.tell(event);
        self.pause(task, pause);
    }

    /// A page of the list has come, or not.
    pub(super) fn listed(&mut self, mut task: Box<Task<D, T>>, outcome: Outcome<D, T>) {
        let Goal::Submit(submit) = &mut task.goal else {
            return;
        };
        let Submitting {
            tags,
            mark: Some(mark),
            look: Some(look),
            ..
        } = &mut **submit
        else {
            return;
        };
        look.pages = look.pages.saturating_sub(1);
        let mut more = look.pages > 0;
        let mut pause = 0.0;
        match outcome {
            Ok(mut page) => {
                look.cursor.turn(&mut page);
                more &= look.cursor.goes_on();
                // It never stops at the first find: a second job with the same mark is what this must not
                // overlook.
                for job in page.jobs {
                    let marked = mark.place(&job.user_data).is_some();
                    if marked && !look.found.iter().any(|other| other.id == job.id) {
                        look.found.push(job);
                    }
                }
            }
            Err(error) if look.tries > 0 && retryable(&error) => {
                look.tries -= 1;
                pause = self.config.retry.throttled_base_ms;
            }
            Err(_) => more = false,
        }
        let mut another = false;
        if !more {
            look.whole &= look.cursor.reached_end();
            look.tag = next_tag(tags, look.tag);
            if look.tag == tags.len() {
                let planned = self.config.look.pauses_ms.len();
                if complete(mark, tags.len(), &look.found) {
                    let mut found = core::mem::take(&mut look.found);
                    text::sort(&mut found, |a, b| {
                        mark.place(&a.user_data) < mark.place(&b.user_data)
                    });
                    return self.found(task, Finding::All(found));
                }
                if look.whole && look.found.is_empty() && look.index + 1 >= planned {
                    return self.found(task, Finding::None);
                }
                look.index += 1;
                if look.index >= planned + EXTRA {
                    let found = ids(&look.found);
                    return self.found(task, Finding::Unclear(found));
                }
                another = true;
                look.tag = 0;
                look.whole = true;
            }
            look.cursor = cursor(tags, look.tag, look.post.signed_from);
            look.pages = self.config.look.pages;
            look.tries = TRIES;
        }
        let index = look.index;
        task.call = Call::new(look.cursor.operation.clone());
        if another {
            self.look_later(task, index);
        } else if pause > 0.0 {
            self.pause(task, pause);
        } else {
            self.attempt(task);
        }
    }
}

/// The list in which jobs of that tag stand, from the Unix second on before which none can have been taken.
fn cursor(tags: &[String], tag: usize, since_s: u64) -> Cursor {
    let tag = tags.get(tag).map_or("", String::as_str);
    let since = service_time(since_s.saturating_sub(BEFORE_S) as f64 * 1000.0);
    let mut request = Request::new(Method::Get, endpoint(tag).to_owned());
    for (name, value) in [
        ("tag", tag),
        ("orderByTime", "Desc"),
        ("size", "100"),
        ("startCreationTime", &since),
    ] {
        request.ask(name, value);
    }
    Cursor::new(Operation {
        action: "ci:DescribeMediaJobs",
        request,
    })
}

/// The next tag whose list has not been read; the number of tags after the last.
fn next_tag(tags: &[String], mut tag: usize) -> usize {
    loop {
        tag += 1;
        match tags.get(tag) {
            Some(next) if tags.iter().take(tag).any(|earlier| earlier == next) => {}
            _ => return tag,
        }
    }
}

/// Exactly one job for each place.
fn complete<D>(mark: &Mark, places: usize, found: &[JobReport<D>]) -> bool {
    let once = |place| {
        let bears = |job: &&JobReport<D>| mark.place(&job.user_data) == Some(place);
        found.iter().filter(bears).count() == 1
    };
    found.len() == places && (0..places as u32).all(once)
}
