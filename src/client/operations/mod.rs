//! The calls of the API as flows: which operations a call is made of, one after the other, and what their answers mean.
//!
//! A flow says what comes first, is handed the outcome of each operation, and says what comes next. How an operation is
//! brought to the service is not its affair.

mod describe;
mod submit;
mod workflow;

pub(super) use describe::Describe;
pub use submit::Submission;
pub(super) use submit::Submit;
pub(super) use workflow::workflow_outcome;

use super::protocol::Outcome;
use crate::operations::Operation;

/// What a flow does next.
pub(super) enum Step<D, T> {
    /// It sends an operation after a pause.
    Send {
        operation: Box<Operation>,
        delay_ms: f64,
        /// The job list is searched after the pause; that is told.
        recovers: bool,
    },
    /// It is over.
    End(Outcome<D, T>),
}

impl<D, T> Step<D, T> {
    /// It sends an operation at once.
    pub fn send(operation: Operation) -> Self {
        Step::Send {
            operation: Box::new(operation),
            delay_ms: 0.0,
            recovers: false,
        }
    }
}
