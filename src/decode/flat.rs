//! [`FlatSink`]: a payload as a list of numbers, which a small loop in JavaScript turns into objects.
//!
//! Each operation is one word and its arguments:
//!
//! | bits of the word | meaning |
//! |---|---|
//! | 0–2 | [`What`], or 0 for the end of the current object |
//! | 3–4 | [`Place`] |
//! | 5–6 | where the key stands: 0 the module's memory, 1 the document, 2 the arena |
//! | 7 | where the text stands: 0 the document, 1 the arena |
//! | 8–31 | length of the key |
//!
//! Arguments: the key's offset (not for close), then for texts and numbers offset and length of the
//! text. Offsets into document and arena count UTF-16 units, so that JavaScript slices its own string;
//! keys of the tables are addresses, which JavaScript remembers once read.

use super::sink::{Document, Key, Place, Sink, Text, What};

/// See the module.
pub struct FlatSink {
    /// Operations, and room for more: storing four words at once is several times as fast as pushing them.
    words: Vec<u32>,
    used: usize,
    source: Cursor,
    arena: Cursor,
}

impl FlatSink {
    /// No operations yet; `words` is reused memory, `ascii` says that the document has no other characters.
    pub fn new(mut words: Vec<u32>, ascii: bool) -> Self {
        words.clear();
        FlatSink {
            words,
            used: 0,
            source: Cursor {
                ascii,
                ..Cursor::default()
            },
            arena: Cursor::default(),
        }
    }

    /// The operations.
    pub fn finish(mut self) -> Vec<u32> {
        self.words.truncate(self.used);
        self.words
    }

    /// The first so many of four words; what is stored beyond them, the next operation overwrites.
    #[inline(always)]
    fn put(&mut self, words: [u32; 4], count: usize) {
        if self.used + 4 > self.words.len() {
            self.grow();
        }
        let room = self.words.get_mut(self.used..);
        if let Some(room) = room.and_then(<[u32]>::first_chunk_mut) {
            *room = words;
            self.used += count;
        }
    }

    #[cold]
    fn grow(&mut self) {
        let room = (self.words.len() * 2).max(1024);
        self.words.resize(room, 0);
    }

    #[inline(always)]
    fn units(&mut self, document: Document<'_>, text: Text) -> (u32, u32) {
        let (cursor, bytes, span) = match text {
            Text::Source(span) => (&mut self.source, document.source, span),
            Text::Arena(span) => (&mut self.arena, document.arena, span),
        };
        let start = cursor.seek(bytes, span.start());
        let end = cursor.seek(bytes, span.end());
        (start, end - start)
    }
}

impl Sink for FlatSink {
    // Into its one caller, which knows the document already.
    #[inline(always)]
    fn member(&mut self, document: Document<'_>, key: Key, place: Place, what: What, text: Text) {
        let (stands, key, length) = match key {
            Key::Known(name) => (0, name.as_ptr() as usize as u32, name.len() as u32),
            Key::Found(text) => {
                let (offset, length) = self.units(document, text);
                (1 + u32::from(text.is_joined()), offset, length)
            }
        };
        let word = what as u32 | (place as u32) << 3 | stands << 5 | length << 8;
        if let What::Text | What::Number | What::Kept = what {
            let (offset, length) = self.units(document, text);
            let joined = u32::from(text.is_joined()) << 7;
            self.put([word | joined, key, offset, length], 4);
        } else {
            self.put([word, key, 0, 0], 2);
        }
    }

    fn close(&mut self) {
        self.put([0; 4], 1);
    }
}

/// Turns byte offsets into UTF-16 offsets by counting on from a place that is near and known.
#[derive(Default)]
struct Cursor {
    at: usize,
    units: u32,
    ascii: bool,
    /// UTF-16 offset of each multiple of [`STRIDE`], as far as has been counted: keys of JSON lists are
    /// asked for again with each item, and counting from there to here each time would take the square.
    marks: Vec<u32>,
}

/// Bytes between two marks.
const STRIDE: usize = 256;

impl Cursor {
    #[inline(always)]
    fn seek(&mut self, bytes: &[u8], to: usize) -> u32 {
        if self.ascii {
            to as u32
        } else {
            self.count(bytes, to)
        }
    }

    fn count(&mut self, bytes: &[u8], to: usize) -> u32 {
        let reached = self.marks.len() * STRIDE;
        if to < self.at || to - self.at > STRIDE {
            // Behind, or far ahead: from the last mark before it.
            match (to / STRIDE).min(self.marks.len()).checked_sub(1) {
                Some(index) => {
                    self.at = (index + 1) * STRIDE;
                    self.units = self.marks.get(index).copied().unwrap_or_default();
                }
                None => (self.at, self.units) = (0, 0),
            }
        }
        let mut mark = reached + STRIDE;
        while mark <= to {
            self.units += units(bytes.get(self.at..mark).unwrap_or_default());
            self.at = mark;
            self.marks.push(self.units);
            mark += STRIDE;
        }
        self.units += units(bytes.get(self.at..to).unwrap_or_default());
        self.at = to;
        self.units
    }
}

/// UTF-16 units of a piece of UTF-8: one for each character, two for those of four bytes.
fn units(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .map(|&b| u32::from(b & 0xC0 != 0x80) + u32::from(b >= 0xF0))
        .sum()
}
