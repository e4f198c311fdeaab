//! UTF-16 offsets in the flat operations: right, and found in time.

use super::{Random, UNLIMITED, seed, within};
use wanxiang_jobs::decode::{Document, FlatSink, Key, Place, Sink, Span, Text, What};
use wanxiang_jobs::tables::tables;

/// The offset and length that one operation gives for a part of the document.
fn units(sink: &mut FlatSink, source: &str, from: usize, to: usize) {
    let document = Document {
        source: source.as_bytes(),
        arena: b"",
    };
    let text = Text::Source(Span::new(from, to));
    sink.member(document, Key::Known(""), Place::Single, What::Text, text);
}

#[test]
fn offsets_are_those_of_javascript_wherever_the_reader_jumps() {
    let mut random = Random(seed());
    let source: String = (0..4000)
        .map(|_| random.pick(&["a", "é", "数", "𝄞", "\n"]))
        .collect();
    let places: Vec<usize> = source
        .char_indices()
        .map(|(at, _)| at)
        .chain([source.len()])
        .collect();
    let mut sink = FlatSink::new(Vec::new(), false);
    let mut expected = Vec::new();
    let length = |text: &str| text.encode_utf16().count() as u32;
    for _ in 0..2000 {
        let a = random.below(places.len());
        let b = (a + random.below(700)).min(places.len() - 1);
        units(&mut sink, &source, places[a], places[b]);
        expected.push((
            length(&source[..places[a]]),
            length(&source[places[a]..places[b]]),
        ));
    }
    let words = sink.finish();
    let found: Vec<(u32, u32)> = words.chunks(4).map(|words| (words[2], words[3])).collect();
    assert_eq!(found, expected, "SEED={}", seed());
}

#[test]
fn the_name_of_a_long_list_is_not_looked_for_again_with_each_item() {
    let json = format!(r#"{{"é":[0{}]}}"#, ",0".repeat(300_000));
    let words = within(30, move || {
        let root = tables().response;
        let sink = || FlatSink::new(Vec::new(), false);
        let (sink, _) = wanxiang_jobs::json::read(json.as_bytes(), root, UNLIMITED, sink).unwrap();
        sink.finish().len()
    });
    assert!(words > 300_001 * 4);
}
