//! [`Poller`]: the jobs that are waited for, and which call polls them.
//!
//! Thousands of waits share their describe requests. The waiter whose job is due takes it, and the jobs that are due
//! next along with it, as a batch, and sends the request in its own call; the answer settles all jobs of the batch and wakes
//! their waiters, each of which learns of it by its own poll. A batch is a lease of its call: when the call ends, or is
//! not heard of until the lease ends, its jobs are due for others again. So full requests are made, and a job is asked for
//! once per interval, and yet no call works for another that is not there any more.

use super::batches::Batches;
use super::config::{Config, WaitConfig};
use super::error::{CallError, ErrorKind};
use super::event::{Event, EventKind};
use super::job::JobReport;
use super::poll_batch::choose;
use super::polled_job::{Observation, PolledJob, blames_the_request};
use super::protocol::{CallId, Outcome};
use super::random::Random;
use super::table::Table;
use super::waiter::{Notice, WaitOptions, Waiter};
use crate::operations::{self, Operation};

pub(super) struct Poller<D, T> {
    config: WaitConfig,
    attempt_timeout_ms: f64,
    retry_after_cap_ms: f64,
    random: Random,
    jobs: Table<Box<PolledJob<D>>>,
    waiters: Table<Box<Waiter<D, T>>>,
    batches: Batches,
    last_batch_ms: f64,
    woken: Vec<CallId>,
}

/// What a waiter does next.
pub(super) enum Turn<D, T> {
    /// There is something that it does not know yet.
    Notice(Notice<D, T>),
    /// It polls a batch of jobs.
    Poll(Operation),
    /// It sleeps until then.
    Sleep { until_ms: f64 },
}

impl<D: Clone, T: Clone> Poller<D, T> {
    pub fn new(config: &Config, seed: u32) -> Self {
        Poller {
            config: config.wait.clone(),
            attempt_timeout_ms: config.attempt_timeout_ms,
            retry_after_cap_ms: config.retry.retry_after_cap_ms,
            random: Random::new(seed),
            jobs: Table::new(),
            waiters: Table::new(),
            batches: Batches::new(config.leases),
            last_batch_ms: f64::NEG_INFINITY,
            woken: Vec::new(),
        }
    }

    /// A call begins to wait for a job.
    pub fn begin(&mut self, call: CallId, id: &str, options: &WaitOptions, at_ms: f64) {
        let path = options.path.unwrap_or_else(|| operations::family(id));
        let known = self
            .jobs
            .iter()
            .find(|(_, job)| job.id == id && job.path == path);
        let number = match known {
            Some((number, _)) => number,
            None => {
                let job = PolledJob::new(id, path, &self.config, at_ms);
                self.jobs.add(Box::new(job))
            }
        };
        let mut waiter = Box::new(Waiter::new(number, options, &self.config, at_ms));
        if let Some(job) = self.jobs.get_mut(number) {
            // Soon, but not at once, so that waits begun together share their requests; and no sooner after the last
            // batch than any job would be.
            let due_ms = (at_ms + waiter.min_ms / 2.0).max(self.last_batch_ms + waiter.min_ms);
            if job.batch == 0 && (job.waiters.is_empty() || options.min_ms.is_some()) {
                job.due_ms = job.due_ms.min(due_ms);
            }
            job.waiters.push(call);
            if let Some(last) = &job.last {
                waiter.observe(last);
            }
        }
        self.waiters.insert(call, waiter);
    }

    /// What a waiter does next. Not asked while it polls a batch.
    pub fn poll(&mut self, call: CallId, at_ms: f64) -> Turn<D, T> {
        let Some(waiter) = self.waiters.get_mut(call) else {
            return Turn::Notice(Notice::End(Err(CallError::new(ErrorKind::Interrupted))));
        };
        if let Some(notice) = waiter.take() {
            return Turn::Notice(notice);
        }
        let number = waiter.job;
        let Some(job) = self.jobs.get_mut(number) else {
            return Turn::Notice(Notice::End(Err(CallError::new(ErrorKind::Interrupted))));
        };
        if waiter.deadline_ms <= at_ms {
            if !waiter.gets_last_poll(at_ms, at_ms + self.attempt_timeout_ms) {
                return Turn::Notice(Notice::End(Err(waiter.timeout(job.last_detail()))));
            }
            job.due_ms = job.due_ms.min(at_ms);
        }
        let deadline_ms = waiter.deadline_ms;
        let sleep = |until_ms: f64| Turn::Sleep {
            until_ms: until_ms.min(deadline_ms),
        };
        // Another call polls it.
        if let Some(lease_end_ms) = self.batches.lease_end_ms(job.batch, at_ms) {
            return sleep(lease_end_ms);
        }
        if job.due_ms > at_ms {
            return sleep(job.due_ms);
        }
        let (live, first_end_ms) = self.batches.live(at_ms);
        if live >= self.config.concurrency {
            return sleep(first_end_ms);
        }
        Turn::Poll(self.begin_batch(call, number, at_ms))
    }

