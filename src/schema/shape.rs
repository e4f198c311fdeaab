//! [`Shape`], [`Member`] and [`Rule`]: the data that every codec walks.

use super::Role;

/// A named set of members: one element (or JSON object) of the service.
#[derive(Debug)]
pub struct Shape {
    /// Name in the TypeScript declarations and the reference pages.
    pub name: &'static str,
    /// What the shape is to the codecs.
    pub role: Role,
    /// Members that this shape has besides its own, written after them.
    pub base: Option<&'static Shape>,
    /// Own members, in the order in which they are written.
    pub members: &'static [Member],
    /// What must hold between members.
    pub rules: &'static [Rule],
    /// Documentation, compiled into native builds only.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

/// One child element of a shape.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Wire name, verbatim, misspellings included.
    pub name: &'static str,
    /// What the element holds.
    pub kind: Kind,
    pub(super) flags: u16,
    /// Most items of a list that the vendor allows; 0 where it states none.
    pub max_items: u16,
    pub(super) min: i32,
    pub(super) max: i32,
    /// What the vendor says of the member; native builds only.
    #[cfg(not(target_arch = "wasm32"))]
    pub note: Note,
}

/// The part of a member that only documents are made of.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct Note {
    /// What the member does.
    pub doc: &'static str,
    /// Unit of a number, empty where it has none.
    pub unit: &'static str,
    /// Value that the service assumes, empty where none is documented.
    pub default: &'static str,
    /// Which sources describe the member.
    pub source: &'static str,
}

#[cfg(not(target_arch = "wasm32"))]
impl Note {
    /// Nothing said.
    pub const EMPTY: Note = Note {
        doc: "",
        unit: "",
        default: "",
        source: "",
    };
}

/// What the text of an element means. On the wire everything is text.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Any text.
    Text,
    /// A decimal number without fraction.
    Integer,
    /// A decimal number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// One of the documented words; the list is open, the service may know more.
    OneOf(&'static [&'static str]),
    /// Child elements.
    Shape(&'static Shape),
}

/// What a text is, beyond its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Nothing is known of it.
    Any,
    /// The key of an object in a bucket.
    Key,
    /// An http or https address.
    Address,
    /// The same, or the word `no`.
    AddressOrNo,
    /// Printable ASCII.
    Printable,
}

/// A condition between members of one shape.
#[derive(Debug)]
pub enum Rule {
    /// At least one of these members must be present.
    AnyOf(&'static [&'static str]),
    /// `member` is read only together with `needs`.
    Requires {
        /// The member that needs another.
        member: &'static str,
        /// The member that it needs.
        needs: &'static str,
    },
    /// When `member` is `value`, `needs` is expected too.
    When {
        /// The deciding member.
        member: &'static str,
        /// The deciding text.
        value: &'static str,
        /// Whether the rule applies when the text is (true) or is not (false) that value.
        equal: bool,
        /// The member that is then expected.
        needs: &'static str,
    },
    /// Several files come out, so that their key holds `${Number}`.
    Numbered {
        /// Path of the key.
        key: &'static str,
        /// Where one of these holds, one file comes out, or nobody can tell: `Path` (it is there), `!Path` (it is
        /// not), `Path=text`.
        unless: &'static [&'static str],
    },
    /// The containers, each with the codecs that go into it: `mp4 H.264 aac`. Those that no video codec goes into
    /// hold sound alone.
    Codecs(&'static [&'static str]),
}

pub(super) const REQUIRED: u16 = 1;
pub(super) const LIST: u16 = 2;
pub(super) const OUTPUT: u16 = 4;
pub(super) const SENSITIVE: u16 = 8;
pub(super) const HAS_MIN: u16 = 16;
pub(super) const HAS_MAX: u16 = 32;
pub(super) const OPEN_MIN: u16 = 64;
pub(super) const OPEN_MAX: u16 = 128;
/// Only while a member is packed.
pub(super) const HAS_MOST: u16 = 256;
pub(super) const EXPECTED: u16 = 512;
/// Three bits: see [`Format`].
pub(super) const FORMAT: u16 = 1024;

impl Member {
    /// A member of which nothing else is said.
    pub const fn of(kind: Kind) -> Self {
        Member {
            name: "",
            kind,
            flags: 0,
            max_items: 0,
            min: 0,
            max: 0,
            #[cfg(not(target_arch = "wasm32"))]
            note: Note::EMPTY,
        }
    }

