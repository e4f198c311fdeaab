//! [`Lists`]: the lists that callers read, page by page.

use super::cursor::Cursor;
use super::protocol::Outcome;
use super::table::Table;
use crate::error::Issue;
use crate::operations::{self, Filters, Operation};

pub(super) struct Lists {
    lists: Table<Box<List>>,
}

struct List {
    /// What is wrong with the filters, until it is told.
    issues: Vec<Issue>,
    refused: bool,
    cursor: Cursor,
    used_ms: f64,
}

/// The next page of a list.
pub(super) enum Page {
    /// To be asked for.
    Read(Operation),
    /// Not to be asked for: the filters are wrong.
    Refused(Vec<Issue>),
    /// There is none.
    End,
    /// The list is not known any more.
    Unknown,
}

impl Lists {
    pub fn new() -> Self {
        Lists {
            lists: Table::new(),
        }
    }

    pub fn open(&mut self, filters: &Filters, at_ms: f64) -> u32 {
        let issues = filters.issues();
        self.lists.add(Box::new(List {
            refused: !issues.is_empty(),
            issues,
            cursor: Cursor::new(operations::list(filters)),
            used_ms: at_ms,
        }))
    }

    /// What is asked for the next page. After an error the same page can be asked for again.
    pub fn next_page(&mut self, list: u32, at_ms: f64) -> Page {
        let Some(list) = self.lists.get_mut(list) else {
            return Page::Unknown;
        };
        list.used_ms = at_ms;
        let issues = std::mem::take(&mut list.issues);
        if !issues.is_empty() {
            Page::Refused(issues)
        } else if list.refused || !list.cursor.goes_on() {
            Page::End
        } else {
            Page::Read(list.cursor.operation.clone())
        }
    }

    /// A page has come, or not.
    pub fn turn<D, T>(&mut self, list: u32, outcome: &mut Outcome<D, T>, at_ms: f64) {
        if let Some(list) = self.lists.get_mut(list)
            && let Ok(page) = outcome
        {
            list.used_ms = at_ms;
            list.cursor.turn(page);
        }
    }

    pub fn close(&mut self, list: u32) {
        self.lists.remove(list);
    }

    /// Forgets the lists that nobody has read for so long.
    pub fn forget_unused(&mut self, at_ms: f64, limit_ms: f64) {
        let unused = self
            .lists
            .iter()
            .filter(|(_, list)| list.used_ms + limit_ms < at_ms);
        for list in unused.map(|(number, _)| number).collect::<Vec<_>>() {
            self.lists.remove(list);
        }
    }

    pub fn len(&self) -> usize {
        self.lists.len()
    }
}
