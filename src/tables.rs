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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::packed::Extent;
    use crate::{jobs::JOBS, schema::Kind, shapes::ROOTS};

    /// What a shape says, without the addresses.
    fn said(shape: &'static Shape) -> Vec<(&'static str, bool, bool)> {
        let said = |member: &'static Member| (member.name, member.is_list(), member.is_output());
        shape.all().map(said).collect()
    }

    #[test]
    fn readers_find_the_same_in_less() {
        let lean = packed::write(JOBS, ROOTS, Extent::Reading);
        assert!(lean.len() < BYTES.len() * 3 / 4, "{}", lean.len());
        let lean = packed::read(lean.leak());
        let whole = packed::read(BYTES);
        assert_eq!(lean.shapes.len(), whole.shapes.len());
        let kind = |kind| match kind {
            Kind::OneOf(_) => "Text".to_owned(),
            Kind::Shape(shape) => format!("{:?}", shape.role),
            plain => format!("{plain:?}"),
        };
        let said = |shape: &'static Shape| -> Vec<_> {
            let said = |member: &'static Member| (member.name, member.is_list(), kind(member.kind));
            shape.all().map(said).collect()
        };
        for (lean, whole) in lean.shapes.into_iter().zip(whole.shapes) {
            assert_eq!(said(lean), said(whole));
        }
    }

    #[test]
    fn the_order_in_which_shapes_are_packed_does_not_matter() {
        let roots: Vec<&Shape> = ROOTS.iter().rev().copied().collect();
        let turned = unpack(packed::write(JOBS, &roots, Extent::All).leak());
        let tables = tables();
        for (a, b) in [
            (tables.request, turned.request),
            (tables.input, turned.input),
            (tables.operation, turned.operation),
            (tables.any_operation, turned.any_operation),
            (tables.response, turned.response),
            (tables.notification, turned.notification),
            (tables.error, turned.error),
        ] {
            assert_eq!(a.role, b.role);
            assert_eq!(said(a), said(b));
        }
        assert!(
            tables
                .jobs
                .iter()
                .map(|job| job.tag)
                .eq(JOBS.iter().map(|job| job.tag))
        );
    }

    #[test]
    fn every_role_has_one_shape() {
        let mut roles: Vec<u8> = ROOTS.iter().map(|shape| shape.role as u8).collect();
        roles.sort_unstable();
        assert_eq!(roles, [1, 2, 3, 4, 5, 6, 7]);
        for role in roles {
            assert_eq!(Role::of(role) as u8, role);
        }
        let detail = tables()
            .response
            .find(b"JobsDetail")
            .map(|member| member.kind);
        assert!(matches!(detail, Some(Kind::Shape(shape)) if shape.role == Role::JobDetail));
    }
}
