//! Describing jobs by their ids, of any family and any number.

use super::Step;
use crate::client::job::Answer;
use crate::client::protocol::Outcome;
use crate::operations::{self, Operation};

/// Jobs being described, a batch of one family at a time.
pub(in crate::client) struct Describe<D> {
    ids: Vec<String>,
    batches: std::vec::IntoIter<Batch>,
    whole: Box<Answer<D>>,
}

/// Jobs of one family, as many as a request takes.
struct Batch {
    path: &'static str,
    ids: Vec<String>,
}

impl<D> Describe<D> {
    /// `most` is how many jobs a request takes.
    pub fn new(ids: Vec<String>, path: Option<&'static str>, most: usize) -> Self {
        let mut batches: Vec<Batch> = Vec::new();
        for id in &ids {
            let path = path.unwrap_or_else(|| operations::family(id));
            let fits = |batch: &&mut Batch| batch.path == path && batch.ids.len() < most;
            match batches.iter_mut().find(fits) {
                Some(batch) => batch.ids.push(id.clone()),
                None => batches.push(Batch {
                    path,
                    ids: vec![id.clone()],
                }),
            }
        }
        Describe {
            ids,
            batches: batches.into_iter(),
            whole: Box::default(),
        }
    }

    /// The first request; for no ids the end.
    pub fn begin<T>(&mut self) -> Step<D, T> {
        match self.next() {
            Some(operation) => Step::send(operation),
            None => Step::End(Ok(self.in_order())),
        }
    }

    /// A batch has been described, or not.
    pub fn handle<T>(&mut self, outcome: Outcome<D, T>) -> Step<D, T> {
        match outcome {
            Err(error) => Step::End(Err(error)),
            Ok(mut part) => {
                self.whole.jobs.append(&mut part.jobs);
                self.begin()
            }
        }
    }

    fn next(&mut self) -> Option<Operation> {
        let batch = self.batches.next()?;
        let ids: Vec<_> = batch.ids.iter().map(String::as_str).collect();
        Some(operations::describe(batch.path, &ids))
    }

    /// The jobs in the order of the ids. A job whose id was not asked for is not handed out.
    fn in_order(&mut self) -> Box<Answer<D>> {
        let mut whole = std::mem::take(&mut self.whole);
        let mut found = std::mem::take(&mut whole.jobs);
        for id in &self.ids {
            if let Some(index) = found.iter().position(|job| job.id == *id) {
                whole.jobs.push(found.swap_remove(index));
            }
        }
        whole
    }
}
