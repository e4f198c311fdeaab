//! What is generated from the tables is committed and current. `BLESS=1` rewrites it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::PathBuf;
use std::{fs, io};

use wanxiang_jobs::client::IdempotencyMark;
use wanxiang_jobs::emit::{self, Catalog, Direction, Example, File};
use wanxiang_jobs::jobs::JOBS;
use wanxiang_jobs::value::Value;

/// Folders that hold generated files and nothing else.
const FOLDERS: [&str; 2] = ["generated", "docs/reference"];
/// Generated, but not from the tables.
const ELSEWHERE: &str = "generated/error-codes.json";

fn at(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files() -> Result<Vec<File>, Box<dyn Error>> {
    let examples = examples()?;
    let mut files = emit::files(&|tag| examples.get(tag).cloned());
    files.push(mark_module());
    Ok(files)
}

/// The mark of a submit with `once`, for the receiver, whose module has no client.
fn mark_module() -> File {
    let version = IdempotencyMark::VERSION.replace('.', r"\.");
    let length = IdempotencyMark::RANDOM_LENGTH;
    File {
        path: "generated/mark.js".to_owned(),
        text: format!(
            "// Generated from src/client/idempotency_mark.rs.\n\
             // `BLESS=1 cargo test --test generated` rewrites it.\n\n\
             /** What a submit with `once` puts before the caller's own `UserData`. */\n\
             export const MARK = /^{version}[\\w-]{{{length}}}\\.\\d+\\./;\n"
        ),
    }
}

/// The example of a tag is its fixture.
fn examples() -> Result<BTreeMap<&'static str, Example>, Box<dyn Error>> {
    let mut examples = BTreeMap::new();
    for job in JOBS {
        let folder = at("tests/fixtures").join(job.tag);
        if folder.exists() {
            let parts = fs::read_to_string(folder.join("request.json"))?;
            let parts = value(&serde_json::from_str(&parts)?);
            let xml = fs::read_to_string(folder.join("request.xml"))?;
            examples.insert(job.tag, Example { parts, xml });
        }
    }
    Ok(examples)
}

/// A JSON value as ours. The tag is the builder's, not one of its parts.
fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Foreign("null".to_owned()),
        serde_json::Value::Bool(value) => Value::Boolean(*value),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) => Value::List(items.iter().map(value).collect()),
        serde_json::Value::Object(members) => Value::Map(
            members
                .iter()
                .filter(|(name, _)| *name != "Tag")
                .map(|(name, member)| (name.clone(), value(member)))
                .collect(),
        ),
    }
}

fn committed() -> io::Result<BTreeSet<String>> {
    let mut paths = BTreeSet::new();
    for folder in FOLDERS {
        for entry in fs::read_dir(at(folder))? {
            paths.insert(format!("{folder}/{}", entry?.file_name().to_string_lossy()));
        }
    }
    paths.remove(ELSEWHERE);
    Ok(paths)
}

fn bless(files: &[File]) -> io::Result<()> {
    for folder in FOLDERS {
        fs::create_dir_all(at(folder))?;
    }
    let fresh: BTreeSet<_> = files.iter().map(|file| file.path.clone()).collect();
    for path in committed()?.difference(&fresh) {
        fs::remove_file(at(path))?;
    }
    for file in files {
        if fs::read_to_string(at(&file.path)).ok().as_ref() != Some(&file.text) {
            fs::write(at(&file.path), &file.text)?;
        }
    }
    Ok(())
}

#[test]
fn generated_files_are_current() {
    let files = files().unwrap();
    if std::env::var_os("BLESS").is_some() {
        bless(&files).unwrap();
    }
    let fresh: BTreeSet<_> = files.iter().map(|file| file.path.clone()).collect();
    let stale: Vec<_> = committed().unwrap().difference(&fresh).cloned().collect();
    assert!(
        stale.is_empty(),
        "no longer generated: {stale:?}; BLESS=1 removes them"
    );
    for file in &files {
        let text = fs::read_to_string(at(&file.path)).unwrap_or_default();
        let same = text
            .lines()
            .zip(file.text.lines())
            .take_while(|(a, b)| a == b)
            .count();
        let line = same + 1;
        assert!(
            text == file.text,
            "{}:{line} is stale; BLESS=1 rewrites it",
            file.path
        );
    }
}

