//! What is under way: a call of the API, and what it is made for.

use super::call::{Call, Stage};
use super::describe::Describing;
use super::submit::Submitting;

/// One thing under way. It makes one call at a time.
pub(super) struct Task<D, T> {
    /// The ticket, where a caller waits for it.
    pub id: u32,
    pub call: Call,
    pub goal: Goal<D, T>,
    /// The caller's limit for all of it, and when that is reached.
    pub limit_ms: f64,
    pub deadline_ms: f64,
}

/// What the calls of a task are made for.
pub(super) enum Goal<D, T> {
    Cancel,
    Describe(Box<Describing<D>>),
    /// The next page of that list.
    Page(u32),
    Submit(Box<Submitting<D, T>>),
    /// A look at some of the jobs that are waited for. No caller waits for the round itself.
    Round(u32),
}

/// How long until a task makes its next call, in milliseconds: [`OVER`] when it makes none.
pub(super) type Pause = f64;

/// A task makes no more calls.
pub(super) const OVER: Pause = f64::INFINITY;

impl<D, T> Goal<D, T> {
    /// Whether it is that round.
    pub fn is_round(&self, number: u32) -> bool {
        matches!(self, Goal::Round(round) if *round == number)
    }
}

impl<D, T> Task<D, T> {
    /// When something must happen if nothing happens before.
    pub fn due_ms(&self) -> f64 {
        self.call.due_ms.min(self.deadline_ms)
    }

    /// The request that is out.
    pub fn out(&self) -> Option<u32> {
        match self.call.stage {
            Stage::Out { send } => Some(send),
            _ => None,
        }
    }
}
