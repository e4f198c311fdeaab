//! Submitting, at most once where the caller asks for it.

use super::Step;
use crate::client::config::Config;
use crate::client::error::{CallError, ErrorKind, Phase};
use crate::client::idempotency_mark::IdempotencyMark;
use crate::client::job::{Answer, JobReport};
use crate::client::protocol::Outcome;
use crate::client::recovery::{Recovery, Search};
use crate::error::DecodeError;
use crate::operations::{self, Operation};

/// What is submitted.
pub struct Submission {
    /// The tag of each operation, in order.
    pub tags: Vec<String>,
    /// The request XML, every `UserData` in it made by [`IdempotencyMark::user_data`] when there is a mark.
    pub body: String,
    /// Present when the submit must not happen twice.
    pub mark: Option<IdempotencyMark>,
    /// Present when a client that has since been lost has sent this before, with the same mark: the
    /// [`signed_from_s`](crate::client::HttpRequest::signed_from_s) of its first request. The job is then searched for before
    /// anything is sent. Without a mark it is not known whether there is a job, and nothing is sent.
    pub sent_at_s: Option<u64>,
}

/// A submit under way.
pub(in crate::client) struct Submit<D, T> {
    operation: Operation,
    /// How many jobs it makes.
    places: usize,
    /// The tags of these, each once.
    tags: Vec<String>,
    mark: Option<IdempotencyMark>,
    /// How often the operation was sent, each time with its repeats.
    sent: u32,
    /// Unix second before which no request can have been accepted.
    signed_from_s: u64,
    /// Why it is not known whether there is a job.
    cause: Option<Box<CallError<D, T>>>,
    /// What the last answer gave, while it is made sure that there are no other jobs.
    jobs: Vec<JobReport<D>>,
    /// Present while the job list is searched.
    recovery: Option<Recovery<D>>,
}

