//! Submitting, at most once where the caller asks for it.

use super::call::{Call, Repeat};
use super::client::{Client, Limits};
use super::error::{CallError, ErrorKind, Fault};
use super::host::{Host, JobReport};
use super::look::{Finding, Wanted, look};
use super::once::Mark;
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

impl<H: Host> Client<H> {
    /// A mark for one submit with `once`.
    pub fn mark(&self) -> Mark {
        let mut bytes = [0; 22];
        self.inner.host.fill_unguessable(&mut bytes);
        Mark::new(bytes)
    }

    /// Submits one job or several; a report for each, in order.
    ///
    /// Without a mark it is repeated only while the service certainly refuses it, and a failure that leaves it
    /// open is `doubtful`. With a mark such a failure is looked into before anything is sent again.
    pub async fn submit(
        &self,
        submission: Submission,
        limits: Limits<H::Thrown>,
    ) -> Result<Vec<JobReport<H::Detail>>, Fault<H>> {
        let Submission { tags, body, mark } = submission;
        let tag = tags.first().map_or("", String::as_str);
        let call = Call::new(operations::submit(tag, body), Repeat::IfRefused);
        let work = async {
            match &mark {
                None => self.send_once(&call, tags.len()).await,
                Some(mark) => self.send_marked(&call, &tags, mark).await,
            }
        };
        let mut result = self.guarded(limits, work).await;
        if let Err(error) = &mut result
            && matches!(error.kind, ErrorKind::Timeout { .. })
            && call.in_doubt()
        {
            // The limit of the whole call fell while a request was out.
            error.doubtful = true;
            if let Some(mark) = &mark {
                return Err(ambiguous(mark, Vec::new(), error.clone()));
            }
        }
        result
    }

    async fn send_once(
        &self,
        call: &Call,
        jobs: usize,
    ) -> Result<Vec<JobReport<H::Detail>>, Fault<H>> {
        let answer = self.call(call).await?;
        if answer.jobs.len() < jobs || jobs == 0 {
            call.reopened();
            let mut error = CallError::new(ErrorKind::Decode {
                status: 200,
                error: incomplete(),
            });
            error.doubtful = true;
            error.attempts = 1;
            return Err(error);
        }
        Ok(answer.jobs)
    }

    async fn send_marked(
        &self,
        call: &Call,
        tags: &[String],
        mark: &Mark,
    ) -> Result<Vec<JobReport<H::Detail>>, Fault<H>> {
        let mut sent = 0;
        let mut doubt: Option<Fault<H>> = None;
        loop {
            sent += 1;
            let outcome = self.send_once(call, tags.len()).await;
            let wanted = Wanted {
                mark,
                tags,
                since_s: call.signed_from.get(),
            };
            let error = match (outcome, doubt) {
                (Ok(jobs), None) => return Ok(jobs),
                (Ok(jobs), Some(doubt)) => {
                    call.reopened();
                    return self.only_these(jobs, &wanted, doubt).await;
                }
                (Err(error), None) if !error.doubtful => return Err(error),
                // A refusal now says nothing of what was sent before.
                (Err(error), Some(doubt)) if !error.doubtful => {
                    return Err(ambiguous(mark, Vec::new(), doubt));
                }
                (Err(error), _) => error,
            };
            match look(self, &wanted, &self.inner.config.look.pauses_ms).await {
                Finding::All(jobs) => {
                    call.settled();
                    return Ok(jobs);
                }
                Finding::None if sent < self.inner.config.retry.attempts => doubt = Some(error),
                Finding::None => return Err(ambiguous(mark, Vec::new(), error)),
                Finding::Unclear(found) => return Err(ambiguous(mark, found, error)),
            }
        }
    }

    /// Jobs that were submitted after a doubt. The list did not show the first ones in time; if it does now,
    /// there are two of each, and that must not go unsaid.
    async fn only_these(
        &self,
        jobs: Vec<JobReport<H::Detail>>,
        wanted: &Wanted<'_>,
        doubt: Fault<H>,
    ) -> Result<Vec<JobReport<H::Detail>>, Fault<H>> {
        let mut others = match look(self, wanted, &self.inner.config.look.pauses_ms).await {
            Finding::All(found) => found.into_iter().map(|job| job.id).collect(),
            Finding::None => Vec::new(),
            Finding::Unclear(found) => found,
        };
        let ours: Vec<String> = jobs.iter().map(|job| job.id.clone()).collect();
        others.retain(|id| !ours.contains(id));
        if others.is_empty() {
            return Ok(jobs);
        }
        others.extend(ours);
        Err(ambiguous(wanted.mark, others, doubt))
    }
}

fn ambiguous<D, T>(mark: &Mark, found: Vec<String>, cause: CallError<D, T>) -> CallError<D, T> {
    let attempts = cause.attempts;
    let mut error = CallError::new(ErrorKind::AmbiguousSubmit {
        mark: mark.as_str().to_owned(),
        found,
        cause: Box::new(cause),
    });
    error.doubtful = true;
    error.attempts = attempts;
    error
}

fn incomplete() -> DecodeError {
    DecodeError {
        code: "MissingJobs",
        message: "the answer has fewer jobs than were submitted".to_owned(),
        line: 1,
        column: 1,
    }
}
