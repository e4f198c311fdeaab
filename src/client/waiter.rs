//! [`Waiter`]: one call that waits for a job, and what it does not know yet.

use super::config::WaitConfig;
use super::error::{CallError, ErrorKind, Phase};
use super::job::{Answer, JobReport, State};
use super::protocol::Outcome;

/// How a job is waited for. What is not given is as the client has it.
#[derive(Clone, Debug, Default)]
pub struct WaitOptions {
    /// The path of the job's family; else the id tells.
    pub path: Option<&'static str>,
    /// Longest time for all of it.
    pub limit_ms: Option<f64>,
    /// A job that ended without success is an error.
    pub reject_on_failure: bool,
    /// Shortest pause between two polls.
    pub min_ms: Option<f64>,
    /// Longest pause between two polls.
    pub max_ms: Option<f64>,
}

pub(super) struct Waiter<D, T> {
    /// The number of its job.
    pub job: u32,
    pub deadline_ms: f64,
    /// Shortest and longest pause between two polls.
    pub min_ms: f64,
    pub max_ms: f64,
    limit_ms: f64,
    reject_on_failure: bool,
    /// The machine slept past the deadline, and the job is polled once more.
    last_poll: bool,
    news: Vec<JobReport<D>>,
    end: Option<Outcome<D, T>>,
}

/// Something that a waiter does not know yet.
pub(super) enum Notice<D, T> {
    Changed(JobReport<D>),
    End(Outcome<D, T>),
}

/// A timer this much too late means that the machine slept.
const LATE_MS: f64 = 5000.0;

impl<D: Clone, T> Waiter<D, T> {
    pub fn new(job: u32, options: &WaitOptions, config: &WaitConfig, at_ms: f64) -> Self {
        let limit_ms = options.limit_ms.unwrap_or(config.timeout_ms);
        Waiter {
            job,
            deadline_ms: at_ms + limit_ms,
            min_ms: options.min_ms.unwrap_or(config.min_ms),
            max_ms: options.max_ms.unwrap_or(config.max_ms),
            limit_ms,
            reject_on_failure: options.reject_on_failure,
            last_poll: false,
            news: Vec::new(),
            end: None,
        }
    }

    /// What it does not know yet: changes first, then the end.
    pub fn take(&mut self) -> Option<Notice<D, T>> {
        if self.news.is_empty() {
            return self.end.take().map(Notice::End);
        }
        // A job has a handful of states.
        Some(Notice::Changed(self.news.remove(0)))
    }

    /// Something new of its job.
    pub fn observe(&mut self, report: &JobReport<D>) {
        self.news.push(report.clone());
        if !report.state.terminal() {
            return;
        }
        if self.reject_on_failure && report.state != State::Success {
            let kind = ErrorKind::JobFailed {
                id: report.id.clone(),
                state: report.state,
                code: report.code.clone(),
                message: report.message.clone(),
            };
            self.fail(CallError::new(kind), Some(report.detail.clone()));
        } else {
            self.end = Some(Ok(Answer::of(vec![report.clone()])));
        }
    }

    /// It ends with an error, which carries the last that was seen of the job.
    pub fn fail(&mut self, mut error: Box<CallError<D, T>>, last: Option<D>) {
        error.last = last;
        self.end = Some(Err(error));
    }

    /// Whether its end is known.
    pub fn ended(&self) -> bool {
        self.end.is_some()
    }

    /// The job has been polled.
    pub fn polled(&mut self, at_ms: f64) {
        // That was the poll that it was left for.
        if self.last_poll {
            self.deadline_ms = at_ms;
        }
    }

    /// Its time is up: whether it is left for one more poll, until then, since the machine slept past the deadline and
    /// the job may long be done.
    pub fn gets_last_poll(&mut self, at_ms: f64, until_ms: f64) -> bool {
        let slept = !self.last_poll && at_ms - self.deadline_ms > LATE_MS;
        if slept {
            self.last_poll = true;
            self.deadline_ms = until_ms;
        }
        slept
    }

    /// The error of a wait whose time is up.
    pub fn timeout(&self, last: Option<D>) -> Box<CallError<D, T>> {
        let (phase, limit_ms) = (Phase::Job, self.limit_ms);
        let mut error = CallError::new(ErrorKind::Timeout { phase, limit_ms });
        error.last = last;
        error
    }
}
