//! [`Code`]: the byte behind each name of the packed tables, which says what and how it is.

/// Bits 0–2 are what, bits 3–6 how; bit 7 is set, which tells the byte from those of names.
#[derive(Clone, Copy)]
pub struct Code(pub u8);

#[cfg_attr(
    target_arch = "wasm32",
    allow(dead_code, reason = "the module reads, and only its build writes")
)]
impl Code {
    /// Text; of a list of words, one that others follow.
    pub const TEXT: u8 = 0;
    /// A whole number.
    pub const INTEGER: u8 = 1;
    /// A number.
    pub const NUMBER: u8 = 2;
    /// `true` or `false`.
    pub const BOOLEAN: u8 = 3;
    /// One of the words that follow; of a list of words, the last.
    pub const WORDS: u8 = 4;
    /// The shape of that number, in the order in which shapes end.
    pub const KNOWN: u8 = 5;
    /// A shape whose entries follow.
    #[cfg(not(target_arch = "wasm32"))]
    pub const NEW: u8 = 6;
    /// A rule, whose words follow; with no other bit set, the end of a shape.
    pub const RULE: u8 = 7;

    /// How, of members: more flags and numbers follow. The three bits below it are the first three flags.
    pub const MORE: u8 = 8;

    /// How, of rules: [`crate::schema::Rule::AnyOf`].
    pub const ANY_OF: u8 = 1;
    /// `Requires`
    pub const REQUIRES: u8 = 2;
    /// `When` that is equal.
    pub const WHEN: u8 = 3;
    /// `When` that is not.
    #[cfg(not(target_arch = "wasm32"))]
    pub const WHEN_NOT: u8 = 4;
    /// `Numbered`: the key, then its conditions.
    pub const NUMBERED: u8 = 5;
    /// `Codecs`
    pub const CODECS: u8 = 6;
    /// No rule, but the shape's [`crate::schema::Role`], a number of one byte.
    pub const ROLE: u8 = 7;

    /// The byte.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn new(what: u8, how: u8) -> Self {
        Code(0x80 | what | how << 3)
    }

    /// Bits 0–2.
    pub const fn what(self) -> u8 {
        self.0 & 7
    }

    /// Bits 3–6.
    pub const fn how(self) -> u8 {
        self.0 >> 3 & 15
    }
}
