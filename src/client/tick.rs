//! What happens because time has passed.

use super::call::Stage;
use super::machine::Machine;

impl<D: Clone, T: Clone> Machine<D, T> {
    /// Does what is due. May be called at any time and any number of times.
    pub fn tick(&mut self) {
        let now = self.at_ms;
        while let Some(task) = self.take(|task| task.due_ms() <= now) {
            if task.deadline_ms <= now {
                self.call_late(task);
            } else if task.call.stage == Stage::Pause {
                self.attempt(task);
            } else {
                self.attempt_late(task);
            }
        }
        self.end_late_waits();
        self.begin_rounds();
    }

    /// The instant at which [`Machine::tick`] is due, by the same clock as [`Machine::at`]; none when there is
    /// nothing under way that time could change.
    pub fn wake_at(&self) -> Option<f64> {
        let mut wake = self.round_due_ms();
        for task in &self.tasks {
            wake = wake.min(task.due_ms());
        }
        for job in &self.jobs {
            for wait in &job.waits {
                wake = wake.min(wait.deadline_ms);
            }
        }
        wake.is_finite().then_some(wake)
    }
}
