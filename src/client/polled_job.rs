//! [`PolledJob`]: a job that is waited for, what is known of it, and when it is polled next.

use super::backoff::Backoff;
use super::config::WaitConfig;
use super::error::{CallError, ErrorKind};
use super::job::{JobReport, State};
use super::protocol::CallId;
use super::retry::{Verdict, verdict};

pub(super) struct PolledJob<D> {
    pub id: String,
    pub path: &'static str,
    pub begun_ms: f64,
    pub due_ms: f64,
    /// The batch that polls it; 0 for none.
    pub batch: u32,
    /// Most jobs of a request that asks for it. Less than usual once a request was refused for the sake of one of its
    /// jobs.
    pub company: usize,
    pub last: Option<JobReport<D>>,
    pub waiters: Vec<CallId>,
    /// Instant at which it was first seen running.
    running_since_ms: Option<f64>,
    /// Instant since which the service does not know it.
    missing_since_ms: f64,
    /// Instant since which polling it fails, and how often it did.
    failing_since_ms: f64,
    failures: u32,
}

/// What a poll has told of a job.
pub(super) enum Observation<D> {
    /// Something new.
    News(JobReport<D>),
    /// Nothing new.
    Nothing,
    /// The service does not know it, and has had time to get to know it.
    Missing,
}

/// Polls that must have failed in a row before a wait gives up: after the machine slept, much time may have
/// passed in which nothing was tried.
const OFTEN: u32 = 4;

impl<D: Clone> PolledJob<D> {
    pub fn new(id: &str, path: &'static str, config: &WaitConfig, at_ms: f64) -> Self {
        PolledJob {
            id: id.to_owned(),
            path,
            begun_ms: at_ms,
            due_ms: f64::INFINITY,
            batch: 0,
            company: config.batch,
            last: None,
            waiters: Vec::new(),
            running_since_ms: None,
            missing_since_ms: at_ms,
            failing_since_ms: at_ms,
            failures: 0,
        }
    }

    /// What was last seen of it, for the caller.
    pub fn last_detail(&self) -> Option<D> {
        self.last.as_ref().map(|report| report.detail.clone())
    }

    /// A poll has succeeded, with or without a report of this job.
    pub fn observe(
        &mut self,
        report: Option<JobReport<D>>,
        config: &WaitConfig,
        at_ms: f64,
    ) -> Observation<D> {
        self.failures = 0;
        self.company = config.batch;
        let Some(report) = report else {
            // A job just submitted may not be shown yet.
            let missing = at_ms - self.missing_since_ms >= config.grace_ms;
            return if missing {
                Observation::Missing
            } else {
                Observation::Nothing
            };
        };
        self.missing_since_ms = at_ms;
        if report.state == State::Running && self.running_since_ms.is_none() {
            self.running_since_ms = Some(at_ms);
        }
        if !report.advances(self.last.as_ref()) {
            return Observation::Nothing;
        }
        self.last = Some(report.clone());
        Observation::News(report)
    }

    /// A poll has failed; whether there is no hope left.
    pub fn fail<T>(&mut self, error: &CallError<D, T>, config: &WaitConfig, at_ms: f64) -> bool {
        if self.failures == 0 {
            self.failing_since_ms = at_ms;
        }
        self.failures += 1;
        let often = self.failures >= OFTEN;
        match verdict(&error.kind) {
            Verdict::Never => true,
            // New keys do not help either. That does not pass by waiting.
            Verdict::Renew => often,
            Verdict::Transient | Verdict::Throttled => {
                often && at_ms - self.failing_since_ms >= config.patience_ms
            }
        }
    }

    /// Plans the next poll, no sooner than the service asked. The most impatient of those who wait sets the pauses.
    pub fn plan(&mut self, (min_ms, max_ms): (f64, f64), asked_ms: f64, at_ms: f64, random: f64) {
        let last = self.last.as_ref();
        let backoff = Backoff {
            state: last.map_or(State::Submitted, |report| report.state),
            progress: last.and_then(|report| report.progress),
            waited_ms: at_ms - self.begun_ms,
            running_ms: self.running_since_ms.map_or(0.0, |since| at_ms - since),
            failures: self.failures,
        };
        self.due_ms = at_ms + backoff.delay_ms(min_ms, max_ms, random).max(asked_ms);
    }
}

/// Whether an error may be due to one job of a request, so that the others are better polled without it.
pub(super) fn blames_the_request<D, T>(error: &CallError<D, T>) -> bool {
    matches!(&*error.kind, ErrorKind::Service(error) if matches!(error.status, 400 | 404 | 414))
}
