//! The text of the current element: pieces joined, blanks told from text.

use super::builder::Builder;
use super::fault::Span;
use super::sink::{Key, Sink, Text};

impl<S: Sink> Builder<'_, S> {
    /// Text of the current element; pieces are joined.
    pub fn text(&mut self, piece: Text) {
        let Some(before) = self.text else {
            self.text = Some(piece);
            return;
        };
        let end = self.arena.len();
        let start = match (before, piece) {
            (Text::Arena(a), Text::Arena(b)) if a.end() == b.start() => a.start(),
            // What has been joined so far grows in place: copying it for each piece would cost the square.
            (Text::Arena(a), Text::Source(_)) if a.end() == end => {
                self.copy(piece);
                a.start()
            }
            _ => {
                self.copy(before);
                self.copy(piece);
                end
            }
        };
        self.text = Some(Text::Arena(Span::new(start, self.arena.len())));
    }

    /// Text beside child elements.
    pub(super) fn flush_text(&mut self) {
        if let Some(text) = self.text.take()
            && !self.is_blank(text)
        {
            self.become_object();
            self.rest(Key::Known("#text"), text);
        }
    }

    pub(super) fn copy(&mut self, text: Text) {
        match text {
            Text::Source(span) => self.arena.extend_from_slice(span.of(self.source)),
            Text::Arena(span) => {
                let copy = span.of(&self.arena).to_vec();
                self.arena.extend_from_slice(&copy);
            }
        }
    }

    pub(super) fn is_blank(&self, text: Text) -> bool {
        self.bytes(text).trim_ascii().is_empty()
    }

    /// The text without blanks around it.
    pub(super) fn trim(&self, text: Text) -> Text {
        let bytes = self.bytes(text);
        let start = bytes.len() - bytes.trim_ascii_start().len();
        text.part(start, bytes.trim_ascii().len())
    }
}

/// Appends a character in UTF-8.
pub fn push_char(arena: &mut Vec<u8>, c: char) {
    arena.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}
