//! A world with a client in it, a network and a key server that are closures, and a log of what went through.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::auth::{Grant, Scope};
use wanxiang_jobs::client::{Answer, Config, CredentialFailure, Event, LeaseConfig};

use crate::calls::{Fault, Limits, TestClient};
use crate::host::{Detail, Reply, Sent, Thrown, permanent};
use crate::world::World;

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

impl Seen {
    pub fn new(event: &Event) -> Seen {
        Seen {
            kind: event.kind.as_str(),
            code: event.code.clone(),
            attempt: event.attempt,
            status: event.status,
            delay_ms: event.delay_ms,
            duration_ms: event.duration_ms,
            text: format!("{event:?}"),
        }
    }
}

pub type Service = Box<dyn FnMut(&Sent) -> Reply>;
pub type Server = Box<dyn FnMut(&Scope) -> (f64, Result<Grant, CredentialFailure<Thrown>>)>;

/// What went through the driver.
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

impl Scene {
    /// One describe call, run to its end.
    pub fn describe_one(&self) -> Result<Answer<Detail>, Fault> {
        let client = self.client.clone();
        self.world.run(async move {
            client
                .describe(&["j1".to_owned()], None, Limits::default())
                .await
        })
    }
}

/// How a scene is set.
pub struct Setting {
    pub config: Config,
    pub service: Service,
    pub server: Server,
    pub clock_error_ms: f64,
    pub seed: u64,
    /// Whether sleeping calls are woken.
    pub wakes: bool,
}

impl Setting {
    pub fn new(service: impl FnMut(&Sent) -> Reply + 'static) -> Setting {
        let mut config = Config::new("test-1250000000", "ap-chongqing", None).unwrap();
        config.events = true;
        Setting {
            config,
            service: Box::new(service),
            server: Box::new(|_| (5.0, Ok(Grant::Keys(permanent())))),
            clock_error_ms: 0.0,
            seed: 1,
            wakes: true,
        }
    }

    /// As in Workers: calls vanish without a word, and may not wake each other.
    pub fn in_workers(mut self) -> Setting {
        self.config.leases = LeaseConfig::SHORT;
        self.wakes = false;
        self
    }

    pub fn keys(
        mut self,
        server: impl FnMut(&Scope) -> (f64, Result<Grant, CredentialFailure<Thrown>>) + 'static,
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
        let client = TestClient::new(self, Rc::clone(&world), Rc::clone(&log));
        Scene { world, log, client }
    }
}
