//! A driver as the package has one in JavaScript, in virtual time: one loop per call, which asks what the call needs,
//! awaits that one thing, tells the client what came of it, and asks again.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::future::{Future, poll_fn};
use std::rc::Rc;
use std::task::{Poll, Waker};

use wanxiang_jobs::auth::Scope;
use wanxiang_jobs::client::{
    CallId, ClientState, HttpRequest, JobReport, Outcome, Output, SendFailure,
};

use crate::calls::first;
use crate::host::{self, Detail, EPOCH_MS, Sent, Thrown, decode};
use crate::scene::{Log, Seen, Server, Service, Setting};
use crate::world::{Sleep, World};

pub type State = ClientState<Detail, Thrown>;

pub struct Driver {
    pub world: Rc<World>,
    log: Rc<Log>,
    pub state: RefCell<State>,
    service: RefCell<Service>,
    server: RefCell<Server>,
    pub random: Cell<u64>,
    pub clock_error_ms: Cell<f64>,
    /// Whether sleeping calls are woken; in some Workers they may not be.
    wakes: bool,
    /// A loop that is dropped says nothing, as in Workers when a request is cancelled.
    pub silent: Cell<bool>,
    sleepers: RefCell<HashMap<CallId, Rc<Bell>>>,
    at_ms: Cell<f64>,
}

/// What has come for a call.
#[derive(Default)]
pub struct Ticket {
    pub news: RefCell<VecDeque<JobReport<Detail>>>,
    pub end: RefCell<Option<Outcome<Detail, Thrown>>>,
    pub over: Cell<bool>,
    /// What a driver knows of the first request of a call.
    pub signed_from_s: Cell<Option<u64>>,
    pub bell: Bell,
}

