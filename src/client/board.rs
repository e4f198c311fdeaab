//! The board on which every waited-for job stands, and the one loop that looks at them.
//!
//! Thousands of waits share their describe calls: when a job is due, the call takes along those that are due
//! next, so that calls are full and a job is asked for once per interval. The loop is a task of its own, begun
//! by the first wait and ended by the last; a wait that is dropped takes its name off and strands nobody.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::client::{Client, Inner};
use super::event::{Event, EventKind};
use super::host::Host;
use super::round::look_at;
use super::task::{Bell, Either, race};
use super::waited::{Listener, Waited};

/// All that is waited for.
pub(super) struct Board<H: Host> {
    jobs: RefCell<Vec<Rc<Waited<H>>>>,
    /// Rings when there is something for the loop to think about.
    changed: Bell,
    /// Which loop is the current one. A runtime may freeze a loop together with the request that began it (a
    /// Worker does); a wait that notices begins another, and the old one ends itself should it thaw.
    loop_id: Cell<u32>,
    running: Cell<bool>,
    busy_lanes: Cell<usize>,
    /// Until when the loop will be heard of again, unless it was frozen.
    heard_by_ms: Cell<f64>,
    last_round_ms: Cell<f64>,
}

impl<H: Host> Default for Board<H> {
    fn default() -> Self {
        Board {
            jobs: RefCell::new(Vec::new()),
            changed: Bell::default(),
            loop_id: Cell::new(0),
            running: Cell::new(false),
            busy_lanes: Cell::new(0),
            heard_by_ms: Cell::new(0.0),
            last_round_ms: Cell::new(0.0),
        }
    }
}

/// A timer this much too late means that the machine slept, or that the loop was frozen.
pub(super) const LATE_MS: f64 = 5000.0;

/// Puts a job on the board, or joins those who wait for it already.
pub(super) fn enter<H: Host>(
    client: &Client<H>,
    id: &str,
    path: &'static str,
) -> (Rc<Waited<H>>, Rc<Listener<H>>) {
    let board = &client.inner.board;
    let now = client.inner.host.now_ms();
    let listener = Rc::new(Listener {
        news: RefCell::new(VecDeque::new()),
        told: Bell::default(),
    });
    let standing = board
        .jobs
        .borrow()
        .iter()
        .find(|job| job.id == id && job.path == path)
        .cloned();
    let job = standing.unwrap_or_else(|| {
        let job = Rc::new(Waited {
            id: id.to_owned(),
            path,
            begun_ms: now,
            due_ms: Cell::new(now),
            busy: Cell::new(false),
            running_since_ms: Cell::new(None),
            missing_since_ms: Cell::new(now),
            failing_since_ms: Cell::new(now),
            failures: Cell::new(0),
            last: RefCell::new(None),
            listeners: RefCell::new(Vec::new()),
        });
        // Soon, but not at once, so that waits begun together share their calls; and no sooner after the last
        // round than any job would be.
        let min_ms = client.inner.config.wait.min_ms;
        job.due_ms
            .set((now + min_ms / 2.0).max(board.last_round_ms.get() + min_ms));
        board.jobs.borrow_mut().push(Rc::clone(&job));
        job
    });
    if let Some(last) = &*job.last.borrow() {
        listener.news.borrow_mut().push_back(Ok(last.clone()));
    }
    job.listeners.borrow_mut().push(Rc::clone(&listener));
    if board.running.get() {
        board.changed.ring();
    } else {
        begin(client);
    }
    (job, listener)
}

/// Takes one wait off the board.
pub(super) fn leave<H: Host>(client: &Client<H>, job: &Rc<Waited<H>>, listener: &Rc<Listener<H>>) {
    let board = &client.inner.board;
    job.listeners
        .borrow_mut()
        .retain(|other| !Rc::ptr_eq(other, listener));
    if job.listeners.borrow().is_empty() {
        board
            .jobs
            .borrow_mut()
            .retain(|other| !Rc::ptr_eq(other, job));
        board.changed.ring();
    }
}

/// Takes a job off the board for which there is nothing more to ask. Its waits still get what they were told.
pub(super) fn forget<H: Host>(client: &Client<H>, job: &Rc<Waited<H>>) {
    client
        .inner
        .board
        .jobs
        .borrow_mut()
        .retain(|other| !Rc::ptr_eq(other, job));
}

/// Has a job looked at now.
pub(super) fn hurry<H: Host>(client: &Client<H>, job: &Rc<Waited<H>>) {
    job.due_ms.set(client.inner.host.now_ms());
    client.inner.board.changed.ring();
}

