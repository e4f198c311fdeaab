//! [`Machine`]: what the client knows, and how it is spoken to.

use super::action::{Action, Outcome};
use super::board::Waited;
use super::call::Call;
use super::config::Config;
use super::desk::Desk;
use super::error::{CallError, ErrorKind};
use super::event::Event;
use super::pages::List;
use super::retry::Budget;
use super::task::{Goal, OVER, Pause, Task};
use crate::error::Issue;
use crate::operations::{self, Operation};

/// A client of one bucket that waits for nothing: it is told what happened, and says what to do.
///
/// Every conversation goes the same way. The shell says what time it is ([`at`](Machine::at)), tells what happened
/// (a call begun or given up, an answer, keys, a timer), does the [`actions`](Machine::actions) in their order and
/// sets one timer for [`wake_at`](Machine::wake_at), when it calls [`tick`](Machine::tick). A timer that is late,
/// or early, is no error: everything hangs on instants, nothing on timers.
///
/// `D` is the caller's view of a job and `T` something that the caller's code or the platform threw. Both are
/// handles, cloned and handed back, and never looked into.
pub struct Machine<D, T> {
    pub(super) config: Config,
    pub(super) at_ms: f64,
    clock_ms: f64,
    /// What is added to the local clock to get the service's.
    offset_ms: f64,
    dice: u32,
    last_id: u32,
    /// Whether anybody listens to events.
    pub(super) tells: bool,
    pub(super) desk: Desk,
    pub(super) budget: Budget,
    #[allow(clippy::vec_box, reason = "tasks go from hand to hand")]
    pub(super) tasks: Vec<Box<Task<D, T>>>,
    /// The jobs that are waited for.
    #[allow(clippy::vec_box, reason = "jobs are taken out while they are told of")]
    pub(super) jobs: Vec<Box<Waited<D>>>,
    pub(super) last_round_ms: f64,
    pub(super) lists: Vec<List>,
    pub(super) actions: Vec<Action<D, T>>,
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// A machine that has done nothing yet. `seed` makes its jitter differ from that of others; `tells` says
    /// whether anybody listens to events.
    pub fn new(config: Config, seed: u32, tells: bool) -> Self {
        Machine {
            desk: Desk::new(config.keys_per_scope),
            config,
            at_ms: 0.0,
            clock_ms: 0.0,
            offset_ms: 0.0,
            dice: seed | 1,
            last_id: 0,
            tells,
            budget: Budget::new(),
            tasks: Vec::new(),
            jobs: Vec::new(),
            last_round_ms: f64::NEG_INFINITY,
            lists: Vec::new(),
            actions: Vec::new(),
        }
    }

    /// What time it is, said before everything else that is told. `at_ms` never goes back and may begin
    /// anywhere; `clock_ms` is milliseconds since 1970 by the local clock, which may be wrong and may jump.
    pub fn at(&mut self, at_ms: f64, clock_ms: f64) {
        self.at_ms = at_ms;
        self.clock_ms = clock_ms;
    }

    /// What is to be done, once.
    pub fn actions(&mut self) -> Vec<Action<D, T>> {
        core::mem::take(&mut self.actions)
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Milliseconds since 1970 by the corrected clock.
    pub fn now_ms(&self) -> f64 {
        self.clock_ms + self.offset_ms
    }

    /// What is added to the local clock to get the service's.
    pub fn clock_offset_ms(&self) -> f64 {
        self.offset_ms
    }

    /// Begins to cancel a job that has not started.
    pub fn cancel(&mut self, id: &str, path: Option<&'static str>, limit_ms: Option<f64>) -> u32 {
        let issues = operations::check_ids(&[id.to_owned()]);
        let path = path.unwrap_or_else(|| operations::family(id));
        self.begin(operations::cancel(path, id), Goal::Cancel, limit_ms, issues)
    }

    /// Gives a call or a watch up. Nothing more comes under its ticket.
    pub fn abandon(&mut self, ticket: u32) {
        match self.take(|task| task.id == ticket) {
            Some(task) => self.give_up(&task),
            None => self.leave(ticket),
        }
    }

    /// Begins a task with its first call, unless there are issues to tell instead.
    pub(super) fn begin(
        &mut self,
        operation: Operation,
        goal: Goal<D, T>,
        limit_ms: Option<f64>,
        issues: Vec<Issue>,
    ) -> u32 {
        let id = self.id();
        if self.refused(id, issues) {
            return id;
        }
        let limit_ms = limit_ms.unwrap_or(f64::INFINITY);
        self.attempt(Box::new(Task {
            id,
            call: Call::new(operation),
            goal,
            limit_ms,
            deadline_ms: self.at_ms + limit_ms,
        }));
        id
    }

    /// Ends a call whose input has issues; whether it has.
    pub(super) fn refused(&mut self, ticket: u32, issues: Vec<Issue>) -> bool {
        let refused = !issues.is_empty();
        if refused {
            self.done(ticket, Err(CallError::new(ErrorKind::Validation(issues))));
        }
        refused
    }

    /// The call of a task has ended.
    pub(super) fn ended(&mut self, mut task: Box<Task<D, T>>, outcome: Outcome<D, T>) {
        let Task { id, call, goal, .. } = &mut *task;
        let pause_ms = match goal {
            Goal::Cancel => self.done(*id, outcome),
            Goal::Page(list) => self.turned(*id, *list, outcome),
            Goal::Describe(describing) => self.described(*id, call, describing, outcome),
            Goal::Submit(submit) => self.submitted(*id, call, submit, outcome),
            Goal::Round(round) => self.looked_at(*round, outcome),
        };
        if pause_ms == 0.0 {
            self.attempt(task);
        } else if pause_ms.is_finite() {
            self.pause(task, pause_ms);
        }
    }

    /// A call of the caller's has ended, and so has its task.
    pub(super) fn done(&mut self, ticket: u32, outcome: Outcome<D, T>) -> Pause {
        self.actions.push(Action::Done { ticket, outcome });
        OVER
    }

    /// Gives up the request of a task that is no longer wanted.
    pub(super) fn give_up(&mut self, task: &Task<D, T>) {
        if let Some(send) = task.out() {
            self.actions.push(Action::Drop { send });
        }
    }

    pub(super) fn tell(&mut self, event: Box<Event>) {
        if self.tells {
            self.actions.push(Action::Tell(event));
        }
    }

    /// Takes a task out, so that it and the machine can both be worked on.
    pub(super) fn take(&mut self, wanted: impl Fn(&Task<D, T>) -> bool) -> Option<Box<Task<D, T>>> {
        let place = self.tasks.iter().position(|task| wanted(task))?;
        Some(self.tasks.remove(place))
    }

    /// A number for a ticket, a request or a question.
    pub(super) fn id(&mut self) -> u32 {
        self.last_id = self.last_id.wrapping_add(1);
        self.last_id
    }

    /// A number from 0 up to 1, for jitter (xorshift).
    pub(super) fn random(&mut self) -> f64 {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 17;
        self.dice ^= self.dice << 5;
        f64::from(self.dice) / 4_294_967_296.0
    }

    /// Sets the corrected clock.
    pub(super) fn set_clock(&mut self, instant_ms: f64) {
        self.offset_ms = instant_ms - self.clock_ms;
    }

    /// Corrects the clock by what the service says, when the difference matters; whether it did.
    pub(super) fn correct_clock(&mut self, instant_ms: f64) -> bool {
        const MATTERS_MS: f64 = 30_000.0;
        let moved = (instant_ms - self.now_ms()).abs() >= MATTERS_MS;
        if moved {
            self.set_clock(instant_ms);
        }
        moved
    }
}
