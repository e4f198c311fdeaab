//! One describe call for the jobs of a round, and what its answer means for each of them.

use super::action::{Action, Outcome};
use super::board::Waited;
use super::call::Call;
use super::describe::borrowed;
use super::error::{CallError, ErrorKind, Failed};
use super::event::{Event, EventKind};
use super::machine::Machine;
use super::pace::Pace;
use super::retry::{Verdict, verdict};
use super::task::{Goal, Task};
use super::wire::{Answer, JobReport, State};
use crate::operations::{self, Operation};

/// Rounds that must have failed in a row before a wait gives up: after a machine slept, much time may have
/// passed in which nothing was tried.
const ROUNDS: u32 = 4;

/// Some jobs of one family that are being looked at.
pub(super) struct Round {
    path: &'static str,
    /// Those of the call that is being made.
    jobs: Vec<u32>,
    /// Those of the calls to come.
    rest: Vec<Vec<u32>>,
}

impl Round {
    pub fn numbers(&self) -> impl Iterator<Item = &u32> {
        self.jobs.iter().chain(self.rest.iter().flatten())
    }

    pub fn holds(&self, number: u32) -> bool {
        self.numbers().any(|other| *other == number)
    }
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins the rounds that are due.
    pub(super) fn begin_rounds(&mut self) {
        while self.lanes() < self.config.wait.lanes {
            let (path, jobs) = self.pick();
            let Some(operation) = self.describing(path, &jobs) else {
                return;
            };
            self.last_round_ms = self.at_ms;
            let rest = Vec::new();
            let goal = Goal::Round(Round { path, jobs, rest });
            self.begin(Call::new(operation), goal, None, Vec::new());
        }
    }

    /// The call for those of the jobs that are still waited for.
    fn describing(&self, path: &str, numbers: &[u32]) -> Option<Operation> {
        let mut ids = Vec::new();
        for number in numbers {
            if let Some(job) = self.jobs.iter().find(|job| job.number == *number) {
                ids.push(job.id.clone());
            }
        }
        (!ids.is_empty()).then(|| operations::describe(path, &borrowed(&ids)))
    }

    /// The call of a round has ended.
    pub(super) fn looked_at(&mut self, mut task: Box<Task<D, T>>, outcome: Outcome<D, T>) {
        let Goal::Round(round) = &mut task.goal else {
            return;
        };
        let mut jobs = core::mem::take(&mut round.jobs);
        match outcome {
            Ok(answer) => self.settle(&jobs, *answer),
            // One id that the service will not hear of spoils the call for all; halving finds it.
            Err(error) if jobs.len() > 1 && blames_the_request(&error) => {
                let half = jobs.split_off(jobs.len() / 2);
                round.rest.push(jobs);
                round.rest.push(half);
            }
            Err(error) => self.fail(&jobs, error),
        }
        while let Some(next) = round.rest.pop() {
            if let Some(operation) = self.describing(round.path, &next) {
                round.jobs = next;
                return self.next(task, operation);
            }
        }
        self.tell_wait();
    }

    fn settle(&mut self, numbers: &[u32], answer: Answer<D>) {
        let now = self.at_ms;
        let mut reports = answer.jobs;
        for number in numbers {
            let Some(mut job) = self.take_job(*number) else {
                continue;
            };
            job.failures = 0;
            match reports.iter().position(|report| report.id == job.id) {
                Some(index) => {
                    job.missing_since_ms = now;
                    let report = reports.swap_remove(index);
                    if report.state == State::Running && job.running_since_ms.is_none() {
                        job.running_since_ms = Some(now);
                    }
                    if advances(job.last.as_ref(), &report) {
                        self.tell_job(&mut job, &report);
                        job.last = Some(report);
                    }
                }
                // A job just submitted may not be shown yet.
                None if now - job.missing_since_ms >= self.config.wait.grace_ms => {
                    let id = job.id.clone();
                    let mut watches = Vec::new();
                    job.lose(&mut watches);
                    let error = CallError::new(ErrorKind::NotFound { id });
                    self.actions.push(Action::Lost { watches, error });
                }
                None => {}
            }
            self.end_last_looks(&mut job);
            self.plan(job, None);
        }
    }

    fn fail(&mut self, numbers: &[u32], error: Failed<D, T>) {
        let now = self.at_ms;
        let mut watches = Vec::new();
        for number in numbers {
            let Some(mut job) = self.take_job(*number) else {
                continue;
            };
            if job.failures == 0 {
                job.failing_since_ms = now;
            }
            job.failures += 1;
            let often = job.failures >= ROUNDS;
            let hopeless = match verdict(&error.kind) {
                Verdict::Never => true,
                // New keys do not help either. That does not pass by waiting.
                Verdict::Renew => often,
                Verdict::Transient | Verdict::Throttled => {
                    often && now - job.failing_since_ms >= self.config.wait.patience_ms
                }
            };
            if hopeless {
                job.lose(&mut watches);
            }
            let cap_ms = self.config.retry.retry_after_cap_ms;
            self.plan(job, error.retry_after_ms.map(|ms| ms.min(cap_ms)));
        }
        if !watches.is_empty() {
            self.actions.push(Action::Lost { watches, error });
        }
    }

    /// Plans the next look at a job, if anyone still waits for it, and puts it back on the board.
    fn plan(&mut self, mut job: Box<Waited<D>>, asked_ms: Option<f64>) {
        if job.waits.is_empty() {
            return;
        }
        let now = self.at_ms;
        let last = job.last.as_ref();
        let pace = Pace {
            state: last.map_or(State::Submitted, |report| report.state),
            progress: last.and_then(|report| report.progress),
            waited_ms: now - job.begun_ms,
            running_ms: job.running_since_ms.map_or(0.0, |since| now - since),
            failures: job.failures,
        };
        let random = self.random();
        // The most impatient of those who wait sets the pace.
        let (mut min_ms, mut max_ms) = (f64::INFINITY, f64::INFINITY);
        for wait in &job.waits {
            min_ms = min_ms.min(wait.min_ms);
            max_ms = max_ms.min(wait.max_ms);
        }
        let delay = pace.delay_ms(min_ms, max_ms, random);
        job.due_ms = now + asked_ms.map_or(delay, |asked| asked.max(delay));
        job.busy = false;
        self.jobs.push(job);
    }

    /// Tells that there is nothing to do for a while but to wait.
    pub(super) fn tell_wait(&mut self) {
        let due = self.round_due_ms();
        if self.tells && due.is_finite() {
            let mut event = Event::new(EventKind::Wait);
            event.delay_ms = (due - self.at_ms).max(0.0);
            event.jobs = self.jobs.len() as u32;
            self.tell(event);
        }
    }
}

fn blames_the_request<D, T>(error: &CallError<D, T>) -> bool {
    matches!(&error.kind, ErrorKind::Service(e) if matches!(e.status, 400 | 404 | 414))
}

/// Whether a report is news. A job does not go back: not from one state to an earlier one, not in its progress,
/// and from a final state nowhere; an answer that says so is a stale one.
fn advances<D>(last: Option<&JobReport<D>>, report: &JobReport<D>) -> bool {
    let Some(last) = last else { return true };
    if last.state.terminal() || report.state.rank() < last.state.rank() {
        return false;
    }
    if report.state.rank() > last.state.rank() {
        return true;
    }
    report.progress > last.progress
        || (report.state != last.state && report.progress >= last.progress)
}
