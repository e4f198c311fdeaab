//! Any bytes as XML: the reader and the scanner of 0.1.0 give the same verdict, place and payload, quick-xml the same tree of
//! what is taken; the flat operations and the tree of a notification come or fail together.

use crate::compare::{compare, verdict};
use crate::trees::{judges, ours, scanners};
use wanxiang_jobs::decode::{Limits, locate};
use wanxiang_jobs::document::{Expected, read_flat, read_tree};

pub fn target(bytes: &[u8]) {
    let what = || String::from_utf8_lossy(bytes).into_owned();
    compare(bytes, Limits::default(), &what);
    compare(bytes, NARROW, &what);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if verdict(bytes).is_ok() {
        let tree = ours(text);
        assert_eq!(tree, scanners(text));
        assert_eq!(tree, judges(text));
    }
    both_ways(bytes, Expected::Answer);
    both_ways(bytes, Expected::Notification);
}

/// Met by small documents.
const NARROW: Limits = Limits {
    bytes: 4096,
    depth: 4,
    nodes: 12,
};

/// A body as JavaScript gets it, and as the client does.
pub fn both_ways(bytes: &[u8], expected: Expected) {
    let limits = Limits::default();
    let flat = read_flat(bytes, expected, limits, Vec::new(), bytes.is_ascii());
    let tree = read_tree(bytes, expected, limits);
    match (flat, tree) {
        (Ok(flat), Ok((_, is_refusal))) => assert_eq!(flat.is_refusal, is_refusal),
        (Err(flat), Err(tree)) => {
            assert_eq!(flat, tree);
            assert!(flat.at <= bytes.len());
            let error = locate(*flat, bytes);
            assert!(error.line > 0 && error.column > 0);
        }
        (flat, tree) => panic!("flat {:?}, tree {:?}", flat.err(), tree.err()),
    }
}
