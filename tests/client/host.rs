//! A [`Host`] whose network and key server are closures, and which remembers all that went through it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::auth::{Grant, Keys, Redacted, Scope};
use wanxiang_jobs::client::{
    Answer, Client, Config, Event, GrantFailure, Host, HttpResponse, Outgoing, ReadFailure,
    SendFailure, Task,
};
use wanxiang_jobs::error::DecodeError;

pub use crate::reply::*;
use crate::world::{Sleep, World};

pub type Detail = Rc<str>;
pub type Thrown = Rc<str>;
pub type TestClient = Client<TestHost>;

/// Where the clock of the world begins, so that times look like times.
pub const EPOCH_MS: f64 = 1_700_000_000_000.0;

/// What happened, owned.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub kind: &'static str,
    pub code: String,
    pub attempt: u32,
    pub status: u16,
    pub delay_ms: f64,
    pub duration_ms: f64,
    pub text: String,
}

type Service = Box<dyn FnMut(&Sent) -> Reply>;
type Server = Box<dyn FnMut(&Scope) -> (f64, Result<Grant, GrantFailure<Thrown>>)>;

pub struct TestHost {
    pub world: Rc<World>,
    pub log: Rc<Log>,
    service: RefCell<Service>,
    server: RefCell<Server>,
    random: Cell<u64>,
    /// How far the local clock is off.
    pub clock_error_ms: Cell<f64>,
}

/// What went through the host.
#[derive(Default)]
pub struct Log {
    pub sent: RefCell<Vec<Sent>>,
    pub scopes: RefCell<Vec<Scope>>,
    pub events: RefCell<Vec<Seen>>,
    /// Requests that were given up while they were out.
    pub dropped: Cell<usize>,
}

impl Log {
    pub fn paths(&self) -> Vec<String> {
        self.sent
            .borrow()
            .iter()
            .map(|sent| format!("{} {}", sent.method, sent.path))
            .collect()
    }

    pub fn events(&self, kind: &str) -> Vec<Seen> {
        self.events
            .borrow()
            .iter()
            .filter(|seen| seen.kind == kind)
            .cloned()
            .collect()
    }
}

/// A world with a client in it.
pub struct Scene {
    pub world: Rc<World>,
    pub log: Rc<Log>,
    pub client: TestClient,
}

/// How a scene is set.
pub struct Setting {
    pub config: Config,
    pub service: Service,
    pub server: Server,
    pub clock_error_ms: f64,
    pub seed: u64,
}

impl Setting {
    pub fn new(service: impl FnMut(&Sent) -> Reply + 'static) -> Setting {
        Setting {
            config: Config::new("test-1250000000", "ap-chongqing", None).unwrap(),
            service: Box::new(service),
            server: Box::new(|_| (5.0, Ok(Grant::Keys(permanent())))),
            clock_error_ms: 0.0,
            seed: 1,
        }
    }

    pub fn keys(
        mut self,
        server: impl FnMut(&Scope) -> (f64, Result<Grant, GrantFailure<Thrown>>) + 'static,
    ) -> Setting {
        self.server = Box::new(server);
        self
    }

    pub fn config(mut self, change: impl FnOnce(&mut Config)) -> Setting {
        change(&mut self.config);
        self
    }

    pub fn clock_error(mut self, ms: f64) -> Setting {
        self.clock_error_ms = ms;
        self
    }

    pub fn scene(self) -> Scene {
        self.scene_in(Rc::new(World::default()))
    }

    pub fn scene_in(self, world: Rc<World>) -> Scene {
        let log = Rc::new(Log::default());
        let host = TestHost {
            world: Rc::clone(&world),
            log: Rc::clone(&log),
            service: RefCell::new(self.service),
            server: RefCell::new(self.server),
            random: Cell::new(self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            clock_error_ms: Cell::new(self.clock_error_ms),
        };
        Scene {
            world,
            log,
            client: Client::new(host, self.config),
        }
    }
}

pub const SECRET_ID: &str = "AKIDEXAMPLE";
pub const SECRET_KEY: &str = "SECRETKEYEXAMPLE";
pub const TOKEN: &str = "SESSIONTOKENEXAMPLE";

pub fn permanent() -> Keys {
    Keys {
        id: SECRET_ID.to_owned(),
        key: Redacted(SECRET_KEY.to_owned()),
        ..Keys::default()
    }
}

/// A key with a life, in seconds after the beginning of the world.
pub fn temporary(id: &str, start: f64, end: f64) -> Keys {
    let second = |after: f64| Some((EPOCH_MS / 1000.0 + after) as u64);
    Keys {
        id: id.to_owned(),
        key: Redacted(SECRET_KEY.to_owned()),
        token: Redacted(TOKEN.to_owned()),
        start: second(start),
        expires: second(end),
        scope_limited: false,
    }
}

struct Out<'a> {
    log: &'a Log,
    done: bool,
}

