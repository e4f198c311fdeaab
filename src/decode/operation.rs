//! Members of an Operation whose tag may not be known yet.
//!
//! Notifications sort their elements by name, so Operation comes before Tag. Nearly every member means the
//! same under every tag; the few that do not are noted, and the document is read again once the tag is known.

use crate::schema::{Job, Kind, Member, Shape};
use crate::tables::tables;
use std::cell::Cell;

/// A member as the first job declares it that has it.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    /// The member.
    pub member: &'static Member,
    /// Its place among the members that were searched.
    pub index: usize,
    /// Whether another job declares it otherwise.
    pub ambiguous: bool,
}

thread_local! {
    static CANDIDATES: Cell<&'static [Candidate]> = const { Cell::new(&[]) };
}

/// The member of that name in the Operation of `job`, else of any job.
pub(super) fn find(job: Option<&'static Job>, name: &[u8]) -> Option<Candidate> {
    let mut candidates = CANDIDATES.get();
    if candidates.is_empty() {
        candidates = collect().leak();
        CANDIDATES.set(candidates);
    }
    let index = candidates
        .binary_search_by(|c| c.member.name.as_bytes().cmp(name))
        .ok()?;
    let known = candidates.get(index)?;
    match job.and_then(|job| job.operation.find(name)) {
        Some(member) => Some(Candidate {
            member,
            index,
            ambiguous: false,
        }),
        None => Some(Candidate {
            index,
            ambiguous: known.ambiguous && job.is_none(),
            ..*known
        }),
    }
}

/// The member of that name in the Operation of any job.
pub fn any_operation(name: &[u8]) -> Option<&'static Member> {
    find(None, name).map(|candidate| candidate.member)
}

/// Whether `job` declares the member otherwise than it was read.
pub(super) fn differs(job: &'static Job, read: &'static Member) -> bool {
    job.operation
        .find(read.name.as_bytes())
        .is_some_and(|own| !same(own, read))
}

fn collect() -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for member in tables().jobs.iter().flat_map(|job| job.operation.all()) {
        match candidates.binary_search_by(|c| c.member.name.cmp(member.name)) {
            Ok(index) => {
                if let Some(known) = candidates.get_mut(index) {
                    known.ambiguous |= !same(known.member, member);
                }
            }
            Err(index) => candidates.insert(
                index,
                Candidate {
                    member,
                    index: 0,
                    ambiguous: false,
                },
            ),
        }
    }
    candidates
}

fn same(a: &Member, b: &Member) -> bool {
    shape_of(a).map(core::ptr::from_ref) == shape_of(b).map(core::ptr::from_ref)
        && a.is_list() == b.is_list()
        && core::mem::discriminant(&a.kind) == core::mem::discriminant(&b.kind)
}

fn shape_of(member: &Member) -> Option<&'static Shape> {
    match member.kind {
        Kind::Shape(shape) => Some(shape),
        _ => None,
    }
}
