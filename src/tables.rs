//! The tables of `jobs` and `shapes` as the codecs use them: unpacked from a few kilobytes at first use.
//!
//! See `schema/pack.rs` for the format and `build.rs` for the reason.

use crate::schema::{Code, Endpoint, Job, Kind, Member, Presence, Rule, Shape};
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
    /// What any Operation has: for each name the member of the first job that declares it.
    pub any_operation: &'static Shape,
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
        rest: bytes,
        shapes: Vec::new(),
    };
    // The order of shapes::ROOTS.
    let request = reader.root();
    let input = reader.root();
    let operation = reader.root();
    let job_detail = reader.root();
    let response = reader.root();
    let notification = reader.root();
    let error = reader.root();
    let mut jobs = Vec::new();
    let mut members: Vec<Member> = Vec::new();
    while !reader.rest.is_empty() {
        let job = reader.job();
        for member in job.operation.members {
            if members.iter().all(|known| known.name != member.name) {
                members.push(*member);
            }
        }
        jobs.push(job);
    }
    let any_operation = Shape {
        base: Some(operation),
        members: members.leak(),
        ..Shape::NOTHING
    };
    Tables {
        jobs: jobs.leak(),
        request,
        input,
        operation,
        any_operation: Box::leak(Box::new(any_operation)),
        job_detail,
        response,
        notification,
        error,
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

    fn root(&mut self) -> &'static Shape {
        let (_, code) = self.entry();
        self.shape(code)
    }

    /// The shape that an entry holds.
    fn shape(&mut self, code: Code) -> &'static Shape {
        if code.what() == Code::KNOWN {
            let index = self.number() as usize;
            return self.shapes.get(index).copied().unwrap_or(&Shape::NOTHING);
        }
        let mut base = None;
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

    fn job(&mut self) -> Job {
        let (tag, code) = self.entry();
        let presence = |bit| {
            if code.how() & bit != 0 {
                Presence::Optional
            } else {
                Presence::Required
            }
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
            ..Job::new(tag, self.shape(code))
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