    /// When the time of a waiter is up.
    pub fn deadline_ms(&self, call: CallId) -> f64 {
        let waiter = self.waiters.get(call);
        waiter.map_or(f64::INFINITY, |waiter| waiter.deadline_ms)
    }

    /// The time of a waiter is up, by a timer that may be a little early.
    pub fn expire(&mut self, call: CallId, at_ms: f64) {
        if let Some(waiter) = self.waiters.get_mut(call) {
            waiter.deadline_ms = waiter.deadline_ms.min(at_ms);
        }
    }

    /// Whether a call still holds the batch that it polls.
    pub fn holds_batch(&self, call: CallId) -> bool {
        self.batches.held_by(call).is_some()
    }

    /// A sign of life of a call.
    pub fn renew(&mut self, call: CallId, at_ms: f64) {
        self.batches.renew(call, at_ms);
    }

    /// The request of the batch that the call holds has ended; whether its jobs are polled again at once.
    pub fn settle(&mut self, call: CallId, outcome: Outcome<D, T>, at_ms: f64) -> bool {
        let Some(number) = self.batches.held_by(call) else {
            return false;
        };
        self.batches.end(number);
        let jobs = self.jobs_of(number);
        let (mut reports, error) = match outcome {
            Ok(answer) => (answer.jobs, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        // One id that the service will not hear of spoils the request for all; halving finds it.
        let blamed = error
            .as_ref()
            .is_some_and(|error| blames_the_request(error));
        let halve = jobs.len() > 1 && blamed;
        for &number in &jobs {
            let Some(job) = self.jobs.get_mut(number) else {
                continue;
            };
            job.batch = 0;
            match &error {
                Some(_) if halve => {
                    job.company = jobs.len() / 2;
                    job.due_ms = at_ms;
                }
                Some(error) => self.fail(number, error, at_ms),
                None => {
                    let place = reports.iter().position(|report| report.id == job.id);
                    let report = place.map(|place| reports.swap_remove(place));
                    self.observe(number, report, at_ms);
                }
            }
        }
        self.wake(&jobs, at_ms);
        self.clear(&jobs);
        halve
    }

    /// The call gives back the batch that it holds: its jobs are due for others at once.
    pub fn release(&mut self, call: CallId, at_ms: f64) {
        if let Some(number) = self.batches.held_by(call) {
            self.batches.end(number);
            let jobs = self.jobs_of(number);
            for &number in &jobs {
                self.set_batch(number, 0);
            }
            self.wake(&jobs, at_ms);
        }
    }

    /// The call waits no more. Others, for the same job too, go on.
    pub fn leave(&mut self, call: CallId, at_ms: f64) {
        self.release(call, at_ms);
        if let Some(waiter) = self.waiters.remove(call) {
            if let Some(job) = self.jobs.get_mut(waiter.job) {
                job.waiters.retain(|other| *other != call);
            }
            self.clear(&[waiter.job]);
        }
    }

    /// Calls that sleep and for which there is something new.
    pub fn take_woken(&mut self) -> Vec<CallId> {
        std::mem::take(&mut self.woken)
    }

    /// That there is nothing to do for a while but to wait; none when there is something.
    pub fn wait_event(&self, at_ms: f64) -> Option<Event> {
        let (live, _) = self.batches.live(at_ms);
        let idle = self.jobs.iter().filter(|(_, job)| job.batch == 0);
        let due_ms = idle.fold(f64::INFINITY, |due, (_, job)| due.min(job.due_ms));
        if live >= self.config.concurrency || !due_ms.is_finite() {
            return None;
        }
        let mut event = Event::new(EventKind::Wait, "");
        event.delay_ms = (due_ms - at_ms).max(0.0);
        event.jobs = self.jobs.len() as u32;
        Some(event)
    }

    /// A request for the job of that number, and those of its family that are due next.
    fn begin_batch(&mut self, call: CallId, number: u32, at_ms: f64) -> Operation {
        for dead in self.batches.end_dead(at_ms) {
            for number in self.jobs_of(dead) {
                self.set_batch(number, 0);
            }
        }
        let batch = self.batches.begin(call, at_ms);
        self.last_batch_ms = at_ms;
        let chosen = choose(&self.jobs, number);
        for &number in &chosen {
            self.set_batch(number, batch);
        }
        let jobs = chosen.iter().filter_map(|number| self.jobs.get(*number));
        let ids: Vec<_> = jobs.map(|job| job.id.as_str()).collect();
        let path = self.jobs.get(number).map_or("", |job| job.path);
        operations::describe(path, &ids)
    }

    /// A poll of the job has succeeded.
    fn observe(&mut self, number: u32, report: Option<JobReport<D>>, at_ms: f64) {
        let Some(job) = self.jobs.get_mut(number) else {
            return;
        };
        let observation = job.observe(report, &self.config, at_ms);
        for &call in &job.waiters {
            let Some(waiter) = self.waiters.get_mut(call) else {
                continue;
            };
            match &observation {
                Observation::News(report) => {
                    waiter.observe(report);
                }
                Observation::Missing => {
                    let id = job.id.clone();
                    waiter.fail(
                        CallError::new(ErrorKind::NotFound { id }),
                        job.last_detail(),
                    );
                }
                Observation::Nothing => {}
            }
            waiter.polled(at_ms);
        }
        self.plan(number, 0.0, at_ms);
    }

    /// A poll of the job has failed.
    fn fail(&mut self, number: u32, error: &CallError<D, T>, at_ms: f64) {
        let Some(job) = self.jobs.get_mut(number) else {
            return;
        };
        if job.fail(error, &self.config, at_ms) {
            for &call in &job.waiters {
                if let Some(waiter) = self.waiters.get_mut(call) {
                    waiter.fail(Box::new(error.clone()), job.last_detail());
                }
            }
        }
        let asked_ms = error.retry_after_ms.unwrap_or(0.0);
        self.plan(number, asked_ms.min(self.retry_after_cap_ms), at_ms);
    }

    fn plan(&mut self, number: u32, asked_ms: f64, at_ms: f64) {
        if let Some(job) = self.jobs.get_mut(number) {
            let waiters = job
                .waiters
                .iter()
                .filter_map(|call| self.waiters.get(*call));
            let pauses = waiters.fold((f64::INFINITY, f64::INFINITY), |(min, max), waiter| {
                (waiter.min_ms.min(min), waiter.max_ms.min(max))
            });
            job.plan(pauses, asked_ms, at_ms, self.random.next());
        }
    }

    fn set_batch(&mut self, number: u32, batch: u32) {
        if let Some(job) = self.jobs.get_mut(number) {
            job.batch = batch;
        }
    }

    fn jobs_of(&self, batch: u32) -> Vec<u32> {
        let jobs = self.jobs.iter().filter(|(_, job)| job.batch == batch);
        jobs.map(|(number, _)| number).collect()
    }

    /// Forgets those of the jobs that nobody waits for any more.
    fn clear(&mut self, jobs: &[u32]) {
        for &number in jobs {
            if let Some(job) = self.jobs.get_mut(number) {
                let waiters = &self.waiters;
                let waits = |call: &CallId| waiters.get(*call).is_some_and(|w| !w.ended());
                job.waiters.retain(waits);
                if job.waiters.is_empty() {
                    self.jobs.remove(number);
                }
            }
        }
    }

    /// Wakes the waiters of these jobs, and those whose job is due and had to wait for another batch to end.
    fn wake(&mut self, jobs: &[u32], at_ms: f64) {
        for (number, job) in self.jobs.iter() {
            let due = job.batch == 0 && job.due_ms <= at_ms;
            if due || jobs.binary_search(&number).is_ok() {
                self.woken.extend(&job.waiters);
            }
        }
    }
}
