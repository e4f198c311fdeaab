//! One question to the credential callback at a time, however many calls wait for the answer.
//!
//! The question belongs to no call, so that the call that happened to ask first can be given up without stranding
//! the others. A key that is aging but valid outlives a callback that fails.

use std::rc::Rc;

use super::action::Action;
use super::call::Stage;
use super::error::{CallError, ErrorKind, Failed};
use super::event::{Event, EventKind};
use super::machine::Machine;
use super::signing::scope_of;
use super::task::Task;
use super::wire::GrantFailure;
use crate::auth::{Grant, KeyCache, Keys, Lookup, Redacted};

/// What a request is authorised with.
pub(super) enum Pass {
    /// A key to sign with.
    Keys(Rc<Keys>),
    /// A signature made elsewhere.
    Signed {
        authorization: Redacted,
        token: Redacted,
    },
}

/// The keys in hand and the questions asked.
pub(super) struct Desk {
    pub cache: KeyCache,
    flights: Vec<Flight>,
    /// The callback signs by itself, so that no answer serves a second request.
    signs: bool,
}

struct Flight {
    id: u32,
    action: &'static str,
    scope: String,
    begun_ms: f64,
    /// No answer came in time. Nobody joins it any more, and yet a key that it brings is welcome.
    late: bool,
}

impl Desk {
    pub fn new(per_scope: bool) -> Self {
        Desk {
            cache: KeyCache::new(per_scope),
            flights: Vec::new(),
            signs: false,
        }
    }

    /// Questions asked at that instant or before got no answer in time: the next call asks anew.
    pub fn give_up(&mut self, instant_ms: f64) {
        for flight in &mut self.flights {
            flight.late |= flight.begun_ms <= instant_ms;
        }
    }
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Finds something to authorise a task's request with, and sends it; or waits for the callback.
    pub(super) fn seek(&mut self, mut task: Box<Task<D, T>>) {
        let scope = task.call.operation.scope();
        if let Lookup::Fresh(keys) = self.desk.cache.lookup(&scope, self.now_ms()) {
            return self.send(task, &Pass::Keys(keys));
        }
        let desk = &self.desk;
        let apart = desk.cache.per_scope();
        let serves = |flight: &&Flight| !flight.late && (!apart || flight.scope == scope);
        let standing = desk.flights.iter().find(serves).map(|flight| flight.id);
        let (flight, own) = match standing {
            Some(flight) if !desk.signs => (flight, false),
            _ => (self.id(), true),
        };
        task.call.due_ms = task.call.limit_ms;
        if !own {
            let joined_ms = self.at_ms + self.config.attempt_timeout_ms / 2.0;
            task.call.due_ms = task.call.due_ms.min(joined_ms);
        } else {
            self.desk.flights.push(Flight {
                id: flight,
                action: task.call.operation.action,
                scope,
                begun_ms: self.at_ms,
                late: false,
            });
            let scope = scope_of(&self.config, &task.call.operation);
            self.actions.push(Action::Ask { flight, scope });
        }
        task.call.stage = Stage::Keys { flight, own };
        self.tasks.push(task);
    }

    /// The credential callback has answered.
    pub fn granted(&mut self, flight: u32, grant: Result<Grant, GrantFailure<T>>) {
        let flights = &mut self.desk.flights;
        let Some(place) = flights.iter().position(|other| other.id == flight) else {
            return;
        };
        let flight = flights.swap_remove(place);
        let pass = self.accept(&flight.scope, grant);
        if self.tells {
            let failure = pass.as_ref().err().map(ungranted::<D, T>);
            let code = failure.as_ref().map_or("", |failure| failure.code());
            let mut event = Event::new(EventKind::Refresh, code);
            event.action = flight.action;
            event.duration_ms = self.at_ms - flight.begun_ms;
            self.tell(event);
        }
        let waits = |task: &Task<D, T>| matches!(task.call.stage, Stage::Keys { flight: id, .. } if id == flight.id);
        while let Some(task) = self.take(waits) {
            self.landed(task, &flight.scope, &pass);
        }
    }

    /// A task whose question has been answered.
    fn landed(
        &mut self,
        task: Box<Task<D, T>>,
        asked_for: &str,
        pass: &Result<Pass, GrantFailure<T>>,
    ) {
        let scope = task.call.operation.scope();
        let own = matches!(task.call.stage, Stage::Keys { own: true, .. });
        match pass {
            Ok(pass @ Pass::Keys(_)) if !self.desk.cache.per_scope() || asked_for == scope => {
                self.send(task, pass);
            }
            Ok(pass @ Pass::Signed { .. }) if own => self.send(task, pass),
            // The answer was for another request: ask for this one.
            Ok(_) => self.seek(task),
            Err(error) => {
                let now = self.now_ms();
                match self.desk.cache.lookup(&scope, now) {
                    Lookup::Fresh(keys) | Lookup::Aging(keys) => {
                        self.desk.cache.postpone(&keys, now);
                        self.send(task, &Pass::Keys(keys));
                    }
                    Lookup::Missing => self.attempt_failed(task, ungranted(error), None),
                }
            }
        }
    }

    fn accept(
        &mut self,
        scope: &str,
        grant: Result<Grant, GrantFailure<T>>,
    ) -> Result<Pass, GrantFailure<T>> {
        let unusable = match grant? {
            Grant::Keys(keys) => match keys.defect() {
                None => return Ok(Pass::Keys(self.keep(scope, keys))),
                Some(defect) => defect,
            },
            Grant::Authorization {
                authorization,
                token,
            } => {
                self.desk.signs = true;
                if !authorization.0.is_empty() {
                    return Ok(Pass::Signed {
                        authorization,
                        token,
                    });
                }
                "the credentials have an empty authorization"
            }
        };
        Err(GrantFailure::Unusable(unusable.to_owned()))
    }

    fn keep(&mut self, scope: &str, keys: Keys) -> Rc<Keys> {
        // The newest evidence of the time wins: a key server that hands out a key vouches for its life.
        if let Some(instant) = keys.corrects(self.now_ms()) {
            self.set_clock(instant);
        }
        let keys = Rc::new(keys);
        let now = self.now_ms();
        self.desk.cache.store(scope, Rc::clone(&keys), now);
        keys
    }
}

fn ungranted<D, T: Clone>(failure: &GrantFailure<T>) -> Failed<D, T> {
    CallError::new(match failure {
        GrantFailure::Thrown(value) => ErrorKind::Thrown(value.clone()),
        GrantFailure::Unusable(message) => ErrorKind::Credentials(message.clone()),
    })
}
