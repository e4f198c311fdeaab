//! No two modules of the codec use each other.

use super::{code, files, heads, word};

/// The modules of a folder of `src` that each of its files names, as `super::…` or by the folder's path. The file
/// that opens the folder only lists and re-exports them.
fn siblings(folder: &str) -> Vec<(String, Vec<String>)> {
    let stem = |file: &str| {
        let inside = file.strip_prefix(&format!("src/{folder}/")).unwrap();
        inside.split(['/', '.']).next().unwrap().to_owned()
    };
    let files = files(&format!("src/{folder}"), &[".rs"]);
    let own = |file: &&String| !file.ends_with(&format!("src/{folder}/mod.rs"));
    let names: Vec<String> = files.iter().filter(own).map(|file| stem(file)).collect();
    let uses = files.iter().filter(own).map(|file| {
        let depth = file.matches('/').count() - 2 - usize::from(file.ends_with("/mod.rs"));
        let code = code(file);
        let roots = ["super::".repeat(depth + 1), format!("crate::{folder}::")];
        let mut used: Vec<String> = Vec::new();
        for root in roots.iter().filter(|root| !root.is_empty()) {
            for (at, _) in code.match_indices(root.as_str()) {
                let rest = &code[at + root.len()..];
                match rest.strip_prefix('{') {
                    Some(group) => used.extend(heads(group)),
                    None => used.push(word(rest)),
                }
            }
        }
        used.retain(|name| names.contains(name) && *name != stem(file));
        (stem(file), used)
    });
    uses.collect()
}

/// Whether `from` reaches `to` by one use or several.
fn reaches(uses: &[(String, Vec<String>)], from: &str, to: &str, seen: &mut Vec<String>) -> bool {
    let next = uses.iter().filter(|(name, _)| name == from);
    for name in next.flat_map(|(_, used)| used) {
        if name == to {
            return true;
        }
        if !seen.contains(name) {
            seen.push(name.clone());
            if reaches(uses, name, to, seen) {
                return true;
            }
        }
    }
    false
}

/// Folders of the codec whose files add to one type: a cycle between those is that type's, which they share.
const ONE_TYPE: &[(&str, &[&str])] = &[
    (
        "decode",
        &["builder", "empty", "envelope", "expect", "text"],
    ),
    ("xml", &["tokens", "tag", "declaration"]),
];

#[test]
fn no_two_modules_of_the_codec_use_each_other() {
    let mut seen = 0;
    for folder in ["schema", "decode", "xml"] {
        let uses = siblings(folder);
        for (name, used) in &uses {
            seen += used.len();
            if !reaches(&uses, name, name, &mut Vec::new()) {
                continue;
            }
            let shared = ONE_TYPE
                .iter()
                .any(|(of, files)| *of == folder && files.contains(&name.as_str()));
            assert!(
                shared,
                "src/{folder}: {name} uses itself by way of {used:?}"
            );
        }
    }
    assert!(seen > 25, "only {seen} uses were found");
}
