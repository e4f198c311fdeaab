//! [`Transport`]: brings an operation to the service, and its answer back.
//!
//! Owns what all exchanges share: the clock, the credentials, the retry budget, chance. It signs each attempt anew, says
//! what an exchange needs next, and decides after a failure whether another attempt follows. A POST is repeated only when
//! the service certainly did not take it.

use super::clock::ServiceClock;
use super::config::Config;
use super::credential_provider::{Access, CredentialProvider, Credentials, failure_kind};
use super::error::{CallError, ErrorKind, Phase};
use super::event::{EventKind, EventLog};
use super::exchange::{Exchange, Stage};
use super::interpret::interpret;
use super::protocol::{
    CallId, CredentialFailure, HttpRequest, Outcome, Output, Response, SendFailure,
};
use super::retry::{Next, RetryPolicy, Verdict, certainly_refused, verdict};
use super::signing::{http_request, scope_of};
use crate::auth::Grant;
use crate::http::{parse_date, parse_retry_after};

pub(super) struct Transport<T> {
    pub config: Config,
    pub clock: ServiceClock,
    pub credentials: CredentialProvider<T>,
    retry: RetryPolicy,
}

impl<T: Clone> Transport<T> {
    pub fn new(config: Config, seed: u32) -> Self {
        Transport {
            clock: ServiceClock::new(),
            credentials: CredentialProvider::new(&config),
            retry: RetryPolicy::new(&config.retry, seed),
            config,
        }
    }

    /// What an exchange of that call needs next, or the error that it ends in. `deadline_ms` is that of the call.
    pub fn poll<D>(
        &mut self,
        call: CallId,
        exchange: &mut Exchange,
        deadline_ms: f64,
        log: &mut EventLog,
    ) -> Result<Output<D, T>, Box<CallError<D, T>>> {
        loop {
            let at = self.clock.at_ms();
            if let Stage::Pause { until_ms } = exchange.stage {
                if at < until_ms {
                    return Ok(sleep(at, until_ms.min(deadline_ms)));
                }
                exchange.begun_ms = at;
                exchange.limit_ms = at + self.config.attempt_timeout_ms;
                exchange.stage = Stage::Authorize;
            }
            let until_ms = exchange.limit_ms.min(deadline_ms);
            let limit_ms = (until_ms - at).max(0.0);
            let renew_ms = self.config.leases.renew_ms;
            match std::mem::replace(&mut exchange.stage, Stage::Authorize) {
                // Even with credentials in hand: what is sent with no time left is as good as lost.
                stage if exchange.limit_ms <= at => {
                    exchange.stage = stage;
                    if let Some(Err(error)) = self.handle_timeout(call, exchange, log) {
                        return Err(error);
                    }
                }
                Stage::Ready(credentials) => {
                    let request = self.send(exchange, &credentials, log);
                    return Ok(Output::Fetch {
                        request,
                        limit_ms,
                        renew_ms,
                    });
                }
                // What was begun is awaited; there is nothing else to do.
                stage @ (Stage::Asking | Stage::Sent) => {
                    exchange.stage = stage;
                    return Ok(sleep(at, until_ms));
                }
                Stage::Authorize | Stage::Pause { .. } => {
                    match self
                        .credentials
                        .request(call, &exchange.operation, &self.clock)
                    {
                        Access::Use(keys) => exchange.stage = Stage::Ready(Credentials::Keys(keys)),
                        Access::Ask => {
                            exchange.stage = Stage::Asking;
                            return Ok(Output::Credentials {
                                scope: scope_of(&self.config, &exchange.operation),
                                limit_ms,
                                renew_ms,
                            });
                        }
                        Access::Wait { until_ms: answered } => {
                            return Ok(sleep(at, answered.min(until_ms)));
                        }
                        Access::Failed(failure) => {
                            let error = CallError::new(failure_kind(&failure));
                            if let Some(Err(error)) =
                                self.attempt_failed(exchange, error, None, log)
                            {
                                return Err(error);
                            }
                        }
                    }
                }
            }
        }
    }

