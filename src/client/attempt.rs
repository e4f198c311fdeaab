//! One attempt of a call: signed, sent and understood.

use super::action::Action;
use super::call::{Call, Stage};
use super::clock::{parse_date, parse_retry_after};
use super::desk::Pass;
use super::error::{CallError, ErrorKind, Failed, Phase};
use super::event::EventKind;
use super::machine::Machine;
use super::signing::outgoing;
use super::task::Task;
use super::wire::{Answer, ReadFailure, Response, SendFailure};
use crate::error::ServiceError;
use crate::http::Method;

impl<D: Clone, T: Clone> Machine<D, T> {
    /// The service has answered.
    pub fn answered(&mut self, send: u32, mut response: Response<D>) {
        let Some(mut task) = self.returned(send) else {
            return;
        };
        let result = understand(&task.call, &mut response);
        if self.tells {
            let code = result.as_ref().err().map_or("", |(error, _)| error.code());
            let mut event = task.call.event(EventKind::Response, code);
            event.status = response.status;
            event.duration_ms = self.at_ms - task.call.sent_ms;
            event.request_id = core::mem::take(&mut response.request_id);
            self.tell(event);
        }
        match result {
            Ok(answer) => {
                self.succeeded(&mut task.call);
                self.ended(task, Ok(answer));
            }
            Err((mut error, server_time)) => {
                error.retry_after_ms = parse_retry_after(&response.retry_after, self.now_ms());
                let time = server_time.or_else(|| parse_date(&response.date));
                self.attempt_failed(task, error, time);
            }
        }
    }

    /// No complete answer came.
    pub fn failed(&mut self, send: u32, failure: SendFailure<T>) {
        if let Some(task) = self.returned(send) {
            let begun_ms = task.call.sent_ms;
            let SendFailure { message, cause } = failure;
            let error = CallError::new(ErrorKind::Network { message, cause });
            self.unanswered(task, error, begun_ms);
        }
    }

    /// The time limit of an attempt is reached.
    pub(super) fn attempt_late(&mut self, task: Box<Task<D, T>>) {
        let limit_ms = self.config.attempt_timeout_ms;
        if task.call.limit_ms > self.at_ms {
            // The question of another call: it may be one that a runtime froze together with the request that
            // asked it, so those who joined do not wait for it as long as for one of their own.
            self.desk.give_up(self.at_ms - limit_ms / 2.0);
            return self.seek(task);
        }
        let mut phase = Phase::Answer;
        if matches!(task.call.stage, Stage::Keys { .. }) {
            phase = Phase::Credentials;
            self.desk.give_up(task.call.begun_ms);
        }
        self.give_up(&task);
        let begun_ms = task.call.begun_ms;
        let error = CallError::new(ErrorKind::Timeout { phase, limit_ms });
        self.unanswered(task, error, begun_ms);
    }

    fn unanswered(&mut self, task: Box<Task<D, T>>, error: Failed<D, T>, begun_ms: f64) {
        if self.tells {
            let mut event = task.call.event(EventKind::Response, error.code());
            event.duration_ms = self.at_ms - begun_ms;
            self.tell(event);
        }
        self.attempt_failed(task, error, None);
    }

    /// Sends the request of a task.
    pub(super) fn send(&mut self, mut task: Box<Task<D, T>>, pass: &Pass) {
        let call = &mut task.call;
        let now_ms = self.now_ms();
        let (outgoing, start) = outgoing(&self.config, &call.operation.request, pass, now_ms);
        call.signed_from = call.signed_from.min(start);
        call.keys = match pass {
            Pass::Keys(keys) => Some(keys.clone()),
            Pass::Signed { .. } => None,
        };
        let send = self.id();
        call.open = true;
        call.stage = Stage::Out { send };
        call.due_ms = call.limit_ms;
        call.sent_ms = self.at_ms;
        if self.tells {
            self.tell(call.event(EventKind::Request, ""));
        }
        self.tasks.push(task);
        self.actions.push(Action::Send { send, outgoing });
    }

    /// The task whose request has come back; none if it has been given up.
    fn returned(&mut self, send: u32) -> Option<Box<Task<D, T>>> {
        self.take(|task| task.out() == Some(send))
    }
}

/// An answer, or the error that it is and what the service holds to be the time.
type Understood<D, T> = Result<Box<Answer<D>>, (Failed<D, T>, Option<f64>)>;

fn understand<D, T>(call: &Call, response: &mut Response<D>) -> Understood<D, T> {
    let status = response.status;
    let fine = (200..300).contains(&status);
    let none = *Answer::of(Vec::new());
    let (mut error, server_time) = match core::mem::replace(&mut response.body, Ok(none)) {
        // A cancel is answered with no body that matters.
        _ if fine && call.operation.request.method == Method::Put => {
            return Ok(Answer::of(Vec::new()));
        }
        Ok(answer) if fine => return Ok(Box::new(answer)),
        Err(ReadFailure::Decode(error)) if fine => {
            return Err((CallError::new(ErrorKind::Decode { status, error }), None));
        }
        Err(ReadFailure::Service { error, server_time }) => (error, server_time),
        // An error page of something before the service, or no body at all: the status says it.
        _ => (Box::<ServiceError>::default(), String::new()),
    };
    error.status = status;
    if error.request_id.is_empty() {
        error.request_id.push_str(&response.request_id);
    }
    if error.trace_id.is_empty() {
        error.trace_id.push_str(&response.trace_id);
    }
    let time = parse_date(&server_time);
    Err((CallError::new(ErrorKind::Service(error)), time))
}
