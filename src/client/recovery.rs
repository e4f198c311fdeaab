//! [`Recovery`]: searching the job list for jobs that bear a mark.
//!
//! After each of some pauses the list of every tag is read to its end. It never stops at the first find: a second job
//! with the same mark is what this must not overlook. A list that cannot be read to its end proves nothing.

use super::config::{Config, RecoveryConfig};
use super::cursor::Cursor;
use super::idempotency_mark::IdempotencyMark;
use super::job::JobReport;
use super::protocol::Outcome;
use super::retry::retryable;
use crate::http::service_time;
use crate::operations::{self, Filters, Operation};

pub(super) struct Recovery<D> {
    config: RecoveryConfig,
    retry_pause_ms: f64,
    mark: IdempotencyMark,
    tags: Vec<String>,
    places: usize,
    since_s: u64,
    /// The jobs that bear the mark, in the order of their places.
    found: Vec<JobReport<D>>,
    /// Every list of this search has been read to its end so far.
    whole: bool,
    /// Which search it is, and which tag is being read.
    index: usize,
    tag: usize,
    cursor: Cursor,
    /// Answers that are waited for, at most, for the list of the tag.
    pages: u32,
    /// Failures, each a whole exchange with its repeats, after which the list of the tag is given up.
    tries: u32,
}

/// What a recovery does next.
pub(super) enum Search {
    /// It goes on with the search under way.
    Read { operation: Operation, delay_ms: f64 },
    /// It begins another search, after a pause.
    Again { operation: Operation, delay_ms: f64 },
    /// It has come to its end.
    Over,
}

/// The service stamps its jobs in whole seconds and by more than one clock.
const BEFORE_S: u64 = 30;
const TRIES: u32 = 5;
/// Searches beyond the planned ones while the list cannot be read to its end.
const EXTRA: usize = 3;

impl<D> Recovery<D> {
    /// A search for the jobs of a submit: so many, of those tags, none of which can have been taken before that Unix
    /// second.
    pub fn new(
        config: &Config,
        mark: &IdempotencyMark,
        tags: &[String],
        places: usize,
        since_s: u64,
    ) -> Self {
        let mut recovery = Recovery {
            config: config.recovery.clone(),
            retry_pause_ms: config.retry.throttled_base_ms,
            mark: mark.clone(),
            tags: tags.to_vec(),
            places,
            since_s,
            found: Vec::new(),
            whole: true,
            index: 0,
            tag: 0,
            cursor: list_of("", since_s),
            pages: 0,
            tries: 0,
        };
        recovery.begin_tag(0);
        recovery
    }

    /// The first request.
    pub fn begin(&self) -> Search {
        Search::Again {
            operation: self.cursor.operation.clone(),
            delay_ms: self.pause_ms(),
        }
    }

    /// A page of the list has come, or not.
    pub fn handle<T>(&mut self, outcome: Outcome<D, T>) -> Search {
        self.pages = self.pages.saturating_sub(1);
        let mut more = self.pages > 0;
        let mut delay_ms = 0.0;
        match outcome {
            Ok(mut page) => {
                self.cursor.turn(&mut page);
                more &= self.cursor.goes_on();
                for job in page.jobs {
                    self.note(job);
                }
            }
            Err(error) if self.tries > 0 && retryable(&error) => {
                self.tries -= 1;
                delay_ms = self.retry_pause_ms;
            }
            Err(_) => more = false,
        }
        let mut again = false;
        if !more {
            self.whole &= self.cursor.reached_end();
            again = self.tag + 1 >= self.tags.len();
            if again {
                self.index += 1;
                if self.is_over() {
                    return Search::Over;
                }
                delay_ms = self.pause_ms();
                self.whole = true;
            }
            self.begin_tag(if again { 0 } else { self.tag + 1 });
        }
        let operation = self.cursor.operation.clone();
        if again {
            Search::Again {
                operation,
                delay_ms,
            }
        } else {
            Search::Read {
                operation,
                delay_ms,
            }
        }
    }

    /// Whether there is exactly one job for each place.
    pub fn complete(&self) -> bool {
        let mut found = (0..).zip(&self.found);
        self.found.len() == self.places
            && found.all(|(place, job)| self.mark.place(&job.user_data) == Some(place))
    }

    /// Whether it is certain that no job bears the mark.
    pub fn found_none(&self) -> bool {
        self.found.is_empty() && self.whole
    }

    /// The jobs that bear the mark, in the order of their places.
    pub fn found(&self) -> &[JobReport<D>] {
        &self.found
    }

    /// The same, to be handed out.
    pub fn take_found(&mut self) -> Vec<JobReport<D>> {
        std::mem::take(&mut self.found)
    }

    /// Whether another search can tell nothing more.
    fn is_over(&self) -> bool {
        let planned = self.config.pauses_ms.len();
        self.complete()
            || self.index >= planned && self.found_none()
            || self.index >= planned + EXTRA
    }

    /// The pause before a search. A list that could not be read proves nothing, so the last pause is repeated for as long
    /// as there is hope to read it.
    fn pause_ms(&self) -> f64 {
        let pauses = self.config.pauses_ms;
        let pause = pauses.get(self.index).or(pauses.last());
        pause.copied().unwrap_or(0.0)
    }

    fn begin_tag(&mut self, tag: usize) {
        self.tag = tag;
        let name = self.tags.get(tag).map_or("", String::as_str);
        self.cursor = list_of(name, self.since_s);
        self.pages = self.config.pages;
        self.tries = TRIES;
    }

    /// Keeps a job that bears the mark, once.
    fn note(&mut self, job: JobReport<D>) {
        let place = self.mark.place(&job.user_data);
        if place.is_some() && !self.found.iter().any(|other| other.id == job.id) {
            let behind = |other: &JobReport<D>| self.mark.place(&other.user_data) > place;
            let at = self.found.iter().position(behind);
            self.found.insert(at.unwrap_or(self.found.len()), job);
        }
    }
}

/// The list in which jobs of that tag stand, from the Unix second on before which none can have been taken.
fn list_of(tag: &str, since_s: u64) -> Cursor {
    let since_ms = since_s.saturating_sub(BEFORE_S) as f64 * 1000.0;
    Cursor::new(operations::list(&Filters {
        texts: vec![
            ("tag", tag.to_owned()),
            ("orderByTime", "Desc".to_owned()),
            ("startCreationTime", service_time(since_ms)),
        ],
        size: Some(100.0),
        states: Vec::new(),
    }))
}
