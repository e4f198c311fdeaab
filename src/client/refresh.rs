//! One question to the credential callback at a time, however many calls wait for the answer.
//!
//! The question runs as a task of its own, so that the call that happened to ask first can be aborted without
//! stranding the others. A key that is aging but valid outlives a callback that fails.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::client::{Client, Inner};
use super::error::{CallError, ErrorKind, Fault};
use super::event::{Event, EventKind};
use super::host::{GrantFailure, Host};
use super::task::{Bell, Either, race};
use crate::auth::{Grant, KeyCache, Keys, Lookup, Redacted, Scope};

/// What a request is authorised with.
#[derive(Clone)]
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
pub(super) struct Desk<H: Host> {
    pub cache: RefCell<KeyCache>,
    flights: RefCell<Vec<Rc<Flight<H>>>>,
    /// The callback signs by itself, so that no answer serves a second request.
    signs: OnceCell<()>,
}

struct Flight<H: Host> {
    scope: String,
    begun_ms: f64,
    outcome: OnceCell<Result<Pass, Fault<H>>>,
    landed: Bell,
}

impl<H: Host> Desk<H> {
    pub fn new(per_scope: bool) -> Self {
        Desk {
            cache: RefCell::new(KeyCache::new(per_scope)),
            flights: RefCell::new(Vec::new()),
            signs: OnceCell::new(),
        }
    }

    /// Forgets questions asked at that instant or before, by the local clock: they got no answer in time, and
    /// the next call asks anew.
    pub fn abandon(&self, instant_ms: f64) {
        self.flights
            .borrow_mut()
            .retain(|flight| flight.begun_ms > instant_ms);
    }

    fn apart(&self) -> bool {
        self.cache.borrow().per_scope()
    }
}

/// Something to authorise a request of that scope with.
pub(super) async fn pass<H: Host>(client: &Client<H>, scope: &Scope) -> Result<Pass, Fault<H>> {
    let desk = &client.inner.desk;
    let key = scope.key();
    loop {
        let now = client.now_ms();
        let aging = match desk.cache.borrow().lookup(&key, now) {
            Lookup::Fresh(keys) => return Ok(Pass::Keys(keys)),
            Lookup::Aging(keys) => Some(keys),
            Lookup::Missing => None,
        };
        let (flight, own) = board(client, scope, &key);
        let landed = flight.landed.heard();
        if flight.outcome.get().is_none() {
            // A runtime may freeze a question together with the request that asked it, so those who joined do
            // not wait for it as long as for one of their own.
            let patience_ms = client.inner.config.attempt_timeout_ms / 2.0;
            if own {
                landed.await;
            } else if let Either::Right(()) =
                race(landed, client.inner.host.sleep(patience_ms)).await
            {
                desk.abandon(client.inner.host.now_ms() - patience_ms);
                continue;
            }
        }
        match (flight.outcome.get(), aging) {
            (Some(Ok(Pass::Keys(keys))), _) if !desk.apart() || flight.scope == key => {
                return Ok(Pass::Keys(Rc::clone(keys)));
            }
            (Some(Ok(signed @ Pass::Signed { .. })), _) if own => return Ok(signed.clone()),
            (Some(Err(_)), Some(keys)) if keys.valid(client.now_ms()) => {
                desk.cache.borrow_mut().postpone(&keys, client.now_ms());
                return Ok(Pass::Keys(keys));
            }
            (Some(Err(error)), _) => return Err(error.clone()),
            // The answer was for another request: ask for this one.
            _ => {}
        }
    }
}

/// The question that is in the air, or a new one; and whether it is a new one.
fn board<H: Host>(client: &Client<H>, scope: &Scope, key: &str) -> (Rc<Flight<H>>, bool) {
    let desk = &client.inner.desk;
    if desk.signs.get().is_none() {
        let apart = desk.apart();
        let flights = desk.flights.borrow();
        if let Some(flight) = flights.iter().find(|flight| !apart || flight.scope == key) {
            return (Rc::clone(flight), false);
        }
    }
    let flight = Rc::new(Flight {
        scope: key.to_owned(),
        begun_ms: client.inner.host.now_ms(),
        outcome: OnceCell::new(),
        landed: Bell::default(),
    });
    desk.flights.borrow_mut().push(Rc::clone(&flight));
    let task = ask(Rc::clone(&client.inner), scope.clone(), Rc::clone(&flight));
    client.inner.host.spawn(Box::pin(task));
    (flight, true)
}

async fn ask<H: Host>(inner: Rc<Inner<H>>, scope: Scope, flight: Rc<Flight<H>>) {
    let client = Client { inner };
    let desk = &client.inner.desk;
    let begun = client.inner.host.now_ms();
    let outcome = match client.inner.host.credentials(&scope).await {
        Ok(Grant::Keys(keys)) => match keys.defect() {
            None => Ok(Pass::Keys(accept(&client, &flight.scope, keys))),
            Some(defect) => Err(CallError::new(ErrorKind::Credentials(defect.to_owned()))),
        },
        Ok(Grant::Authorization {
            authorization,
            token,
        }) => {
            let _ = desk.signs.set(());
            if authorization.0.is_empty() {
                let defect = "the credentials have an empty authorization";
                Err(CallError::new(ErrorKind::Credentials(defect.to_owned())))
            } else {
                Ok(Pass::Signed {
                    authorization,
                    token,
                })
            }
        }
        Err(GrantFailure::Thrown(value)) => Err(CallError::new(ErrorKind::Thrown(value))),
        Err(GrantFailure::Unusable(message)) => {
            Err(CallError::new(ErrorKind::Credentials(message)))
        }
    };
    client.inner.host.event(&Event {
        action: scope.action,
        duration_ms: client.inner.host.now_ms() - begun,
        code: outcome.as_ref().err().map_or("", |error| error.code()),
        ..Event::new(EventKind::Refresh)
    });
    desk.flights
        .borrow_mut()
        .retain(|other| !Rc::ptr_eq(other, &flight));
    let _ = flight.outcome.set(outcome);
    flight.landed.ring();
}

fn accept<H: Host>(client: &Client<H>, scope: &str, keys: Keys) -> Rc<Keys> {
    // The newest evidence of the time wins: a key server that hands out a key vouches for its life.
    if let Some(instant) = keys.corrects(client.now_ms()) {
        client.set_clock(instant);
    }
    let keys = Rc::new(keys);
    client
        .inner
        .desk
        .cache
        .borrow_mut()
        .store(scope, Rc::clone(&keys), client.now_ms());
    keys
}
