//! The parts of the client own their fields: no two modules of `src/client` use each other, by whatever detour, and none
//! but the root uses the state that owns them all. Read from the `use` lines and the paths of the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};
use std::path::Path;

type Uses = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The modules of the client: names of files and folders, those in a folder as `folder/name`.
fn sources() -> BTreeMap<String, String> {
    let mut sources = BTreeMap::new();
    let mut visit = |folder: &Path, prefix: &str| {
        for entry in read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.file_stem().unwrap().to_str().unwrap();
                let source = read_to_string(&path).unwrap();
                sources.insert(format!("{prefix}{name}"), source);
            }
        }
    };
    let folder = root().join("src/client");
    visit(&folder, "");
    visit(&folder.join("operations"), "operations/");
    sources
}

/// The code of a source: no comments, no tests.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]").next().unwrap();
    let lines = source.lines().map(|line| line.split("//").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules of the client that a source uses.
fn uses(name: &str, source: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let code = code(source);
    let mut used = BTreeSet::new();
    let mut note = |from: &str, prefix: &str| {
        for part in code.split(from).skip(1) {
            let word: String = part
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let target = format!("{prefix}{word}");
            let folder = format!("{target}/mod");
            if names.contains(&target) {
                used.insert(target);
            } else if names.contains(&folder) {
                used.insert(folder);
            }
        }
    };
    note("crate::client::", "");
    match name.rsplit_once('/') {
        // The folder's own module declares the others, and so may use them; they use it by `super`.
        Some((folder, "mod")) => {
            let prefix = format!("{folder}/");
            note("pub(super) use ", &prefix);
            note("pub use ", &prefix);
        }
        Some(_) => {
            if code.contains("super::Step") {
                used.insert(name.replace(name.rsplit_once('/').unwrap().1, "mod"));
            }
        }
        None => note("super::", ""),
    }
    used.remove(name);
    used
}

fn graph() -> Uses {
    let sources = sources();
    let names: BTreeSet<String> = sources.keys().cloned().collect();
    let graph = sources.iter().map(|(name, source)| {
        let mut used = uses(name, source, &names);
        // The folder's module re-exports what is in it: that is no use of a part by a part.
        if name.ends_with("/mod") {
            let prefix = name.trim_end_matches("mod");
            used.retain(|other| !other.starts_with(prefix));
        }
        (name.clone(), used)
    });
    graph.filter(|(name, _)| name != "mod").collect()
}

/// A way from a module back to itself.
fn cycle(graph: &Uses) -> Option<Vec<String>> {
    fn walk(graph: &Uses, path: &mut Vec<String>, done: &mut BTreeSet<String>) -> bool {
        let last = path.last().unwrap().clone();
        for next in graph.get(&last).into_iter().flatten() {
            if path.contains(next) {
                path.push(next.clone());
                return true;
            }
            if !done.contains(next) {
                path.push(next.clone());
                if walk(graph, path, done) {
                    return true;
                }
                path.pop();
            }
        }
        done.insert(last);
        false
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|name| {
        let mut path = vec![name.clone()];
        walk(graph, &mut path, &mut done).then_some(path)
    })
}

#[test]
fn no_two_modules_use_each_other() {
    let graph = graph();
    assert_eq!(cycle(&graph), None);
    // What was read is the real thing: the state uses its parts, and they what is below them.
    assert!(graph.len() > 20, "{graph:#?}");
    assert!(graph["state"].contains("poller") && graph["state"].contains("transport"));
    assert!(graph["transport"].contains("credential_provider"));
    assert!(graph["operations/submit"].contains("recovery"));
    assert!(graph["call"].contains("operations/mod"));
}

#[test]
fn no_part_knows_the_state() {
    for (name, used) in graph() {
        assert!(!used.contains("state"), "{name} uses state");
        let low = ["table", "random", "job", "event"].contains(&name.as_str());
        assert!(!low || used.is_empty(), "{name} uses {used:?}");
    }
    let provider = &graph()["credential_provider"];
    assert!(!provider.contains("call") && !provider.contains("transport"));
}

#[test]
fn a_cycle_would_be_found() {
    let edge = |from: &str, to: &str| (from.to_owned(), BTreeSet::from([to.to_owned()]));
    let found = cycle(&Uses::from([
        edge("a", "b"),
        edge("b", "c"),
        edge("c", "a"),
    ]));
    assert_eq!(found.unwrap(), ["a", "b", "c", "a"]);
    let names = BTreeSet::from(["state", "poller", "table"].map(str::to_owned));
    let source = "use super::state::ClientState;\n// use super::poller::Poller;\nlet x: super::table::Table;";
    let found = uses("clock", source, &names);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["state", "table"]);
}
