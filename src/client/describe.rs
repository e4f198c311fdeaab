//! Describing jobs by their ids, of any family and any number.

use super::action::Outcome;
use super::call::Call;
use super::machine::Machine;
use super::task::{Goal, Task};
use super::wire::Answer;
use crate::operations::{self, Operation};

/// Jobs being described, a batch of one family at a time.
pub(super) struct Describing<D> {
    path: Option<&'static str>,
    ids: Vec<String>,
    /// What has not been asked for.
    rest: Vec<String>,
    whole: Answer<D>,
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
        let mut describing = Box::new(Describing {
            path,
            rest: ids.clone(),
            ids,
            whole: *Answer::of(Vec::new()),
        });
        match describing.batch(self.config.wait.batch) {
            Some(operation) => {
                let goal = Goal::Describe(describing);
                self.begin(Call::new(operation), goal, limit_ms, issues)
            }
            None => {
                let id = self.id();
                self.done(id, Ok(Answer::of(Vec::new())));
                id
            }
        }
    }

    /// A batch has been described, or not.
    pub(super) fn described(&mut self, mut task: Box<Task<D, T>>, outcome: Outcome<D, T>) {
        let Goal::Describe(describing) = &mut task.goal else {
            return;
        };
        match outcome {
            Err(error) => self.done(task.id, Err(error)),
            Ok(part) => {
                describing.add(*part);
                match describing.batch(self.config.wait.batch) {
                    Some(operation) => self.next(task, operation),
                    None => {
                        let whole = describing.in_order();
                        self.done(task.id, Ok(whole));
                    }
                }
            }
        }
    }
}

impl<D> Describing<D> {
    /// The next call.
    fn batch(&mut self, most: usize) -> Option<Operation> {
        let own = self.path;
        let path_of = |id: &str| own.unwrap_or_else(|| operations::family(id));
        let path = path_of(self.rest.first()?);
        let (mut batch, mut left) = (Vec::new(), Vec::new());
        for id in core::mem::take(&mut self.rest) {
            let taken = batch.len() < most && path_of(&id) == path;
            if taken { &mut batch } else { &mut left }.push(id);
        }
        self.rest = left;
        Some(operations::describe(path, &batch))
    }

    fn add(&mut self, part: Answer<D>) {
        self.whole.jobs.extend(part.jobs);
        self.whole.missing.extend(part.missing);
        self.whole.request_id = part.request_id;
    }

    fn in_order(&mut self) -> Box<Answer<D>> {
        let mut whole = core::mem::replace(&mut self.whole, *Answer::of(Vec::new()));
        let mut found = core::mem::take(&mut whole.jobs);
        for id in &self.ids {
            if let Some(index) = found.iter().position(|job| job.id == *id) {
                whole.jobs.push(found.swap_remove(index));
            }
        }
        whole.jobs.append(&mut found);
        Box::new(whole)
    }
}