impl Drop for Out<'_> {
    fn drop(&mut self) {
        if !self.done {
            self.log.dropped.set(self.log.dropped.get() + 1);
        }
    }
}

impl Host for TestHost {
    type Body = Body;
    type Detail = Detail;
    type Thrown = Thrown;

    async fn send(&self, request: &Outgoing) -> Result<HttpResponse<Body>, SendFailure<Thrown>> {
        let rest = request.url.split_once("://").unwrap().1;
        let (_, target) = rest.split_once('/').unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = query
            .split('&')
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (name, value) = part.split_once('=').unwrap_or((part, ""));
                (decode(name), decode(value))
            });
        let sent = Sent {
            at_ms: self.world.now_ms(),
            method: request.method,
            path: format!("/{}", decode(path)),
            query: query.collect(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        };
        assert!(
            sent.header("host").is_none(),
            "no platform lets the host be set"
        );
        let reply = self.service.borrow_mut()(&sent);
        self.log.sent.borrow_mut().push(sent);
        let mut out = Out {
            log: &self.log,
            done: false,
        };
        let result = match reply.outcome {
            Outcome::Never => std::future::pending().await,
            Outcome::Reset => {
                Sleep::new(&self.world, reply.after_ms).await;
                Err(SendFailure {
                    message: "connection reset".to_owned(),
                    cause: Some("reset".into()),
                })
            }
            Outcome::Response(response) => {
                Sleep::new(&self.world, reply.after_ms).await;
                Ok(response)
            }
        };
        out.done = true;
        result
    }

    fn read_answer(&self, body: &Body) -> Result<Answer<Detail>, ReadFailure> {
        match body {
            Body::Jobs(answer) => Ok(answer.clone()),
            Body::Error(error, server_time) => Err(ReadFailure::Service {
                error: Box::new(error.clone()),
                server_time: (*server_time).to_owned(),
            }),
            Body::Garbage => Err(ReadFailure::Decode(DecodeError {
                code: "NotXml",
                message: "the body is not well-formed".to_owned(),
                line: 1,
                column: 1,
            })),
        }
    }

    async fn credentials(&self, scope: &Scope) -> Result<Grant, GrantFailure<Thrown>> {
        self.log.scopes.borrow_mut().push(scope.clone());
        let (after_ms, grant) = self.server.borrow_mut()(scope);
        if after_ms.is_infinite() {
            std::future::pending::<()>().await;
        }
        Sleep::new(&self.world, after_ms).await;
        grant
    }

    async fn sleep(&self, ms: f64) {
        Sleep::new(&self.world, ms).await;
    }

    fn now_ms(&self) -> f64 {
        EPOCH_MS + self.world.now_ms() + self.clock_error_ms.get()
    }

    fn random(&self) -> f64 {
        (next(&self.random) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn fill_unguessable(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| next(&self.random) as u8);
    }

    fn spawn(&self, task: Task) {
        self.world.spawn(task);
    }

    fn event(&self, event: &Event<'_>) {
        self.log.events.borrow_mut().push(Seen {
            kind: event.kind.as_str(),
            code: event.code.to_owned(),
            attempt: event.attempt,
            status: event.status,
            delay_ms: event.delay_ms,
            duration_ms: event.duration_ms,
            text: format!("{event:?}"),
        });
    }
}

/// Xorshift; never zero.
pub fn next(state: &Cell<u64>) -> u64 {
    let mut x = state.get();
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    state.set(x);
    x.wrapping_mul(0x2545_f491_4f6c_dd1d)
}
