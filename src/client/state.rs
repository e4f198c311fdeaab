//! [`ClientState`]: what the client knows, and how it is spoken to.

use super::call::{Call, Flow, Shared};
use super::calls::Calls;
use super::config::Config;
use super::error::{CallError, ErrorKind};
use super::event::Event;
use super::lists::{Lists, Page};
use super::operations::{Describe, Submission, Submit};
use super::poller::Poller;
use super::protocol::{CallId, CredentialFailure, Outcome, Output, Response, SendFailure};
use super::transport::Transport;
use super::waiter::WaitOptions;
use crate::auth::Grant;
use crate::error::Issue;
use crate::operations::{self, Filters, Operation};

/// A client of one bucket that waits for nothing.
///
/// Every conversation goes the same way. The driver says what time it is ([`set_time`](ClientState::set_time)), begins a
/// call or hands in what came of the thing that a call awaited, and asks what the call needs next
/// ([`poll_output`](ClientState::poll_output)). Each call is driven by a loop of its own, and awaits nothing but that
/// one thing. A timer that is late, or early, is no error: everything hangs on instants, nothing on timers.
///
/// What calls share is knowledge: credentials, the clock, the retry budget, what a describe request has told of jobs that
/// others wait for. The parts that keep it own their fields and know nothing of this type.
///
/// `D` is the caller's view of a job and `T` something that the caller's code or the platform threw. Both are
/// handles, cloned and handed back, and never looked into.
pub struct ClientState<D, T> {
    calls: Calls<D, T>,
    shared: Shared<D, T>,
}

impl<D: Clone, T: Clone> ClientState<D, T> {
    /// A client that has done nothing yet. `seed` makes its jitter differ from that of others.
    pub fn new(config: Config, seed: u32) -> Self {
        ClientState {
            calls: Calls::new(),
            shared: Shared {
                poller: Poller::new(&config, seed.wrapping_mul(0x9E37_79B1)),
                transport: Transport::new(config, seed),
                lists: Lists::new(),
            },
        }
    }

    /// What time it is, said before everything else that is told. `at_ms` never goes back and may begin
    /// anywhere; `clock_ms` is milliseconds since 1970 by the local clock, which may be wrong and may jump.
    pub fn set_time(&mut self, at_ms: f64, clock_ms: f64) {
        self.shared.transport.clock.set_time(at_ms, clock_ms);
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.shared.transport.config
    }

    /// Milliseconds since 1970 by the corrected clock.
    pub fn now_ms(&self) -> f64 {
        self.shared.transport.clock.now_ms()
    }

    /// What is added to the local clock to get the service's.
    pub fn clock_offset_ms(&self) -> f64 {
        self.shared.transport.clock.offset_ms()
    }

    /// How many calls are under way.
    pub fn calls(&self) -> usize {
        self.calls.len()
    }

    /// Begins to submit one job or several; a report for each, in order.
    ///
    /// Without a mark it is repeated only while the service certainly refuses it, and a failure that leaves it
    /// open is `maybe_submitted`. With a mark the job list is searched after such a failure before anything is sent again.
    pub fn submit(&mut self, submission: Submission, limit_ms: Option<f64>) -> CallId {
        let (submit, step) = Submit::begin(submission, self.config());
        let flow = Flow::Submit(Box::new(submit));
        self.begin(flow, limit_ms, |call, shared| call.take_step(step, shared))
    }

    /// Begins to describe jobs. They come in the order of the ids; ids that the service does not know are left out, and
    /// are no error.
    pub fn describe(
        &mut self,
        ids: Vec<String>,
        path: Option<&'static str>,
        limit_ms: Option<f64>,
    ) -> CallId {
        let issues = operations::check_ids(&ids);
        if !issues.is_empty() {
            return self.refuse(issues);
        }
        let mut describe = Describe::new(ids, path, self.config().wait.batch);
        let step = describe.begin();
        let flow = Flow::Describe(Box::new(describe));
        self.begin(flow, limit_ms, |call, shared| call.take_step(step, shared))
    }

    /// Begins to cancel a job that has not started.
    pub fn cancel(
        &mut self,
        id: &str,
        path: Option<&'static str>,
        limit_ms: Option<f64>,
    ) -> CallId {
        let path = path.unwrap_or_else(|| operations::family(id));
        let issue = operations::check_id("JobId", id);
        self.begin_checked(Flow::Cancel, issue, operations::cancel(path, id), limit_ms)
    }

    /// Begins to describe a run of a workflow, which is absent from the answer if the service does not know it.
    pub fn describe_workflow(&mut self, run_id: &str, limit_ms: Option<f64>) -> CallId {
        let issue = operations::check_id("RunId", run_id);
        let operation = operations::describe_workflow(run_id);
        self.begin_checked(Flow::Workflow, issue, operation, limit_ms)
    }

    /// Begins to wait for a job: a [`Changed`](Output::Changed) for each change of state or progress, the last one
    /// included, and then the end. Every error carries the last that was seen of the job.
    pub fn wait(&mut self, id: &str, options: &WaitOptions) -> CallId {
        if let Some(issue) = operations::check_id("JobId", id) {
            return self.refuse(vec![issue]);
        }
        let number = self.begin(Flow::Wait, None, |_, _| ());
        let at = self.at_ms();
        self.shared.poller.begin(number, id, options, at);
        if let Some(call) = self.calls.get_mut(number) {
            call.log_wait(&self.shared);
        }
        number
    }

    /// Begins a list; its number. Nothing is sent before a page is asked for.
    pub fn list(&mut self, filters: Filters) -> u32 {
        self.calls.sweep(&mut self.shared);
        let at = self.at_ms();
        self.shared.lists.open(&filters, at)
    }

