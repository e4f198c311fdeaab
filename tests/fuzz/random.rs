//! Chance drawn from the bytes of the fuzzer, so that what it changes in them changes one decision: the same calls as those of
//! `tests/codec/random.rs`. Where the bytes end, every draw is the least: nothing more is added, and everything ends.

pub struct Random {
    bytes: std::vec::IntoIter<u8>,
}

impl Random {
    pub fn new(bytes: &[u8]) -> Self {
        Random {
            bytes: Vec::from(bytes).into_iter(),
        }
    }

    /// A number up to `most`, of as many bytes as that needs.
    fn upto(&mut self, most: u64) -> u64 {
        let mut drawn = 0u64;
        let mut left = most;
        while left > 0 {
            drawn = drawn << 8 | u64::from(self.bytes.next().unwrap_or_default());
            left >>= 8;
        }
        match most.checked_add(1) {
            Some(count) => drawn % count,
            None => drawn,
        }
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.upto(limit as u64 - 1) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low.wrapping_add(self.upto(high.wrapping_sub(low) as u64) as i64)
    }

    /// True in so many of a hundred cases; not where the bytes have ended.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent.min(100)
    }

    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A text of any characters, a few bytes long.
    pub fn any_text(&mut self) -> String {
        let length = self.below(12);
        let bytes: Vec<u8> = self.bytes.by_ref().take(length).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// One of these, or any text.
    pub fn word(&mut self, words: &[&str]) -> String {
        match words.get(self.below(words.len() + words.len() / 2)) {
            Some(word) => (*word).to_owned(),
            None => self.any_text(),
        }
    }
}
