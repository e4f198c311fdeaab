//! Describing jobs by their ids, of any family and any number.

use super::action::Outcome;
use super::call::Call;
use super::machine::Machine;
use super::task::{Goal, Pause};
use super::wire::Answer;
use crate::operations::{self, Operation};

/// Jobs being described, a batch of one family at a time.
pub(super) struct Describing<D> {
    ids: Vec<String>,
    batches: Vec<Batch>,
    /// Batches whose call was made.
    asked: usize,
    whole: Box<Answer<D>>,
}

/// Jobs of one family, as many as a call takes.
struct Batch {
    path: &'static str,
    ids: Vec<String>,
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Begins to describe jobs. They come in the order of the ids; ids that the service does not know come apart,
    /// and are no error.
    pub fn describe(
        &mut self,
        ids: Vec<String>,
        path: Option<&'static str>,
        limit_ms: Option<f64>,
    ) -> u32 {
        let issues = operations::check_ids(&ids);
        let mut batches: Vec<Batch> = Vec::new();
        for id in &ids {
            let path = path.unwrap_or_else(|| operations::family(id));
            let most = self.config.wait.batch;
            let fits = |batch: &&mut Batch| batch.path == path && batch.ids.len() < most;
            match batches.iter_mut().find(fits) {
                Some(batch) => batch.ids.push(id.clone()),
                None => batches.push(Batch {
                    path,
                    ids: vec![id.clone()],
                }),
            }
        }
        let mut describing = Box::new(Describing {
            ids,
            batches,
            asked: 0,
            whole: Answer::of(Vec::new()),
        });
        match describing.next() {
            Some(operation) => {
                let goal = Goal::Describe(describing);
                self.begin(operation, goal, limit_ms, issues)
            }
            None => {
                let id = self.id();
                self.done(id, Ok(describing.whole));
                id
            }
        }
    }

    /// A batch has been described, or not.
    pub(super) fn described(
        &mut self,
        ticket: u32,
        call: &mut Call,
        describing: &mut Describing<D>,
        outcome: Outcome<D, T>,
    ) -> Pause {
        match outcome {
            Err(error) => self.done(ticket, Err(error)),
            Ok(part) => {
                describing.add(*part);
                if let Some(operation) = describing.next() {
                    *call = Call::new(operation);
                    return 0.0;
                }
                let whole = describing.in_order();
                self.done(ticket, Ok(whole))
            }
        }
    }
}

impl<D> Describing<D> {
    /// The next call.
    fn next(&mut self) -> Option<Operation> {
        let batch = self.batches.get(self.asked)?;
        self.asked += 1;
        Some(operations::describe(batch.path, &batch.ids))
    }

    fn add(&mut self, mut part: Answer<D>) {
        self.whole.jobs.append(&mut part.jobs);
        self.whole.request_id = part.request_id;
    }

    fn in_order(&mut self) -> Box<Answer<D>> {
        let mut whole = core::mem::replace(&mut self.whole, Answer::of(Vec::new()));
        let mut found = core::mem::take(&mut whole.jobs);
        for id in &self.ids {
            if let Some(index) = found.iter().position(|job| job.id == *id) {
                whole.jobs.push(found.swap_remove(index));
            }
        }
        whole.jobs.append(&mut found);
        whole
    }
}
