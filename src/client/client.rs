//! [`Client`]: the calls, each guarded by the caller's signal and time limit.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use super::board::Board;
use super::call::{Call, Repeat};
use super::config::Config;
use super::error::{CallError, ErrorKind, Fault, Phase};
use super::host::{Answer, Host, JobReport};
use super::refresh::Desk;
use super::retry::Budget;
use super::task::{Either, Task, race};
use crate::operations;

/// A client of one bucket. Cloning gives a second handle on the same keys, clock, budget and waits.
pub struct Client<H: Host> {
    pub(super) inner: Rc<Inner<H>>,
}

pub(super) struct Inner<H: Host> {
    pub host: H,
    pub config: Config,
    pub desk: Desk<H>,
    pub budget: Budget,
    pub board: Board<H>,
    /// What is added to the local clock to get the service's.
    offset_ms: Cell<f64>,
}

/// What a caller may say about one call.
pub struct Limits<T> {
    /// Resolves with the reason when the caller's signal is aborted; at once if it already is.
    pub abort: Option<Task<T>>,
    /// Longest time for the whole call, repeats included.
    pub timeout_ms: Option<f64>,
}

impl<T> Default for Limits<T> {
    fn default() -> Self {
        Limits {
            abort: None,
            timeout_ms: None,
        }
    }
}

impl<H: Host> Clone for Client<H> {
    fn clone(&self) -> Self {
        Client {
            inner: Rc::clone(&self.inner),
        }
    }
}

impl<H: Host> Client<H> {
    /// A client that has done nothing yet.
    pub fn new(host: H, config: Config) -> Self {
        let inner = Inner {
            desk: Desk::new(config.keys_per_scope),
            budget: Budget::new(),
            board: Board::default(),
            offset_ms: Cell::new(0.0),
            host,
            config,
        };
        Client {
            inner: Rc::new(inner),
        }
    }

    /// The world that it was given.
    pub fn host(&self) -> &H {
        &self.inner.host
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Milliseconds since 1970 by the corrected clock.
    pub fn now_ms(&self) -> f64 {
        self.inner.host.now_ms() + self.inner.offset_ms.get()
    }

    /// What is added to the local clock to get the service's.
    pub fn clock_offset_ms(&self) -> f64 {
        self.inner.offset_ms.get()
    }

    /// Describes jobs by their ids, of any family and any number. The jobs come in the order of the ids;
    /// ids that the service does not know come apart, and are no error.
    pub async fn describe(
        &self,
        ids: &[String],
        path: Option<&'static str>,
        limits: Limits<H::Thrown>,
    ) -> Result<Answer<H::Detail>, Fault<H>> {
        self.guarded(limits, async {
            let issues = operations::check_ids(ids);
            if !issues.is_empty() {
                return Err(CallError::new(ErrorKind::Validation(issues)));
            }
            let path_of = |id: &str| path.unwrap_or_else(|| operations::family(id));
            let mut rest: Vec<&str> = ids.iter().map(String::as_str).collect();
            let mut whole = Answer::empty();
            while let Some(first) = rest.first() {
                let path = path_of(first);
                let mut batch = Vec::new();
                rest.retain(|id| {
                    let taken = batch.len() < self.inner.config.wait.batch && path_of(id) == path;
                    if taken {
                        batch.push(*id);
                    }
                    !taken
                });
                let part = self.describe_batch(path, &batch).await?;
                whole.jobs.extend(part.jobs);
                whole.missing.extend(part.missing);
                whole.request_id = part.request_id;
            }
            let mut found = core::mem::take(&mut whole.jobs);
            for id in ids {
                if let Some(index) = found.iter().position(|job| job.id == *id) {
                    whole.jobs.push(found.swap_remove(index));
                }
            }
            whole.jobs.append(&mut found);
            Ok(whole)
        })
        .await
    }

    /// Cancels a job that has not started.
    pub async fn cancel(
        &self,
        id: &str,
        path: Option<&'static str>,
        limits: Limits<H::Thrown>,
    ) -> Result<(), Fault<H>> {
        self.guarded(limits, async {
            let issues = operations::check_ids(&[id.to_owned()]);
            if !issues.is_empty() {
                return Err(CallError::new(ErrorKind::Validation(issues)));
            }
            let path = path.unwrap_or_else(|| operations::family(id));
            let mut call = Call::new(operations::cancel(path, id), Repeat::Freely);
            call.reads = false;
            self.call(&call).await.map(|_| ())
        })
        .await
    }

    pub(super) async fn describe_batch(
        &self,
        path: &str,
        ids: &[&str],
    ) -> Result<Answer<H::Detail>, Fault<H>> {
        self.call(&Call::new(operations::describe(path, ids), Repeat::Freely))
            .await
    }

    /// Runs a call under the caller's signal and time limit. Whichever comes first drops the rest, and dropping
    /// is all that ending takes: see [`Host`].
    pub(super) async fn guarded<R>(
        &self,
        limits: Limits<H::Thrown>,
        work: impl Future<Output = Result<R, Fault<H>>>,
    ) -> Result<R, Fault<H>> {
        let limited = async {
            match limits.timeout_ms {
                None => work.await,
                Some(limit_ms) => match race(work, self.inner.host.sleep(limit_ms)).await {
                    Either::Left(result) => result,
                    Either::Right(()) => {
                        let phase = Phase::Call;
                        Err(CallError::new(ErrorKind::Timeout { phase, limit_ms }))
                    }
                },
            }
        };
        match limits.abort {
            None => limited.await,
            Some(abort) => match race(abort, limited).await {
                Either::Left(reason) => Err(CallError::new(ErrorKind::Aborted(reason))),
                Either::Right(result) => result,
            },
        }
    }

    /// Longer than a call with all its repeats takes.
    pub(super) fn longest_call_ms(&self) -> f64 {
        let config = &self.inner.config;
        let pause = config.retry.cap_ms.max(config.retry.retry_after_cap_ms);
        f64::from(config.retry.attempts) * (config.attempt_timeout_ms + pause)
    }

    /// Longer than any job is left alone.
    pub(super) fn longest_pause_ms(&self) -> f64 {
        self.inner.config.wait.max_ms * 2.0 + self.inner.config.retry.retry_after_cap_ms
    }

    /// Sets the corrected clock.
    pub(super) fn set_clock(&self, instant_ms: f64) {
        self.inner
            .offset_ms
            .set(instant_ms - self.inner.host.now_ms());
    }

    /// Corrects the clock by what the service says, when the difference matters; whether it did.
    pub(super) fn correct_clock(&self, instant_ms: f64) -> bool {
        const MATTERS_MS: f64 = 30_000.0;
        let moved = (instant_ms - self.now_ms()).abs() >= MATTERS_MS;
        if moved {
            self.set_clock(instant_ms);
        }
        moved
    }
}

impl<D> Answer<D> {
    pub(super) fn empty() -> Self {
        Answer {
            jobs: Vec::<JobReport<D>>::new(),
            missing: Vec::new(),
            next_token: String::new(),
            request_id: String::new(),
        }
    }
}
