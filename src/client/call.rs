//! One call of the API: each attempt is authorised, signed, sent and understood anew.

use std::cell::Cell;
use std::rc::Rc;

use super::client::Client;
use super::clock::{parse_date, parse_retry_after};
use super::error::{CallError, ErrorKind, Fault, Phase};
use super::event::{Event, EventKind};
use super::host::{Answer, Host, HttpResponse, ReadFailure};
use super::refresh::{Pass, pass};
use super::retry::{Verdict, certainly_refused, delay_ms, verdict};
use super::task::{Either, race};
use crate::auth::{Keys, Scope};
use crate::error::ServiceError;
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
    operation: Operation,
    repeat: Repeat,
    /// Whether the answer has a body that matters.
    pub reads: bool,
    /// Unix seconds before which no attempt can have been accepted: the earliest start of a signature.
    pub signed_from: Cell<u64>,
    /// A request was sent whose outcome is not known.
    open: Cell<bool>,
}

/// A failed attempt, with what helps to do better.
struct Failure<H: Host> {
    error: Fault<H>,
    /// What the service holds to be the time.
    service_time_ms: Option<f64>,
    keys: Option<Rc<Keys>>,
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

    fn event(&self, kind: EventKind, attempt: u32) -> Event<'_> {
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

    async fn attempt(
        &self,
        call: &Call,
        attempt: u32,
    ) -> Result<Answer<H::Detail>, Box<Failure<H>>> {
        let inner = &self.inner;
        let limit_ms = inner.config.attempt_timeout_ms;
        let phase = Cell::new(Phase::Credentials);
        let scope = self.scope(&call.operation);
        let begun = inner.host.now_ms();
        // The work comes first: an answer that came while the machine slept counts, late as it is.
        match race(
            self.exchange(call, &scope, attempt, &phase),
            inner.host.sleep(limit_ms),
        )
        .await
        {
            Either::Left(result) => result,
            Either::Right(()) => {
                if phase.get() == Phase::Credentials {
                    inner.desk.abandon(inner.host.now_ms() - limit_ms);
                }
                let error = CallError::new(ErrorKind::Timeout {
                    phase: phase.get(),
                    limit_ms,
                });
                inner.host.event(&Event {
                    code: error.code(),
                    duration_ms: inner.host.now_ms() - begun,
                    ..call.event(EventKind::Response, attempt)
                });
                Err(Box::new(Failure {
                    error,
                    service_time_ms: None,
                    keys: None,
                }))
            }
        }
    }

    async fn exchange(
        &self,
        call: &Call,
        scope: &Scope,
        attempt: u32,
        phase: &Cell<Phase>,
    ) -> Result<Answer<H::Detail>, Box<Failure<H>>> {
        let host = &self.inner.host;
        let failed = |error, service_time_ms, keys| {
            Err(Box::new(Failure {
                error,
                service_time_ms,
                keys,
            }))
        };
        let pass = match pass(self, scope).await {
            Ok(pass) => pass,
            Err(error) => return failed(error, None, None),
        };
        phase.set(Phase::Answer);
        let keys = match &pass {
            Pass::Keys(keys) => Some(Rc::clone(keys)),
            Pass::Signed { .. } => None,
        };
        let (outgoing, start) = self.outgoing(&call.operation.request, scope, &pass);
        call.signed_from.set(call.signed_from.get().min(start));
        host.event(&call.event(EventKind::Request, attempt));
        call.open.set(true);
        let begun = host.now_ms();
        let sent = host.send(&outgoing).await;
        let ended = host.now_ms();
        let (result, response) = match sent {
            Ok(response) => (self.understand(call, &response), Some(response)),
            Err(failure) => {
                let kind = ErrorKind::Network {
                    message: failure.message,
                    cause: failure.cause,
                };
                (Err((kind, None)), None)
            }
        };
        let (status, date, retry_after, request_id) = match &response {
            Some(r) => (
                r.status,
                r.date.as_str(),
                r.retry_after.as_str(),
                r.request_id.as_str(),
            ),
            None => (0, "", "", ""),
        };
        let result = result.map_err(|(kind, server_time)| {
            let mut error = CallError::new(kind);
            error.retry_after_ms = parse_retry_after(retry_after, self.now_ms());
            (error, server_time)
        });
        host.event(&Event {
            status,
            request_id,
            duration_ms: ended - begun,
            code: result.as_ref().err().map_or("", |(error, _)| error.code()),
            ..call.event(EventKind::Response, attempt)
        });
        match result {
            Ok(answer) => Ok(answer),
            Err((error, server_time)) => {
                failed(error, server_time.or_else(|| parse_date(date)), keys)
            }
        }
    }

    #[allow(
        clippy::type_complexity,
        reason = "two results of one reading, used in one place"
    )]
    fn understand(
        &self,
        call: &Call,
        response: &HttpResponse<H::Body>,
    ) -> Result<Answer<H::Detail>, (ErrorKind<H::Detail, H::Thrown>, Option<f64>)> {
        let status = response.status;
        let fine = (200..300).contains(&status);
        if fine && !call.reads {
            return Ok(Answer::empty());
        }
        let (mut error, server_time) = match self.inner.host.read_answer(&response.body) {
            Ok(answer) if fine => return Ok(answer),
            Err(ReadFailure::Decode(error)) if fine => {
                return Err((ErrorKind::Decode { status, error }, None));
            }
            Err(ReadFailure::Service { error, server_time }) => (error, server_time),
            // An error page of something before the service, or no body at all: the status says it.
            Ok(_) | Err(ReadFailure::Decode(_)) => (Box::<ServiceError>::default(), String::new()),
        };
        error.status = status;
        for (member, header) in [
            (&mut error.request_id, &response.request_id),
            (&mut error.trace_id, &response.trace_id),
        ] {
            if member.is_empty() {
                member.push_str(header);
            }
        }
        Err((ErrorKind::Service(error), parse_date(&server_time)))
    }
}
