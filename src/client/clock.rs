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
    /// What the service said last, and when.
    heard: Option<Heard>,
}

#[derive(Clone, Copy)]
struct Heard {
    at_ms: f64,
    instant_ms: f64,
}

/// Below it a difference is that of the way and of whole seconds.
const MATTERS_MS: f64 = 30_000.0;

impl ServiceClock {
    pub fn new() -> Self {
        ServiceClock {
            started: false,
            at_ms: 0.0,
            clock_ms: 0.0,
            offset_ms: 0.0,
            heard: None,
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
        self.hear(instant_ms);
        let moved = (instant_ms - self.now_ms()).abs() >= MATTERS_MS;
        if moved {
            self.set(instant_ms);
        }
        moved
    }

    /// The service has said what time it is, and refused nothing because of it.
    pub fn hear(&mut self, instant_ms: f64) {
        self.heard = Some(Heard {
            at_ms: self.at_ms,
            instant_ms,
        });
    }

    /// The earliest that it can be: by the local clock and by what the service has said and the pauses since, two that are not
    /// both wrong by chance. Nothing before the service has said something.
    pub fn earliest_ms(&self) -> Option<f64> {
        let heard = self.heard?;
        let told = heard.instant_ms + (self.at_ms - heard.at_ms);
        Some(told.min(self.clock_ms) - MATTERS_MS)
    }
}
