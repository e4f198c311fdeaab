//! How long until a job is polled again, as arithmetic.

use super::job::State;

/// What is known of a job when the next poll is planned.
pub struct Backoff {
    /// Its state.
    pub state: State,
    /// Its progress, if it tells one.
    pub progress: Option<u8>,
    /// How long it has been waited for.
    pub waited_ms: f64,
    /// How long it has been seen running.
    pub running_ms: f64,
    /// Polls that failed in a row.
    pub failures: u32,
}

impl Backoff {
    /// Milliseconds until the next poll. A new job is polled often, then less and less; one that tells its
    /// progress is polled as its estimated end comes near. `random` in 0..1 spreads the polls upwards only,
    /// so that no pause is shorter than the shortest.
    pub fn delay_ms(&self, min_ms: f64, max_ms: f64, random: f64) -> f64 {
        let mut delay = self.waited_ms / 5.0;
        if let (State::Running, Some(done @ 1..=99)) = (self.state, self.progress) {
            let rest = self.running_ms * f64::from(100 - done) / f64::from(done);
            // A third of the rest: an estimate is early by nature, and the last third is not to be missed.
            delay = delay.min(rest / 3.0);
        }
        for _ in 0..self.failures.min(8) {
            delay = (delay * 2.0).max(min_ms);
        }
        let delay = delay.max(min_ms).min(max_ms.max(min_ms));
        delay * (1.0 + random / 4.0)
    }
}