/// Begins the loop anew if it should have been heard of by now.
pub(super) fn revive<H: Host>(client: &Client<H>) {
    let board = &client.inner.board;
    if client.inner.host.now_ms() > board.heard_by_ms.get() {
        for job in board.jobs.borrow().iter() {
            job.busy.set(false);
        }
        board.busy_lanes.set(0);
        begin(client);
    }
}

/// Milliseconds after which a wait should ask for the loop again.
pub(super) fn patience_ms<H: Host>(client: &Client<H>) -> f64 {
    // Not more often than this, for thousands may wait.
    const OFTEN_MS: f64 = 15_000.0;
    let rest = client.inner.board.heard_by_ms.get() - client.inner.host.now_ms();
    rest.max(OFTEN_MS)
}

fn begin<H: Host>(client: &Client<H>) {
    let board = &client.inner.board;
    board.running.set(true);
    board.loop_id.set(board.loop_id.get().wrapping_add(1));
    board
        .heard_by_ms
        .set(client.inner.host.now_ms() + client.longest_call_ms());
    let task = watch(Rc::clone(&client.inner), board.loop_id.get());
    client.inner.host.spawn(Box::pin(task));
}

async fn watch<H: Host>(inner: Rc<Inner<H>>, loop_id: u32) {
    let client = Client { inner };
    let (host, board) = (&client.inner.host, &client.inner.board);
    while board.loop_id.get() == loop_id {
        let changed = board.changed.heard();
        let now = host.now_ms();
        board.heard_by_ms.set(now + client.longest_call_ms());
        if board.jobs.borrow().is_empty() {
            board.running.set(false);
            return;
        }
        if board.busy_lanes.get() < client.inner.config.wait.lanes {
            let round = board.pick(now, client.inner.config.wait.batch);
            if !round.is_empty() {
                board.busy_lanes.set(board.busy_lanes.get() + 1);
                host.spawn(Box::pin(lane(Rc::clone(&client.inner), round, loop_id)));
                continue;
            }
        }
        match board.next_due() {
            Some(due) if board.busy_lanes.get() < client.inner.config.wait.lanes => {
                // Timers have whole milliseconds; a rest below one would be slept zero times, over and over.
                let delay_ms = (due - now).max(1.0);
                if delay_ms > client.longest_pause_ms() {
                    // Nothing is ever planned that far ahead: the clock was set back.
                    board
                        .jobs
                        .borrow()
                        .iter()
                        .for_each(|job| job.due_ms.set(now));
                    continue;
                }
                board.heard_by_ms.set(now + delay_ms + LATE_MS);
                let jobs = board.jobs.borrow().len() as u32;
                host.event(&Event {
                    delay_ms,
                    jobs,
                    ..Event::new(EventKind::Wait)
                });
                if let Either::Left(()) = race(changed, host.sleep(delay_ms)).await {
                    continue;
                }
            }
            _ => changed.await,
        }
    }
}

async fn lane<H: Host>(inner: Rc<Inner<H>>, round: Vec<Rc<Waited<H>>>, loop_id: u32) {
    let client = Client { inner };
    look_at(&client, &round).await;
    let board = &client.inner.board;
    if board.loop_id.get() == loop_id {
        for job in &round {
            job.busy.set(false);
        }
        board
            .busy_lanes
            .set(board.busy_lanes.get().saturating_sub(1));
        board.changed.ring();
    }
}

impl<H: Host> Board<H> {
    /// The jobs of the next call, marked busy: none unless one is due, and then those that are due next too.
    fn pick(&self, now: f64, batch: usize) -> Vec<Rc<Waited<H>>> {
        let jobs = self.jobs.borrow();
        let free = || jobs.iter().filter(|job| !job.busy.get());
        let path = match free().min_by(|a, b| a.due_ms.get().total_cmp(&b.due_ms.get())) {
            Some(first) if first.due_ms.get() <= now => first.path,
            _ => return Vec::new(),
        };
        // The earliest of them, kept in order: thousands may wait, a call takes a few.
        let mut round: Vec<Rc<Waited<H>>> = Vec::with_capacity(batch + 1);
        for job in free().filter(|job| job.path == path) {
            let due = job.due_ms.get();
            let place = round.iter().position(|other| due < other.due_ms.get());
            round.insert(place.unwrap_or(round.len()), Rc::clone(job));
            round.truncate(batch);
        }
        for job in &round {
            job.busy.set(true);
        }
        self.last_round_ms.set(now);
        round
    }

    fn next_due(&self) -> Option<f64> {
        let jobs = self.jobs.borrow();
        let free = jobs.iter().filter(|job| !job.busy.get());
        free.map(|job| job.due_ms.get()).min_by(f64::total_cmp)
    }
}
