//! What the tables say, in words: documentation text, ranges, defaults, rules.

use super::catalog::Direction;
use crate::schema::{Format, Kind, Member, Rule};

/// The paragraphs of a `///` text: its lines joined, list items on lines of their own.
pub fn paragraphs(doc: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in doc.lines().map(str::trim) {
        let starts_anew = !open || line.starts_with("- ");
        open = !line.is_empty();
        match paragraphs.last_mut() {
            Some(last) if open && !starts_anew => {
                last.push(' ');
                last.push_str(line);
            }
            _ if open => paragraphs.push(line.to_owned()),
            _ => {}
        }
    }
    paragraphs
}

/// The whole text on one line.
pub fn line(doc: &str) -> String {
    paragraphs(doc).join(" ")
}

/// The documented range with its unit, such as `above 0, at most 3600 s`; empty where there is none.
pub fn range(member: &Member) -> String {
    let is_text = matches!(member.kind, Kind::Text | Kind::OneOf(_));
    let unit = match member.note.unit {
        "" if is_text => "characters",
        unit => unit,
    };
    let numbers = match (member.lower(), member.upper()) {
        (None, None) if member.note.unit.is_empty() => return String::new(),
        (None, None) => return format!("in {unit}"),
        (Some((min, false)), Some((max, false))) if min == max => format!("exactly {min}"),
        (Some((min, false)), Some((max, false))) if min < 0 => format!("{min} to {max}"),
        (Some((min, false)), Some((max, false))) => format!("{min}–{max}"),
        (lower, upper) => {
            let lower = lower
                .map(|(min, open)| format!("{} {min}", if open { "above" } else { "at least" }));
            let upper = upper
                .map(|(max, open)| format!("{} {max}", if open { "below" } else { "at most" }));
            [lower, upper]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        }
    };
    if unit.is_empty() {
        numbers
    } else {
        format!("{numbers} {unit}")
    }
}

/// How many items a list may have; empty for a single member.
pub fn items(member: &Member) -> String {
    match (member.is_list(), member.max_items) {
        (true, 1) => "at most 1 item".to_owned(),
        (true, most) if most > 0 => format!("at most {most} items"),
        _ => String::new(),
    }
}

/// The default as code where it is a value, as words where it is a description.
pub fn default(member: &Member) -> String {
    match member.note.default {
        "" => String::new(),
        words if words.contains(' ') => words.to_owned(),
        value => format!("`{value}`"),
    }
}

/// Who describes the member; empty where both the Go SDK and the reference pages do.
pub fn source(member: &Member) -> String {
    let names = member.note.source.split(',').map(|name| {
        let (name, rest) = match name.trim().split_once(' ') {
            Some((name, rest)) => (name, format!(" {rest}")),
            None => (name.trim(), String::new()),
        };
        let name = match name {
            "go" => "Go SDK",
            "java" => "Java SDK",
            "js" => "JavaScript SDK",
            "python" => "Python SDK",
            "php" => "PHP SDK",
            "c++" => "C++ SDK",
            "android" => "Android SDK",
            "docs" => "reference",
            other => other,
        };
        format!("{name}{rest}")
    });
    names.collect::<Vec<_>>().join(", ")
}

/// What is said of a member whose absence is a warning.
pub const EXPECTED: &str = "The reference requires it, but official samples go without it.";

/// What a text is; empty where nothing is known of it.
pub fn format_of(member: &Member) -> &'static str {
    match member.format() {
        Format::Any => "",
        Format::Key => "Key of an object, without a leading slash",
        Format::Address => "An http or https address, URL-encoded",
        Format::AddressOrNo => "An http or https address, URL-encoded, or `no`",
        Format::Printable => "Printable ASCII",
    }
}

/// The sentences that follow a member's documentation in the declarations. What the service assumes
/// for an absent member says nothing about an answer.
pub fn facts(member: &Member, direction: Direction) -> String {
    let mut sentences = Vec::new();
    let counts = [range(member), items(member)];
    let counts: Vec<_> = counts.into_iter().filter(|text| !text.is_empty()).collect();
    if !counts.is_empty() {
        sentences.push(format!("{}.", capitalised(&counts.join("; "))));
    }
    let default = default(member);
    if !default.is_empty() && direction == Direction::Request {
        sentences.push(format!("Default: {default}."));
    }
    let format = format_of(member);
    if !format.is_empty() && direction == Direction::Request {
        sentences.push(format!("{format}."));
    }
    if member.is_expected() && direction == Direction::Request {
        sentences.push(EXPECTED.to_owned());
    }
    if member.is_sensitive() {
        sentences.push("A secret: no message repeats it.".to_owned());
    }
    if !member.note.source.is_empty() {
        sentences.push(format!("Source: {}.", source(member)));
    }
    sentences.join(" ")
}