    /// The service has answered: the end of the exchange, unless another attempt follows.
    pub fn handle_response<D>(
        &mut self,
        exchange: &mut Exchange,
        mut response: Response<D>,
        log: &mut EventLog,
    ) -> Option<Outcome<D, T>> {
        if !matches!(exchange.stage, Stage::Sent) {
            return None;
        }
        let method = exchange.operation.request.method;
        let result = interpret(method, &exchange.token.0, &mut response);
        let (at, sent_ms) = (self.clock.at_ms(), exchange.sent_ms);
        log.push(|| {
            let code = result.as_ref().err().map_or("", |(error, _)| error.code());
            let mut event = exchange.event(EventKind::Response, code);
            event.status = response.status;
            event.duration_ms = at - sent_ms;
            event.request_id = std::mem::take(&mut response.request_id);
            event
        });
        match result {
            Ok(answer) => {
                if let Some(instant) = parse_date(&response.date) {
                    self.clock.hear(instant);
                }
                exchange.open = false;
                self.retry.after_success(exchange.repeated);
                Some(Ok(answer))
            }
            Err((mut error, time)) => {
                let now = self.clock.now_ms();
                error.retry_after_ms = parse_retry_after(&response.retry_after, now);
                self.attempt_failed(exchange, error, time, log)
            }
        }
    }

    /// No complete answer came.
    pub fn handle_failure<D>(
        &mut self,
        exchange: &mut Exchange,
        failure: SendFailure<T>,
        log: &mut EventLog,
    ) -> Option<Outcome<D, T>> {
        if !matches!(exchange.stage, Stage::Sent) {
            return None;
        }
        let SendFailure { message, cause } = failure;
        let begun_ms = exchange.sent_ms;
        let error = CallError::new(ErrorKind::Network { message, cause });
        self.unanswered(exchange, error, begun_ms, log)
    }

    /// The credential callback has answered the question of that call, which may have ended.
    pub fn handle_credentials<D>(
        &mut self,
        call: CallId,
        exchange: Option<&mut Exchange>,
        answer: Result<Grant, CredentialFailure<T>>,
        log: Option<&mut EventLog>,
    ) -> Option<Outcome<D, T>> {
        let answered = self
            .credentials
            .handle_answer(call, answer, &mut self.clock);
        let (given, event) = answered?;
        let (exchange, log) = (exchange?, log?);
        log.push(|| event);
        if !matches!(exchange.stage, Stage::Asking) {
            return None;
        }
        match given {
            Ok(credentials) => {
                exchange.stage = Stage::Ready(credentials);
                None
            }
            Err(failure) => {
                let error = CallError::new(failure_kind(&failure));
                self.attempt_failed(exchange, error, None, log)
            }
        }
    }

    /// The time of an attempt is up.
    pub fn handle_timeout<D>(
        &mut self,
        call: CallId,
        exchange: &mut Exchange,
        log: &mut EventLog,
    ) -> Option<Outcome<D, T>> {
        let phase = match exchange.stage {
            Stage::Pause { .. } => return None,
            Stage::Authorize | Stage::Asking | Stage::Ready(_) => Phase::Credentials,
            Stage::Sent => Phase::Answer,
        };
        self.credentials.give_up(call);
        let limit_ms = self.config.attempt_timeout_ms;
        let begun_ms = exchange.begun_ms;
        let error = CallError::new(ErrorKind::Timeout { phase, limit_ms });
        self.unanswered(exchange, error, begun_ms, log)
    }

    fn unanswered<D>(
        &mut self,
        exchange: &mut Exchange,
        error: Box<CallError<D, T>>,
        begun_ms: f64,
        log: &mut EventLog,
    ) -> Option<Outcome<D, T>> {
        let at = self.clock.at_ms();
        log.push(|| {
            let mut event = exchange.event(EventKind::Response, error.code());
            event.duration_ms = at - begun_ms;
            event
        });
        self.attempt_failed(exchange, error, None, log)
    }

