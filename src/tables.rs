//! The tables of `jobs` and `shapes` as the codecs use them: unpacked from a few kilobytes at first use.
//!
//! See `schema/pack.rs` for the format and `build.rs` for the reason.

use crate::schema::{Endpoint, Job, Kind, Member, Packed, Presence, Rule, Shape};
use std::cell::Cell;

/// All jobs, and the shapes that the codecs know by role.
pub struct Tables {
    /// Every job, in the order of the reference.
    pub jobs: &'static [Job],
    /// A request.
    pub request: &'static Shape,
    /// The Input of a request.
    pub input: &'static Shape,
    /// What every Operation has; in an answer it stands for the Operation of the job's own tag.
    pub operation: &'static Shape,
    /// A job in an answer.
    pub job_detail: &'static Shape,
    /// An answer.
    pub response: &'static Shape,
    /// A notification.
    pub notification: &'static Shape,
    /// A refusal.
    pub error: &'static Shape,
}

thread_local! {
    static TABLES: Cell<Option<&'static Tables>> = const { Cell::new(None) };
}

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));

/// The tables.
pub fn tables() -> &'static Tables {
    TABLES.get().unwrap_or_else(|| {
        let tables: &'static Tables = Box::leak(Box::new(unpack(BYTES)));
        TABLES.set(Some(tables));
        tables
    })
}

/// The job of that tag.
pub fn find(tag: &str) -> Option<&'static Job> {
    tables().jobs.iter().find(|job| job.tag == tag)
}

fn unpack(bytes: &'static [u8]) -> Tables {
    let mut reader = Reader {
        texts: Vec::new(),
        next: 0,
        rest: bytes,
    };
    reader.read_texts();
    let mut shapes: Vec<&'static Shape> = Vec::new();
    for _ in 0..reader.number() {
        let shape = reader.shape(&shapes);
        shapes.push(Box::leak(Box::new(shape)));
    }
    // The order of shapes::ROOTS.
    let mut root = || at(&shapes, reader.number());
    let [
        request,
        input,
        operation,
        job_detail,
        response,
        notification,
        error,
    ] = [(); 7].map(|()| root());
    let mut jobs = Vec::new();
    while !reader.rest.is_empty() {
        jobs.push(reader.job(&shapes));
    }
    Tables {
        jobs: jobs.leak(),
        request,
        input,
        operation,
        job_detail,
        response,
        notification,
        error,
    }
}

static NOTHING: Shape = Shape::NOTHING;

fn at(shapes: &[&'static Shape], index: usize) -> &'static Shape {
    shapes.get(index).copied().unwrap_or(&NOTHING)
}

struct Reader {
    texts: Vec<&'static str>,
    next: usize,
    rest: &'static [u8],
}

impl Reader {
    fn read_texts(&mut self) {
        while let Some(end) = self.rest.iter().position(|&b| b == b'\n') {
            let (text, rest) = self.rest.split_at_checked(end).unwrap_or_default();
            self.rest = rest.get(1..).unwrap_or_default();
            if text.is_empty() {
                return;
            }
            self.texts
                .push(core::str::from_utf8(text).unwrap_or_default());
        }
    }

    fn shape(&mut self, shapes: &[&'static Shape]) -> Shape {
        let base = self.number().checked_sub(1).map(|index| at(shapes, index));
        let members: Vec<Member> = (0..self.number()).map(|_| self.member(shapes)).collect();
        let rules: Vec<Rule> = (0..self.number()).map(|_| self.rule()).collect();
        Shape {
            base,
            members: members.leak(),
            rules: rules.leak(),
            ..Shape::NOTHING
        }
    }

    fn member(&mut self, shapes: &[&'static Shape]) -> Member {
        let name = self.text();
        let flags = self.byte();
        let kind = match self.byte() {
            0 => Kind::Text,
            1 => Kind::Integer,
            2 => Kind::Number,
            3 => Kind::Boolean,
            4 => Kind::OneOf(self.words()),
            _ => Kind::Shape(at(shapes, self.number())),
        };
        Member::unpacked(name, kind, flags, |what| match what {
            Packed::MaxItems => self.number() as i32,
            Packed::Bound => {
                let zigzag = self.number() as u32;
                (zigzag >> 1) as i32 ^ -((zigzag & 1) as i32)
            }
        })
    }

    fn rule(&mut self) -> Rule {
        match self.byte() {
            0 => Rule::AnyOf(self.words()),
            1 => Rule::Requires {
                member: self.text(),
                needs: self.text(),
            },
            kind => Rule::When {
                member: self.text(),
                value: self.text(),
                equal: kind == 2,
                needs: self.text(),
            },
        }
    }

    fn job(&mut self, shapes: &[&'static Shape]) -> Job {
        let job = Job::new(self.text(), at(shapes, self.number()));
        let bits = self.byte();
        let presence = |bit| {
            if bits & bit != 0 {
                Presence::Optional
            } else {
                Presence::Required
            }
        };
        Job {
            input: presence(1),
            operation_presence: presence(2),
            endpoint: match bits >> 2 {
                0 => Endpoint::Media,
                1 => Endpoint::Picture,
                2 => Endpoint::Document,
                _ => Endpoint::File,
            },
            ..job
        }
    }

    fn words(&mut self) -> &'static [&'static str] {
        (0..self.number())
            .map(|_| self.text())
            .collect::<Vec<_>>()
            .leak()
    }

    fn text(&mut self) -> &'static str {
        let index = match self.number() {
            0 => {
                self.next += 1;
                self.next
            }
            known => known,
        };
        self.texts.get(index - 1).copied().unwrap_or_default()
    }

    fn number(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= usize::from(byte & 127) << shift;
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
