//! What must hold in every shape.

use std::collections::BTreeSet;
use std::path::Path;

use wanxiang_jobs::jobs::{self, JOBS};
use wanxiang_jobs::schema::{Kind, Member, Rule, Shape};
use wanxiang_jobs::validate::is_secret;

use crate::reachable;

fn members() -> impl Iterator<Item = (&'static Shape, &'static Member)> {
    reachable()
        .into_values()
        .flat_map(|shape| shape.all().map(move |member| (shape, member)))
}

/// The text without what carries no meaning of its own.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

fn explains(name: &str, doc: &str) -> bool {
    let doc = doc.trim();
    doc.ends_with('.') && letters(doc) != letters(name)
}

#[test]
fn names_are_unique_within_a_shape_and_its_base() {
    for shape in reachable().into_values() {
        let mut seen = BTreeSet::new();
        for member in shape.all() {
            assert!(
                seen.insert(member.name),
                "{} has {} twice",
                shape.name,
                member.name
            );
        }
    }
}

#[test]
fn a_base_has_members_only() {
    for shape in reachable().into_values() {
        let Some(base) = shape.base else { continue };
        assert!(
            base.base.is_none(),
            "{} has a base that nobody walks",
            base.name
        );
        assert!(
            base.rules.is_empty(),
            "{} has rules that nobody checks",
            base.name
        );
    }
}

#[test]
fn everything_is_explained_in_sentences() {
    for shape in reachable().into_values() {
        assert!(
            explains(shape.name, shape.doc),
            "{}: {:?}",
            shape.name,
            shape.doc
        );
    }
    for (shape, member) in members() {
        let doc = member.note.doc;
        assert!(
            explains(member.name, doc),
            "{}.{}: {doc:?}",
            shape.name,
            member.name
        );
    }
}

#[test]
fn rules_name_members_that_are_there() {
    for shape in reachable().into_values() {
        let member = |name: &str| {
            shape
                .find(name.as_bytes())
                .unwrap_or_else(|| panic!("a rule of {} names {name}", shape.name))
        };
        for rule in shape.rules {
            match rule {
                Rule::AnyOf(names) => {
                    assert!(names.len() > 1, "a choice of one in {}", shape.name);
                    for name in *names {
                        assert!(
                            !member(name).is_required(),
                            "{}.{name} is no choice",
                            shape.name
                        );
                    }
                }
                Rule::Requires {
                    member: name,
                    needs,
                } => {
                    assert_ne!(name, needs, "{}.{name} needs itself", shape.name);
                    member(name);
                    member(needs);
                }
                Rule::Numbered { key, unless } => {
                    assert!(follow(shape, key).is_some(), "{}: {key}", shape.name);
                    for condition in *unless {
                        let path = condition.trim_start_matches('!');
                        let (path, word) = path.split_once('=').unwrap_or((path, ""));
                        let member = follow(shape, path)
                            .unwrap_or_else(|| panic!("a rule of {} names {path}", shape.name));
                        if let (Kind::OneOf(words), false) = (member.kind, word.is_empty()) {
                            assert!(words.contains(&word), "{path} is never {word}");
                        }
                    }
                }
                Rule::Codecs(containers) => codecs_are_known(shape, containers),
                Rule::When {
                    member: name,
                    value,
                    needs,
                    ..
                } => {
                    assert!(
                        !member(needs).is_required(),
                        "{}.{needs} needs no rule",
                        shape.name
                    );
                    match member(name).kind {
                        Kind::Boolean => assert!(matches!(*value, "true" | "false")),
                        Kind::OneOf(words) => {
                            assert!(
                                words.contains(value),
                                "{}.{name} is never {value}",
                                shape.name
                            );
                        }
                        other => panic!("{}.{name} decides a rule but is {other:?}", shape.name),
                    }
                }
            }
        }
    }
}

