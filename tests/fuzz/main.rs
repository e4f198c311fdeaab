//! What is fuzzed: properties that hold of any bytes. `cargo test` holds them for the corpus in this folder; `npm run fuzz` looks for
//! bytes for which they fail, with the same functions: the crate in `fuzz/` is built of this file.
//!
//! A finding is mended, and its input stays in `corpus/<target>` under a name that says what it was.
#![allow(
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this crate is a test"
)]

mod credentials;
mod json;
mod random;
mod roundtrip;
mod signature;
mod wild;
mod xml;

// What random tests draw and compare, here drawn from the bytes of the fuzzer: `random` stands in for theirs.
#[path = "../codec/answer.rs"]
mod answer;
#[path = "../reader/compare.rs"]
mod compare;
#[path = "../codec/fold.rs"]
mod fold;
#[path = "../codec/form.rs"]
mod form;
#[path = "../codec/job.rs"]
mod job;
#[path = "../codec/node.rs"]
mod node;
#[path = "../codec/properties.rs"]
mod properties;
#[path = "../reader/scanner/mod.rs"]
mod scanner;
#[path = "../codec/text.rs"]
mod text;
#[path = "../codec/tree.rs"]
mod tree;
#[path = "../reader/trees.rs"]
mod trees;
#[path = "../codec/typed.rs"]
mod typed;
#[path = "../codec/writer.rs"]
mod writer;

pub use credentials::target as credentials;
pub use json::target as json;
pub use roundtrip::target as roundtrip;
pub use signature::target as signature;
pub use xml::target as xml;

#[cfg(test)]
mod corpus {
    use std::fs;
    use std::path::Path;

    type Target = fn(&[u8]);

    /// Every target by its name, which is that of its folder.
    const TARGETS: [(&str, Target); 5] = [
        ("credentials", super::credentials),
        ("json", super::json),
        ("roundtrip", super::roundtrip),
        ("signature", super::signature),
        ("xml", super::xml),
    ];

    #[test]
    fn every_input_of_the_corpus_holds() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
        for (name, target) in TARGETS {
            let mut seen = 0;
            for entry in fs::read_dir(corpus.join(name)).unwrap() {
                let path = entry.unwrap().path();
                let bytes = fs::read(&path).unwrap();
                if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                    panic!("{} does not hold any more", path.display());
                }
                seen += 1;
            }
            assert!(seen > 0, "{name} has no corpus");
        }
    }
}
