//! A shell around the machine, as the package has one in JavaScript, in virtual time: it does what the machine
//! says, and has one timer for all of it.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::task::Waker;

use wanxiang_jobs::auth::Scope;
use wanxiang_jobs::client::{Action, JobReport, Machine, Outcome, Outgoing, SendFailure};

use crate::host::{self, Detail, EPOCH_MS, Sent, Thrown, decode};
use crate::scene::{Log, Seen, Server, Service, Setting};
use crate::world::{Sleep, Task, World};

pub struct Driver {
    pub world: Rc<World>,
    log: Rc<Log>,
    pub machine: RefCell<Machine<Detail, Thrown>>,
    service: RefCell<Service>,
    server: RefCell<Server>,
    pub random: Cell<u64>,
    pub clock_error_ms: Cell<f64>,
    pub tickets: RefCell<HashMap<u32, Rc<Ticket>>>,
    /// The task of the world that carries each request.
    sends: RefCell<HashMap<u32, usize>>,
    /// The one timer, and what it is set for.
    timer: Cell<Option<(usize, f64)>>,
    at_ms: Cell<f64>,
}

/// What has come for a call.
#[derive(Default)]
pub struct Ticket {
    pub news: RefCell<VecDeque<JobReport<Detail>>>,
    pub end: RefCell<Option<Outcome<Detail, Thrown>>>,
    pub waker: RefCell<Option<Waker>>,
}

impl Driver {
    pub fn new(setting: Setting, world: Rc<World>, log: Rc<Log>) -> Driver {
        Driver {
            world,
            log,
            machine: RefCell::new(Machine::new(setting.config, setting.seed as u32, true)),
            service: RefCell::new(setting.service),
            server: RefCell::new(setting.server),
            random: Cell::new(setting.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            clock_error_ms: Cell::new(setting.clock_error_ms),
            tickets: RefCell::default(),
            sends: RefCell::default(),
            timer: Cell::new(None),
            at_ms: Cell::new(0.0),
        }
    }

    pub fn set_time(&self) {
        let now = self.world.now_ms();
        self.at_ms.set(self.at_ms.get().max(now));
        let clock = EPOCH_MS + now + self.clock_error_ms.get();
        self.machine.borrow_mut().at(self.at_ms.get(), clock);
    }

    pub fn tell(self: &Rc<Self>, what: impl FnOnce(&mut Machine<Detail, Thrown>)) {
        self.set_time();
        what(&mut self.machine.borrow_mut());
        self.perform();
    }

    pub fn perform(self: &Rc<Self>) {
        let actions = self.machine.borrow_mut().actions();
        for action in actions {
            match action {
                Action::Ask { flight, scope } => self.ask(flight, &scope),
                Action::Send { send, outgoing } => self.send(send, &outgoing),
                Action::Drop { send } => {
                    let task = self.sends.borrow_mut().remove(&send);
                    self.log.dropped.set(self.log.dropped.get() + 1);
                    self.world.kill(task.expect("only what is out is given up"));
                }
                Action::Tell(event) => self.log.events.borrow_mut().push(Seen::new(&event)),
                Action::Change { ticket, job } => {
                    if let Some(ticket) = self.tickets.borrow().get(&ticket) {
                        ticket.news.borrow_mut().push_back(*job);
                        ticket.ring();
                    }
                }
                Action::Lost { watches, error } => {
                    for (ticket, last) in watches {
                        let mut error = error.clone();
                        error.last = last;
                        self.done(ticket, Err(error));
                    }
                }
                Action::Done { ticket, outcome } => self.done(ticket, outcome),
            }
        }
        self.set_timer();
    }

    fn done(&self, ticket: u32, outcome: Outcome<Detail, Thrown>) {
        if let Some(ticket) = self.tickets.borrow_mut().remove(&ticket) {
            *ticket.end.borrow_mut() = Some(outcome);
            ticket.ring();
        }
    }

    fn set_timer(self: &Rc<Self>) {
        let wake = self.machine.borrow().wake_at();
        if wake == self.timer.get().map(|(_, set)| set) {
            return;
        }
        if let Some((task, _)) = self.timer.take() {
            self.world.kill(task);
        }
        let Some(wake) = wake else { return };
        let delay = ((wake - self.world.now_ms()).max(0.0) * 1000.0).ceil() / 1000.0;
        let (sleep, driver) = (Sleep::new(&self.world, delay), Rc::clone(self));
        let task = self.world.spawn(Box::pin(async move {
            sleep.await;
            driver.timer.set(None);
            driver.at_ms.set(driver.at_ms.get().max(wake));
            driver.tell(Machine::tick);
        }));
        self.timer.set(Some((task, wake)));
    }

    pub fn make_sure(self: &Rc<Self>) {
        if let Some((_, wake)) = self.timer.get()
            && wake + 1000.0 < self.world.now_ms()
        {
            self.timer.set(None);
            self.tell(Machine::tick);
        }
    }

    fn ask(self: &Rc<Self>, flight: u32, scope: &Scope) {
        self.log.scopes.borrow_mut().push(scope.clone());
        let (after_ms, grant) = self.server.borrow_mut()(scope);
        if after_ms.is_finite() {
            let (sleep, driver) = (Sleep::new(&self.world, after_ms), Rc::clone(self));
            self.world.spawn(Box::pin(async move {
                sleep.await;
                driver.tell(|machine| machine.granted(flight, grant));
            }));
        }
    }

    fn send(self: &Rc<Self>, send: u32, request: &Outgoing) {
        let sent = received(request, self.world.now_ms());
        assert!(
            sent.header("host").is_none(),
            "no platform lets the host be set"
        );
        let reply = self.service.borrow_mut()(&sent);
        self.log.sent.borrow_mut().push(sent);
        let driver = Rc::clone(self);
        let carried: Task = match reply.outcome {
            host::Outcome::Never => Box::pin(std::future::pending()),
            outcome => {
                let sleep = Sleep::new(&self.world, reply.after_ms);
                Box::pin(async move {
                    sleep.await;
                    driver.sends.borrow_mut().remove(&send);
                    driver.tell(|machine| match outcome {
                        host::Outcome::Response(response) => machine.answered(send, response),
                        _ => machine.failed(
                            send,
                            SendFailure {
                                message: "connection reset".to_owned(),
                                cause: Some("reset".into()),
                            },
                        ),
                    });
                })
            }
        };
        let task = self.world.spawn(carried);
        self.sends.borrow_mut().insert(send, task);
    }
}

impl Ticket {
    fn ring(&self) {
        if let Some(waker) = self.waker.borrow_mut().take() {
            waker.wake();
        }
    }
}

/// A request as the service sees it.
fn received(request: &Outgoing, at_ms: f64) -> Sent {
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
