//! Reads the tables back. A table that ends early gives what stands before its end; `tests/schema` holds what is read
//! against what was written.

use super::code::Code;
use crate::schema::{Endpoint, Job, Kind, Member, Presence, Role, Rule, Shape};

/// Tables as they were packed.
pub struct Unpacked {
    /// Every shape, in no particular order.
    pub shapes: Vec<&'static Shape>,
    /// Every job, in the order in which they were packed.
    pub jobs: Vec<Job>,
}

impl Unpacked {
    /// The shape of that role; one without members where there is none.
    pub fn shape(&self, role: Role) -> &'static Shape {
        let found = self.shapes.iter().find(|shape| shape.role == role);
        found.copied().unwrap_or(&Shape::NOTHING)
    }
}

/// The tables that these bytes hold. What they point to is never given back.
pub fn read(bytes: &'static [u8]) -> Unpacked {
    let mut reader = Reader {
        rest: bytes,
        shapes: Vec::new(),
    };
    let mut jobs = Vec::new();
    while !reader.rest.is_empty() {
        let (name, code) = reader.entry();
        let shape = reader.shape(code);
        if !name.is_empty() {
            jobs.push(job(name, code, shape));
        }
    }
    Unpacked {
        shapes: reader.shapes,
        jobs,
    }
}

fn job(tag: &'static str, code: Code, operation: &'static Shape) -> Job {
    let presence = |bit| match code.how() & bit {
        0 => Presence::Required,
        _ => Presence::Optional,
    };
    Job {
        input: presence(1),
        operation_presence: presence(2),
        endpoint: match code.how() >> 2 {
            0 => Endpoint::Media,
            1 => Endpoint::Picture,
            2 => Endpoint::Document,
            _ => Endpoint::File,
        },
        ..Job::new(tag, operation)
    }
}

struct Reader {
    rest: &'static [u8],
    /// In the order in which they ended.
    shapes: Vec<&'static Shape>,
}

impl Reader {
    /// A name and the byte behind it, which says what and how it is.
    fn entry(&mut self) -> (&'static str, Code) {
        let length = self.rest.iter().position(|&byte| byte > 127);
        let (name, rest) = self
            .rest
            .split_at_checked(length.unwrap_or_default())
            .unwrap_or_default();
        self.rest = rest;
        (
            core::str::from_utf8(name).unwrap_or_default(),
            Code(self.byte()),
        )
    }

    /// The shape that an entry holds.
    fn shape(&mut self, code: Code) -> &'static Shape {
        if code.what() == Code::KNOWN {
            let index = self.number() as usize;
            return self.shapes.get(index).copied().unwrap_or(&Shape::NOTHING);
        }
        let (mut base, mut role) = (None, Role::Part);
        let (mut members, mut rules) = (Vec::new(), Vec::new());
        loop {
            let (name, code) = self.entry();
            let kind = match code.what() {
                Code::TEXT => Kind::Text,
                Code::INTEGER => Kind::Integer,
                Code::NUMBER => Kind::Number,
                Code::BOOLEAN => Kind::Boolean,
                Code::WORDS => Kind::OneOf(self.words()),
                Code::RULE if code.how() == 0 => break,
                Code::RULE if code.how() == Code::ROLE => {
                    role = Role::of(self.byte());
                    continue;
                }
                Code::RULE => {
                    rules.push(self.rule(code.how()));
                    continue;
                }
                _ if name.is_empty() => {
                    base = Some(self.shape(code));
                    continue;
                }
                _ => Kind::Shape(self.shape(code)),
            };
            let mut flags = u16::from(code.how());
            if code.how() & Code::MORE != 0 {
                flags = flags & 7 | (self.number() as u16) << 3;
            }
            members.push(Member::unpacked(name, kind, flags, || self.number()));
        }
        let shape = Box::leak(Box::new(Shape {
            role,
            base,
            members: members.leak(),
            rules: rules.leak(),
            ..Shape::NOTHING
        }));
        self.shapes.push(shape);
        shape
    }

    fn rule(&mut self, how: u8) -> Rule {
        match how {
            Code::ANY_OF => Rule::AnyOf(self.words()),
            Code::NUMBERED => Rule::Numbered {
                key: self.entry().0,
                unless: self.words(),
            },
            Code::CODECS => Rule::Codecs(self.words()),
            Code::REQUIRES => Rule::Requires {
                member: self.entry().0,
                needs: self.entry().0,
            },
            _ => Rule::When {
                member: self.entry().0,
                value: self.entry().0,
                equal: how == Code::WHEN,
                needs: self.entry().0,
            },
        }
    }

    fn words(&mut self) -> &'static [&'static str] {
        let mut words = Vec::new();
        loop {
            let (word, code) = self.entry();
            words.push(word);
            if code.what() == Code::WORDS {
                return words.leak();
            }
        }
    }

    fn number(&mut self) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= u32::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 || shift > 28 {
                return value;
            }
        }
    }

    fn byte(&mut self) -> u8 {
        let (first, rest) = self.rest.split_first().unwrap_or((&0, &[]));
        self.rest = rest;
        *first
    }
}