    /// Begins to read the next page of a list; none after the last. After an error the same page can be asked for
    /// again.
    pub fn next_page(&mut self, list: u32, limit_ms: Option<f64>) -> Option<CallId> {
        let at = self.at_ms();
        let flow = Flow::Page(list);
        Some(match self.shared.lists.next_page(list, at) {
            Page::Read(operation) => self.begin_checked(flow, None, operation, limit_ms),
            Page::Refused(issues) => self.refuse(issues),
            Page::Unknown => {
                let end = Err(CallError::interrupted(false));
                self.begin(flow, None, |call, _| call.end(end))
            }
            Page::End => return None,
        })
    }

    /// Forgets a list.
    pub fn close_list(&mut self, list: u32) {
        self.shared.lists.close(list);
    }

    /// What a call needs next. A call that is not known rejects as interrupted.
    pub fn poll_output(&mut self, call: CallId) -> Output<D, T> {
        self.renew(call);
        let at = self.at_ms();
        let Some(state) = self.calls.get_mut(call) else {
            let maybe_submitted = self.calls.take_lost_submit(call);
            return Output::Reject(CallError::interrupted(maybe_submitted));
        };
        let output = state.poll(call, &mut self.shared);
        state.note(&output, at);
        if matches!(output, Output::Resolve(_) | Output::Reject(_)) {
            self.calls.forget(call, &mut self.shared);
        }
        output
    }

    /// The events of a call, in order; also after its end, once.
    pub fn take_events(&mut self, call: CallId) -> Vec<Event> {
        self.calls.take_events(call)
    }

    /// The service has answered the request of a call.
    pub fn handle_response(&mut self, call: CallId, response: Response<D>) {
        self.handle(call, |state, shared| {
            let exchange = state.exchange.as_mut()?;
            let transport = &mut shared.transport;
            transport.handle_response(exchange, response, &mut state.log)
        });
    }

    /// No complete answer came to the request of a call.
    pub fn handle_failure(&mut self, call: CallId, failure: SendFailure<T>) {
        self.handle(call, |state, shared| {
            let exchange = state.exchange.as_mut()?;
            let transport = &mut shared.transport;
            transport.handle_failure(exchange, failure, &mut state.log)
        });
    }

    /// The credential callback has answered the question of a call. A key is welcome even after the end of the call.
    pub fn handle_credentials(
        &mut self,
        call: CallId,
        answer: Result<Grant, CredentialFailure<T>>,
    ) {
        if self.calls.get_mut(call).is_none() {
            let transport = &mut self.shared.transport;
            let _: Option<Outcome<D, T>> = transport.handle_credentials(call, None, answer, None);
            return;
        }
        self.handle(call, |state, shared| {
            let (exchange, log) = (state.exchange.as_mut(), &mut state.log);
            let transport = &mut shared.transport;
            transport.handle_credentials(call, exchange, answer, Some(log))
        });
    }

    /// What a call awaits has not come within the limit that it was given.
    pub fn handle_timeout(&mut self, call: CallId) {
        let at = self.at_ms();
        if let Some(state) = self.calls.get_mut(call) {
            state.heard(at);
            state.handle_timeout(call, &mut self.shared);
        }
    }

    /// A sign of life of a call, which keeps its leases.
    pub fn renew(&mut self, call: CallId) {
        let at = self.at_ms();
        if let Some(state) = self.calls.get_mut(call) {
            state.heard(at);
            self.shared.transport.credentials.renew(call, at);
            self.shared.poller.renew(call, at);
        }
    }

    /// Gives a call up. Nothing more comes of it.
    pub fn abandon(&mut self, call: CallId) {
        self.calls.forget(call, &mut self.shared);
    }

    /// Calls that sleep and for which there is something new: they are polled now rather than later.
    pub fn take_woken(&mut self) -> Vec<CallId> {
        let mut woken = self.shared.transport.credentials.take_woken();
        woken.append(&mut self.shared.poller.take_woken());
        // Each once.
        woken.retain(|call| {
            let call = self.calls.get_mut(*call);
            call.is_some_and(|call| std::mem::take(&mut call.sleeps))
        });
        woken
    }

    fn at_ms(&self) -> f64 {
        self.shared.transport.clock.at_ms()
    }

    fn begin(
        &mut self,
        flow: Flow<D, T>,
        limit_ms: Option<f64>,
        first: impl FnOnce(&mut Call<D, T>, &Shared<D, T>),
    ) -> CallId {
        self.calls.sweep(&mut self.shared);
        let mut call = Box::new(Call::new(flow, limit_ms, &self.shared));
        first(&mut call, &self.shared);
        self.calls.add(call)
    }

    /// Begins a call of a single operation, unless there is an issue to tell instead.
    fn begin_checked(
        &mut self,
        flow: Flow<D, T>,
        issue: Option<Issue>,
        operation: Operation,
        limit_ms: Option<f64>,
    ) -> CallId {
        match issue {
            Some(issue) => self.refuse(vec![issue]),
            None => self.begin(flow, limit_ms, |call, shared| call.send(operation, shared)),
        }
    }

    /// Begins a call that ends with these issues.
    fn refuse(&mut self, issues: Vec<Issue>) -> CallId {
        let end = Err(CallError::new(ErrorKind::Validation(issues)));
        self.begin(Flow::Cancel, None, |call, _| call.end(end))
    }

    /// Hands a call something that may end its exchange.
    fn handle(
        &mut self,
        call: CallId,
        take: impl FnOnce(&mut Call<D, T>, &mut Shared<D, T>) -> Option<Outcome<D, T>>,
    ) {
        let at = self.at_ms();
        if let Some(state) = self.calls.get_mut(call) {
            state.heard(at);
            if let Some(outcome) = take(state, &mut self.shared) {
                state.advance(call, outcome, &mut self.shared);
            }
        }
    }
}
