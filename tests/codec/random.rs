//! Seeded chance: the same seed gives the same run, whatever else runs beside it.

use std::hash::{BuildHasher, RandomState};

/// A small generator (SplitMix64): every seed is a good one.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1) as u64) as i64
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Says how to repeat a case when that case panics.
struct Case<'a> {
    tag: &'a str,
    seed: u64,
}

impl Drop for Case<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Case { tag, seed } = self;
            eprintln!("the case failed for {tag}; SEED={seed} cargo test --test codec repeats it");
        }
    }
}

/// Runs `check` with `count` seeds for each tag; with `SEED` in the environment, with that one alone.
pub fn each<'a>(
    tags: impl IntoIterator<Item = &'a str>,
    count: usize,
    mut check: impl FnMut(&str, &mut Random),
) {
    let fixed = std::env::var("SEED").ok().map(|seed| {
        seed.parse::<u64>()
            .unwrap_or_else(|_| panic!("SEED is no number: {seed}"))
    });
    let count = std::env::var("CASES").map_or(count, |cases| {
        cases
            .parse()
            .unwrap_or_else(|_| panic!("CASES is no number: {cases}"))
    });
    let mut seeds = Random::new(RandomState::new().hash_one("seed"));
    for tag in tags {
        for _ in 0..fixed.map_or(count, |_| 1) {
            let seed = fixed.unwrap_or_else(|| seeds.next());
            let _case = Case { tag, seed };
            check(tag, &mut Random::new(seed));
        }
    }
}
