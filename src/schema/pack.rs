//! Tables as bytes; [`crate::tables`] reads them back. Runs in the build script.
//!
//! A table is a list of entries: a name, ended by a byte from 0x80 on, and what belongs to it.
//!
//! | bits of that byte | meaning |
//! |---|---|
//! | 0–2 | 0 text, 1 integer, 2 number, 3 boolean, 4 words, 5 known shape, 6 new shape, 7 rule or end |
//! | 3–6 | for members: required, list, output, more to follow |
//!
//! Words are entries of kind 0, the last one of kind 4. A known shape is its number in the order in which shapes end,
//! a new one is a list of entries up to the end. A shape without a name is the base of the one around it. The outermost
//! list is the roots, without names, and then the jobs. Numbers are LEB128.
//!
//! Names stand where they are used, again and again, beside what is said of them: that compresses better than lists
//! of distinct names and of references, or than columns of names and of bits.

use super::job::{Job, Presence};
use super::shape::{HAS_MAX, HAS_MIN, HAS_MOST, Kind, Member, Rule, Shape};

/// The bytes of these tables.
pub fn pack(jobs: &[&'static Job], roots: &[&'static Shape]) -> Vec<u8> {
    let mut packer = Packer {
        shapes: Vec::new(),
        out: Vec::new(),
    };
    for &root in roots {
        packer.shape("", root, 0);
    }
    for job in jobs {
        let input = u8::from(job.input == Presence::Optional);
        let operation = u8::from(job.operation_presence == Presence::Optional);
        let bits = input | operation << 1 | (job.endpoint as u8) << 2;
        packer.shape(job.tag, job.operation, bits);
    }
    packer.out
}

const WORDS: u8 = 4;
const KNOWN: u8 = 5;
const NEW: u8 = 6;
const RULE: u8 = 7;
const MORE: u8 = 8;

struct Packer {
    shapes: Vec<&'static Shape>,
    out: Vec<u8>,
}

impl Packer {
    fn entry(&mut self, name: &str, kind: u8, bits: u8) {
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(0x80 | kind | bits << 3);
    }

    fn shape(&mut self, name: &str, shape: &'static Shape, bits: u8) {
        let known = self.shapes.iter().position(|&s| core::ptr::eq(s, shape));
        let kind = if known.is_some() { KNOWN } else { NEW };
        self.entry(name, kind, bits);
        if let Some(index) = known {
            return self.number(index as u32);
        }
        if let Some(base) = shape.base {
            self.shape("", base, 0);
        }
        for member in shape.members {
            self.member(member);
        }
        for rule in shape.rules {
            self.rule(rule);
        }
        self.entry("", RULE, 0);
        self.shapes.push(shape);
    }

    fn member(&mut self, member: &Member) {
        let most = if member.max_items > 0 { HAS_MOST } else { 0 };
        let flags = member.flags | most;
        let more = (flags >> 3) as u8;
        let bits = flags as u8 & 7 | if more > 0 { MORE } else { 0 };
        match member.kind {
            Kind::Text => self.entry(member.name, 0, bits),
            Kind::Integer => self.entry(member.name, 1, bits),
            Kind::Number => self.entry(member.name, 2, bits),
            Kind::Boolean => self.entry(member.name, 3, bits),
            Kind::OneOf(words) => {
                self.entry(member.name, WORDS, bits);
                self.words(words);
            }
            Kind::Shape(shape) => self.shape(member.name, shape, bits),
        }
        if more > 0 {
            self.out.push(more);
        }
        for (flag, number) in [
            (HAS_MOST, i32::from(member.max_items)),
            (HAS_MIN, member.min),
            (HAS_MAX, member.max),
        ] {
            if flags & flag != 0 {
                self.number(number as u32);
            }
        }
    }

    fn rule(&mut self, rule: &Rule) {
        match *rule {
            Rule::AnyOf(names) => {
                self.entry("", RULE, 1);
                self.words(names);
            }
            Rule::Requires { member, needs } => {
                self.entry("", RULE, 2);
                self.words(&[member, needs]);
            }
            Rule::When {
                member,
                value,
                equal,
                needs,
            } => {
                self.entry("", RULE, if equal { 3 } else { 4 });
                self.words(&[member, value, needs]);
            }
        }
    }

    fn words(&mut self, words: &[&str]) {
        for (index, word) in words.iter().enumerate() {
            let last = index + 1 == words.len();
            self.entry(word, if last { WORDS } else { 0 }, 0);
        }
    }

    fn number(&mut self, mut value: u32) {
        while value > 127 {
            self.out.push(value as u8 | 128);
            value >>= 7;
        }
        self.out.push(value as u8);
    }
}