    /// Signs and sends the request of an exchange.
    fn send(
        &mut self,
        exchange: &mut Exchange,
        credentials: &Credentials,
        log: &mut EventLog,
    ) -> Box<HttpRequest> {
        let operation = &exchange.operation;
        let now = self.clock.now_ms();
        let request = http_request(&self.config, &operation.request, credentials, now);
        exchange.signed_from_s = exchange.signed_from_s.min(request.signed_from_s);
        (exchange.keys, exchange.token) = match credentials {
            Credentials::Keys(keys) => (Some(keys.clone()), keys.token.clone()),
            Credentials::Signature { token, .. } => (None, token.clone()),
        };
        exchange.open = true;
        exchange.stage = Stage::Sent;
        exchange.sent_ms = self.clock.at_ms();
        log.push(|| exchange.event(EventKind::Request, ""));
        request
    }

    /// An attempt has failed: another one, or the end. `service_time_ms` is what the service holds to be the time.
    fn attempt_failed<D>(
        &mut self,
        exchange: &mut Exchange,
        mut error: Box<CallError<D, T>>,
        service_time_ms: Option<f64>,
        log: &mut EventLog,
    ) -> Option<Outcome<D, T>> {
        error.attempts = exchange.attempt;
        if certainly_refused(&error.kind) {
            exchange.open = false;
        }
        error.maybe_submitted = exchange.maybe_submitted();
        let verdict = verdict(&error.kind);
        let next = match verdict {
            Verdict::Never => Next::Finish,
            Verdict::Renew => self.heal(exchange, service_time_ms),
            Verdict::Transient | Verdict::Throttled => {
                let next = self.retry.after_failure(&error, verdict, exchange.attempt);
                if next != Next::Finish {
                    exchange.repeated = Some(verdict);
                }
                next
            }
        };
        let pause_ms = match next {
            Next::Finish => return Some(Err(error)),
            Next::Retry => 0.0,
            Next::RetryAfter(ms) => ms,
        };
        log.push(|| {
            let mut event = exchange.event(EventKind::Retry, error.code());
            event.delay_ms = pause_ms;
            event
        });
        // A healed request is the same attempt once more: nothing was wrong with the service.
        exchange.attempt += u32::from(verdict != Verdict::Renew);
        exchange.stage = Stage::Pause {
            until_ms: self.clock.at_ms() + pause_ms,
        };
        None
    }

    /// Key or clock were refused: corrects the clock, or lets the key go.
    fn heal(&mut self, exchange: &mut Exchange, service_time_ms: Option<f64>) -> Next {
        let moved = service_time_ms.is_some_and(|instant| self.clock.correct(instant));
        let now = self.clock.now_ms();
        let keys = exchange.keys.as_ref();
        if moved && exchange.clock_corrections < 2 && keys.is_some_and(|keys| keys.valid(now)) {
            exchange.clock_corrections += 1;
            return Next::Retry;
        }
        let replaced = keys.is_some_and(|keys| !self.credentials.invalidate(keys));
        if replaced && exchange.replaced < self.config.retry.attempts {
            // Another call met the refusal before: a new key is there, or on its way.
            exchange.replaced += 1;
            return Next::Retry;
        }
        if exchange.renewed {
            return Next::Finish;
        }
        exchange.renewed = true;
        Next::Retry
    }
}

/// A pause until that instant.
pub(super) fn sleep<D, T>(at_ms: f64, until_ms: f64) -> Output<D, T> {
    // A timer of a day is as good as one without end, and no platform's timer overflows.
    const LONGEST_MS: f64 = 86_400_000.0;
    Output::Sleep {
        delay_ms: (until_ms - at_ms).clamp(0.0, LONGEST_MS),
    }
}
