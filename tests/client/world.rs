//! An executor for one thread in virtual time: when nothing can run, the clock goes on to the next timer.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

/// A future that lives on one thread.
pub type Task<T = ()> = Pin<Box<dyn Future<Output = T>>>;

#[derive(Default)]
pub struct World {
    now_us: Cell<u64>,
    sequence: Cell<u64>,
    timers: RefCell<BTreeMap<(u64, u64), Waker>>,
    tasks: RefCell<Vec<Option<Task>>>,
    wakers: RefCell<Vec<Arc<Ready>>>,
    ready: Arc<Mutex<VecDeque<usize>>>,
    /// Instants at which the machine falls asleep, and for how long.
    naps: RefCell<Vec<(u64, u64)>>,
    /// Timers that have fired since the clock last moved.
    at_once: Cell<u32>,
}

/// More timers than these at one instant are a task that sleeps until now, over and over.
const MOST_AT_ONCE: u32 = 100_000;

struct Ready {
    task: usize,
    waiting: AtomicBool,
    queue: Arc<Mutex<VecDeque<usize>>>,
}

impl Wake for Ready {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !self.waiting.swap(true, Ordering::Relaxed) {
            self.queue.lock().unwrap().push_back(self.task);
        }
    }
}

impl World {
    pub fn now_ms(&self) -> f64 {
        self.now_us.get() as f64 / 1000.0
    }

    pub fn spawn(&self, task: Task) -> usize {
        let mut tasks = self.tasks.borrow_mut();
        tasks.push(Some(task));
        let ready = Arc::new(Ready {
            task: tasks.len() - 1,
            waiting: AtomicBool::new(false),
            queue: Arc::clone(&self.ready),
        });
        ready.wake_by_ref();
        self.wakers.borrow_mut().push(ready);
        tasks.len() - 1
    }

    /// The machine sleeps from that instant on: timers that fall into it fire at its end.
    pub fn nap(&self, at_ms: f64, length_ms: f64) {
        self.naps
            .borrow_mut()
            .push(((at_ms * 1000.0) as u64, (length_ms * 1000.0) as u64));
    }

    /// Drops a task.
    pub fn kill(&self, task: usize) {
        let killed = self.tasks.borrow_mut()[task].take();
        drop(killed);
    }

    /// Timers that are set, now.
    pub fn timers(&self) -> usize {
        self.timers.borrow().len()
    }

    /// Tasks that have not ended.
    pub fn tasks(&self) -> usize {
        self.tasks
            .borrow()
            .iter()
            .filter(|task| task.is_some())
            .count()
    }

    /// Runs until the future is ready. Other tasks may be left over.
    pub fn run<T: 'static>(&self, future: impl Future<Output = T> + 'static) -> T {
        let result = Rc::new(RefCell::new(None));
        let slot = Rc::clone(&result);
        self.spawn(Box::pin(async move {
            *slot.borrow_mut() = Some(future.await);
        }));
        loop {
            self.step_ready();
            if let Some(value) = result.borrow_mut().take() {
                return value;
            }
            assert!(self.advance(), "nothing can go on: a wake-up was lost");
        }
    }

    /// Runs until nothing is left to run; fails when a timer is still set after that many milliseconds.
    pub fn drain(&self, within_ms: f64) {
        let end = self.now_us.get() + (within_ms * 1000.0) as u64;
        self.step_ready();
        while self.now_us.get() <= end && self.advance() {
            self.step_ready();
        }
        assert_eq!(self.timers(), 0, "a timer is left");
    }

    fn step_ready(&self) {
        loop {
            let Some(index) = self.ready.lock().unwrap().pop_front() else {
                return;
            };
            let task = self.tasks.borrow_mut()[index].take();
            let Some(mut task) = task else { continue };
            let ready = Arc::clone(&self.wakers.borrow()[index]);
            ready.waiting.store(false, Ordering::Relaxed);
            let waker = Waker::from(ready);
            if task
                .as_mut()
                .poll(&mut Context::from_waker(&waker))
                .is_pending()
            {
                self.tasks.borrow_mut()[index] = Some(task);
            }
        }
    }

    fn advance(&self) -> bool {
        let Some(first) = self.timers.borrow_mut().pop_first() else {
            return false;
        };
        let ((due, _), waker) = first;
        let mut now = due.max(self.now_us.get());
        self.naps.borrow_mut().retain(|(at, length)| {
            let asleep = now >= *at;
            if asleep {
                now = now.max(at + length);
            }
            !asleep
        });
        let moved = now > self.now_us.replace(now);
        self.at_once
            .set(if moved { 0 } else { self.at_once.get() + 1 });
        assert!(self.at_once.get() < MOST_AT_ONCE, "time stands still");
        waker.wake();
        true
    }
}

/// A timer; dropping it clears it.
pub struct Sleep {
    world: Rc<World>,
    due_us: u64,
    key: Option<(u64, u64)>,
}

impl Sleep {
    pub fn new(world: &Rc<World>, ms: f64) -> Self {
        assert!(ms.is_finite() && ms >= 0.0, "slept {ms} ms");
        let due_us = world.now_us.get() + (ms * 1000.0).round() as u64;
        Sleep {
            world: Rc::clone(world),
            due_us,
            key: None,
        }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if let Some(key) = self.key {
            if !self.world.timers.borrow().contains_key(&key) {
                self.key = None;
                return Poll::Ready(());
            }
            self.world
                .timers
                .borrow_mut()
                .insert(key, cx.waker().clone());
            return Poll::Pending;
        }
        let sequence = self.world.sequence.get();
        self.world.sequence.set(sequence + 1);
        let key = (self.due_us, sequence);
        self.world
            .timers
            .borrow_mut()
            .insert(key, cx.waker().clone());
        self.key = Some(key);
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(key) = self.key {
            self.world.timers.borrow_mut().remove(&key);
        }
    }
}
