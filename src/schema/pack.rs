//! Tables as bytes; [`crate::tables`] reads them back. Runs in the build script.
//!
//! A table is a list of entries: a name, ended by a [`Code`], and what belongs to it. A shape without a name is the base of
//! the one around it. The outermost list is the roots, without names, and then the jobs. Numbers are LEB128.
//!
//! Names stand where they are used, again and again, beside what is said of them: that compresses better than lists
//! of distinct names and of references, or than columns of names and of bits.

use super::code::Code;
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
        let how = input | operation << 1 | (job.endpoint as u8) << 2;
        packer.shape(job.tag, job.operation, how);
    }
    packer.out
}

struct Packer {
    shapes: Vec<&'static Shape>,
    out: Vec<u8>,
}

impl Packer {
    fn entry(&mut self, name: &str, what: u8, how: u8) {
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(Code::new(what, how).0);
    }

    fn shape(&mut self, name: &str, shape: &'static Shape, how: u8) {
        let known = self.shapes.iter().position(|&s| core::ptr::eq(s, shape));
        let what = match known {
            Some(_) => Code::KNOWN,
            None => Code::NEW,
        };
        self.entry(name, what, how);
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
        self.entry("", Code::RULE, 0);
        self.shapes.push(shape);
    }

    fn member(&mut self, member: &Member) {
        let most = if member.max_items > 0 { HAS_MOST } else { 0 };
        let flags = member.flags | most;
        let more = u32::from(flags >> 3);
        let how = flags as u8 & 7 | if more > 0 { Code::MORE } else { 0 };
        match member.kind {
            Kind::Text => self.entry(member.name, Code::TEXT, how),
            Kind::Integer => self.entry(member.name, Code::INTEGER, how),
            Kind::Number => self.entry(member.name, Code::NUMBER, how),
            Kind::Boolean => self.entry(member.name, Code::BOOLEAN, how),
            Kind::OneOf(words) => {
                self.entry(member.name, Code::WORDS, how);
                self.words(words);
            }
            Kind::Shape(shape) => self.shape(member.name, shape, how),
        }
        if more > 0 {
            self.number(more);
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
                self.entry("", Code::RULE, Code::ANY_OF);
                self.words(names);
            }
            Rule::Requires { member, needs } => {
                self.entry("", Code::RULE, Code::REQUIRES);
                self.words(&[member, needs]);
            }
            Rule::When {
                member,
                value,
                equal,
                needs,
            } => {
                let how = if equal { Code::WHEN } else { Code::WHEN_NOT };
                self.entry("", Code::RULE, how);
                self.words(&[member, value, needs]);
            }
            Rule::Numbered { key, unless } => {
                self.entry("", Code::RULE, Code::NUMBERED);
                self.words(&[key]);
                self.words(unless);
            }
            Rule::Codecs(containers) => {
                self.entry("", Code::RULE, Code::CODECS);
                self.words(containers);
            }
        }
    }

    fn words(&mut self, words: &[&str]) {
        for (index, word) in words.iter().enumerate() {
            let last = index + 1 == words.len();
            self.entry(word, if last { Code::WORDS } else { Code::TEXT }, 0);
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
