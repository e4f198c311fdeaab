//! What the machine wants done.

use super::error::Failed;
use super::event::Event;
use super::wire::{Answer, JobReport, Outgoing};
use crate::auth::Scope;

/// One thing to do, in the order given. Whatever it leads to is told to the machine later.
pub enum Action<D, T> {
    /// Ask the credential callback; tell [`granted`](super::Machine::granted).
    Ask {
        /// The question.
        flight: u32,
        /// What for.
        scope: Box<Scope>,
    },
    /// Send a request and read the whole body, whatever the status; tell
    /// [`answered`](super::Machine::answered) or [`failed`](super::Machine::failed). No time limit, no repeat
    /// and no redirect of one's own.
    Send {
        /// The request.
        send: u32,
        /// What is sent.
        outgoing: Box<Outgoing>,
    },
    /// Give a request up. What still comes of it is ignored.
    Drop {
        /// The request.
        send: u32,
    },
    /// Tell the caller what happened.
    Tell(Box<Event>),
    /// A job that is watched has changed.
    Change {
        /// The watch.
        ticket: u32,
        /// The job.
        job: Box<JobReport<D>>,
    },
    /// Watches have ended with the same error, each with the last that was seen of its own job.
    Lost {
        /// The watches.
        watches: Vec<(u32, Option<D>)>,
        /// The error.
        error: Failed<D, T>,
    },
    /// A call has ended; nothing more comes under its ticket.
    Done {
        /// The call.
        ticket: u32,
        /// Its end.
        outcome: Outcome<D, T>,
    },
}

/// The end of a call.
pub type Outcome<D, T> = Result<Box<Answer<D>>, Failed<D, T>>;
