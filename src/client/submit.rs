//! Submitting, at most once where the caller asks for it.

use super::action::Outcome;
use super::error::{CallError, ErrorKind, Failed, Phase};
use super::look::{Finding, Look};
use super::machine::Machine;
use super::once::Mark;
use super::task::{Goal, Task};
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
    pub tags: Vec<String>,
    pub mark: Option<Mark>,
    /// How often the call was made.
    sent: u32,
    /// What made it doubtful.
    doubt: Option<Failed<D, T>>,
    /// What the last call gave, while it is made sure that there are no others.
    jobs: Option<Vec<JobReport<D>>>,
    /// Present while the job list is looked through; the call of the submit itself is kept there meanwhile.
    pub look: Option<Look<D>>,
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins to submit one job or several; a report for each, in order.
    ///
    /// Without a mark it is repeated only while the service certainly refuses it, and a failure that leaves it
    /// open is `doubtful`. With a mark such a failure is looked into before anything is sent again.
    pub fn submit(&mut self, submission: Submission, limit_ms: Option<f64>) -> u32 {
        let Submission { tags, body, mark } = submission;
        let tag = tags.first().map_or("", String::as_str);
        let operation = operations::submit(tag, body);
        let goal = Goal::Submit(Box::new(Submitting {
            tags,
            mark,
            sent: 0,
            doubt: None,
            jobs: None,
            look: None,
        }));
        self.begin(operation, goal, limit_ms, Vec::new())
    }

    /// A call of a submit has ended: that of the submit itself, or one of the look.
    pub(super) fn submitted(&mut self, mut task: Box<Task<D, T>>, outcome: Outcome<D, T>) {
        let Goal::Submit(submit) = &mut task.goal else {
            return;
        };
        if submit.look.is_some() {
            return self.listed(task, outcome);
        }
        let outcome = outcome.and_then(|answer| {
            if answer.jobs.len() >= submit.tags.len() && !submit.tags.is_empty() {
                return Ok(answer);
            }
            task.call.open = true;
            Err(incomplete())
        });
        submit.sent += 1;
        match (outcome, &mut submit.doubt) {
            (Ok(answer), Some(_)) => {
                // The list did not show the first jobs in time; if it does now, there are two of each, and that
                // must not go unsaid.
                task.call.open = true;
                submit.jobs = Some(answer.jobs);
                self.look(task);
            }
            (Err(error), _) if error.doubtful && submit.mark.is_some() => {
                submit.doubt = Some(error);
                self.look(task);
            }
            // A refusal now says nothing of what was sent before.
            (Err(_), Some(_)) => self.unclear(&mut task, Vec::new()),
            (outcome, None) => self.done(task.id, outcome),
        }
    }

    /// The look has come to an end.
    pub(super) fn found(&mut self, mut task: Box<Task<D, T>>, finding: Finding<D>) {
        let Goal::Submit(submit) = &mut task.goal else {
            return;
        };
        if let Some(look) = submit.look.take() {
            task.call = look.post;
        }
        if let Some(jobs) = submit.jobs.take() {
            let mut others = match finding {
                Finding::All(found) => ids(&found),
                Finding::Unclear(found) => found,
                Finding::None => Vec::new(),
            };
            let mut ours = ids(&jobs);
            others.retain(|id| !ours.contains(id));
            if others.is_empty() {
                return self.done(task.id, Ok(Answer::of(jobs)));
            }
            others.append(&mut ours);
            return self.unclear(&mut task, others);
        }
        match finding {
            Finding::All(jobs) => self.done(task.id, Ok(Answer::of(jobs))),
            Finding::None if submit.sent < self.config.retry.attempts => {
                task.call.again();
                self.attempt(task);
            }
            Finding::None => self.unclear(&mut task, Vec::new()),
            Finding::Unclear(found) => self.unclear(&mut task, found),
        }
    }

    /// The limit of a whole call is reached.
    pub(super) fn call_late(&mut self, mut task: Box<Task<D, T>>) {
        self.give_up(&task);
        let (phase, limit_ms) = (Phase::Call, task.limit_ms);
        let mut error = CallError::new(ErrorKind::Timeout { phase, limit_ms });
        if let Goal::Submit(submit) = &mut task.goal {
            let look = submit.look.take();
            let open = look.as_ref().map_or(task.call.open, |look| look.post.open);
            if open {
                error.doubtful = true;
                if submit.mark.is_some() {
                    submit.doubt = Some(error);
                    let mut known = look.map_or_else(Vec::new, |look| ids(&look.found));
                    if let Some(jobs) = &submit.jobs {
                        known.append(&mut ids(jobs));
                    }
                    return self.unclear(&mut task, known);
                }
            }
        }
        self.done(task.id, Err(error));
    }

    /// It stays open whether the job exists.
    fn unclear(&mut self, task: &mut Task<D, T>, found: Vec<String>) {
        if let Goal::Submit(submit) = &mut task.goal
            && let (Some(cause), Some(mark)) = (submit.doubt.take(), &submit.mark)
        {
            let attempts = cause.attempts;
            let mark = mark.as_str().to_owned();
            let mut error = CallError::new(ErrorKind::AmbiguousSubmit { mark, found, cause });
            error.doubtful = true;
            error.attempts = attempts;
            self.done(task.id, Err(error));
        }
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
        },
    });
    error.doubtful = true;
    error.attempts = 1;
    error
}
