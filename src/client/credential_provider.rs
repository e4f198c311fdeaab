//! [`CredentialProvider`]: the keys in hand, and who asks for others.
//!
//! One call asks the credential callback at a time, however many need keys. The question is a lease of the call that
//! asks: while the call gives signs of life the others sleep, and when it ends, or is not heard of until the lease ends,
//! the next one that needs keys asks anew. A key that a former holder brings late is still welcome. A key that is aging
//! but valid serves the others while it is being renewed, and all while the callback fails. A callback that gives finished
//! signatures serves its own request only, so then everyone asks for himself.
//!
//! Knows calls by their number and nothing else of them.

use std::rc::Rc;

use super::clock::ServiceClock;
use super::config::{Config, LeaseConfig};
use super::error::{CallError, ErrorKind};
use super::event::{Event, EventKind};
use super::protocol::{CallId, CredentialFailure};
use crate::auth::{Grant, KeyCache, Keys, Lookup, Redacted};
use crate::operations::Operation;

/// What a request is authorised with.
pub(super) enum Credentials {
    /// A key to sign with.
    Keys(Rc<Keys>),
    /// A signature made elsewhere.
    Signature {
        authorization: Redacted,
        token: Redacted,
    },
}

/// What a call that needs credentials does.
pub(super) enum Access<T> {
    /// It uses these.
    Use(Rc<Keys>),
    /// It asks the callback; the question is its lease.
    Ask,
    /// It waits for the answer that another call has asked for, until then at most.
    Wait { until_ms: f64 },
    /// The answer that it waited for was none.
    Failed(CredentialFailure<T>),
}

pub(super) struct CredentialProvider<T> {
    cache: KeyCache,
    leases: LeaseConfig,
    /// How long a call waits for the answer to another call's question before it asks itself.
    patience_ms: f64,
    questions: Vec<Question>,
    waiting: Vec<Waiting>,
    failures: Vec<(CallId, CredentialFailure<T>)>,
    /// The callback signs by itself, so that no answer serves a second request.
    signs: bool,
    next_question: u32,
    woken: Vec<CallId>,
}

struct Question {
    number: u32,
    holder: CallId,
    action: &'static str,
    scope: String,
    begun_ms: f64,
    lease_end_ms: f64,
    /// Nobody waits for it any more, and yet a key that it brings is welcome.
    late: bool,
}

struct Waiting {
    call: CallId,
    question: u32,
    since_ms: f64,
}

/// Late questions that are remembered for the sake of a key that may still come.
const LATE_QUESTIONS: usize = 32;

impl<T: Clone> CredentialProvider<T> {
    pub fn new(config: &Config) -> Self {
        CredentialProvider {
            cache: KeyCache::new(config.credentials_per_scope),
            leases: config.leases,
            patience_ms: config.attempt_timeout_ms / 2.0,
            questions: Vec::new(),
            waiting: Vec::new(),
            failures: Vec::new(),
            signs: false,
            next_question: 0,
            woken: Vec::new(),
        }
    }

    /// What the call does that needs credentials for that operation.
    pub fn request(
        &mut self,
        call: CallId,
        operation: &Operation,
        clock: &ServiceClock,
    ) -> Access<T> {
        let (at, scope) = (clock.at_ms(), operation.scope());
        let failure = self.failures.iter().position(|(owner, _)| *owner == call);
        let failure = failure.map(|place| self.failures.swap_remove(place).1);
        let waited = self.waiting.iter().position(|waiting| waiting.call == call);
        let waited = waited.map(|place| self.waiting.swap_remove(place));
        let aging = match (self.cache.lookup(&scope, clock.now_ms()), failure) {
            (Lookup::Fresh(keys), _) | (Lookup::Aging(keys), Some(_)) => return Access::Use(keys),
            (Lookup::Missing, Some(failure)) => return Access::Failed(failure),
            (Lookup::Aging(keys), None) => Some(keys),
            (Lookup::Missing, None) => None,
        };
        let apart = self.cache.per_scope();
        let serves = |own: &&mut Question| !own.late && (!apart || own.scope == scope);
        if let Some(question) = self.questions.iter_mut().find(serves)
            && !self.signs
        {
            let since_ms = match waited {
                Some(waited) if waited.question == question.number => waited.since_ms,
                _ => at,
            };
            let until_ms = question.lease_end_ms.min(since_ms + self.patience_ms);
            if until_ms > at {
                if let Some(keys) = aging {
                    return Access::Use(keys);
                }
                self.waiting.push(Waiting {
                    call,
                    question: question.number,
                    since_ms,
                });
                return Access::Wait { until_ms };
            }
            question.late = true;
            self.forget_late_questions();
        }
        self.next_question = self.next_question.wrapping_add(1);
        self.questions.push(Question {
            number: self.next_question,
            holder: call,
            action: operation.action,
            scope,
            begun_ms: at,
            lease_end_ms: at + self.leases.life_ms,
            late: false,
        });
        Access::Ask
    }