impl<D, T> Submit<D, T> {
    /// The submit, and its first step.
    pub fn begin(submission: Submission, config: &Config) -> (Self, Step<D, T>) {
        let mut tags = Vec::new();
        for tag in &submission.tags {
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
        let tag = tags.first().map_or("", String::as_str);
        let mut submit = Submit {
            operation: operations::submit(tag, submission.body),
            places: submission.tags.len(),
            tags,
            mark: submission.mark,
            sent: 0,
            signed_from_s: submission.sent_at_s.unwrap_or(u64::MAX),
            cause: None,
            jobs: Vec::new(),
            recovery: None,
        };
        let step = if submission.sent_at_s.is_some() {
            submit.sent = 1;
            let cause = CallError::interrupted(true);
            submit.recover(cause, config)
        } else {
            Step::send(submit.operation.clone())
        };
        (submit, step)
    }

    /// An operation of the submit has ended: its own, or one that reads the job list. Second and attempts are those of the
    /// exchange.
    pub fn handle(
        &mut self,
        outcome: Outcome<D, T>,
        signed_from_s: u64,
        attempts: u32,
        config: &Config,
    ) -> Step<D, T> {
        if let Some(recovery) = &mut self.recovery {
            return match recovery.handle(outcome) {
                Search::Over => self.recovered(config),
                search => step(search),
            };
        }
        self.sent += 1;
        self.signed_from_s = self.signed_from_s.min(signed_from_s);
        let outcome = outcome.and_then(|answer| {
            if answer.jobs.len() >= self.places.max(1) {
                Ok(answer)
            } else {
                Err(incomplete(attempts))
            }
        });
        match (outcome, self.cause.take()) {
            (Ok(answer), Some(cause)) => {
                // The list did not show the first jobs in time; if it does now, there are two of each, and that
                // must not go unsaid.
                self.jobs = answer.jobs;
                self.recover(cause, config)
            }
            (Err(error), _) if error.maybe_submitted && self.mark.is_some() => {
                self.recover(error, config)
            }
            // A refusal now says nothing of what was sent before.
            (Err(_), Some(cause)) => Step::End(Err(self.ambiguous(cause))),
            (outcome, None) => Step::End(outcome),
        }
    }

    /// The limit of the whole call is reached. `open` says that a request is out.
    pub fn time_out(&mut self, limit_ms: f64, open: bool) -> Box<CallError<D, T>> {
        let phase = Phase::Call;
        let mut error = CallError::new(ErrorKind::Timeout { phase, limit_ms });
        error.maybe_submitted = self.maybe_submitted(open);
        if error.maybe_submitted && self.mark.is_some() {
            return self.ambiguous(error);
        }
        error
    }

    /// Whether there may be a job. `open` says that a request is out.
    pub fn maybe_submitted(&self, open: bool) -> bool {
        open || self.recovery.is_some() || self.cause.is_some()
    }

    /// Begins to search for the jobs of this submit.
    fn recover(&mut self, cause: Box<CallError<D, T>>, config: &Config) -> Step<D, T> {
        let Some(mark) = &self.mark else {
            return Step::End(Err(cause));
        };
        let since_s = self.signed_from_s;
        let recovery = Recovery::new(config, mark, &self.tags, self.places, since_s);
        let begin = recovery.begin();
        self.cause = Some(cause);
        self.recovery = Some(recovery);
        step(begin)
    }

    /// The search has come to its end.
    fn recovered(&mut self, config: &Config) -> Step<D, T> {
        let (Some(mut recovery), Some(cause)) = (self.recovery.take(), self.cause.take()) else {
            return Step::End(Err(CallError::interrupted(true)));
        };
        let mut jobs = Vec::new();
        if self.jobs.is_empty() {
            if recovery.complete() {
                jobs = recovery.take_found();
            }
        } else {
            let ours = |job: &JobReport<D>| self.jobs.iter().any(|own| own.id == job.id);
            if recovery.found().iter().all(ours) {
                jobs = std::mem::take(&mut self.jobs);
            }
        }
        if !jobs.is_empty() {
            return Step::End(Ok(Answer::of(jobs)));
        }
        if recovery.found_none() && self.sent < config.retry.attempts {
            self.cause = Some(cause);
            return Step::send(self.operation.clone());
        }
        self.recovery = Some(recovery);
        Step::End(Err(self.ambiguous(cause)))
    }

    /// It stays open whether the job exists.
    fn ambiguous(&mut self, cause: Box<CallError<D, T>>) -> Box<CallError<D, T>> {
        let mut found: Vec<String> = self.jobs.iter().map(|job| job.id.clone()).collect();
        if let Some(recovery) = &self.recovery {
            for job in recovery.found() {
                if !found.contains(&job.id) {
                    found.push(job.id.clone());
                }
            }
        }
        let mark = self.mark.as_ref().map_or("", IdempotencyMark::as_str);
        let mark = mark.to_owned();
        let attempts = cause.attempts;
        let mut error = CallError::new(ErrorKind::AmbiguousSubmit { mark, found, cause });
        error.maybe_submitted = true;
        error.attempts = attempts;
        error
    }
}

fn step<D, T>(search: Search) -> Step<D, T> {
    match search {
        Search::Read {
            operation,
            delay_ms,
        } => Step::Send {
            operation: Box::new(operation),
            delay_ms,
            recovers: false,
        },
        Search::Again {
            operation,
            delay_ms,
        } => Step::Send {
            operation: Box::new(operation),
            delay_ms,
            recovers: true,
        },
        Search::Over => Step::End(Err(CallError::interrupted(true))),
    }
}

/// The error of an answer that does not name a job for each operation.
fn incomplete<D, T>(attempts: u32) -> Box<CallError<D, T>> {
    let mut error = CallError::new(ErrorKind::Decode {
        status: 200,
        error: DecodeError {
            code: "missing_jobs",
            message: "the answer names fewer jobs than were submitted".to_owned(),
            line: 1,
            column: 1,
        },
        body_excerpt: String::new(),
    });
    error.maybe_submitted = true;
    error.attempts = attempts;
    error
}
