//! Weighs our scanner against quick-xml behind the same builder, natively: the figures in docs/benchmarks.md.
//!
//! `CARGO_PROFILE_RELEASE_OPT_LEVEL=3 cargo run --release --example judge`
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::print_stdout, clippy::disallowed_methods)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use quick_xml::events::{BytesStart, Event};
use wanxiang_jobs::decode::{Builder, FlatSink, Limits, Retry, Span, Text};
use wanxiang_jobs::tables::tables;
use wanxiang_jobs::xml::{Scanner, Token};

fn main() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/vectors/responses/seed_notify.json"
    );
    let vector: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let notify = vector["xml"].as_str().unwrap().to_owned();
    let job = &notify[notify.find("<JobsDetail>").unwrap()..notify.rfind("</Response>").unwrap()];
    let list = format!("<Response>{}</Response>", job.repeat(100));
    for (name, xml) in [("notify body", &notify), ("list of 100 jobs", &list)] {
        assert_eq!(
            ours(xml),
            judged(xml),
            "both readers give the same operations"
        );
        let works: [(&str, &dyn Fn() -> usize); 4] = [
            ("our scanner, tokens alone", &|| tokens(xml)),
            ("quick-xml, events alone", &|| events(xml)),
            ("our scanner, to operations", &|| ours(xml)),
            ("quick-xml, to operations", &|| judged(xml)),
        ];
        for (work, nanoseconds) in works.iter().map(|w| w.0).zip(measure(&works)) {
            let rate = xml.len() as f64 / nanoseconds;
            println!(
                "{name:17} {work:27} {:9.2} µs {rate:6.2} GB/s",
                nanoseconds / 1000.0
            );
        }
    }
}

/// Median nanoseconds a call over interleaved rounds.
fn measure(works: &[(&str, &dyn Fn() -> usize); 4]) -> [f64; 4] {
    let mut samples: [Vec<f64>; 4] = Default::default();
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

fn tokens(xml: &str) -> usize {
    let mut scanner = Scanner::new(xml.as_bytes()).unwrap();
    let mut count = 0;
    while scanner.token().unwrap() != Token::End {
        count += 1;
    }
    count
}

fn reader(xml: &str) -> quick_xml::Reader<&[u8]> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().enable_all_checks(true);
    reader
}

fn events(xml: &str) -> usize {
    let mut reader = reader(xml);
    let mut count = 0;
    while reader.read_event().unwrap() != Event::Eof {
        count += 1;
    }
    count
}

fn ours(xml: &str) -> usize {
    let roots = [("Response", tables().notification)];
    let sink = || FlatSink::new(Vec::new(), true);
    let (sink, ..) =
        wanxiang_jobs::xml::read(xml.as_bytes(), &roots, Limits::default(), sink).unwrap();
    sink.finish().len()
}

/// What [`ours`] does, with quick-xml in the place of the scanner. It checks no more than quick-xml does.
fn judged(xml: &str) -> usize {
    let mut hints = Retry::default();
    loop {
        let mut sink = FlatSink::new(Vec::new(), true);
        let limits = Limits::default();
        let mut builder = Builder::new(
            xml.as_bytes(),
            &mut sink,
            tables().notification,
            limits,
            hints,
        );
        drive(xml, &mut builder);
        match builder.finish() {
            Ok(_) => return sink.finish().len(),
            Err(tags) => hints = tags,
        }
    }
}

fn drive(xml: &str, builder: &mut Builder<'_, FlatSink>) {
    let mut reader = reader(xml);
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                if depth > 0 {
                    open(xml, builder, &tag);
                }
                depth += 1;
            }
            Event::Empty(tag) => {
                open(xml, builder, &tag);
                builder.close();
            }
            Event::End(_) => {
                depth -= 1;
                if depth > 0 {
                    builder.close();
                }
            }
            Event::Text(text) => builder.text(place(xml, &text)),
            Event::CData(text) => builder.text(place(xml, &text)),
            Event::GeneralRef(reference) => {
                let start = builder.arena.len();
                let text = quick_xml::escape::resolve_xml_entity(&reference).unwrap();
                builder.arena.extend_from_slice(text.as_bytes());
                builder.text(Text::Arena(Span::new(start, builder.arena.len())));
            }
            Event::Eof => return,
            _ => {}
        }
    }
}

fn open(xml: &str, builder: &mut Builder<'_, FlatSink>, tag: &BytesStart<'_>) {
    // Attributes must be walked to be checked, and these documents have none.
    assert_eq!(tag.attributes().count(), 0);
    builder.open(place(xml, tag.name().as_ref())).unwrap();
}

/// A part of the document by its address.
fn place(xml: &str, part: &str) -> Text {
    let start = part.as_ptr() as usize - xml.as_ptr() as usize;
    Text::Source(Span::new(start, start + part.len()))
}
