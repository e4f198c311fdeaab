//! The tables of `jobs` and `shapes` as the codecs use them: unpacked from a few kilobytes at first use.
//!
//! See `schema/packed` for the format and `build.rs` for the reason.

use crate::schema::{Job, Member, Role, Shape, packed};
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
    let unpacked = packed::read(bytes);
    let operation = unpacked.shape(Role::Operation);
    let mut members: Vec<Member> = Vec::new();
    for job in &unpacked.jobs {
        for member in job.operation.members {
            if members.iter().all(|known| known.name != member.name) {
                members.push(*member);
            }
        }
    }
    let any_operation = Shape {
        base: Some(operation),
        members: members.leak(),
        ..Shape::NOTHING
    };
    Tables {
        request: unpacked.shape(Role::Request),
        input: unpacked.shape(Role::Input),
        operation,
        any_operation: Box::leak(Box::new(any_operation)),
        response: unpacked.shape(Role::Response),
        notification: unpacked.shape(Role::Notification),
        error: unpacked.shape(Role::Error),
        jobs: unpacked.jobs.leak(),
    }
}