/// The member at a path such as `Output.Object`.
fn follow(shape: &'static Shape, path: &str) -> Option<&'static Member> {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let member = shape.find(name.as_bytes())?;
    match member.kind {
        Kind::Shape(inner) if !rest.is_empty() => follow(inner, rest),
        _ => rest.is_empty().then_some(member),
    }
}

/// Formats and codecs are words that their members document, and each format has one line.
fn codecs_are_known(shape: &'static Shape, containers: &[&str]) {
    let words = |path| match follow(shape, path).map(|member| member.kind) {
        Some(Kind::OneOf(words)) => words,
        _ => &[],
    };
    let mut seen = BTreeSet::new();
    for container in containers {
        let (videos, sounds) = container.split_once(" / ").unwrap_or((container, ""));
        let (format, videos) = videos.split_once(' ').unwrap_or((videos, ""));
        assert!(seen.insert(format), "{} has {format} twice", shape.name);
        assert!(words("Container.Format").contains(&format), "{format}");
        for codec in videos.split_terminator(' ') {
            assert!(words("Video.Codec").contains(&codec), "{format} {codec}");
        }
        for codec in sounds.split_terminator(' ') {
            assert!(words("Audio.Codec").contains(&codec), "{format} {codec}");
        }
    }
}

#[test]
fn what_the_service_writes_is_never_asked_for() {
    for (shape, member) in members() {
        let asked = member.is_required() || member.is_expected();
        let contradiction =
            member.is_output() && asked || member.is_required() && member.is_expected();
        assert!(
            !contradiction,
            "{}.{} is output and required",
            shape.name, member.name
        );
    }
}

#[test]
fn limits_are_sane() {
    for (shape, member) in members() {
        let path = format!("{}.{}", shape.name, member.name);
        if let (Some((lower, _)), Some((upper, _))) = (member.lower(), member.upper()) {
            assert!(lower < upper, "{path}: {lower} to {upper}");
        }
        let bounded = member.lower().is_some() || member.upper().is_some();
        match member.kind {
            Kind::Integer | Kind::Number => {}
            Kind::Text => assert!(member.lower().is_none_or(|(lower, _)| lower >= 0), "{path}"),
            Kind::Boolean | Kind::OneOf(_) | Kind::Shape(_) => {
                assert!(!bounded, "{path} has a range");
            }
        }
        if let Kind::OneOf(words) = member.kind {
            let distinct: BTreeSet<_> = words.iter().collect();
            assert!(
                !words.is_empty() && distinct.len() == words.len(),
                "{path}: {words:?}"
            );
            let default = member.note.default;
            assert!(
                default.is_empty() || words.contains(&default),
                "{path} assumes {default}"
            );
        }
        if matches!(member.kind, Kind::Boolean) {
            assert!(
                matches!(member.note.default, "" | "true" | "false"),
                "{path}"
            );
        }
        if let (Kind::Integer | Kind::Number, Ok(default)) =
            (member.kind, member.note.default.parse::<f64>())
        {
            let low = member
                .lower()
                .is_none_or(|(lower, _)| default >= f64::from(lower));
            let high = member
                .upper()
                .is_none_or(|(upper, _)| default <= f64::from(upper));
            assert!(
                low && high,
                "{path} assumes {default}, which is out of range"
            );
        }
        assert!(
            member.max_items == 0 || member.is_list(),
            "{path} counts items of no list"
        );
    }
}

#[test]
fn secrets_are_marked() {
    for (shape, member) in members() {
        let secret = is_secret(member.name);
        assert_eq!(
            member.is_sensitive(),
            secret,
            "{}.{}",
            shape.name,
            member.name
        );
    }
}

#[test]
fn only_the_layers_of_a_poster_are_open() {
    let open: Vec<_> = reachable()
        .into_values()
        .filter(|shape| shape.is_open())
        .map(|shape| shape.name)
        .collect();
    assert_eq!(open, ["PosterInfo"]);
}

#[test]
fn each_job_has_a_line_a_file_and_fixtures() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = BTreeSet::new();
    for entry in root.join("src/jobs").read_dir().unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !matches!(name.as_str(), "mod.rs" | "job.rs") {
            files.insert(name);
        }
    }
    assert_eq!(
        files.len(),
        JOBS.len(),
        "files and lines of the registry differ in number"
    );

    let mut folders = BTreeSet::new();
    for entry in root.join("tests/fixtures").read_dir().unwrap() {
        folders.insert(entry.unwrap().file_name().into_string().unwrap());
    }
    for job in JOBS {
        let wanted = letters(job.tag) + ".rs";
        assert!(
            files.iter().any(|file| file.replace('_', "") == wanted),
            "no file is named after {}",
            job.tag
        );
        assert!(folders.remove(job.tag), "{} has no fixtures", job.tag);
        for file in [
            "README.md",
            "request.json",
            "request.xml",
            "answer.xml",
            "answer.json",
            "notify.json",
        ] {
            let path = root.join("tests/fixtures").join(job.tag).join(file);
            assert!(path.is_file(), "{} is missing", path.display());
        }
        assert_eq!(job.operation.name, format!("{}Operation", job.tag));
        assert_eq!(
            job.operation.base.map(|base| base.name),
            Some("Operation"),
            "{}",
            job.tag
        );
        assert!(!job.title.is_empty(), "{} has no title", job.tag);
        assert!(
            jobs::find(job.tag).is_some_and(|found| std::ptr::eq(found, *job)),
            "{}",
            job.tag
        );
    }
    assert!(folders.is_empty(), "fixtures of no job: {folders:?}");
}
