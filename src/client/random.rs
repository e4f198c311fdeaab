//! [`Random`]: numbers for jitter, from a seed that is handed in.

/// Xorshift: jitter need not be unguessable.
pub(super) struct Random {
    state: u32,
}

impl Random {
    pub fn new(seed: u32) -> Self {
        Random { state: seed | 1 }
    }

    /// A number from 0 up to 1.
    pub fn next(&mut self) -> f64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 17;
        self.state ^= self.state << 5;
        f64::from(self.state) / 4_294_967_296.0
    }
}
