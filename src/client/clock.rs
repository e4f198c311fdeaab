//! [`ServiceClock`]: what time it is here, and what time it is at the service.
//!
//! Two clocks are handed in. `at_ms` measures pauses and limits: it never goes back and may begin anywhere. `clock_ms` is
//! the date, which may be wrong and may jump; signatures need the service's, so an offset is kept, learnt from refusals
//! and from the life of keys. A reading that is no number is ignored.

pub(super) struct ServiceClock {
    /// Whether a reading was taken.
    started: bool,
    at_ms: f64,
    clock_ms: f64,
    offset_ms: f64,
}

impl ServiceClock {
    pub fn new() -> Self {
        ServiceClock {
            started: false,
            at_ms: 0.0,
            clock_ms: 0.0,
            offset_ms: 0.0,
        }
    }

    pub fn set_time(&mut self, at_ms: f64, clock_ms: f64) {
        if at_ms.is_finite() {
            self.at_ms = if self.started {
                self.at_ms.max(at_ms)
            } else {
                at_ms
            };
            self.started = true;
        }
        if clock_ms.is_finite() {
            self.clock_ms = clock_ms;
        }
    }

    /// Now, for pauses and limits.
    pub fn at_ms(&self) -> f64 {
        self.at_ms
    }

    /// Milliseconds since 1970, as the service has them.
    pub fn now_ms(&self) -> f64 {
        self.clock_ms + self.offset_ms
    }

    /// What is added to the local clock to get the service's.
    pub fn offset_ms(&self) -> f64 {
        self.offset_ms
    }

    /// A key server has handed out a key whose life begins at that instant: the clock is set by it.
    pub fn set(&mut self, instant_ms: f64) {
        self.offset_ms = instant_ms - self.clock_ms;
    }

    /// The service has said what time it is: corrects the clock when the difference matters; whether it did.
    pub fn correct(&mut self, instant_ms: f64) -> bool {
        const MATTERS_MS: f64 = 30_000.0;
        let moved = (instant_ms - self.now_ms()).abs() >= MATTERS_MS;
        if moved {
            self.set(instant_ms);
        }
        moved
    }
}