#[test]
fn every_type_has_a_name_of_its_own() {
    let catalog = Catalog::new();
    let request = catalog
        .request
        .iter()
        .map(|shape| catalog.name(shape, Direction::Request));
    let answer = catalog
        .answer
        .iter()
        .map(|shape| catalog.name(shape, Direction::Answer));
    let shapes: Vec<String> = request.chain(answer).collect();
    let files = files().unwrap();
    let module = files
        .iter()
        .find(|file| file.path.ends_with("jobs.d.ts"))
        .unwrap();
    let declared: Vec<&str> = module
        .text
        .lines()
        .filter_map(|line| {
            let line = line.strip_prefix("export ")?;
            let name = line
                .strip_prefix("interface ")
                .or(line.strip_prefix("type "))?;
            name.split([' ', '<']).next()
        })
        .collect();
    let unique: BTreeSet<&str> = declared.iter().copied().collect();
    // TypeScript merges two interfaces of one name without a word.
    assert_eq!(unique.len(), declared.len(), "a name is declared twice");
    assert_eq!(shapes.iter().collect::<BTreeSet<_>>().len(), shapes.len());
    for name in &shapes {
        assert!(unique.contains(name.as_str()), "{name} is not declared");
    }
}

#[test]
fn builder_names_are_unique_identifiers() {
    let names: BTreeSet<_> = JOBS
        .iter()
        .map(|job| emit::names::builder(job.tag))
        .collect();
    assert_eq!(names.len(), JOBS.len());
    for name in names {
        assert!(name.starts_with(|c: char| c.is_ascii_lowercase()), "{name}");
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
    }
}

#[test]
fn the_json_description_names_only_shapes_it_has() {
    let files = files().unwrap();
    let file = files
        .iter()
        .find(|file| file.path.ends_with("jobs.json"))
        .unwrap();
    let document: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    let shapes = document["shapes"].as_object().unwrap();
    let jobs = document["jobs"].as_array().unwrap();
    assert_eq!(jobs.len(), JOBS.len());
    let operations = jobs.iter().map(|job| job["operation"].as_str());
    let bases = shapes
        .values()
        .filter_map(|shape| shape.get("base"))
        .map(|base| base.as_str());
    let members = shapes
        .values()
        .flat_map(|shape| shape["members"].as_array().unwrap());
    let members = members
        .filter(|member| member["type"] == "shape")
        .map(|m| m["shape"].as_str());
    for name in operations
        .chain(bases)
        .chain(members)
        .chain([Some("Request"), Some("Input")])
    {
        assert!(shapes.contains_key(name.unwrap()), "{name:?}");
    }
    let count = Catalog::new().all().len() + 1;
    assert_eq!(
        shapes.len(),
        count,
        "two shapes of one name hide each other"
    );
}

#[test]
fn reference_pages_link_only_to_what_is_there() {
    let files = files().unwrap();
    let pages: BTreeMap<&str, BTreeSet<String>> = files
        .iter()
        .filter_map(|file| {
            Some((
                file.path.strip_prefix("docs/reference/")?,
                headings(&file.text),
            ))
        })
        .collect();
    for file in files.iter().filter(|file| file.path.ends_with(".md")) {
        let own = file.path.strip_prefix("docs/reference/").unwrap();
        let targets = file
            .text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.starts_with("https://")) {
            let (page, anchor) = target.split_once('#').unwrap_or((target, ""));
            let page = if page.is_empty() { own } else { page };
            let known = pages.get(page);
            let is_there = known.is_some_and(|known| anchor.is_empty() || known.contains(anchor));
            assert!(is_there, "{own}: nothing at {target}");
        }
    }
}

fn headings(page: &str) -> BTreeSet<String> {
    page.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches(['#', ' ']).to_lowercase())
        .collect()
}
