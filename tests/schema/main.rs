//! The tables themselves: sound in every shape, whole against the written facts of the service, and
//! wide enough for every request that the official Go SDK was seen to send.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this crate is a test"
)]

mod exceptions;
mod facts;
mod invariants;
mod vectors;

use std::collections::BTreeMap;

use wanxiang_jobs::jobs::JOBS;
use wanxiang_jobs::schema::{Kind, Shape};
use wanxiang_jobs::shapes;

/// The shapes from which all others can be reached.
fn roots() -> Vec<&'static Shape> {
    let envelopes: [&'static Shape; 5] = [
        &shapes::REQUEST,
        &shapes::MULTI_REQUEST,
        &shapes::RESPONSE,
        &shapes::NOTIFICATION,
        &shapes::ERROR,
    ];
    envelopes
        .into_iter()
        .chain(JOBS.iter().map(|job| job.operation))
        .collect()
}

/// Every shape there is, by name. Fails when two shapes share a name or a shape holds itself.
fn reachable() -> BTreeMap<&'static str, &'static Shape> {
    fn visit(
        shape: &'static Shape,
        above: &mut Vec<&'static str>,
        found: &mut BTreeMap<&'static str, &'static Shape>,
    ) {
        assert!(
            !above.contains(&shape.name),
            "{} holds itself: {above:?}",
            shape.name
        );
        if let Some(known) = found.insert(shape.name, shape) {
            assert!(
                std::ptr::eq(known, shape),
                "two shapes are called {}",
                shape.name
            );
        }
        above.push(shape.name);
        for member in shape.all() {
            if let Kind::Shape(child) = member.kind {
                visit(child, above, found);
            }
        }
        above.pop();
    }

    let mut found = BTreeMap::new();
    for root in roots() {
        visit(root, &mut Vec::new(), &mut found);
    }
    found
}
