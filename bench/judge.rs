//! Weighs the reader against the scanner of 0.1.0 behind the same builder, natively: the figures in docs/benchmarks.md.
//!
//! `CARGO_PROFILE_RELEASE_OPT_LEVEL=3 cargo run --release --example judge`, or `CARGO_PROFILE_RELEASE_PACKAGE_…`
//! for other levels: the scanner is compiled at the level of the package, the reader at that of the codec.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::print_stdout, clippy::disallowed_methods)]

#[path = "../tests/reader/scanner/mod.rs"]
mod scanner;

use std::hint::black_box;
use std::time::{Duration, Instant};

use quick_xml::events::Event;
use wanxiang_jobs::decode::{FlatSink, Limits};
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::xml::{Token, Tokens, read, read_in_pieces};

fn main() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/vectors/responses/seed_notify.json"
    );
    let vector: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let notify = vector["xml"].as_str().unwrap().to_owned();
    let job = &notify[notify.find("<JobsDetail>").unwrap()..notify.rfind("</Response>").unwrap()];
    let list = format!("<Response>{}</Response>", job.repeat(20));
    let large = format!("<Response>{}</Response>", job.repeat(1400));
    for (name, xml) in [("notify body", &notify), ("list", &list), ("5 MB", &large)] {
        let works: [(&str, &dyn Fn() -> usize); 6] = [
            ("scanner of 0.1.0, tokens alone", &|| scanned_tokens(xml)),
            ("reader, tokens alone", &|| tokens(xml)),
            ("quick-xml, events alone", &|| events(xml)),
            ("scanner of 0.1.0, to operations", &|| scanned(xml)),
            ("reader, to operations", &|| whole(xml)),
            ("reader without leaves, the same", &|| pieces(xml)),
        ];
        assert!(whole(xml) == pieces(xml) && whole(xml) == scanned(xml));
        let times = measure(&works);
        for ((work, _), nanoseconds) in works.iter().zip(times) {
            let rate = xml.len() as f64 / nanoseconds;
            let ratio = nanoseconds / times[3];
            let micros = nanoseconds / 1000.0;
            println!("{name:12} {work:32} {micros:10.2} µs {rate:6.2} GB/s {ratio:6.2}");
        }
    }
}

/// Median nanoseconds a call over interleaved rounds.
fn measure(works: &[(&str, &dyn Fn() -> usize); 6]) -> [f64; 6] {
    let mut samples: [Vec<f64>; 6] = Default::default();
    for _ in 0..25 {
        for ((_, work), samples) in works.iter().zip(&mut samples) {
            let (start, mut count) = (Instant::now(), 0u32);
            while start.elapsed() < Duration::from_millis(20) {
                black_box(work());
                count += 1;
            }
            samples.push(start.elapsed().as_nanos() as f64 / f64::from(count));
        }
    }
    samples.map(|mut list| {
        list.sort_by(f64::total_cmp);
        list[list.len() / 2]
    })
}

fn scanned_tokens(xml: &str) -> usize {
    let mut scanner = scanner::Scanner::new(xml.as_bytes()).unwrap();
    let mut count = 0;
    while scanner.token().unwrap() != scanner::Token::End {
        count += 1;
    }
    count
}

fn tokens(xml: &str) -> usize {
    let mut tokens = Tokens::new(xml.as_bytes()).unwrap();
    let mut count = 0;
    loop {
        while tokens.leaf().is_some() {
            count += 1;
        }
        if tokens.token().unwrap() == Token::End {
            return count;
        }
        count += 1;
    }
}

fn events(xml: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().enable_all_checks(true);
    let mut count = 0;
    while reader.read_event().unwrap() != Event::Eof {
        count += 1;
    }
    count
}

fn sink() -> FlatSink {
    FlatSink::new(Vec::new(), true)
}

fn scanned(xml: &str) -> usize {
    let roots = [("Response", tables().notification)];
    let limits = Limits::default();
    let (sink, ..) = scanner::read::read(xml.as_bytes(), &roots, limits, sink).unwrap();
    sink.finish().len()
}

fn whole(xml: &str) -> usize {
    let roots = [("Response", tables().notification)];
    let (sink, ..) = read(xml.as_bytes(), &roots, Limits::default(), sink).unwrap();
    sink.finish().len()
}

fn pieces(xml: &str) -> usize {
    let roots = [("Response", tables().notification)];
    let (sink, ..) = read_in_pieces(xml.as_bytes(), &roots, Limits::default(), sink).unwrap();
    sink.finish().len()
}
