//! One attempt of a call: authorised, signed, sent and understood.

use std::cell::Cell;
use std::rc::Rc;

use super::call::Call;
use super::client::Client;
use super::clock::{parse_date, parse_retry_after};
use super::error::{CallError, ErrorKind, Fault, Phase};
use super::event::{Event, EventKind};
use super::host::{Answer, Host, HttpResponse, ReadFailure};
use super::refresh::{Pass, pass};
use super::task::{Either, race};
use crate::auth::{Keys, Scope};
use crate::error::ServiceError;

/// A failed attempt, with what helps to do better.
pub(super) struct Failure<H: Host> {
    pub error: Fault<H>,
    /// What the service holds to be the time.
    pub service_time_ms: Option<f64>,
    pub keys: Option<Rc<Keys>>,
}

impl<H: Host> Client<H> {
    /// Makes one attempt within its time limit.
    pub(super) async fn attempt(
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
