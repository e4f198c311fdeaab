//! [`Call`]: one call of the API under way, which is a flow and the exchange that it waits for.

use super::error::{CallError, ErrorKind, Phase};
use super::event::{Event, EventKind, EventLog};
use super::exchange::Exchange;
use super::lists::Lists;
use super::operations::{Describe, Step, Submit, workflow_outcome};
use super::poller::{Poller, Turn};
use super::protocol::{CallId, Outcome, Output};
use super::transport::{Transport, sleep};
use super::waiter::Notice;
use crate::operations::Operation;

pub(super) struct Call<D, T> {
    pub flow: Flow<D, T>,
    pub exchange: Option<Exchange>,
    /// How it ended, until that is handed out.
    end: Option<Outcome<D, T>>,
    /// The caller's limit for all of it, and when that is reached.
    limit_ms: f64,
    deadline_ms: f64,
    pub log: EventLog,
    /// When it was last heard of, and how long it may be away.
    heard_ms: f64,
    away_ms: f64,
    /// It sleeps, and may be woken.
    pub sleeps: bool,
}

/// What the operations of a call are made for.
pub(super) enum Flow<D, T> {
    Cancel,
    Describe(Box<Describe<D>>),
    /// The next page of that list.
    Page(u32),
    Submit(Box<Submit<D, T>>),
    /// A job is waited for; the operations poll batches of jobs.
    Wait,
    Workflow,
}

/// What calls share.
pub(super) struct Shared<D, T> {
    pub transport: Transport<T>,
    pub poller: Poller<D, T>,
    pub lists: Lists,
}

impl<D: Clone, T: Clone> Call<D, T> {
    /// A call that has not begun anything yet.
    pub fn new(flow: Flow<D, T>, limit_ms: Option<f64>, shared: &Shared<D, T>) -> Self {
        let at = shared.transport.clock.at_ms();
        let limit_ms = limit_ms.unwrap_or(f64::INFINITY);
        Call {
            flow,
            exchange: None,
            end: None,
            limit_ms,
            deadline_ms: at + limit_ms,
            log: EventLog::new(shared.transport.config.events),
            heard_ms: at,
            away_ms: 0.0,
            sleeps: false,
        }
    }

    /// Begins with an operation.
    pub fn send(&mut self, operation: Operation, shared: &Shared<D, T>) {
        let at = shared.transport.clock.at_ms();
        self.exchange = Some(Exchange::new(operation, at));
    }

    /// It has ended.
    pub fn end(&mut self, outcome: Outcome<D, T>) {
        self.exchange = None;
        self.end = Some(outcome);
    }

    /// Does what a flow wants next.
    pub fn take_step(&mut self, step: Step<D, T>, shared: &Shared<D, T>) {
        match step {
            Step::End(outcome) => self.end(outcome),
            Step::Send {
                operation,
                delay_ms,
                recovers,
            } => {
                if recovers {
                    self.log.push(|| {
                        let mut event = Event::new(EventKind::Recover, "");
                        event.delay_ms = delay_ms;
                        event
                    });
                }
                let at = shared.transport.clock.at_ms();
                self.exchange = Some(Exchange::new(*operation, at + delay_ms));
            }
        }
    }

    /// What it needs next.
    pub fn poll(&mut self, id: CallId, shared: &mut Shared<D, T>) -> Output<D, T> {
        let at = shared.transport.clock.at_ms();
        loop {
            match self.end.take() {
                Some(Ok(answer)) => return Output::Resolve(answer),
                Some(Err(error)) => return Output::Reject(error),
                None => {}
            }
            if self.deadline_ms <= at {
                self.time_out();
                continue;
            }
            let mut deadline_ms = self.deadline_ms;
            if matches!(self.flow, Flow::Wait) {
                if let Some(output) = self.poll_wait(id, shared) {
                    return output;
                }
                deadline_ms = shared.poller.deadline_ms(id);
            }
            let Some(exchange) = &mut self.exchange else {
                self.end(Err(CallError::interrupted(false)));
                continue;
            };
            let polled = shared
                .transport
                .poll(id, exchange, deadline_ms, &mut self.log);
            match polled {
                Ok(output) => return self.keep_lease(id, output, shared),
                Err(error) => self.advance(id, Err(error), shared),
            }
        }
    }

    /// Its exchange has come to an end.
    pub fn advance(&mut self, id: CallId, mut outcome: Outcome<D, T>, shared: &mut Shared<D, T>) {
        let Some(exchange) = self.exchange.take() else {
            return;
        };
        let at = shared.transport.clock.at_ms();
        let step = match &mut self.flow {
            Flow::Cancel => Step::End(outcome),
            Flow::Workflow => Step::End(workflow_outcome(outcome)),
            Flow::Describe(describe) => describe.handle(outcome),
            Flow::Page(list) => {
                shared.lists.turn(*list, &mut outcome, at);
                Step::End(outcome)
            }
            Flow::Submit(submit) => submit.handle(
                outcome,
                exchange.signed_from_s,
                exchange.attempt,
                &shared.transport.config,
            ),
            Flow::Wait => {
                let again = shared.poller.settle(id, outcome, at);
                if !again {
                    self.log_wait(shared);
                }
                return;
            }
        };
        self.take_step(step, shared);
    }

