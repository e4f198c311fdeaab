//! Members of an Operation whose tag may not be known yet.
//!
//! Notifications sort their elements by name, so Operation comes before Tag. Nearly every member means the
//! same under every tag; the few that do not are noted, and the document is read again once the tag is known.

use crate::schema::{Job, Kind, Member, Shape};
use crate::tables::tables;

/// The member of that name in the Operation of `job`, else of `any` job, and its place among those of any.
pub(super) fn find(
    any: &'static Shape,
    job: Option<&'static Job>,
    name: &[u8],
) -> Option<(usize, &'static Member)> {
    let (index, known) = any.locate(name)?;
    let own = job.and_then(|job| job.operation.find(name));
    Some((index, own.unwrap_or(known)))
}

/// The member of that name in the Operation of any job.
pub fn any_operation(name: &[u8]) -> Option<&'static Member> {
    tables().any_operation.find(name)
}

/// Whether `job` declares the member otherwise than it was read.
pub(super) fn differs(job: &'static Job, read: &'static Member) -> bool {
    job.operation
        .find(read.name.as_bytes())
        .is_some_and(|own| !same(own, read))
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
