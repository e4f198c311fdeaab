//! [`Table`]: rows by number, in the order of their numbers.
//!
//! A list that is searched by halves rather than a tree or a hash map: numbers are given in rising order, so a new row goes
//! to the end, and a table of some thousand pointers is moved faster than a tree is walked.

pub(super) struct Table<V> {
    last: u32,
    rows: Vec<(u32, V)>,
}

impl<V> Table<V> {
    pub fn new() -> Self {
        Table {
            last: 0,
            rows: Vec::new(),
        }
    }

    /// Adds a row under a number that no other row has.
    pub fn add(&mut self, value: V) -> u32 {
        loop {
            self.last = self.last.wrapping_add(1);
            // Zero is left to stand for none.
            if self.last != 0 && self.place(self.last).is_err() {
                self.insert(self.last, value);
                return self.last;
            }
        }
    }

    /// Puts a row in, or another in its place.
    pub fn insert(&mut self, id: u32, value: V) {
        match self.place(id) {
            Ok(place) => {
                if let Some(row) = self.rows.get_mut(place) {
                    row.1 = value;
                }
            }
            Err(place) => self.rows.insert(place, (id, value)),
        }
    }

    pub fn get(&self, id: u32) -> Option<&V> {
        let place = self.place(id).ok()?;
        self.rows.get(place).map(|(_, value)| value)
    }

    pub fn get_mut(&mut self, id: u32) -> Option<&mut V> {
        let place = self.place(id).ok()?;
        self.rows.get_mut(place).map(|(_, value)| value)
    }

    pub fn remove(&mut self, id: u32) -> Option<V> {
        let place = self.place(id).ok()?;
        Some(self.rows.remove(place).1)
    }

    pub fn iter(&self) -> impl Iterator<Item = (u32, &V)> {
        self.rows.iter().map(|(id, value)| (*id, value))
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = (u32, &mut V)> {
        self.rows.iter_mut().map(|(id, value)| (*id, value))
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    fn place(&self, id: u32) -> Result<usize, usize> {
        self.rows.binary_search_by_key(&id, |(id, _)| *id)
    }
}
