//! The order of the layers, the border to JavaScript and the size of files, read from the sources.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this crate is a test"
)]

mod client_modules;
mod cycles;

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

/// Every module of `src/lib.rs` and `src/codec.rs` and the ones that it may use, which stand above it.
const LAYERS: &[(&str, &[&str])] = &[
    // The codec, a crate of its own. Leaves.
    ("schema", &[]),
    ("value", &[]),
    ("error", &["value"]),
    ("path", &[]),
    ("find", &[]),
    // A crate of its own.
    ("signature", &[]),
    // The payloads as data; native builds pack them, the module carries them packed.
    ("shapes", &["schema"]),
    ("jobs", &["schema", "shapes"]),
    ("emit", &["schema", "value", "shapes", "jobs"]),
    ("tables", &["schema"]),
    // Readers and writers of the data.
    ("decode", &["schema", "value", "error", "tables"]),
    (
        "xml",
        &[
            "schema", "value", "error", "path", "find", "tables", "decode",
        ],
    ),
    ("json", &["schema", "decode"]),
    (
        "document",
        &["schema", "value", "tables", "decode", "xml", "json"],
    ),
    // The package. Leaves.
    ("http", &["signature"]),
    ("json_value", &["value"]),
    (
        "validate",
        &[
            "schema", "value", "error", "path", "find", "tables", "decode", "xml",
        ],
    ),
    ("request", &["value", "error"]),
    ("operations", &["error", "find", "http", "tables"]),
    // Behaviour, with clock, network and credentials handed in.
    ("auth", &["value", "http"]),
    (
        "client",
        &["error", "find", "http", "operations", "auth", "signature"],
    ),
    // The border; nothing uses it.
    (
        "js",
        &[
            "value",
            "error",
            "decode",
            "xml",
            "document",
            "validate",
            "request",
            "operations",
            "signature",
            "auth",
            "client",
            "json_value",
        ],
    ),
];

/// Crates that only make sense where JavaScript is.
const BORDER_CRATES: &[&str] = &[
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "js_sys",
    "web_sys",
    "serde_wasm_bindgen",
    "gloo_net",
];

/// What the core is given by its host, and never takes by itself.
const GIVEN: &[&str] = &[
    "std::time",
    "std::thread",
    "std::net",
    "std::process",
    "std::env",
    "std::fs",
];

