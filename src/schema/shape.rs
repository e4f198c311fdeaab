//! [`Shape`], [`Member`] and [`Rule`]: the data that every codec walks.

/// A named set of members: one element (or JSON object) of the service.
#[derive(Debug)]
pub struct Shape {
    /// Name in the TypeScript declarations and the reference pages.
    pub name: &'static str,
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
}

pub(super) const REQUIRED: u16 = 1;
pub(super) const LIST: u16 = 2;
pub(super) const OUTPUT: u16 = 4;
pub(super) const SENSITIVE: u16 = 8;
pub(super) const HAS_MIN: u16 = 16;
pub(super) const HAS_MAX: u16 = 32;
pub(super) const OPEN_MIN: u16 = 64;
pub(super) const OPEN_MAX: u16 = 128;

/// A number that [`Member::unpacked`] asks for.
pub enum Packed {
    /// Most items of a list.
    MaxItems,
    /// Smallest or largest value.
    Bound,
}

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
        flags: u8,
        mut number: impl FnMut(Packed) -> i32,
    ) -> Self {
        let flags = u16::from(flags);
        let mut given = |flag, what| if flags & flag != 0 { number(what) } else { 0 };
        Member {
            name,
            flags,
            max_items: given(LIST, Packed::MaxItems) as u16,
            min: given(HAS_MIN, Packed::Bound),
            max: given(HAS_MAX, Packed::Bound),
            ..Member::of(kind)
        }
    }

    /// Whether a request without this member is refused.
    pub const fn is_required(&self) -> bool {
        self.flags & REQUIRED != 0
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
        base: None,
        members: &[],
        rules: &[],
        #[cfg(not(target_arch = "wasm32"))]
        doc: "",
    };

    /// Whether the caller chooses the names of the children: such a shape declares none of its own,
    /// and every child holds text.
    pub const fn is_open(&self) -> bool {
        self.members.is_empty() && self.base.is_none()
    }

    /// All members: its own, then those of its base.
    pub fn all(&'static self) -> impl Iterator<Item = &'static Member> {
        let base: &'static [Member] = match self.base {
            Some(base) => base.members,
            None => &[],
        };
        self.members.iter().chain(base)
    }

    /// The member of that wire name.
    pub fn find(&'static self, name: &[u8]) -> Option<&'static Member> {
        self.locate(name).map(|(_, member)| member)
    }

    /// The member of that wire name and its place in [`Shape::all`].
    pub fn locate(&'static self, name: &[u8]) -> Option<(usize, &'static Member)> {
        let mut index = 0;
        let mut members = self.members;
        let mut base = self.base;
        loop {
            for member in members {
                let known = member.name.as_bytes();
                // Readers spend a good part of their time here: the last letters seldom agree.
                if known.len() == name.len() && known.last() == name.last() && known == name {
                    return Some((index, member));
                }
                index += 1;
            }
            members = base.take()?.members;
        }
    }
}
