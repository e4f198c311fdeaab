//! The reader against the scanner of 0.1.0, and against itself with the path for plain leaves off: the same verdict,
//! place and payload for every document, whole, cut short or damaged.

use std::fs;
use std::path::{Path, PathBuf};

use super::compare::{compare, verdict, verdict_of_scanner};
use super::{Random, UNLIMITED, seed, suite};
use wanxiang_jobs::decode::Limits;
use wanxiang_jobs::xml::{Token, Tokens};

/// A document with up to three bytes changed, taken out, doubled or put in.
fn mutated(document: &[u8], random: &mut Random) -> Vec<u8> {
    const BYTES: &[u8] = b"<>&;/='\"![]-? ax#\x01\r\n\tC\xEF\xBB\xBF\xE6";
    let mut bytes = document.to_vec();
    for _ in 0..=random.below(3) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        let byte = BYTES[random.below(BYTES.len())];
        match random.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, byte),
            3 => {
                let end = (at + 1 + random.below(12)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            4 => {
                let end = (at + 1 + random.below(12)).min(bytes.len());
                bytes.drain(at..end);
            }
            _ => bytes[at] = byte,
        }
    }
    bytes
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "xml") {
            found.push(path);
        }
    }
}

#[test]
fn every_fixture_and_many_mutations_of_each() {
    let mut paths = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"),
        &mut paths,
    );
    paths.sort();
    let mut random = Random(seed());
    let mut compared = 0;
    for path in &paths {
        let document = fs::read(path).unwrap();
        compare(&document, UNLIMITED, &|| path.display().to_string());
        for round in 0..60 {
            let mutant = mutated(&document, &mut random);
            compare(&mutant, Limits::default(), &|| {
                let text = String::from_utf8_lossy(&mutant);
                format!(
                    "SEED={} round {round} of {}: {text}",
                    seed(),
                    path.display()
                )
            });
            compared += 1;
        }
    }
    assert!(compared > 3000, "{compared}");
}

#[test]
fn every_document_of_the_suite_and_mutations_of_each() {
    let mut random = Random(seed());
    let mut compared = 0;
    for case in suite::cases() {
        let document = &case.document;
        for round in 0..8 {
            // Inside our root too, or nothing would be built.
            let mut mutant = match round {
                0 | 1 => document.clone(),
                _ => mutated(document, &mut random),
            };
            if round % 2 == 1 {
                mutant = [b"<Response>", &mutant[..], b"</Response>"].concat();
            }
            compare(&mutant, Limits::default(), &|| {
                let text = String::from_utf8_lossy(&mutant);
                format!("SEED={} round {round} of {}: {text}", seed(), case.id)
            });
            compared += 1;
        }
    }
    assert!(compared > 8000, "{compared}");
}

#[test]
fn small_documents_of_all_kinds_of_pieces() {
    const PIECES: &[&str] = &[
        "<a>",
        "</a>",
        "<a/>",
        "<Tag>",
        "</Tag>",
        "<JobsDetail>",
        "</JobsDetail>",
        "x",
        " ",
        "\n",
        "\r\n",
        "\r",
        "&amp;",
        "&#65;",
        "&#xD;",
        "&bad;",
        "&",
        ";",
        "]]",
        "]]>",
        ">",
        "<![CDATA[",
        "<![CDATA[ \r]]>",
        "<!--",
        "-->",
        "<!-- - -->",
        "<!-->",
        "--->",
        "<?p",
        "<?p ?>",
        "?>",
        "<?xml version='1.0'?>",
        "<a b='1'",
        " b='2'",
        " b=\"&lt;\"",
        "\u{feff}",
        "数",
        "，",
        "<数>",
        "</数>",
        "<a>text</a>",
        "<Code>x</Code>",
        "<Code></Code>",
        "<Code> </Code >",
        "<!DOCTYPE r>",
        "<!doctype r>",
        "<",
        "</",
        "\u{fffe}",
        "\u{1}",
        "'",
        "\"",
        "<a:b>y</a:b>",
        "<1>",
        "</ a>",
        "</a b>",
    ];
    let mut random = Random(seed());
    for round in 0..60_000 {
        let mut document = String::from("<Response>");
        for _ in 0..1 + random.below(7) {
            document += random.pick(PIECES);
        }
        match random.below(4) {
            0 => {}
            1 => document.insert_str(0, random.pick(PIECES)),
            _ => document += "</Response>",
        }
        compare(document.as_bytes(), Limits::default(), &|| {
            format!("SEED={} round {round}: {document:?}", seed())
        });
    }
}

#[test]
fn limits_are_met_at_the_same_place_on_either_path() {
    let document =
        "<Response>\n <a>1</a> <JobsDetail> <Code>x</Code>\n<b c='d'>e</b></JobsDetail></Response>";
    for depth in 0..5 {
        for nodes in 0..8 {
            let limits = Limits {
                bytes: 1000,
                depth,
                nodes,
            };
            compare(document.as_bytes(), limits, &|| {
                format!("depth {depth}, nodes {nodes}")
            });
        }
    }
}

#[test]
fn most_of_a_body_takes_the_path_for_plain_leaves() {
    let document = b"<Response> <JobsDetail>\n<Code>x</Code><Message></Message><a>\xE6\x95\xB0</a> </JobsDetail></Response>";
    let mut tokens = Tokens::new(document).unwrap();
    let mut texts = Vec::new();
    loop {
        while let Some(leaf) = tokens.leaf() {
            let text = |span: wanxiang_jobs::decode::Span| {
                String::from_utf8_lossy(span.of(document)).into_owned()
            };
            texts.push([text(leaf.blank), text(leaf.name), text(leaf.text)]);
        }
        if tokens.token().unwrap() == Token::End {
            break;
        }
    }
    let expected = [["\n", "Code", "x"], ["", "Message", ""], ["", "a", "数"]];
    assert_eq!(texts, expected.map(|leaf| leaf.map(str::to_owned)));
}

/// The judge has the ranges of the recommendation, the reader tables of its own: see `scanner/chars.rs`.
#[test]
fn every_character_of_the_first_plane_and_both_ends_of_the_others() {
    let ends =
        (1..=0x10).flat_map(|plane| [0u32, 1, 0xFFFD, 0xFFFE, 0xFFFF].map(|low| plane << 16 | low));
    for c in (0..=0xFFFF).chain(ends).filter_map(char::from_u32) {
        for document in [
            format!("<{c}/>"),
            format!("<a{c}/>"),
            format!("<a>{c}</a>"),
            format!("<a>&#{};</a>", c as u32),
        ] {
            assert_eq!(
                verdict(document.as_bytes()),
                verdict_of_scanner(document.as_bytes()),
                "{document:?}"
            );
        }
    }
}
