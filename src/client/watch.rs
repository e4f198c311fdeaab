//! Waiting for one job: its changes as they come, and its end.

use super::action::Action;
use super::board::{Wait, Waited};
use super::error::{CallError, ErrorKind, Phase};
use super::machine::Machine;
use super::wire::{Answer, JobReport, State};
use crate::operations;

/// A timer this much too late means that the machine slept.
const LATE_MS: f64 = 5000.0;

/// How a job is waited for. What is not given is as the client has it.
#[derive(Clone, Debug, Default)]
pub struct Watching {
    /// The path of the job's family; else the id tells.
    pub path: Option<&'static str>,
    /// Longest time for all of it.
    pub limit_ms: Option<f64>,
    /// A job that ended without success is an error.
    pub judges: bool,
    /// Shortest pause between two looks.
    pub min_ms: Option<f64>,
    /// Longest pause between two looks.
    pub max_ms: Option<f64>,
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins to wait for a job: a [`Change`](Action::Change) for each change of state or progress, the last one
    /// included, and then the end. Every error carries the last that was seen of the job.
    pub fn watch(&mut self, id: &str, how: &Watching) -> u32 {
        let ticket = self.id();
        if self.refused(ticket, operations::check_ids(&[id.to_owned()])) {
            return ticket;
        }
        let default = &self.config.wait;
        let limit_ms = how.limit_ms.unwrap_or(default.timeout_ms);
        let wait = Wait {
            ticket,
            limit_ms,
            deadline_ms: self.at_ms + limit_ms,
            min_ms: how.min_ms.unwrap_or(default.min_ms),
            max_ms: how.max_ms.unwrap_or(default.max_ms),
            judges: how.judges,
            last_look: false,
        };
        let path = how.path.unwrap_or_else(|| operations::family(id));
        // Soon, but not at once, so that waits begun together share their calls; and no sooner after the last
        // round than any job would be.
        let due_ms = (self.at_ms + wait.min_ms / 2.0).max(self.last_round_ms + wait.min_ms);
        let place = self.stand(id, path);
        if let Some(job) = self.jobs.get_mut(place) {
            if job.round == 0 && (job.waits.is_empty() || how.min_ms.is_some()) {
                job.due_ms = job.due_ms.min(due_ms);
            }
            job.waits.push(wait);
            if let Some(last) = &job.last {
                self.actions.push(change(ticket, last));
            }
        }
        self.tell_wait();
        ticket
    }

    /// Takes a wait off the board. Others, for the same job too, go on.
    pub(super) fn leave(&mut self, ticket: u32) {
        for job in &mut self.jobs {
            if let Some(place) = job.waits.iter().position(|wait| wait.ticket == ticket) {
                job.waits.swap_remove(place);
            }
        }
        self.clear();
    }

    /// Tells everyone who waits for a job what is new, and that it has ended if it has.
    pub(super) fn tell_job(&mut self, job: &mut Waited<D>, report: &JobReport<D>) {
        for wait in &job.waits {
            self.actions.push(change(wait.ticket, report));
            if !report.state.terminal() {
                continue;
            }
            if wait.judges && report.state != State::Success {
                let kind = ErrorKind::JobFailed {
                    id: report.id.clone(),
                    state: report.state,
                    code: report.code.clone(),
                    message: report.message.clone(),
                };
                self.lost(wait.ticket, kind, Some(report.detail.clone()));
            } else {
                self.done(wait.ticket, Ok(Answer::of(vec![report.clone()])));
            }
        }
        if report.state.terminal() {
            job.waits.clear();
        }
    }

    /// Ends the waits whose limit is reached.
    pub(super) fn end_late_waits(&mut self) {
        let now = self.at_ms;
        let mut jobs = core::mem::take(&mut self.jobs);
        for job in &mut jobs {
            let late = |wait: &Wait| wait.deadline_ms <= now;
            while let Some(place) = job.waits.iter().position(late) {
                let mut wait = job.waits.swap_remove(place);
                if !wait.last_look && now - wait.deadline_ms > LATE_MS {
                    // The machine slept past the deadline, and the job may long be done: one more look before that
                    // is called too late.
                    wait.last_look = true;
                    wait.deadline_ms = now + self.config.attempt_timeout_ms;
                    job.due_ms = now;
                    job.waits.push(wait);
                } else {
                    let (phase, limit_ms) = (Phase::Job, wait.limit_ms);
                    let kind = ErrorKind::Timeout { phase, limit_ms };
                    self.lost(wait.ticket, kind, job.last_detail());
                }
            }
        }
        self.jobs = jobs;
        self.clear();
    }

    /// A wait has ended with an error.
    pub(super) fn lost(&mut self, ticket: u32, kind: ErrorKind<D, T>, last: Option<D>) {
        let mut error = CallError::new(kind);
        error.last = last;
        self.done(ticket, Err(error));
    }
}

fn change<D: Clone, T>(ticket: u32, report: &JobReport<D>) -> Action<D, T> {
    let job = Box::new(report.clone());
    Action::Change { ticket, job }
}