    /// A member as it was packed; `number` gives the numbers that its flags call for, in order.
    pub fn unpacked(
        name: &'static str,
        kind: Kind,
        flags: u16,
        mut number: impl FnMut() -> u32,
    ) -> Self {
        let mut given = |flag| if flags & flag != 0 { number() } else { 0 };
        Member {
            name,
            flags,
            max_items: given(HAS_MOST) as u16,
            min: given(HAS_MIN) as i32,
            max: given(HAS_MAX) as i32,
            ..Member::of(kind)
        }
    }

    /// Whether a request without this member is refused.
    pub const fn is_required(&self) -> bool {
        self.flags & REQUIRED != 0
    }

    /// Whether the reference requires this member although official samples go without it: its absence is a warning.
    pub const fn is_expected(&self) -> bool {
        self.flags & EXPECTED != 0
    }

    /// What a text is.
    pub const fn format(&self) -> Format {
        match (self.flags / FORMAT) & 7 {
            1 => Format::Key,
            2 => Format::Address,
            3 => Format::AddressOrNo,
            4 => Format::Printable,
            _ => Format::Any,
        }
    }

    /// Whether the element may repeat; such a member is always an array.
    pub const fn is_list(&self) -> bool {
        self.flags & LIST != 0
    }

    /// Whether only the service writes this member.
    pub const fn is_output(&self) -> bool {
        self.flags & OUTPUT != 0
    }

    /// Whether the value is a secret that no message may repeat.
    pub const fn is_sensitive(&self) -> bool {
        self.flags & SENSITIVE != 0
    }

    /// Smallest documented value and whether it is itself excluded. For texts: fewest characters.
    pub const fn lower(&self) -> Option<(i32, bool)> {
        if self.flags & HAS_MIN != 0 {
            Some((self.min, self.flags & OPEN_MIN != 0))
        } else {
            None
        }
    }

    /// Largest documented value and whether it is itself excluded. For texts: most characters.
    pub const fn upper(&self) -> Option<(i32, bool)> {
        if self.flags & HAS_MAX != 0 {
            Some((self.max, self.flags & OPEN_MAX != 0))
        } else {
            None
        }
    }
}

impl Shape {
    /// No members.
    pub const NOTHING: Shape = Shape {
        name: "",
        role: Role::Part,
        base: None,
        members: &[],
        rules: &[],
        #[cfg(not(target_arch = "wasm32"))]
        doc: "",
    };

    /// Whether the caller chooses the names of the children: such a shape declares none of its own.
    pub const fn is_open(&self) -> bool {
        self.members.is_empty() && self.base.is_none()
    }

    /// All members: its own, then those of its base.
    pub fn all(&'static self) -> Members {
        Members {
            rest: self.members,
            base: self.base,
        }
    }

    /// The member of that wire name.
    pub fn find(&'static self, name: &[u8]) -> Option<&'static Member> {
        self.locate(name).map(|(_, member)| member)
    }

    /// The member of that wire name and its place in [`Shape::all`].
    pub fn locate(&'static self, name: &[u8]) -> Option<(usize, &'static Member)> {
        self.locate_from(name, 0)
    }

    /// The same, looked for behind a place first. Readers spend a good part of their time here, and documents mostly name members in
    /// the order of the tables.
    pub fn locate_from(
        &'static self,
        name: &[u8],
        place: usize,
    ) -> Option<(usize, &'static Member)> {
        let named = |member: &&Member| {
            let known = member.name.as_bytes();
            // The last letters seldom agree.
            known.len() == name.len() && known.last() == name.last() && known == name
        };
        let (before, behind) = self
            .members
            .split_at_checked(place)
            .unwrap_or((self.members, &[]));
        let mut first = before.len();
        let mut members = behind;
        let mut base = self.base;
        let mut own = Some(before);
        loop {
            if let Some(index) = members.iter().position(|member| named(&member)) {
                return Some((first + index, members.get(index)?));
            }
            (first, members) = match own.take() {
                Some(before) => (0, before),
                None => {
                    let next = base.take()?;
                    (self.members.len(), next.members)
                }
            };
        }
    }
}

/// See [`Shape::all`]. By hand, because the standard library's chain is compiled anew for each way to walk it.
pub struct Members {
    rest: &'static [Member],
    base: Option<&'static Shape>,
}

impl Iterator for Members {
    type Item = &'static Member;

    fn next(&mut self) -> Option<&'static Member> {
        loop {
            if let Some((member, rest)) = self.rest.split_first() {
                self.rest = rest;
                return Some(member);
            }
            self.rest = self.base.take()?.members;
        }
    }
}
