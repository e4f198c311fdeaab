//! The calls as futures. One that is dropped gives its call up.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use wanxiang_jobs::client::{
    Answer, CallError, CallId, Config, IdempotencyMark, JobReport, Submission, WaitOptions,
};
use wanxiang_jobs::operations::Filters;

use crate::driver::{Driver, State, Ticket};
use crate::host::{Detail, Thrown, next};
use crate::scene::{Log, Setting};
use crate::world::World;

pub type Fault = CallError<Detail, Thrown>;

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

/// A call under way, and the task that drives it.
pub struct Running {
    driver: Rc<Driver>,
    task: usize,
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
        self.0.state.borrow().config().clone()
    }

    pub fn clock_offset_ms(&self) -> f64 {
        self.0.state.borrow().clock_offset_ms()
    }

    /// Somebody sets the local clock.
    pub fn set_clock_error(&self, ms: f64) {
        self.0.clock_error_ms.set(ms);
    }

    /// Drops what drives a call without a word, as a Worker does with a request that is cancelled.
    pub fn vanish<T>(&self, call: T) {
        self.0.silent.set(true);
        drop(call);
        self.0.silent.set(false);
    }

    /// Calls that the client knows.
    pub fn calls(&self) -> usize {
        self.0.state.borrow().calls()
    }

    pub fn mark(&self) -> IdempotencyMark {
        IdempotencyMark::new([0; 22].map(|_: u8| next(&self.0.random) as u8))
    }

    /// Describes a job in a call that goes on by itself.
    pub fn begin(&self, id: &str) -> Running {
        self.open(|state| state.describe(vec![id.to_owned()], None, None))
    }

    /// Submits in a call that goes on by itself.
    pub fn begin_submit(&self, submission: Submission) -> Running {
        self.open(|state| state.submit(submission, None))
    }

    pub async fn describe(
        &self,
        ids: &[String],
        path: Option<&'static str>,
        limits: Limits,
    ) -> Result<Answer<Detail>, Fault> {
        let ids = ids.to_vec();
        let limit = limits.timeout_ms;
        self.open(|state| state.describe(ids, path, limit))
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
        let call = self.open(|state| state.cancel(id, path, limit));
        call.end().await.map(|_| ())
    }

    pub async fn submit(
        &self,
        submission: Submission,
        limits: Limits,
    ) -> Result<Vec<JobReport<Detail>>, Fault> {
        let limit = limits.timeout_ms;
        let call = self.open(|state| state.submit(submission, limit));
        call.end().await.map(|answer| answer.jobs)
    }

    pub fn watch(&self, id: &str, path: Option<&'static str>, timeout_ms: Option<f64>) -> Watch {
        let how = WaitOptions {
            path,
            limit_ms: timeout_ms,
            ..WaitOptions::default()
        };
        Watch {
            call: self.open(|state| state.wait(id, &how)),
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
        let how = WaitOptions {
            path,
            limit_ms: limits.timeout_ms,
            min_ms: limits.min_ms,
            max_ms: limits.max_ms,
            reject_on_failure: true,
        };
        let call = self.open(|state| state.wait(id, &how));
        loop {
            match call.news().await {
                News::Change(report) => on_change(&report),
                News::End(end) => return end.map(|answer| answer.jobs[0].clone()),
            }
        }
    }

    pub async fn describe_workflow(&self, run_id: &str) -> Result<Answer<Detail>, Fault> {
        let call = self.open(|state| state.describe_workflow(run_id, None));
        call.end().await
    }

    fn open(&self, begin: impl FnOnce(&mut State) -> CallId) -> Running {
        let driver = Rc::clone(&self.0);
        let call = driver.tell(0, begin);
        self.run(call)
    }

    fn run(&self, call: CallId) -> Running {
        let ticket = Rc::new(Ticket::default());
        Running {
            task: self.0.drive(call, Rc::clone(&ticket)),
            driver: Rc::clone(&self.0),
            ticket,
        }
    }
}

impl Running {
    /// The second before which its first request cannot have been accepted, if one was sent.
    pub fn signed_from_s(&self) -> Option<u64> {
        self.ticket.signed_from_s.get()
    }

    pub async fn end(&self) -> Result<Answer<Detail>, Fault> {
        loop {
            if let News::End(end) = self.news().await {
                return end;
            }
        }
    }

    /// What comes next.
    async fn news(&self) -> News {
        loop {
            if let Some(report) = self.ticket.news.borrow_mut().pop_front() {
                return News::Change(report);
            }
            if let Some(end) = self.ticket.end.borrow_mut().take() {
                return News::End(match end {
                    Ok(answer) => Ok(*answer),
                    Err(error) => Err(*error),
                });
            }
            self.ticket.bell.rings().await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.ticket.over.get() {
            self.driver.world.kill(self.task);
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

    pub fn close(&self, client: &TestClient) {
        if let Some(list) = self.list {
            client.0.tell(0, |state| state.close_list(list));
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
            .get_or_insert_with(|| client.0.tell(0, |state| state.list(filters.clone())));
        let call = client
            .0
            .tell(0, |state| state.next_page(list, limits.timeout_ms))?;
        Some(client.run(call).end().await)
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
