//! One job on the board, and those who wait for it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::error::Fault;
use super::host::{Host, JobReport};
use super::task::Bell;

/// One job that is waited for, by one or more.
pub(super) struct Waited<H: Host> {
    pub id: String,
    pub path: &'static str,
    pub begun_ms: f64,
    pub due_ms: Cell<f64>,
    pub busy: Cell<bool>,
    /// Instant at which it was first seen running.
    pub running_since_ms: Cell<Option<f64>>,
    /// Instant since which the service does not know it.
    pub missing_since_ms: Cell<f64>,
    /// Instant since which looking at it fails, and how often it did.
    pub failing_since_ms: Cell<f64>,
    pub failures: Cell<u32>,
    pub last: RefCell<Option<JobReport<H::Detail>>>,
    pub listeners: RefCell<Vec<Rc<Listener<H>>>>,
}

/// What a wait is told.
pub(super) type News<H> = Result<JobReport<<H as Host>::Detail>, Fault<H>>;

/// One wait.
pub(super) struct Listener<H: Host> {
    pub news: RefCell<VecDeque<News<H>>>,
    pub told: Bell,
}

impl<H: Host> Waited<H> {
    /// Tells everyone who waits for this job.
    pub fn tell(&self, news: &News<H>) {
        for listener in self.listeners.borrow().iter() {
            listener.news.borrow_mut().push_back(news.clone());
            listener.told.ring();
        }
    }
}
