//! One call of the API: attempts until one succeeds or none may follow.

use std::cell::Cell;

use super::attempt::Failure;
use super::client::Client;
use super::error::Fault;
use super::event::{Event, EventKind};
use super::host::{Answer, Host};
use super::retry::{Verdict, certainly_refused, delay_ms, verdict};
use crate::operations::Operation;

/// When a call may be repeated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeat {
    /// After anything that may pass.
    Freely,
    /// Only when the service certainly did not do it.
    IfRefused,
}

/// A call and how it is going.
pub(super) struct Call {
    pub operation: Operation,
    repeat: Repeat,
    /// Whether the answer has a body that matters.
    pub reads: bool,
    /// Unix seconds before which no attempt can have been accepted: the earliest start of a signature.
    pub signed_from: Cell<u64>,
    /// A request was sent whose outcome is not known.
    pub open: Cell<bool>,
}

impl Call {
    pub fn new(operation: Operation, repeat: Repeat) -> Self {
        Call {
            operation,
            repeat,
            reads: true,
            signed_from: Cell::new(u64::MAX),
            open: Cell::new(false),
        }
    }

    /// Whether the service may have done it without our knowing.
    pub fn in_doubt(&self) -> bool {
        self.open.get()
    }

    /// It is known now what became of it.
    pub fn settled(&self) {
        self.open.set(false);
    }

    /// The answer came and leaves it open all the same.
    pub fn reopened(&self) {
        self.open.set(true);
    }

    /// An event of this call.
    pub fn event(&self, kind: EventKind, attempt: u32) -> Event<'_> {
        Event {
            action: self.operation.action,
            method: self.operation.request.method.as_str(),
            path: &self.operation.request.path,
            attempt,
            ..Event::new(kind)
        }
    }
}

impl<H: Host> Client<H> {
    /// Makes a call, repeating it as far as it may be.
    pub(super) async fn call(&self, call: &Call) -> Result<Answer<H::Detail>, Fault<H>> {
        let inner = &self.inner;
        let mut attempt = 1;
        let mut repeated = None;
        let mut heals = 0;
        let mut renewed = false;
        loop {
            let Failure {
                mut error,
                service_time_ms,
                keys,
            } = match self.attempt(call, attempt).await {
                Ok(answer) => {
                    call.settled();
                    inner.budget.refund(repeated);
                    return Ok(answer);
                }
                Err(failure) => *failure,
            };
            error.attempts = attempt;
            if certainly_refused(&error.kind) {
                call.settled();
            }
            error.doubtful = call.repeat == Repeat::IfRefused && call.in_doubt();

            let verdict = verdict(&error.kind);
            let delay = match verdict {
                Verdict::Never => return Err(error),
                Verdict::Renew => {
                    let moved = service_time_ms.is_some_and(|instant| self.correct_clock(instant));
                    let usable = keys.as_ref().is_some_and(|keys| keys.valid(self.now_ms()));
                    if moved && usable && heals < 2 {
                        heals += 1;
                    } else if !renewed {
                        renewed = true;
                        if let Some(keys) = &keys {
                            inner.desk.cache.borrow_mut().invalidate(keys);
                        }
                    } else {
                        return Err(error);
                    }
                    0.0
                }
                Verdict::Transient | Verdict::Throttled => {
                    let asked = error.retry_after_ms;
                    let too_long =
                        asked.is_some_and(|ms| ms > inner.config.retry.retry_after_cap_ms);
                    if error.doubtful
                        || too_long
                        || attempt >= inner.config.retry.attempts
                        || !inner.budget.pay(verdict)
                    {
                        return Err(error);
                    }
                    repeated = Some(verdict);
                    let random = inner.host.random();
                    delay_ms(&inner.config.retry, verdict, attempt, random, asked)
                }
            };
            inner.host.event(&Event {
                delay_ms: delay,
                code: error.code(),
                ..call.event(EventKind::Retry, attempt)
            });
            if verdict != Verdict::Renew {
                attempt += 1;
                inner.host.sleep(delay).await;
            }
        }
    }
}
