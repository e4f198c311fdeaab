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
use super::task::{OVER, Pause};
use super::wire::JobReport;
use crate::operations::{self, Filters};

/// A look under way: after each pause the list of each tag is read to its end.
pub(super) struct Look<D> {
    /// The call of the submit.
    pub post: Call,
    /// The jobs that bear the mark, in the order of their places.
    pub found: Vec<JobReport<D>>,
    /// Every list of this look has been read to its end so far.
    pub whole: bool,
    /// Which look it is, and which tag is being read.
    index: usize,
    tag: usize,
    reading: Reading,
}

/// The list of one tag being read.
struct Reading {
    cursor: Cursor,
    /// Answers that are waited for, at most.
    pages: u32,
    /// Failures, each a whole call with its repeats, after which the list is given up.
    tries: u32,
}

/// The service stamps its jobs in whole seconds and by more than one clock.
const BEFORE_S: u64 = 30;
const TRIES: u32 = 5;
/// Looks beyond the planned ones while the list cannot be read to its end.
const EXTRA: usize = 3;

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins to look for the jobs of a submit.
    pub(super) fn look(&mut self, call: &mut Call, submit: &mut Submitting<D, T>) -> Pause {
        let reading = self.reading(&submit.tags, 0, call.signed_from);
        let list = Call::new(reading.cursor.operation.clone());
        submit.look = Some(Box::new(Look {
            post: core::mem::replace(call, list),
            found: Vec::new(),
            whole: true,
            index: 0,
            tag: 0,
            reading,
        }));
        self.pause_before(0)
    }

    /// A page of the list has come, or not.
    pub(super) fn listed(
        &mut self,
        ticket: u32,
        call: &mut Call,
        submit: &mut Submitting<D, T>,
        outcome: Outcome<D, T>,
    ) -> Pause {
        let (Some(look), Some(mark)) = (&mut submit.look, &submit.mark) else {
            return OVER;
        };
        let list = &mut look.reading;
        list.pages = list.pages.saturating_sub(1);
        let mut more = list.pages > 0;
        let mut pause = 0.0;
        match outcome {
            Ok(mut page) => {
                list.cursor.turn(&mut page);
                more &= list.cursor.goes_on();
                // It never stops at the first find: a second job with the same mark is what this must not
                // overlook.
                for job in page.jobs {
                    look.note(job, mark);
                }
            }
            Err(error) if list.tries > 0 && retryable(&error) => {
                list.tries -= 1;
                pause = self.config.retry.throttled_base_ms;
            }
            Err(_) => more = false,
        }
        if !more {
            look.whole &= look.reading.cursor.reached_end();
            look.tag += 1;
            if look.tag == submit.tags.len() {
                let planned = self.config.look.pauses_ms.len();
                look.index += 1;
                if look.complete(mark, submit.places)
                    || look.index >= planned && look.whole && look.found.is_empty()
                    || look.index >= planned + EXTRA
                {
                    return self.found(ticket, call, submit);
                }
                pause = self.pause_before(look.index);
                look.tag = 0;
                look.whole = true;
            }
            let (tag, since_s) = (look.tag, look.post.signed_from);
            look.reading = self.reading(&submit.tags, tag, since_s);
        }
        *call = Call::new(look.reading.cursor.operation.clone());
        pause
    }

    /// Tells of a look, and how long it is until then. A list that could not be read proves nothing, so the last
    /// pause is repeated for as long as there is hope to read it.
    fn pause_before(&mut self, index: usize) -> Pause {
        let pauses = &self.config.look.pauses_ms;
        let pause = pauses.get(index).or(pauses.last()).copied().unwrap_or(0.0);
        let mut event = Event::new(EventKind::Look, "");
        event.delay_ms = pause;
        self.tell(event);
        pause
    }

    /// The list in which jobs of that tag stand, from the Unix second on before which none can have been taken.
    fn reading(&self, tags: &[String], tag: usize, since_s: u64) -> Reading {
        let since_ms = since_s.saturating_sub(BEFORE_S) as f64 * 1000.0;
        let filters = Filters {
            texts: vec![
                ("tag", tags.get(tag).cloned().unwrap_or_default()),
                ("orderByTime", "Desc".to_owned()),
                ("startCreationTime", service_time(since_ms)),
            ],
            size: Some(100),
            states: Vec::new(),
        };
        Reading {
            cursor: Cursor::new(operations::list(&filters), ""),
            pages: self.config.look.pages,
            tries: TRIES,
        }
    }
}

impl<D> Look<D> {
    /// Keeps a job that bears the mark, once.
    fn note(&mut self, job: JobReport<D>, mark: &Mark) {
        let place = mark.place(&job.user_data);
        if place.is_some() && !self.found.iter().any(|other| other.id == job.id) {
            let behind = |other: &JobReport<D>| mark.place(&other.user_data) > place;
            let at = self.found.iter().position(behind);
            self.found.insert(at.unwrap_or(self.found.len()), job);
        }
    }

    /// Whether there is exactly one job for each place.
    pub fn complete(&self, mark: &Mark, places: usize) -> bool {
        let stands =
            |(place, job): (usize, &JobReport<D>)| mark.place(&job.user_data) == Some(place as u32);
        self.found.len() == places && self.found.iter().enumerate().all(stands)
    }
}
