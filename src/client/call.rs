//! One call of the API: attempts until one succeeds or none may follow.

use std::rc::Rc;

use super::error::{CallError, Failed};
use super::event::{Event, EventKind};
use super::machine::Machine;
use super::retry::{Verdict, certainly_refused, delay_ms, verdict};
use super::task::{OVER, Pause, Task};
use crate::auth::Keys;
use crate::http::Method;
use crate::operations::Operation;

/// A call and how it is going.
pub(super) struct Call {
    pub operation: Operation,
    /// Unix seconds before which no attempt can have been accepted: the earliest start of a signature.
    pub signed_from: u64,
    /// A request was sent whose outcome is not known.
    pub open: bool,
    pub attempt: u32,
    /// What the last repeat was paid for.
    repeated: Option<Verdict>,
    /// How often the clock was corrected, and whether the key was renewed.
    heals: u32,
    renewed: bool,
    /// How often the key that was refused had already been replaced.
    replaced: u32,
    pub stage: Stage,
    /// When the stage is over if nothing happens before.
    pub due_ms: f64,
    /// When the attempt began, and when its time is up.
    pub begun_ms: f64,
    pub limit_ms: f64,
    /// When its request was sent.
    pub sent_ms: f64,
    /// The keys of the request that is out.
    pub keys: Option<Rc<Keys>>,
}

/// What a call is waiting for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stage {
    /// The end of a pause, and then an attempt.
    Pause,
    /// Keys. `own` says that the question was asked for this call.
    Keys { flight: u32, own: bool },
    /// An answer.
    Out { send: u32 },
}

impl Call {
    // Many members, made in many places.
    #[inline(never)]
    pub fn new(operation: Operation) -> Self {
        Call {
            operation,
            signed_from: u64::MAX,
            open: false,
            attempt: 1,
            repeated: None,
            heals: 0,
            renewed: false,
            replaced: 0,
            stage: Stage::Pause,
            due_ms: 0.0,
            begun_ms: 0.0,
            limit_ms: 0.0,
            sent_ms: 0.0,
            keys: None,
        }
    }

    /// From the first attempt on once more. What is known of the requests sent so far stays.
    pub fn again(&mut self) {
        self.attempt = 1;
        self.repeated = None;
        self.heals = 0;
        self.renewed = false;
        self.replaced = 0;
    }

    /// An event of this call; `code` is that of the failure.
    pub fn event(&self, kind: EventKind, code: &str) -> Box<Event> {
        let mut event = Event::new(kind, code);
        event.action = self.operation.action;
        event.method = self.operation.request.method.as_str();
        event.path = self.operation.request.path.clone();
        event.attempt = self.attempt;
        event
    }
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Makes the first attempt, or the next.
    pub(super) fn attempt(&mut self, mut task: Box<Task<D, T>>) {
        task.call.begun_ms = self.at_ms;
        task.call.limit_ms = self.at_ms + self.config.attempt_timeout_ms;
        self.seek(task);
    }

    /// Makes the task's call after a pause.
    pub(super) fn pause(&mut self, mut task: Box<Task<D, T>>, delay_ms: f64) {
        task.call.stage = Stage::Pause;
        task.call.due_ms = self.at_ms + delay_ms;
        self.tasks.push(task);
    }

    /// An attempt has succeeded.
    pub(super) fn succeeded(&mut self, call: &mut Call) {
        call.open = false;
        self.budget.refund(call.repeated);
    }

    /// An attempt has failed: another one, or the end of the call. `service_time_ms` is what the service holds
    /// to be the time.
    pub(super) fn attempt_failed(
        &mut self,
        mut task: Box<Task<D, T>>,
        mut error: Failed<D, T>,
        service_time_ms: Option<f64>,
    ) {
        let call = &mut task.call;
        error.attempts = call.attempt;
        if certainly_refused(&error.kind) {
            call.open = false;
        }
        // What submits may be repeated only when the service certainly did not do it.
        error.doubtful = call.open && call.operation.request.method == Method::Post;
        let verdict = verdict(&error.kind);
        let pause_ms = match verdict {
            Verdict::Never => OVER,
            Verdict::Renew => self.heal(call, service_time_ms),
            Verdict::Transient | Verdict::Throttled => self.pause_after(call, &error, verdict),
        };
        if pause_ms == OVER {
            return self.ended(task, Err(error));
        }
        if self.tells {
            let mut event = call.event(EventKind::Retry, error.code());
            event.delay_ms = pause_ms;
            self.tell(event);
        }
        if verdict == Verdict::Renew {
            self.attempt(task);
        } else {
            call.attempt += 1;
            self.pause(task, pause_ms);
        }
    }

    /// Key or clock were refused: corrects the clock, or lets the key go.
    fn heal(&mut self, call: &mut Call, service_time_ms: Option<f64>) -> Pause {
        let moved = service_time_ms.is_some_and(|instant| self.correct_clock(instant));
        let now = self.now_ms();
        let keys = call.keys.as_ref();
        if moved && call.heals < 2 && keys.is_some_and(|keys| keys.valid(now)) {
            call.heals += 1;
            return 0.0;
        }
        let replaced = keys.is_some_and(|keys| !self.desk.cache.invalidate(keys));
        if replaced && call.replaced < self.config.retry.attempts {
            // Another call met the refusal before: a new key is there, or on its way.
            call.replaced += 1;
            return 0.0;
        }
        if call.renewed {
            return OVER;
        }
        call.renewed = true;
        0.0
    }

    /// Something broke on the way, or the service asks to slow down.
    fn pause_after(&mut self, call: &mut Call, error: &CallError<D, T>, verdict: Verdict) -> Pause {
        let random = self.random();
        let retry = &self.config.retry;
        let asked = error.retry_after_ms;
        if error.doubtful
            || asked.is_some_and(|ms| ms > retry.retry_after_cap_ms)
            || call.attempt >= retry.attempts
            || !self.budget.pay(verdict)
        {
            return OVER;
        }
        call.repeated = Some(verdict);
        delay_ms(retry, verdict, call.attempt, random, asked)
    }
}