const MOST_LINES: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder of the project whose names end so, as paths from the project's root.
fn files(folder: &str, endings: &[&str]) -> Vec<String> {
    fn visit(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
        let Ok(entries) = read_dir(folder) else {
            return;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                let skipped =
                    ["node_modules", "dist", "target"].contains(&name) || name.starts_with('.');
                if !skipped {
                    visit(&path, endings, found);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    visit(&root().join(folder), endings, &mut found);
    let relative = |path: PathBuf| {
        path.strip_prefix(root())
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    };
    let mut found: Vec<String> = found.into_iter().map(relative).collect();
    found.sort();
    found
}

/// A source without comments and without its own tests.
fn code(file: &str) -> String {
    let text = read_to_string(root().join(file)).unwrap();
    let own = text.split("#[cfg(test)]").next().unwrap();
    own.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .fold(String::new(), |out, line| out + line + "\n")
}

/// The roots of the package's crate and of the codec, which only list modules.
const CRATE_ROOTS: &[&str] = &["src/lib.rs", "src/codec.rs"];

/// The folder that is a crate by itself.
const SIGNATURE: &str = "signature";

/// The module of a crate root that a file belongs to.
fn module(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap();
    inside.split(['/', '.']).next().unwrap()
}

/// The modules that a source names: `crate::xml::…`, `crate::{xml, value::Value}`, `super::super::xml`.
fn used(file: &str) -> Vec<String> {
    let depth = file.matches('/').count() - usize::from(file.ends_with("/mod.rs"));
    let roots = ["crate::".to_owned(), "super::".repeat(depth)];
    let code = code(file);
    let mut found = Vec::new();
    for root in &roots {
        for (at, _) in code.match_indices(root.as_str()) {
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(heads(group)),
                None => found.push(word(rest)),
            }
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The first words of a group's items, nested groups left out.
fn heads(group: &str) -> Vec<String> {
    let mut heads = vec![String::new()];
    let mut depth = 0;
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(String::new()),
            c if depth == 0 => heads.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    heads.iter().map(|head| word(head.trim_start())).collect()
}

fn word(text: &str) -> String {
    let in_word = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
    text.chars().take_while(in_word).collect()
}

/// The modules that a crate root declares.
fn declared(root: &str) -> Vec<String> {
    code(root)
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "))
        .map(|rest| rest.trim_end_matches(';').to_owned())
        .collect()
}

#[test]
fn the_table_lists_the_modules_of_all_crates_from_the_bottom_up() {
    let mut declared: Vec<String> = CRATE_ROOTS.iter().flat_map(|root| declared(root)).collect();
    declared.push(SIGNATURE.to_owned());
    let mut listed: Vec<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    for (index, (name, uses)) in LAYERS.iter().enumerate() {
        for used in *uses {
            assert!(
                listed[..index].contains(used),
                "{name} uses {used}, which stands below it"
            );
        }
    }
    declared.sort_unstable();
    listed.sort_unstable();
    assert_eq!(listed, declared);
}

#[test]
fn every_module_uses_only_those_that_the_table_grants() {
    let mut seen = 0;
    for file in files("src", &[".rs"]) {
        if CRATE_ROOTS.contains(&file.as_str()) {
            continue;
        }
        let own = module(&file);
        let (_, granted) = LAYERS.iter().find(|(name, _)| *name == own).unwrap();
        for name in used(&file) {
            let known = LAYERS.iter().any(|(module, _)| *module == name);
            assert!(known, "{file} names crate::{name}, which is no module");
            assert!(
                name == own || granted.contains(&name.as_str()),
                "{file} uses {name}"
            );
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} uses were found");
}

#[test]
fn a_grant_that_nothing_uses_is_taken_back() {
    for (own, granted) in LAYERS {
        let files = files("src", &[".rs"]);
        let mine = files
            .iter()
            .filter(|file| !CRATE_ROOTS.contains(&file.as_str()) && module(file) == *own);
        let used: Vec<String> = mine.flat_map(|file| used(file)).collect();
        for name in *granted {
            assert!(
                used.iter().any(|used| used == name),
                "{own} need not use {name}"
            );
        }
    }
}

#[test]
fn codec_and_signature_have_three_crates_and_each_one_user() {
    assert_eq!(dependencies("codec"), ["quick-xml"]);
    assert_eq!(dependencies("signature"), ["hmac", "sha1"]);
    for (name, user) in [
        ("quick_xml", "xml"),
        ("hmac::", "signature"),
        ("sha1::", "signature"),
    ] {
        let mut users = Vec::new();
        for file in files("src", &[".rs"]) {
            if code(&file).contains(name) {
                users.push(module(&file).to_owned());
            }
        }
        users.dedup();
        assert_eq!(users, [user], "{name}");
    }
}

/// What a crate inside depends on.
fn dependencies(inner: &str) -> Vec<String> {
    let manifest = read_to_string(root().join(inner).join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap();
    let dependencies = dependencies.split("\n[").next().unwrap();
    dependencies
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[test]
fn only_the_border_knows_javascript() {
    let mut border = 0;
    for file in files("src", &[".rs"]) {
        let code = code(&file);
        let mut names = BORDER_CRATES.iter().filter(|name| code.contains(*name));
        match names.next() {
            Some(_) if module(&file) == "js" => border += 1,
            Some(name) => panic!("{file} uses {name}"),
            None => {}
        }
    }
    assert!(border > 3, "only {border} files of the border were found");
}

#[test]
fn the_core_takes_nothing_that_its_host_gives() {
    for file in files("src", &[".rs"]) {
        let code = code(&file);
        for name in GIVEN {
            assert!(!code.contains(name), "{file} uses {name}");
        }
    }
}

#[test]
fn no_file_is_longer_than_it_should_be() {
    let folders = [
        "src",
        "tests",
        "scripts",
        "pkg-template",
        "www",
        "examples",
        "bench",
    ];
    let endings = [".rs", ".js", ".mjs", ".jsx", ".ts", ".css"];
    let mut long = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder, &endings)) {
        let lines = read_to_string(root().join(&file)).unwrap().lines().count();
        // Generated, and read by nobody.
        if lines > MOST_LINES && !file.ends_with("every_tag.ts") {
            long.push(file);
        }
    }
    assert!(long.is_empty(), "longer than {MOST_LINES} lines: {long:?}");
}
