//! Going through the job list page by page.

use super::action::Outcome;
use super::machine::Machine;
use super::task::{Goal, Pause};
use super::wire::Answer;
use crate::error::Issue;
use crate::operations::{self, Filters, Operation};

/// A place in the job list. Every job comes once, even when the list moves between two pages or a page comes
/// twice, and a token that leads back ends the list instead of going round.
pub(super) struct Cursor {
    /// The call for the next page.
    pub operation: Operation,
    /// Ids of the jobs that have come, sorted.
    seen: Vec<String>,
    tokens: Vec<String>,
    /// Answers in a row that led back to the place just asked for.
    stalls: u32,
    end: End,
}

/// A list that a caller reads.
pub(super) struct List {
    number: u32,
    /// What is wrong with the filters.
    issues: Vec<Issue>,
    cursor: Cursor,
}

/// The parameter that says where to go on.
const TOKEN: &str = "nextToken";

/// How often a page may come again before the list counts as going round.
const MOST_STALLS: u32 = 3;

#[derive(PartialEq)]
enum End {
    NotYet,
    /// The service said that there is no more.
    Reached,
    /// The service sent us back to where we had been.
    Circle,
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins a list; its number. Nothing is sent before a page is asked for.
    pub fn list(&mut self, filters: Filters) -> u32 {
        let number = self.id();
        self.lists.push(List {
            number,
            issues: filters.issues(),
            cursor: Cursor::new(operations::list(&filters), filters.text(TOKEN)),
        });
        number
    }

    /// Begins to read the next page of a list; none after the last. After an error the same page can be asked for
    /// again.
    pub fn page(&mut self, list: u32, limit_ms: Option<f64>) -> Option<u32> {
        let place = self.place_of(list)?;
        let List { issues, cursor, .. } = self.lists.get_mut(place)?;
        if !cursor.goes_on() {
            return None;
        }
        let issues = core::mem::take(issues);
        if !issues.is_empty() {
            cursor.end = End::Circle;
        }
        let operation = cursor.operation.clone();
        Some(self.begin(operation, Goal::Page(list), limit_ms, issues))
    }

    /// Forgets a list.
    pub fn close(&mut self, list: u32) {
        if let Some(place) = self.place_of(list) {
            self.lists.swap_remove(place);
        }
    }

    /// A page has come, or not.
    pub(super) fn turned(&mut self, ticket: u32, list: u32, mut outcome: Outcome<D, T>) -> Pause {
        if let Ok(page) = &mut outcome
            && let Some(place) = self.place_of(list)
            && let Some(list) = self.lists.get_mut(place)
        {
            list.cursor.turn(page);
        }
        self.done(ticket, outcome)
    }

    fn place_of(&self, list: u32) -> Option<usize> {
        self.lists.iter().position(|other| other.number == list)
    }
}

impl Cursor {
    /// The place that an operation begins to list at, and its token; empty for the beginning of the list.
    pub fn new(operation: Operation, token: &str) -> Self {
        Cursor {
            operation,
            seen: Vec::new(),
            tokens: vec![token.to_owned()],
            stalls: 0,
            end: End::NotYet,
        }
    }

    /// Whether there may be another page.
    pub fn goes_on(&self) -> bool {
        self.end == End::NotYet
    }

    /// Whether the list has been read to its end.
    pub fn reached_end(&self) -> bool {
        self.end == End::Reached
    }

    /// A page has come: leaves out of it what came before, and goes on.
    pub fn turn<D>(&mut self, page: &mut Answer<D>) {
        for job in core::mem::take(&mut page.jobs) {
            if let Err(place) = self.seen.binary_search(&job.id) {
                self.seen.insert(place, job.id.clone());
                page.jobs.push(job);
            }
        }
        let token = &page.next_token;
        if token.is_empty() {
            self.end = End::Reached;
        } else if self.tokens.last() == Some(token) {
            // The page before came once more: the same question again.
            self.stalls += 1;
            if self.stalls > MOST_STALLS {
                self.end = End::Circle;
            }
        } else if self.tokens.contains(token) {
            self.end = End::Circle;
        } else {
            self.stalls = 0;
            self.operation.request.ask(TOKEN, token);
            self.tokens.push(token.clone());
        }
    }
}
