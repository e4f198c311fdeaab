//! [`Calls`]: the calls under way, and what is left of those that have ended.
//!
//! Where calls vanish without a word, as in Workers, those are forgotten of which nothing was heard for too long: thousands
//! of requests that hung up must not keep their memory. Elsewhere a call is silent for reasons of its own.

use super::call::{Call, Shared};
use super::event::Event;
use super::protocol::CallId;
use super::table::Table;

pub(super) struct Calls<D, T> {
    calls: Table<Box<Call<D, T>>>,
    /// Submits that were forgotten after something was sent, the latest of them.
    lost_submits: Vec<CallId>,
    /// Events of calls that have ended, until they are taken.
    left_events: Vec<(CallId, f64, Vec<Event>)>,
    swept_ms: f64,
}

/// More calls than these are under way only where calls vanish without a word; then silence is borne for less time.
const MANY: usize = 300;
const SILENCE_MS: f64 = 60_000.0;
const SILENCE_OF_MANY_MS: f64 = 3000.0;
/// A flood of such calls, where even that is long: a call that lives gives several signs of life in this time.
const FLOOD: usize = 600;
const SILENCE_IN_FLOOD_MS: f64 = 700.0;
/// The same for lists, whose readers may take their time over a page.
const UNUSED_LIST_MS: f64 = 600_000.0;
const UNUSED_LIST_OF_MANY_MS: f64 = 30_000.0;
/// Lost submits that are remembered.
const MOST_LOST: usize = 1000;

impl<D: Clone, T: Clone> Calls<D, T> {
    pub fn new() -> Self {
        Calls {
            calls: Table::new(),
            lost_submits: Vec::new(),
            left_events: Vec::new(),
            swept_ms: f64::NEG_INFINITY,
        }
    }

    pub fn add(&mut self, call: Box<Call<D, T>>) -> CallId {
        self.calls.add(call)
    }

    pub fn get_mut(&mut self, call: CallId) -> Option<&mut Box<Call<D, T>>> {
        self.calls.get_mut(call)
    }

    pub fn len(&self) -> usize {
        self.calls.len()
    }

    /// Forgets a call, and frees what others may take over.
    pub fn forget(&mut self, call: CallId, shared: &mut Shared<D, T>) -> Option<Box<Call<D, T>>> {
        let mut state = self.calls.remove(call)?;
        let at = shared.transport.clock.at_ms();
        shared.transport.credentials.give_up(call);
        shared.poller.leave(call, at);
        let events = state.log.take();
        if !events.is_empty() {
            self.left_events.push((call, at, events));
        }
        Some(state)
    }

    /// The events of a call; after its end what is left of them.
    pub fn take_events(&mut self, call: CallId) -> Vec<Event> {
        if let Some(state) = self.calls.get_mut(call) {
            return state.log.take();
        }
        let place = self.left_events.iter().position(|left| left.0 == call);
        place.map_or_else(Vec::new, |place| self.left_events.swap_remove(place).2)
    }

    /// Whether it is a submit that was forgotten and may have made a job; asked once.
    pub fn take_lost_submit(&mut self, call: CallId) -> bool {
        let place = self.lost_submits.iter().position(|lost| *lost == call);
        place.map(|place| self.lost_submits.remove(place)).is_some()
    }

    /// Forgets what nothing was heard of for too long.
    pub fn sweep(&mut self, shared: &mut Shared<D, T>) {
        const PAUSE_MS: f64 = 100.0;
        let at = shared.transport.clock.at_ms();
        if at < self.swept_ms + PAUSE_MS {
            return;
        }
        self.swept_ms = at;
        let limit_ms = match self.calls.len() {
            FLOOD.. => SILENCE_IN_FLOOD_MS,
            MANY.. => SILENCE_OF_MANY_MS,
            _ => SILENCE_MS,
        };
        self.left_events
            .retain(|(_, left_ms, _)| left_ms + limit_ms > at);
        if !shared.transport.config.leases.finite() {
            return;
        }
        let calls = self.calls.iter();
        // A submit that was sent is forgotten later than others: its caller could not begin it again.
        let silent = calls.filter(|(_, call)| {
            let limit_ms = match call.maybe_submitted() {
                true => limit_ms.max(SILENCE_OF_MANY_MS),
                false => limit_ms,
            };
            call.silent_ms(at) > limit_ms
        });
        for call in silent.map(|(call, _)| call).collect::<Vec<_>>() {
            let state = self.forget(call, shared);
            if state.is_some_and(|state| state.maybe_submitted()) {
                self.lost_submits.push(call);
            }
        }
        let surplus = self.lost_submits.len().saturating_sub(MOST_LOST);
        self.lost_submits.drain(..surplus);
        let many = shared.lists.len() > MANY;
        let limit_ms = if many {
            UNUSED_LIST_OF_MANY_MS
        } else {
            UNUSED_LIST_MS
        };
        shared.lists.forget_unused(at, limit_ms);
    }
}
