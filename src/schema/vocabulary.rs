//! The words in which job files are written: ordinary `const` functions, so the compiler points at a
//! misspelt one and the editor completes it.

use super::shape::{
    EXPECTED, FORMAT, Format, HAS_MAX, HAS_MIN, Kind, LIST, Member, OPEN_MAX, OPEN_MIN, OUTPUT,
    REQUIRED, Rule, SENSITIVE, Shape,
};

/// Any text.
pub const fn text() -> Member {
    Member::of(Kind::Text)
}

/// The key of an object in a bucket.
pub const fn key() -> Member {
    text().format_of(Format::Key)
}

/// An http or https address.
pub const fn address() -> Member {
    text().format_of(Format::Address)
}

/// An http or https address, or the word `no`.
pub const fn address_or_no() -> Member {
    text().format_of(Format::AddressOrNo)
}

/// Printable ASCII.
pub const fn printable() -> Member {
    text().format_of(Format::Printable)
}

/// A whole number.
pub const fn integer() -> Member {
    Member::of(Kind::Integer)
}

/// A decimal number.
pub const fn number() -> Member {
    Member::of(Kind::Number)
}

/// `true` or `false`.
pub const fn boolean() -> Member {
    Member::of(Kind::Boolean)
}

/// One of the documented words. Another word is a warning, not an error.
pub const fn one_of(words: &'static [&'static str]) -> Member {
    Member::of(Kind::OneOf(words))
}

/// Child elements of another shape.
pub const fn shape(shape: &'static Shape) -> Member {
    Member::of(Kind::Shape(shape))
}

/// At least one of the members must be present.
pub const fn any_of(members: &'static [&'static str]) -> Rule {
    Rule::AnyOf(members)
}

/// `member` means nothing without `needs`.
pub const fn requires(member: &'static str, needs: &'static str) -> Rule {
    Rule::Requires { member, needs }
}

/// When `member` is `value`, `needs` is expected.
pub const fn when(member: &'static str, value: &'static str, needs: &'static str) -> Rule {
    Rule::When {
        member,
        value,
        equal: true,
        needs,
    }
}

/// Unless `member` is `value`, `needs` is expected.
pub const fn when_not(member: &'static str, value: &'static str, needs: &'static str) -> Rule {
    Rule::When {
        member,
        value,
        equal: false,
        needs,
    }
}

/// The text at the path `key` holds `${Number}`, for several files come out, unless one of the conditions holds:
/// `Path` (it is there), `!Path` (it is not), `Path=text`.
pub const fn numbered(key: &'static str, unless: &'static [&'static str]) -> Rule {
    Rule::Numbered { key, unless }
}

/// Of a shape with Container, Video and Audio: each container with the codecs that go into it, `mp4 H.264 aac`.
pub const fn codecs(containers: &'static [&'static str]) -> Rule {
    Rule::Codecs(containers)
}

impl Member {
    /// A request without it is refused: the reference requires it, and every official sample has it.
    pub const fn required(mut self) -> Self {
        self.flags |= REQUIRED;
        self
    }

    /// Its absence is a warning: the reference requires it, but official samples go without it.
    pub const fn expected(mut self) -> Self {
        self.flags |= EXPECTED;
        self
    }

    const fn format_of(mut self, format: Format) -> Self {
        self.flags |= FORMAT * format as u16;
        self
    }

    /// The element repeats, at most so often; 0 where the vendor states no limit.
    pub const fn list(mut self, most: u16) -> Self {
        self.flags |= LIST;
        self.max_items = most;
        self
    }

    /// Only the service writes it.
    pub const fn output(mut self) -> Self {
        self.flags |= OUTPUT;
        self
    }

    /// A secret: issues name the member, never the value.
    pub const fn sensitive(mut self) -> Self {
        self.flags |= SENSITIVE;
        self
    }

    /// Documented range, both ends included. On texts: number of characters.
    pub const fn range(self, min: i32, max: i32) -> Self {
        self.min(min).max(max)
    }

    /// Smallest documented value.
    pub const fn min(mut self, min: i32) -> Self {
        self.flags |= HAS_MIN;
        self.min = min;
        self
    }

    /// Largest documented value.
    pub const fn max(mut self, max: i32) -> Self {
        self.flags |= HAS_MAX;
        self.max = max;
        self
    }

    /// The documented range begins above this value.
    pub const fn above(mut self, min: i32) -> Self {
        self.flags |= HAS_MIN | OPEN_MIN;
        self.min = min;
        self
    }

    /// The documented range ends below this value.
    pub const fn below(mut self, max: i32) -> Self {
        self.flags |= HAS_MAX | OPEN_MAX;
        self.max = max;
        self
    }

    /// The wire name where it is no Rust identifier.
    pub const fn wire(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// Unit of a number.
    pub const fn unit(mut self, unit: &'static str) -> Self {
        self.note.unit = unit;
        self
    }

    /// What the service assumes when the member is absent.
    pub const fn default(mut self, value: &'static str) -> Self {
        self.note.default = value;
        self
    }

    /// Who describes the member, where it is not both the Go SDK and the reference pages.
    pub const fn source(mut self, source: &'static str) -> Self {
        self.note.source = source;
        self
    }

    /// Called by `shape!`: the name left of the colon, unless [`Member::wire`] gave one.
    pub(crate) const fn named(mut self, name: &'static str) -> Self {
        if self.name.is_empty() {
            self.name = name;
        }
        self
    }

    /// Called by `shape!`: the `///` above the member.
    pub(crate) const fn documented(mut self, doc: &'static str) -> Self {
        self.note.doc = doc;
        self
    }
}
