//! Waiting for one job: its changes as they come, or its end.

use std::rc::Rc;

use super::board::{LATE_MS, enter, hurry, leave, patience_ms, revive};
use super::client::{Client, Limits};
use super::error::{CallError, ErrorKind, Fault, Phase};
use super::host::{Host, JobReport, State};
use super::task::{Either, Task, race};
use super::waited::{Listener, Waited};
use crate::operations;

/// A job being waited for. Dropping it ends the wait; other waits, for the same job too, go on.
pub struct Watch<H: Host> {
    client: Client<H>,
    job: Rc<Waited<H>>,
    listener: Rc<Listener<H>>,
    limit_ms: f64,
    deadline_ms: f64,
    ended: bool,
    last_look: bool,
}

impl<H: Host> Client<H> {
    /// Begins to wait for a job. `timeout_ms` counts from here; without it the client's default holds.
    pub fn watch(
        &self,
        id: &str,
        path: Option<&'static str>,
        timeout_ms: Option<f64>,
    ) -> Result<Watch<H>, Fault<H>> {
        let issues = operations::check_ids(&[id.to_owned()]);
        if !issues.is_empty() {
            return Err(CallError::new(ErrorKind::Validation(issues)));
        }
        let path = path.unwrap_or_else(|| operations::family(id));
        let (job, listener) = enter(self, id, path);
        let limit_ms = timeout_ms.unwrap_or(self.inner.config.wait.timeout_ms);
        let deadline_ms = self.inner.host.now_ms() + limit_ms;
        Ok(Watch {
            client: self.clone(),
            job,
            listener,
            limit_ms,
            deadline_ms,
            ended: false,
            last_look: false,
        })
    }

    /// Waits until the job has ended well. `on_change` sees each change of state or progress, the last one
    /// included. A job that fails, a limit that is reached, and whatever else goes wrong carry the last that
    /// was seen of the job.
    pub async fn wait(
        &self,
        id: &str,
        path: Option<&'static str>,
        limits: Limits<H::Thrown>,
        on_change: &dyn Fn(&JobReport<H::Detail>),
    ) -> Result<JobReport<H::Detail>, Fault<H>> {
        let mut watch = self.watch(id, path, limits.timeout_ms)?;
        let mut abort = limits.abort;
        loop {
            match watch.next(abort.as_mut()).await {
                Some(Ok(report)) => {
                    on_change(&report);
                    if report.state.terminal() {
                        return verdict(report);
                    }
                }
                Some(Err(error)) => return Err(error),
                // A watch ends with a final report or an error, so this is the limit at the very least.
                None => return Err(watch.late()),
            }
        }
    }
}

impl<H: Host> Watch<H> {
    /// The next change of state or progress; `None` after a final state or an error. `abort` resolves with the
    /// reason when the caller's signal is aborted; a reason given up is a wait given up.
    pub async fn next(
        &mut self,
        abort: Option<&mut Task<H::Thrown>>,
    ) -> Option<Result<JobReport<H::Detail>, Fault<H>>> {
        if self.ended {
            return None;
        }
        let news = match abort {
            None => self.news().await,
            Some(abort) => match race(abort, self.news()).await {
                Either::Left(reason) => Err(CallError::new(ErrorKind::Aborted(reason))),
                Either::Right(news) => news,
            },
        };
        let news = news.map_err(|mut error| {
            let last = self.job.last.borrow();
            error.last = error
                .last
                .or_else(|| last.as_ref().map(|report| report.detail.clone()));
            error
        });
        self.ended = news.as_ref().map_or(true, |report| report.state.terminal());
        if self.ended {
            leave(&self.client, &self.job, &self.listener);
        }
        Some(news)
    }

    /// What was last seen of the job.
    pub fn last(&self) -> Option<JobReport<H::Detail>> {
        self.job.last.borrow().clone()
    }

    async fn news(&mut self) -> Result<JobReport<H::Detail>, Fault<H>> {
        loop {
            let told = self.listener.told.heard();
            let waiting = self.listener.news.borrow_mut().pop_front();
            if let Some(news) = waiting {
                return news;
            }
            let host = &self.client.inner.host;
            let rest_ms = self.deadline_ms - host.now_ms();
            if rest_ms > 0.0 {
                let pause = host.sleep(rest_ms.min(patience_ms(&self.client)));
                if let Either::Right(()) = race(told, pause).await {
                    revive(&self.client);
                }
                continue;
            }
            if rest_ms > -LATE_MS || self.last_look {
                return Err(self.late());
            }
            // The machine slept past the deadline, and the job may long be done: one more look before that is
            // called too late.
            self.last_look = true;
            revive(&self.client);
            hurry(&self.client, &self.job);
            let pause = host.sleep(self.client.inner.config.attempt_timeout_ms);
            if let Either::Right(()) = race(told, pause).await {
                return Err(self.late());
            }
        }
    }

    fn late(&self) -> Fault<H> {
        let kind = ErrorKind::Timeout {
            phase: Phase::Job,
            limit_ms: self.limit_ms,
        };
        CallError::new(kind)
    }
}

impl<H: Host> Drop for Watch<H> {
    fn drop(&mut self) {
        if !self.ended {
            leave(&self.client, &self.job, &self.listener);
        }
    }
}

fn verdict<D, T>(report: JobReport<D>) -> Result<JobReport<D>, CallError<D, T>> {
    if report.state == State::Success {
        return Ok(report);
    }
    let JobReport {
        id,
        state,
        code,
        message,
        detail,
        ..
    } = report;
    let mut error = CallError::new(ErrorKind::JobFailed {
        id,
        state,
        code,
        message,
    });
    error.last = Some(detail);
    Err(error)
}
