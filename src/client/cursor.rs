//! [`Cursor`]: a place in the job list.

use super::job::Answer;
use crate::operations::Operation;

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

impl Cursor {
    /// The place that an operation begins to list at.
    pub fn new(operation: Operation) -> Self {
        let mut query = operation.request.query.iter();
        let token = query.find(|(name, _)| name == TOKEN);
        let tokens = vec![token.map_or_else(String::new, |(_, token)| token.clone())];
        Cursor {
            operation,
            seen: Vec::new(),
            tokens,
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
        page.jobs
            .retain(|job| match self.seen.binary_search(&job.id) {
                Ok(_) => false,
                Err(place) => {
                    self.seen.insert(place, job.id.clone());
                    true
                }
            });
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
