//! The reader against hostile documents, an independent parser, and the conformance suite of the W3C.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod author;
mod compare;
mod hostile;
mod json;
mod judge;
mod limits;
mod notification;
mod places;
mod scanner;
mod suite;
mod tags;
mod trees;
mod truth;
mod units;
mod verdicts;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use wanxiang_jobs::decode::{Fault, Limits, TreeSink};
use wanxiang_jobs::document::{Expected, read_tree};
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::value::Value;
use wanxiang_jobs::xml::{Token, Tokens, check_encoding};

/// No limit but memory.
const UNLIMITED: Limits = Limits {
    bytes: usize::MAX,
    depth: usize::MAX,
    nodes: usize::MAX,
};

/// An answer in XML.
fn read_xml(document: &[u8], limits: Limits) -> Result<Value, Fault> {
    check_encoding(document)?;
    let roots = [("Response", tables().response)];
    let (sink, ..) = wanxiang_jobs::xml::read(document, &roots, limits, TreeSink::new)?;
    Ok(sink.finish())
}

/// The same in JSON.
fn read_json(document: &[u8], limits: Limits) -> Result<Value, Fault> {
    check_encoding(document)?;
    let root = tables().response;
    let (sink, _) = wanxiang_jobs::json::read(document, root, limits, TreeSink::new)?;
    Ok(sink.finish())
}

/// A notification in either.
fn read_notification(document: impl AsRef<[u8]>) -> Result<Value, Fault> {
    let document = document.as_ref();
    check_encoding(document)?;
    Ok(read_tree(document, Expected::Notification, Limits::default())?.0)
}

/// Whether the document is well-formed, whatever its elements are called.
fn scan(document: &[u8]) -> Result<(), Fault> {
    check_encoding(document)?;
    let mut tokens = Tokens::new(document)?;
    while tokens.token()? != Token::End {}
    Ok(())
}

/// What `work` answers; fails instead of waiting on a reader whose time grows with the square of its input.
fn within<T: Send + 'static>(seconds: u64, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, answer) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    answer
        .recv_timeout(Duration::from_secs(seconds))
        .expect("the reader takes too long, or panicked")
}

/// Numbers that look random and are the same in every run: splitmix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

/// `SEED` of the environment, else one that is always the same.
fn seed() -> u64 {
    std::env::var("SEED").map_or(20_260_401, |text| text.parse().expect("SEED is a number"))
}
