//! The calls as futures. One that is dropped gives its call up.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use wanxiang_jobs::client::{
    Answer, CallError, Config, JobReport, Machine, Mark, Submission, Watching,
};
use wanxiang_jobs::operations::Filters;

use crate::driver::{Driver, Ticket};
use crate::host::{Detail, Thrown, next};
use crate::scene::{Log, Setting};
use crate::world::{Sleep, World};

pub type Fault = CallError<Detail, Thrown>;

/// How long a call looks on before it makes sure that the timer of all calls is still there.
const WATCHDOG_MS: f64 = 5000.0;

#[derive(Clone)]
pub struct TestClient(Rc<Driver>);

/// What a caller may say about one call.
#[derive(Clone, Copy, Default)]
pub struct Limits {
    pub timeout_ms: Option<f64>,
    /// Pauses of a wait.
    pub min_ms: Option<f64>,
    pub max_ms: Option<f64>,
}

/// A call under way.
struct Running {
    driver: Rc<Driver>,
    number: u32,
    ticket: Rc<Ticket>,
}

enum News {
    Change(JobReport<Detail>),
    End(Result<Answer<Detail>, Fault>),
}

impl TestClient {
    pub fn new(setting: Setting, world: Rc<World>, log: Rc<Log>) -> TestClient {
        TestClient(Rc::new(Driver::new(setting, world, log)))
    }

    pub fn config(&self) -> Config {
        self.0.machine.borrow().config().clone()
    }

    pub fn clock_offset_ms(&self) -> f64 {
        self.0.machine.borrow().clock_offset_ms()
    }

    /// Somebody sets the local clock.
    pub fn set_clock_error(&self, ms: f64) {
        self.0.clock_error_ms.set(ms);
    }

    pub fn mark(&self) -> Mark {
        Mark::new([0; 22].map(|_: u8| next(&self.0.random) as u8))
    }

    pub async fn describe(
        &self,
        ids: &[String],
        path: Option<&'static str>,
        limits: Limits,
    ) -> Result<Answer<Detail>, Fault> {
        let ids = ids.to_vec();
        let limit = limits.timeout_ms;
        self.open(|machine| machine.describe(ids, path, limit))
            .end()
            .await
    }

    pub async fn cancel(
        &self,
        id: &str,
        path: Option<&'static str>,
        limits: Limits,
    ) -> Result<(), Fault> {
        let limit = limits.timeout_ms;
        let call = self.open(|machine| machine.cancel(id, path, limit));
        call.end().await.map(|_| ())
    }

    pub async fn submit(
        &self,
        submission: Submission,
        limits: Limits,
    ) -> Result<Vec<JobReport<Detail>>, Fault> {
        let limit = limits.timeout_ms;
        let call = self.open(|machine| machine.submit(submission, limit));
        call.end().await.map(|answer| answer.jobs)
    }

    pub fn watch(&self, id: &str, path: Option<&'static str>, timeout_ms: Option<f64>) -> Watch {
        let how = Watching {
            path,
            limit_ms: timeout_ms,
            ..Watching::default()
        };
        Watch {
            call: self.open(|machine| machine.watch(id, &how)),
            last: None,
        }
    }

    pub async fn wait(
        &self,
        id: &str,
        path: Option<&'static str>,
        limits: Limits,
        on_change: &dyn Fn(&JobReport<Detail>),
    ) -> Result<JobReport<Detail>, Fault> {
        let how = Watching {
            path,
            limit_ms: limits.timeout_ms,
            min_ms: limits.min_ms,
            max_ms: limits.max_ms,
            judges: true,
        };
        let call = self.open(|machine| machine.watch(id, &how));
        loop {
            match call.news().await {
                News::Change(report) => on_change(&report),
                News::End(end) => return end.map(|answer| answer.jobs[0].clone()),
            }
        }
    }

    fn open(&self, begin: impl FnOnce(&mut Machine<Detail, Thrown>) -> u32) -> Running {
        let driver = Rc::clone(&self.0);
        let ticket = Rc::new(Ticket::default());
        driver.set_time();
        let number = begin(&mut driver.machine.borrow_mut());
        driver
            .tickets
            .borrow_mut()
            .insert(number, Rc::clone(&ticket));
        driver.perform();
        Running {
            driver,
            number,
            ticket,
        }
    }
}

impl Running {
    async fn end(&self) -> Result<Answer<Detail>, Fault> {
        loop {
            if let News::End(end) = self.news().await {
                return end;
            }
        }
    }

    /// What comes next. Whoever waits makes sure that the timer is there: a Worker freezes the timers of a request
    /// that has been answered, and the one timer may be such a one.
    async fn news(&self) -> News {
        loop {
            let told = poll_fn(|cx| {
                if let Some(report) = self.ticket.news.borrow_mut().pop_front() {
                    return Poll::Ready(News::Change(report));
                }
                if let Some(end) = self.ticket.end.borrow_mut().take() {
                    return Poll::Ready(News::End(match end {
                        Ok(answer) => Ok(*answer),
                        Err(error) => Err(*error),
                    }));
                }
                *self.ticket.waker.borrow_mut() = Some(cx.waker().clone());
                Poll::Pending
            });
            let pause = Sleep::new(&self.driver.world, WATCHDOG_MS);
            match first(told, pause).await {
                Ok(news) => return news,
                Err(()) => self.driver.make_sure(),
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self
            .driver
            .tickets
            .borrow_mut()
            .remove(&self.number)
            .is_some()
        {
            self.driver.tell(|machine| machine.abandon(self.number));
        }
    }
}

/// A watch; dropped, it is given up.
pub struct Watch {
    call: Running,
    last: Option<JobReport<Detail>>,
}

impl Watch {
    /// The next change; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<JobReport<Detail>, Fault>> {
        match self.call.news().await {
            News::Change(report) => {
                self.last = Some(report.clone());
                Some(Ok(report))
            }
            News::End(Ok(_)) => None,
            News::End(Err(error)) => Some(Err(error)),
        }
    }

    pub fn last(&self) -> Option<JobReport<Detail>> {
        self.last.clone()
    }
}

/// A list, begun with its first page.
pub struct Cursor {
    filters: Filters,
    list: Option<u32>,
}

impl Cursor {
    pub fn new(filters: Filters) -> Cursor {
        Cursor {
            filters,
            list: None,
        }
    }

    pub async fn next(
        &mut self,
        client: &TestClient,
        limits: Limits,
    ) -> Option<Result<Answer<Detail>, Fault>> {
        let filters = &self.filters;
        let list = *self
            .list
            .get_or_insert_with(|| client.0.machine.borrow_mut().list(filters.clone()));
        let mut over = false;
        let call = client.open(|machine| {
            let ticket = machine.page(list, limits.timeout_ms);
            over = ticket.is_none();
            ticket.unwrap_or(0)
        });
        if over {
            return None;
        }
        Some(call.end().await)
    }
}

/// The first of two futures to be ready; the left one when both are. The other is dropped unfinished.
pub async fn first<A, B>(
    left: impl Future<Output = A>,
    right: impl Future<Output = B>,
) -> Result<A, B> {
    let mut left = pin!(left);
    let mut right = pin!(right);
    poll_fn(move |cx| {
        if let Poll::Ready(value) = left.as_mut().poll(cx) {
            return Poll::Ready(Ok(value));
        }
        right.as_mut().poll(cx).map(Err)
    })
    .await
}