/// Something that one waits for and another does.
#[derive(Default)]
pub struct Bell {
    rung: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Driver {
    pub fn new(setting: Setting, world: Rc<World>, log: Rc<Log>) -> Driver {
        Driver {
            world,
            log,
            state: RefCell::new(ClientState::new(setting.config, setting.seed as u32)),
            service: RefCell::new(setting.service),
            server: RefCell::new(setting.server),
            random: Cell::new(setting.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            clock_error_ms: Cell::new(setting.clock_error_ms),
            wakes: setting.wakes,
            silent: Cell::new(false),
            sleepers: RefCell::default(),
            at_ms: Cell::new(0.0),
        }
    }

    /// Tells the state something, takes the events of the call, and wakes whom it concerns.
    pub fn tell<R>(&self, call: CallId, what: impl FnOnce(&mut State) -> R) -> R {
        let now = self.world.now_ms();
        self.at_ms.set(self.at_ms.get().max(now));
        let clock = EPOCH_MS + now + self.clock_error_ms.get();
        let mut state = self.state.borrow_mut();
        state.set_time(self.at_ms.get(), clock);
        let result = what(&mut state);
        let events = state.take_events(call);
        self.log
            .events
            .borrow_mut()
            .extend(events.iter().map(Seen::new));
        for woken in state.take_woken() {
            if self.wakes
                && let Some(bell) = self.sleepers.borrow().get(&woken)
            {
                bell.ring();
            }
        }
        result
    }

    /// Begins the loop of a call; the task of the world that it is.
    pub fn drive(self: &Rc<Self>, call: CallId, ticket: Rc<Ticket>) -> usize {
        let driver = Rc::clone(self);
        self.world
            .spawn(Box::pin(async move { driver.run(call, &ticket).await }))
    }

    async fn run(self: Rc<Self>, call: CallId, ticket: &Ticket) {
        let guard = Guard {
            driver: Rc::clone(&self),
            call,
            over: Cell::new(false),
        };
        loop {
            match self.tell(call, |state| state.poll_output(call)) {
                Output::Fetch {
                    request,
                    limit_ms,
                    renew_ms,
                } => {
                    let first = ticket.signed_from_s.get().or(Some(request.signed_from_s));
                    ticket.signed_from_s.set(first);
                    self.fetch(call, &request, limit_ms, renew_ms).await;
                }
                Output::Credentials {
                    scope,
                    limit_ms,
                    renew_ms,
                } => self.ask(call, &scope, limit_ms, renew_ms).await,
                Output::Sleep { delay_ms } => {
                    let bell = Rc::new(Bell::default());
                    self.sleepers.borrow_mut().insert(call, Rc::clone(&bell));
                    let _ = first(bell.rings(), self.sleep(delay_ms)).await;
                    self.sleepers.borrow_mut().remove(&call);
                }
                Output::Changed(job) => {
                    ticket.news.borrow_mut().push_back(*job);
                    ticket.bell.ring();
                }
                output @ (Output::Resolve(_) | Output::Reject(_)) => {
                    guard.over.set(true);
                    ticket.over.set(true);
                    *ticket.end.borrow_mut() = Some(match output {
                        Output::Resolve(answer) => Ok(answer),
                        Output::Reject(error) => Err(error),
                        _ => return,
                    });
                    return ticket.bell.ring();
                }
            }
        }
    }

    async fn fetch(
        self: &Rc<Self>,
        call: CallId,
        request: &HttpRequest,
        limit_ms: f64,
        renew_ms: f64,
    ) {
        let sent = received(request, self.world.now_ms());
        assert!(
            sent.header("host").is_none(),
            "no platform lets the host be set"
        );
        let reply = self.service.borrow_mut()(&sent);
        self.log.sent.borrow_mut().push(sent);
        let dropped = Dropped(Rc::clone(&self.log), Cell::new(false));
        let arrival = async {
            match reply.outcome {
                host::Outcome::Never => std::future::pending().await,
                outcome => {
                    self.sleep(reply.after_ms).await;
                    outcome
                }
            }
        };
        let came = self.within(call, arrival, limit_ms, renew_ms).await;
        dropped.1.set(came.is_some());
        drop(dropped);
        match came {
            Some(host::Outcome::Response(response)) => {
                self.tell(call, |state| state.handle_response(call, response));
            }
            Some(_) => {
                let failure = SendFailure {
                    message: "connection reset".to_owned(),
                    cause: Some("reset".into()),
                };
                self.tell(call, |state| state.handle_failure(call, failure));
            }
            None => self.tell(call, |state| state.handle_timeout(call)),
        }
    }

    /// The callback goes on whether its answer is still awaited or not.
    async fn ask(self: &Rc<Self>, call: CallId, scope: &Scope, limit_ms: f64, renew_ms: f64) {
        self.log.scopes.borrow_mut().push(scope.clone());
        let (after_ms, grant) = self.server.borrow_mut()(scope);
        let answered = Rc::new(Bell::default());
        if after_ms.is_finite() {
            let (driver, bell) = (Rc::clone(self), Rc::clone(&answered));
            let sleep = self.sleep(after_ms);
            self.world.spawn(Box::pin(async move {
                sleep.await;
                driver.tell(call, |state| state.handle_credentials(call, grant));
                bell.ring();
            }));
        }
        let answer = answered.rings();
        if self
            .within(call, answer, limit_ms, renew_ms)
            .await
            .is_none()
        {
            self.tell(call, |state| state.handle_timeout(call));
        }
    }

    /// Awaits something for so long at most, and gives signs of life meanwhile.
    async fn within<R>(
        &self,
        call: CallId,
        what: impl Future<Output = R>,
        limit_ms: f64,
        renew_ms: f64,
    ) -> Option<R> {
        let renewals = async {
            if renew_ms.is_infinite() {
                return std::future::pending().await;
            }
            loop {
                self.sleep(renew_ms).await;
                self.tell(call, |state| state.renew(call));
            }
        };
        let limit = first(self.sleep(limit_ms), renewals);
        first(what, limit).await.ok()
    }

    /// No sooner than after so long: the world counts in microseconds.
    fn sleep(&self, ms: f64) -> Sleep {
        Sleep::new(&self.world, (ms * 1000.0).ceil() / 1000.0)
    }
}

/// A loop that is dropped gives its call up.
struct Guard {
    driver: Rc<Driver>,
    call: CallId,
    over: Cell<bool>,
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.driver.sleepers.borrow_mut().remove(&self.call);
        if !self.over.get() && !self.driver.silent.get() {
            self.driver
                .tell(self.call, |state| state.abandon(self.call));
        }
    }
}

/// Counts a request that is given up while it is out.
struct Dropped(Rc<Log>, Cell<bool>);

impl Drop for Dropped {
    fn drop(&mut self) {
        let dropped = usize::from(!self.1.get());
        self.0.dropped.set(self.0.dropped.get() + dropped);
    }
}

impl Bell {
    pub fn ring(&self) {
        self.rung.set(true);
        if let Some(waker) = self.waker.borrow_mut().take() {
            waker.wake();
        }
    }

    pub fn rings(&self) -> impl Future<Output = ()> + '_ {
        poll_fn(|cx| {
            if self.rung.take() {
                return Poll::Ready(());
            }
            *self.waker.borrow_mut() = Some(cx.waker().clone());
            Poll::Pending
        })
    }
}

/// A request as the service sees it.
fn received(request: &HttpRequest, at_ms: f64) -> Sent {
    let rest = request.url.split_once("://").unwrap().1;
    let (_, target) = rest.split_once('/').unwrap();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let parts = query.split('&').filter(|part| !part.is_empty());
    let query = parts.map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (decode(name), decode(value))
    });
    Sent {
        at_ms,
        method: request.method,
        path: format!("/{}", decode(path)),
        query: query.collect(),
        headers: request.headers.clone(),
        body: request.body.clone(),
    }
}