/// A rule as a sentence.
pub fn rule(rule: &Rule) -> String {
    match rule {
        Rule::AnyOf(members) => {
            let names: Vec<_> = members.iter().map(|name| format!("`{name}`")).collect();
            format!("At least one of {} is needed.", names.join(", "))
        }
        Rule::Requires { member, needs } => {
            format!("`{member}` is read only together with `{needs}`.")
        }
        Rule::When {
            member,
            value,
            equal: true,
            needs,
        } => {
            format!("When `{member}` is `{value}`, `{needs}` is expected.")
        }
        Rule::When {
            member,
            value,
            equal: false,
            needs,
        } => {
            format!("Unless `{member}` is `{value}`, `{needs}` is expected.")
        }
        Rule::Numbered { key, unless } => format!(
            "`{key}` holds `${{Number}}`, unless {}.",
            joined(unless.iter().map(|one| condition(one)), "or")
        ),
        Rule::Codecs(containers) => {
            let rows = containers.iter().map(|container| codecs(container));
            format!(
                "What goes into a container: {}.",
                rows.collect::<Vec<_>>().join("; ")
            )
        }
    }
}

/// A condition of `Rule::Numbered`.
fn condition(text: &str) -> String {
    match (text.strip_prefix('!'), text.split_once('=')) {
        (Some(absent), _) => format!("`{absent}` is absent"),
        (None, Some((path, value))) => format!("`{path}` is `{value}`"),
        (None, None) => format!("`{text}` is given"),
    }
}

/// A container of `Rule::Codecs`.
fn codecs(container: &str) -> String {
    let (videos, sounds) = container.split_once(" / ").unwrap_or((container, ""));
    let (format, videos) = videos.split_once(' ').unwrap_or((videos, ""));
    let lists = [videos, sounds]
        .map(|list| joined(list.split(' ').map(|codec| format!("`{codec}`")), "or"));
    match lists {
        [videos, sounds] if list_is_empty(&sounds) => format!("`{format}` {videos}"),
        [videos, sounds] if list_is_empty(&videos) => format!("`{format}` {sounds} and no video"),
        [videos, sounds] => format!("`{format}` {videos} with {sounds}"),
    }
}

fn list_is_empty(list: &str) -> bool {
    list == "``"
}

/// `a, b or c`.
fn joined(texts: impl Iterator<Item = String>, word: &str) -> String {
    let texts: Vec<_> = texts.collect();
    match texts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{facts, items, paragraphs, range};
    use crate::emit::Direction;
    use crate::schema::{boolean, integer, number, one_of, text};

    #[test]
    fn ranges_say_whether_their_ends_belong_to_them() {
        assert_eq!(range(&integer().range(128, 4096).unit("px")), "128–4096 px");
        assert_eq!(
            range(&number().above(0).max(3600).unit("s")),
            "above 0, at most 3600 s"
        );
        assert_eq!(range(&number().min(0).below(1)), "at least 0, below 1");
        assert_eq!(range(&text().max(1024)), "at most 1024 characters");
        assert_eq!(range(&number().unit("kbps")), "in kbps");
        assert_eq!(range(&one_of(&["8000"]).unit("Hz")), "in Hz");
        assert_eq!(range(&boolean()), "");
        assert_eq!(items(&text().list(3)), "at most 3 items");
        assert_eq!(items(&text().list(0)), "");
    }

    #[test]
    fn facts_follow_in_one_order() {
        let member = integer().range(0, 2).default("0").source("go only").list(2);
        assert_eq!(
            facts(&member, Direction::Request),
            "0–2; at most 2 items. Default: `0`. Source: Go SDK only."
        );
    }

    #[test]
    fn paragraphs_join_lines_and_keep_items() {
        let doc = " One\n two.\n\n Three:\n - a\n   b\n - c\n";
        assert_eq!(paragraphs(doc), ["One two.", "Three:", "- a b", "- c"]);
    }
}