    /// What it awaits has not come in time.
    pub fn handle_timeout(&mut self, id: CallId, shared: &mut Shared<D, T>) {
        let at = shared.transport.clock.at_ms();
        let exchange = self.exchange.as_mut().filter(|exchange| exchange.awaits());
        let Some(exchange) = exchange else {
            return;
        };
        if matches!(self.flow, Flow::Wait) {
            if shared.poller.deadline_ms(id) <= exchange.limit_ms {
                // Its own time is up; the poll that follows says what that means.
                self.exchange = None;
                shared.transport.credentials.give_up(id);
                shared.poller.release(id, at);
                shared.poller.expire(id, at);
                return;
            }
        } else if self.deadline_ms <= exchange.limit_ms {
            self.time_out();
            return;
        }
        let ended = shared.transport.handle_timeout(id, exchange, &mut self.log);
        if let Some(outcome) = ended {
            self.advance(id, outcome, shared);
        }
    }

    /// Logs that there is nothing to do for a while but to wait.
    pub fn log_wait(&mut self, shared: &Shared<D, T>) {
        let at = shared.transport.clock.at_ms();
        if let Some(event) = shared.poller.wait_event(at) {
            self.log.push(|| event);
        }
    }

    /// Whether it is a submit that may have made a job.
    pub fn maybe_submitted(&self) -> bool {
        let open = self
            .exchange
            .as_ref()
            .is_some_and(Exchange::maybe_submitted);
        matches!(&self.flow, Flow::Submit(submit) if submit.maybe_submitted(open))
    }

    /// A sign of life.
    pub fn heard(&mut self, at_ms: f64) {
        self.heard_ms = at_ms;
    }

    /// It gets to know what it needs next.
    pub fn note(&mut self, output: &Output<D, T>, at_ms: f64) {
        /// Between two changes the call is in the hands of a caller who may take time.
        const CALLERS_TIME_MS: f64 = 600_000.0;
        self.heard_ms = at_ms;
        self.sleeps = matches!(output, Output::Sleep { .. });
        self.away_ms = match output {
            Output::Sleep { delay_ms } => *delay_ms,
            Output::Fetch { renew_ms, .. } | Output::Credentials { renew_ms, .. } => *renew_ms,
            _ => CALLERS_TIME_MS,
        };
    }

    /// How long it is overdue.
    pub fn silent_ms(&self, at_ms: f64) -> f64 {
        at_ms - self.heard_ms - self.away_ms
    }

    /// The next step of a wait; none while an exchange is to be polled.
    fn poll_wait(&mut self, id: CallId, shared: &mut Shared<D, T>) -> Option<Output<D, T>> {
        let at = shared.transport.clock.at_ms();
        if self.exchange.is_some() {
            // Its time is up, or others have taken its batch over.
            if shared.poller.deadline_ms(id) <= at {
                shared.poller.release(id, at);
            }
            if shared.poller.holds_batch(id) {
                return None;
            }
            self.exchange = None;
            shared.transport.credentials.give_up(id);
        }
        match shared.poller.poll(id, at) {
            Turn::Notice(Notice::Changed(report)) => Some(Output::Changed(Box::new(report))),
            Turn::Notice(Notice::End(Ok(answer))) => Some(Output::Resolve(answer)),
            Turn::Notice(Notice::End(Err(error))) => Some(Output::Reject(error)),
            Turn::Sleep { until_ms } => Some(sleep(at, until_ms)),
            Turn::Poll(operation) => {
                self.send(operation, shared);
                None
            }
        }
    }

    /// A pause inside of a batch is cut short, so that the lease does not end in it.
    fn keep_lease(&self, id: CallId, output: Output<D, T>, shared: &Shared<D, T>) -> Output<D, T> {
        match output {
            Output::Sleep { delay_ms } if shared.poller.holds_batch(id) => Output::Sleep {
                delay_ms: delay_ms.min(shared.transport.config.leases.renew_ms),
            },
            output => output,
        }
    }

    /// The limit of all of it is reached.
    fn time_out(&mut self) {
        let exchange = self.exchange.as_ref();
        let open = exchange.is_some_and(Exchange::maybe_submitted);
        let sent = exchange.filter(|exchange| exchange.signed_from_s < u64::MAX);
        let attempts = sent.map_or(0, |exchange| exchange.attempt);
        let (phase, limit_ms) = (Phase::Call, self.limit_ms);
        let mut error = match &mut self.flow {
            Flow::Submit(submit) => submit.time_out(limit_ms, open),
            _ => CallError::new(ErrorKind::Timeout { phase, limit_ms }),
        };
        error.attempts = attempts;
        self.end(Err(error));
    }
}
