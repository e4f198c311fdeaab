//! Writes the tables. Runs in the build script, and in tests.

use super::code::Code;
use crate::schema::shape::{HAS_MAX, HAS_MIN, HAS_MOST, LIST};
use crate::schema::{Job, Kind, Member, Presence, Role, Rule, Shape};

/// What is packed of the tables.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    All,
    /// What readers of answers look at: names, kinds, and which members repeat.
    Reading,
}

/// The bytes of these tables: shapes with a role, and jobs.
pub fn write(jobs: &[&'static Job], roots: &[&'static Shape], extent: Extent) -> Vec<u8> {
    let mut writer = Writer {
        extent,
        shapes: Vec::new(),
        out: Vec::new(),
    };
    for &root in roots {
        writer.shape("", root, 0);
    }
    for job in jobs {
        let input = u8::from(job.input == Presence::Optional);
        let operation = u8::from(job.operation_presence == Presence::Optional);
        let how = input | operation << 1 | (job.endpoint as u8) << 2;
        writer.shape(job.tag, job.operation, how);
    }
    writer.out
}

struct Writer {
    extent: Extent,
    shapes: Vec<&'static Shape>,
    out: Vec<u8>,
}

impl Writer {
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
        if shape.role != Role::Part {
            self.entry("", Code::RULE, Code::ROLE);
            self.out.push(shape.role as u8);
        }
        for member in shape.members {
            self.member(member);
        }
        if self.extent == Extent::All {
            for rule in shape.rules {
                self.rule(rule);
            }
        }
        self.entry("", Code::RULE, 0);
        self.shapes.push(shape);
    }

    fn member(&mut self, member: &Member) {
        if self.extent == Extent::All {
            return self.whole_member(member);
        }
        // Words are text to a reader.
        let kind = match member.kind {
            Kind::OneOf(_) => Kind::Text,
            kind => kind,
        };
        self.whole_member(&Member {
            name: member.name,
            flags: member.flags & LIST,
            ..Member::of(kind)
        });
    }

    fn whole_member(&mut self, member: &Member) {
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
