//! Going through the job list page by page.

use super::action::Outcome;
use super::call::Call;
use super::machine::Machine;
use super::task::Goal;
use super::wire::{Answer, ids};
use crate::error::Issue;
use crate::operations::{self, Filters, Operation};
use crate::text;

/// A place in the job list. Every job comes once, even when the list moves between two pages or a page comes
/// twice, and a token that leads back ends the list instead of going round.
pub(super) struct Cursor {
    /// The call for the next page.
    pub operation: Operation,
    /// What is wrong with the filters.
    issues: Vec<Issue>,
    /// Sorted ids of each page that has come.
    seen: Vec<Vec<String>>,
    tokens: Vec<String>,
    /// Answers in a row that led back to the place just asked for.
    stalls: u32,
    end: End,
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
        let id = self.id();
        self.lists.push((id, Cursor::new(&filters)));
        id
    }

    /// Begins to read the next page of a list; none after the last. After an error the same page can be asked for
    /// again.
    pub fn page(&mut self, list: u32, limit_ms: Option<f64>) -> Option<u32> {
        let (_, cursor) = self.lists.iter_mut().find(|(id, _)| *id == list)?;
        if cursor.end != End::NotYet {
            return None;
        }
        let issues = core::mem::take(&mut cursor.issues);
        if !issues.is_empty() {
            cursor.end = End::Circle;
        }
        let call = Call::new(cursor.operation.clone());
        Some(self.begin(call, Goal::Page(list), limit_ms, issues))
    }

    /// Forgets a list.
    pub fn close(&mut self, list: u32) {
        if let Some(place) = self.lists.iter().position(|(id, _)| *id == list) {
            self.lists.swap_remove(place);
        }
    }

    pub(super) fn turned(&mut self, ticket: u32, list: u32, mut outcome: Outcome<D, T>) {
        if let Ok(page) = &mut outcome
            && let Some((_, cursor)) = self.lists.iter_mut().find(|(id, _)| *id == list)
        {
            cursor.turn(page);
        }
        self.done(ticket, outcome);
    }
}

impl Cursor {
    /// The beginning of the list.
    pub fn new(filters: &Filters) -> Self {
        let mut cursor = Cursor::of(operations::list(filters));
        cursor.issues = filters.issues();
        cursor.tokens.extend(filters.next_token.clone());
        cursor
    }

    /// The beginning of a list that is known to be fine.
    pub fn of(operation: Operation) -> Self {
        Cursor {
            operation,
            issues: Vec::new(),
            seen: Vec::new(),
            tokens: Vec::new(),
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
        let seen = &self.seen;
        page.jobs
            .retain(|job| !seen.iter().any(|ids| ids.binary_search(&job.id).is_ok()));
        let mut ids = ids(&page.jobs);
        text::sort(&mut ids, |a, b| a < b);
        self.seen.push(ids);
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
            let query = &mut self.operation.request.query;
            query.retain(|(name, _)| name != TOKEN);
            query.push((TOKEN.to_owned(), token.clone()));
            self.tokens.push(token.clone());
        }
    }
}
