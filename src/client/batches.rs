//! [`Batches`]: which call polls which batch of jobs, and for how long that is left to it.

use super::config::LeaseConfig;
use super::protocol::CallId;
use super::table::Table;

pub(super) struct Batches {
    leases: LeaseConfig,
    batches: Table<Batch>,
}

struct Batch {
    holder: CallId,
    lease_end_ms: f64,
}

impl Batches {
    pub fn new(leases: LeaseConfig) -> Self {
        Batches {
            leases,
            batches: Table::new(),
        }
    }

    /// A call begins a batch; its number.
    pub fn begin(&mut self, holder: CallId, at_ms: f64) -> u32 {
        self.batches.add(Batch {
            holder,
            lease_end_ms: at_ms + self.leases.life_ms,
        })
    }

    /// The batch that a call holds.
    pub fn held_by(&self, call: CallId) -> Option<u32> {
        let mut batches = self.batches.iter();
        let held = batches.find(|(_, batch)| batch.holder == call);
        held.map(|(number, _)| number)
    }

    /// A sign of life of a call.
    pub fn renew(&mut self, call: CallId, at_ms: f64) {
        for (_, batch) in self.batches.iter_mut() {
            if batch.holder == call {
                batch.lease_end_ms = at_ms + self.leases.life_ms;
            }
        }
    }

    /// When the lease of a batch ends; none if the batch is over or its call was not heard of.
    pub fn lease_end_ms(&self, number: u32, at_ms: f64) -> Option<f64> {
        let batch = self.batches.get(number)?;
        (batch.lease_end_ms > at_ms).then_some(batch.lease_end_ms)
    }

    /// How many are under way, and when the first of them is given up unless it is renewed.
    pub fn live(&self, at_ms: f64) -> (usize, f64) {
        let ends = self.batches.iter().map(|(_, batch)| batch.lease_end_ms);
        let live = ends.filter(|end| *end > at_ms);
        live.fold((0, f64::INFINITY), |(count, first), end| {
            (count + 1, first.min(end))
        })
    }

    /// A batch is over.
    pub fn end(&mut self, number: u32) {
        self.batches.remove(number);
    }

    /// Gives the batches up for good whose calls were not heard of; their numbers.
    pub fn end_dead(&mut self, at_ms: f64) -> Vec<u32> {
        let batches = self.batches.iter();
        let dead = batches.filter(|(_, batch)| batch.lease_end_ms <= at_ms);
        let dead: Vec<u32> = dead.map(|(number, _)| number).collect();
        for &number in &dead {
            self.batches.remove(number);
        }
        dead
    }
}