    /// The callback has answered the question of that call: what it gives the call, and the event that tells of it. None
    /// where the call has no question open.
    pub fn handle_answer(
        &mut self,
        call: CallId,
        answer: Result<Grant, CredentialFailure<T>>,
        clock: &mut ServiceClock,
    ) -> Option<(Result<Credentials, CredentialFailure<T>>, Event)> {
        // The latest, where the call has asked again since.
        let mut questions = self.questions.iter();
        let place = questions.rposition(|question| question.holder == call)?;
        let question = self.questions.remove(place);
        let accepted = self.accept(&question.scope, answer, clock);
        let kind = accepted.as_ref().err().map(failure_kind::<(), T>);
        let code = kind.map(CallError::new);
        let mut event = Event::new(EventKind::Refresh, code.as_ref().map_or("", |c| c.code()));
        event.action = question.action;
        event.duration_ms = clock.at_ms() - question.begun_ms;
        if !question.late || accepted.is_ok() {
            self.wake(&question, accepted.as_ref().err());
        }
        let now = clock.now_ms();
        let given = accepted.or_else(|failure| match self.cache.lookup(&question.scope, now) {
            Lookup::Fresh(keys) | Lookup::Aging(keys) => {
                self.cache.postpone(&keys, now);
                Ok(Credentials::Keys(keys))
            }
            Lookup::Missing => Err(failure),
        });
        Some((given, event))
    }

    /// The call has ended, or its question got no answer in time: whoever needs keys asks anew.
    pub fn give_up(&mut self, call: CallId) {
        let mut given_up = Vec::new();
        for question in &mut self.questions {
            if question.holder == call && !question.late {
                question.late = true;
                given_up.push(question.number);
            }
        }
        self.waiting.retain(|waiting| {
            let stranded = given_up.contains(&waiting.question);
            if stranded {
                self.woken.push(waiting.call);
            }
            waiting.call != call && !stranded
        });
        self.failures.retain(|(owner, _)| *owner != call);
        self.forget_late_questions();
    }

    /// A sign of life of a call.
    pub fn renew(&mut self, call: CallId, at_ms: f64) {
        for question in &mut self.questions {
            if question.holder == call {
                question.lease_end_ms = at_ms + self.leases.life_ms;
            }
        }
    }

    /// Forgets a key that the service refused; whether it was still in hand.
    pub fn invalidate(&mut self, keys: &Rc<Keys>) -> bool {
        self.cache.invalidate(keys)
    }

    /// Calls that wait for an answer that has come, or will not come.
    pub fn take_woken(&mut self) -> Vec<CallId> {
        std::mem::take(&mut self.woken)
    }

    fn accept(
        &mut self,
        scope: &str,
        answer: Result<Grant, CredentialFailure<T>>,
        clock: &mut ServiceClock,
    ) -> Result<Credentials, CredentialFailure<T>> {
        let unusable = |text: &str| Err(CredentialFailure::Unusable(text.to_owned()));
        match answer? {
            Grant::Keys(keys) => {
                self.signs = false;
                if let Some(defect) = keys.defect() {
                    return unusable(defect);
                }
                let expired = clock.earliest_ms().and_then(|now| keys.expiry_defect(now));
                if let Some(expired) = expired {
                    return unusable(&expired);
                }
                // Otherwise the newest evidence of the time wins: a key server that hands out a key vouches for its life.
                if let Some(instant) = keys.corrects(clock.now_ms()) {
                    clock.set(instant);
                }
                let keys = Rc::new(keys);
                self.cache.store(scope, Rc::clone(&keys), clock.now_ms());
                Ok(Credentials::Keys(keys))
            }
            Grant::Authorization {
                authorization,
                token,
            } => {
                self.signs = true;
                if authorization.0.is_empty() {
                    return unusable("the credentials have an empty Authorization");
                }
                Ok(Credentials::Signature {
                    authorization,
                    token,
                })
            }
        }
    }

    /// Wakes the calls that wait for the answer to a question; a failure is theirs too. A key wakes all: any may use it.
    fn wake(&mut self, question: &Question, failure: Option<&CredentialFailure<T>>) {
        for waiting in std::mem::take(&mut self.waiting) {
            if let Some(failure) = failure {
                if waiting.question != question.number {
                    self.waiting.push(waiting);
                    continue;
                }
                self.failures.push((waiting.call, failure.clone()));
            }
            self.woken.push(waiting.call);
        }
    }

    fn forget_late_questions(&mut self) {
        let late = self.questions.iter().filter(|question| question.late);
        let mut surplus = late.count().saturating_sub(LATE_QUESTIONS);
        self.questions.retain(|question| {
            let forgotten = question.late && surplus > 0;
            surplus -= usize::from(forgotten);
            !forgotten
        });
    }
}

/// The failure as the reason of an error.
pub(super) fn failure_kind<D, T: Clone>(failure: &CredentialFailure<T>) -> ErrorKind<D, T> {
    match failure {
        CredentialFailure::Thrown(value) => ErrorKind::Thrown(value.clone()),
        CredentialFailure::Unusable(message) => ErrorKind::Credentials(message.clone()),
    }
}
