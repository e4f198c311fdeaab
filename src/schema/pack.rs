//! Tables as bytes; [`crate::tables`] reads them back. Runs in the build script.
//!
//! Numbers are LEB128. First all distinct texts, in the order in which the rest first uses them, each ended by
//! a line feed, the list by an empty one. Then the shapes, inner ones before outer ones, then the roots,
//! then the jobs. A text is 0 where it is the next new one, else its number in the list and one.

use super::job::{Job, Presence};
use super::shape::{HAS_MAX, HAS_MIN, Kind, LIST, Member, Rule, Shape};

/// The bytes of these tables.
pub fn pack(jobs: &[&'static Job], roots: &[&'static Shape]) -> Vec<u8> {
    let mut packer = Packer {
        texts: Vec::new(),
        shapes: Vec::new(),
        out: Vec::new(),
    };
    for &root in roots {
        packer.shape(root);
    }
    for job in jobs {
        packer.shape(job.operation);
    }
    let mut body = core::mem::take(&mut packer.out);
    for &root in roots {
        packer.number(packer.position(root));
    }
    for job in jobs {
        packer.text(job.tag);
        packer.number(packer.position(job.operation));
        packer.out.push(
            u8::from(job.input == Presence::Optional)
                | u8::from(job.operation_presence == Presence::Optional) << 1
                | (job.endpoint as u8) << 2,
        );
    }
    body.append(&mut packer.out);
    let mut out = Vec::new();
    for text in &packer.texts {
        out.extend_from_slice(text.as_bytes());
        out.push(b'\n');
    }
    out.push(b'\n');
    packer.number(packer.shapes.len());
    out.append(&mut packer.out);
    out.append(&mut body);
    out
}

struct Packer {
    texts: Vec<&'static str>,
    shapes: Vec<&'static Shape>,
    out: Vec<u8>,
}

impl Packer {
    fn shape(&mut self, shape: &'static Shape) {
        if self.shapes.iter().any(|&known| core::ptr::eq(known, shape)) {
            return;
        }
        if let Some(base) = shape.base {
            self.shape(base);
        }
        for member in shape.members {
            if let Kind::Shape(inner) = member.kind {
                self.shape(inner);
            }
        }
        self.number(shape.base.map_or(0, |base| self.position(base) + 1));
        self.number(shape.members.len());
        for member in shape.members {
            self.member(member);
        }
        self.number(shape.rules.len());
        for rule in shape.rules {
            self.rule(rule);
        }
        self.shapes.push(shape);
    }

    fn member(&mut self, member: &Member) {
        self.text(member.name);
        self.out.push(member.flags as u8);
        match member.kind {
            Kind::Text => self.out.push(0),
            Kind::Integer => self.out.push(1),
            Kind::Number => self.out.push(2),
            Kind::Boolean => self.out.push(3),
            Kind::OneOf(words) => {
                self.out.push(4);
                self.texts(words);
            }
            Kind::Shape(shape) => {
                self.out.push(5);
                self.number(self.position(shape));
            }
        }
        if member.flags & LIST != 0 {
            self.number(usize::from(member.max_items));
        }
        if member.flags & HAS_MIN != 0 {
            self.signed(member.min);
        }
        if member.flags & HAS_MAX != 0 {
            self.signed(member.max);
        }
    }

    fn rule(&mut self, rule: &Rule) {
        match *rule {
            Rule::AnyOf(names) => {
                self.out.push(0);
                self.texts(names);
            }
            Rule::Requires { member, needs } => {
                self.out.push(1);
                self.text(member);
                self.text(needs);
            }
            Rule::When {
                member,
                value,
                equal,
                needs,
            } => {
                self.out.push(if equal { 2 } else { 3 });
                self.text(member);
                self.text(value);
                self.text(needs);
            }
        }
    }

    fn texts(&mut self, texts: &[&'static str]) {
        self.number(texts.len());
        for text in texts {
            self.text(text);
        }
    }

    fn text(&mut self, text: &'static str) {
        match self.texts.iter().position(|&known| known == text) {
            Some(index) => self.number(index + 1),
            None => {
                self.texts.push(text);
                self.out.push(0);
            }
        }
    }

    fn signed(&mut self, value: i32) {
        self.number(((value << 1) ^ (value >> 31)) as u32 as usize);
    }

    fn number(&mut self, mut value: usize) {
        while value > 127 {
            self.out.push(value as u8 | 128);
            value >>= 7;
        }
        self.out.push(value as u8);
    }

    /// Inner shapes are packed first, so a shape that is referred to is always there.
    fn position(&self, shape: &'static Shape) -> usize {
        self.shapes
            .iter()
            .position(|&known| core::ptr::eq(known, shape))
            .unwrap_or(0)
    }
}
