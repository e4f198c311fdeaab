//! Going through the job list page by page.

use super::call::{Call, Repeat};
use super::client::{Client, Limits};
use super::error::{CallError, ErrorKind, Fault};
use super::host::{Answer, Host};
use crate::operations::{self, Filters};
use crate::text;

/// A place in the job list. Every job comes once, even when the list moves between two pages or a page comes
/// twice, and a token that leads back ends the list instead of going round.
pub struct Cursor {
    filters: Filters,
    /// Sorted ids of each page that has come.
    seen: Vec<Vec<String>>,
    tokens: Vec<String>,
    end: End,
}

#[derive(PartialEq)]
enum End {
    NotYet,
    /// The service said that there is no more.
    Reached,
    /// The service sent us back to where we had been.
    Circle,
}

impl Cursor {
    /// The beginning of the list.
    pub fn new(filters: Filters) -> Self {
        Cursor {
            filters,
            seen: Vec::new(),
            tokens: Vec::new(),
            end: End::NotYet,
        }
    }

    /// The next page, or `None` after the last. After an error the same page can be asked for again.
    pub async fn next<H: Host>(
        &mut self,
        client: &Client<H>,
    ) -> Option<Result<Answer<H::Detail>, Fault<H>>> {
        if self.end != End::NotYet {
            return None;
        }
        let issues = self.filters.issues();
        if !issues.is_empty() {
            self.end = End::Circle;
            return Some(Err(CallError::new(ErrorKind::Validation(issues))));
        }
        let call = Call::new(operations::list(&self.filters), Repeat::Freely);
        match client.call(&call).await {
            Ok(mut page) => {
                self.turn(&mut page);
                Some(Ok(page))
            }
            Err(error) => Some(Err(error)),
        }
    }

    /// As [`Cursor::next`], under the caller's signal and time limit.
    pub async fn next_within<H: Host>(
        &mut self,
        client: &Client<H>,
        limits: Limits<H::Thrown>,
    ) -> Option<Result<Answer<H::Detail>, Fault<H>>> {
        let work = async { Ok(self.next(client).await) };
        match client.guarded(limits, work).await {
            Ok(next) => next,
            Err(error) => Some(Err(error)),
        }
    }

    /// Whether the list has been read to its end.
    pub fn reached_end(&self) -> bool {
        self.end == End::Reached
    }

    fn turn<D>(&mut self, page: &mut Answer<D>) {
        let seen = &self.seen;
        page.jobs
            .retain(|job| !seen.iter().any(|ids| ids.binary_search(&job.id).is_ok()));
        let mut ids: Vec<String> = page.jobs.iter().map(|job| job.id.clone()).collect();
        text::sort(&mut ids, |a, b| a < b);
        self.seen.push(ids);
        let token = page.next_token.clone();
        if token.is_empty() {
            self.end = End::Reached;
        } else if self.tokens.contains(&token) || self.filters.next_token.as_ref() == Some(&token) {
            self.end = End::Circle;
        } else {
            self.tokens.push(token.clone());
            self.filters.next_token = Some(token);
        }
    }
}
