//! docs/validation.md has a row and an example for each kind of finding, and for no other.

use std::collections::BTreeSet;
use std::fs::{read_dir, read_to_string};
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// `severity code` of each finding that the sources of validation make.
fn made() -> BTreeSet<String> {
    let mut sources = read_to_string(root().join("src/validate.rs")).unwrap();
    for entry in read_dir(root().join("src/validate")).unwrap() {
        sources += &read_to_string(entry.unwrap().path()).unwrap();
    }
    let mut made = BTreeSet::new();
    for severity in ["error", "warning"] {
        for call in sources.split(&format!("{severity}(")).skip(1) {
            let arguments = call.split(['\n', ';']).take(4).collect::<String>();
            let arguments = arguments.split(')').take(2).collect::<String>();
            if let Some((_, rest)) = arguments.split_once(", \"") {
                let (code, _) = rest.split_once('"').unwrap();
                made.insert(format!("{severity} {code}"));
            }
        }
    }
    // Those of a text's format come out of one match.
    for arm in sources.split("=> (\"").skip(1) {
        let (code, _) = arm.split_once('"').unwrap();
        made.insert(format!("warning {code}"));
    }
    made
}

#[test]
fn each_kind_of_finding_has_a_row_and_an_example() {
    let page = read_to_string(root().join("docs/validation.md")).unwrap();
    let mut rows = BTreeSet::new();
    let mut examples = BTreeSet::new();
    for line in page.lines() {
        let cells: Vec<_> = line.split(" | ").collect();
        if let [_, code, severity, _] = cells.as_slice()
            && code.starts_with('`')
        {
            rows.insert(format!("{severity} {}", code.trim_matches('`')));
        }
        if let Some((_, seen)) = line.split_once("// → ['") {
            let words: Vec<_> = seen.split(' ').take(2).collect();
            examples.insert(words.join(" "));
        }
    }
    assert_eq!(rows, made());
    assert_eq!(examples, rows);
}
