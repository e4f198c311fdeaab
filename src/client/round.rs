//! One describe call for the jobs of a round, and what its answer means for each of them.

use super::action::{Action, Outcome};
use super::board::Waited;
use super::error::{CallError, ErrorKind};
use super::event::{Event, EventKind};
use super::machine::Machine;
use super::pace::Pace;
use super::retry::{Verdict, verdict};
use super::task::{Goal, OVER, Pause};
use super::wire::{JobReport, State};

/// Rounds that must have failed in a row before a wait gives up: after a machine slept, much time may have
/// passed in which nothing was tried.
const ROUNDS: u32 = 4;

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins the rounds that are due.
    pub(super) fn begin_rounds(&mut self) {
        while self.round_due_ms() <= self.at_ms {
            let round = self.id();
            let operation = self.pick(round);
            self.last_round_ms = self.at_ms;
            self.begin(operation, Goal::Round(round), None, Vec::new());
        }
    }

    /// The call of a round has ended.
    pub(super) fn looked_at(&mut self, round: u32, mut outcome: Outcome<D, T>) -> Pause {
        // Taken out, so that they and the machine can both be worked on.
        let mut jobs = core::mem::take(&mut self.jobs);
        let asked = jobs.iter().filter(|job| job.round == round).count();
        // One id that the service will not hear of spoils the call for all; halving finds it.
        let halve = matches!(&outcome, Err(error) if asked > 1 && blames_the_request(error));
        let mut watches = Vec::new();
        for job in jobs.iter_mut().filter(|job| job.round == round) {
            job.round = 0;
            match &mut outcome {
                Ok(answer) => self.settle(job, &mut answer.jobs),
                Err(_) if halve => {
                    job.company = asked / 2;
                    job.due_ms = self.at_ms;
                }
                Err(error) => self.fail(job, error, &mut watches),
            }
        }
        self.jobs = jobs;
        if let Err(error) = outcome
            && !watches.is_empty()
        {
            self.actions.push(Action::Lost { watches, error });
        }
        self.clear();
        if !halve {
            self.tell_wait();
        }
        OVER
    }

    fn settle(&mut self, job: &mut Waited<D>, reports: &mut Vec<JobReport<D>>) {
        let now = self.at_ms;
        job.failures = 0;
        job.company = self.config.wait.batch;
        match reports.iter().position(|report| report.id == job.id) {
            Some(index) => {
                job.missing_since_ms = now;
                let report = Box::new(reports.swap_remove(index));
                if report.state == State::Running && job.running_since_ms.is_none() {
                    job.running_since_ms = Some(now);
                }
                if advances(job.last.as_deref(), &report) {
                    self.tell_job(job, &report);
                    job.last = Some(report);
                }
            }
            // A job just submitted may not be shown yet.
            None if now - job.missing_since_ms >= self.config.wait.grace_ms => {
                while let Some(wait) = job.waits.pop() {
                    let id = job.id.clone();
                    self.lost(wait.ticket, ErrorKind::NotFound { id }, job.last_detail());
                }
            }
            None => {}
        }
        for wait in &mut job.waits {
            // That was the look that it was left for.
            if wait.last_look {
                wait.deadline_ms = now;
            }
        }
        self.plan(job, 0.0);
    }

    fn fail(
        &mut self,
        job: &mut Waited<D>,
        error: &CallError<D, T>,
        watches: &mut Vec<(u32, Option<D>)>,
    ) {
        let now = self.at_ms;
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
            while let Some(wait) = job.waits.pop() {
                watches.push((wait.ticket, job.last_detail()));
            }
        }
        let asked_ms = error.retry_after_ms.unwrap_or(0.0);
        self.plan(job, asked_ms.min(self.config.retry.retry_after_cap_ms));
    }

    /// Plans the next look at a job, no sooner than the service asked.
    fn plan(&mut self, job: &mut Waited<D>, asked_ms: f64) {
        let now = self.at_ms;
        let last = job.last.as_deref();
        let pace = Pace {
            state: last.map_or(State::Submitted, |report| report.state),
            progress: last.and_then(|report| report.progress),
            waited_ms: now - job.begun_ms,
            running_ms: job.running_since_ms.map_or(0.0, |since| now - since),
            failures: job.failures,
        };
        // The most impatient of those who wait sets the pace.
        let (mut min_ms, mut max_ms) = (f64::INFINITY, f64::INFINITY);
        for wait in &job.waits {
            min_ms = min_ms.min(wait.min_ms);
            max_ms = max_ms.min(wait.max_ms);
        }
        let delay = pace.delay_ms(min_ms, max_ms, self.random());
        job.due_ms = now + delay.max(asked_ms);
    }

    /// Tells that there is nothing to do for a while but to wait.
    pub(super) fn tell_wait(&mut self) {
        let due = self.round_due_ms();
        if self.tells && due.is_finite() {
            let mut event = Event::new(EventKind::Wait, "");
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
    let (before, now) = (last.standing(), report.standing());
    !last.state.terminal() && (now > before || (now == before && report.state != last.state))
}
