//! Submitting, at most once where the caller asks for it.

use super::action::Outcome;
use super::call::Call;
use super::error::{CallError, ErrorKind, Failed, Phase};
use super::look::Look;
use super::machine::Machine;
use super::once::Mark;
use super::task::{Goal, OVER, Pause, Task};
use super::wire::{Answer, JobReport, ids};
use crate::error::DecodeError;
use crate::operations;

/// What is submitted.
pub struct Submission {
    /// The tag of each operation, in order.
    pub tags: Vec<String>,
    /// The request XML, every `UserData` in it made by [`Mark::user_data`] when there is a mark.
    pub body: String,
    /// Present when the submit must not happen twice.
    pub mark: Option<Mark>,
}

/// A submit under way.
pub(super) struct Submitting<D, T> {
    /// How many jobs it makes.
    pub places: usize,
    /// The tags of these, each once.
    pub tags: Vec<String>,
    pub mark: Option<Mark>,
    /// How often the call was made.
    sent: u32,
    /// What made it doubtful.
    doubt: Option<Failed<D, T>>,
    /// What the last call gave, while it is made sure that there are no others.
    jobs: Vec<JobReport<D>>,
    /// Present while the job list is looked through; the call of the submit itself is kept there meanwhile.
    pub look: Option<Box<Look<D>>>,
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins to submit one job or several; a report for each, in order.
    ///
    /// Without a mark it is repeated only while the service certainly refuses it, and a failure that leaves it
    /// open is `doubtful`. With a mark such a failure is looked into before anything is sent again.
    pub fn submit(&mut self, submission: Submission, limit_ms: Option<f64>) -> u32 {
        let places = submission.tags.len();
        let mut tags = Vec::new();
        for tag in &submission.tags {
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
        let tag = tags.first().map_or("", String::as_str);
        let operation = operations::submit(tag, submission.body);
        let goal = Goal::Submit(Box::new(Submitting {
            places,
            tags,
            mark: submission.mark,
            sent: 0,
            doubt: None,
            jobs: Vec::new(),
            look: None,
        }));
        self.begin(operation, goal, limit_ms, Vec::new())
    }

    /// A call of a submit has ended: that of the submit itself, or one of the look.
    pub(super) fn submitted(
        &mut self,
        ticket: u32,
        call: &mut Call,
        submit: &mut Submitting<D, T>,
        outcome: Outcome<D, T>,
    ) -> Pause {
        if submit.look.is_some() {
            return self.listed(ticket, call, submit, outcome);
        }
        let outcome = outcome.and_then(|answer| {
            if answer.jobs.len() >= submit.places.max(1) {
                return Ok(answer);
            }
            call.open = true;
            Err(incomplete())
        });
        submit.sent += 1;
        match (outcome, &mut submit.doubt) {
            (Ok(answer), Some(_)) => {
                // The list did not show the first jobs in time; if it does now, there are two of each, and that
                // must not go unsaid.
                submit.jobs = answer.jobs;
                self.look(call, submit)
            }
            (Err(error), _) if error.doubtful && submit.mark.is_some() => {
                submit.doubt = Some(error);
                self.look(call, submit)
            }
            // A refusal now says nothing of what was sent before.
            (Err(_), Some(_)) => self.unclear(ticket, submit),
            (outcome, None) => self.done(ticket, outcome),
        }
    }

    /// The look has come to an end.
    pub(super) fn found(
        &mut self,
        ticket: u32,
        call: &mut Call,
        submit: &mut Submitting<D, T>,
    ) -> Pause {
        let (Some(look), Some(mark)) = (&mut submit.look, &submit.mark) else {
            return OVER;
        };
        let mut jobs = Vec::new();
        if submit.jobs.is_empty() {
            if look.complete(mark, submit.places) {
                jobs = core::mem::take(&mut look.found);
            }
        } else {
            let ours = ids(&submit.jobs);
            if look.found.iter().all(|job| ours.contains(&job.id)) {
                jobs = core::mem::take(&mut submit.jobs);
            }
        }
        if !jobs.is_empty() {
            return self.done(ticket, Ok(Answer::of(jobs)));
        }
        let none = look.found.is_empty() && look.whole;
        if none
            && submit.sent < self.config.retry.attempts
            && let Some(look) = submit.look.take()
        {
            *call = look.post;
            call.again();
            return 0.0;
        }
        self.unclear(ticket, submit)
    }

    /// The limit of a whole call is reached.
    pub(super) fn call_late(&mut self, mut task: Box<Task<D, T>>) {
        self.give_up(&task);
        let (phase, limit_ms) = (Phase::Call, task.limit_ms);
        let mut error = CallError::new(ErrorKind::Timeout { phase, limit_ms });
        if let Goal::Submit(submit) = &mut task.goal {
            error.doubtful = task.call.open || submit.look.is_some();
            if error.doubtful && submit.mark.is_some() {
                submit.doubt = Some(error);
                self.unclear(task.id, submit);
                return;
            }
        }
        self.done(task.id, Err(error));
    }

    /// It stays open whether the job exists.
    fn unclear(&mut self, ticket: u32, submit: &mut Submitting<D, T>) -> Pause {
        let (Some(cause), Some(mark)) = (submit.doubt.take(), &submit.mark) else {
            return OVER;
        };
        let mut found = ids(&submit.jobs);
        if let Some(look) = &submit.look {
            for job in &look.found {
                if !found.contains(&job.id) {
                    found.push(job.id.clone());
                }
            }
        }
        let attempts = cause.attempts;
        let mark = mark.as_str().to_owned();
        let mut error = CallError::new(ErrorKind::AmbiguousSubmit { mark, found, cause });
        error.doubtful = true;
        error.attempts = attempts;
        self.done(ticket, Err(error))
    }
}

fn incomplete<D, T>() -> Failed<D, T> {
    let mut error = CallError::new(ErrorKind::Decode {
        status: 200,
        error: DecodeError {
            code: "MissingJobs",
            message: "the answer has fewer jobs than were submitted".to_owned(),
            line: 1,
            column: 1,
            excerpt: String::new(),
        },
    });
    error.doubtful = true;
    error.attempts = 1;
    error
}
