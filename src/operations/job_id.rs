//! Ids: what may stand in a path, and which path.

use crate::error::Issue;

/// The path of the family that an id belongs to, told by its first letter. Media, picture, AI and speech jobs
/// all answer on `/jobs`; documents and files do not.
pub fn family(id: &str) -> &'static str {
    match id.as_bytes().first() {
        Some(b'd') => "/doc_jobs",
        Some(b'f') => "/file_jobs",
        _ => "/jobs",
    }
}

/// The issue of an id that would ask for something else than was meant: it stands in a path, one after the other with
/// commas between them. Everything else is encoded, for what ids look like is the service's affair. `member` names it.
pub fn check_id(member: &str, id: &str) -> Option<Issue> {
    let changes = |c: char| c == '/' || c == ',' || c.is_control();
    let changes = id.is_empty() || id == "." || id == ".." || id.contains(changes);
    let rule = "an id is not empty, has no slash, comma or control character, and is not . or .., unlike `";
    changes.then(|| Issue::of(member, "job_id", rule, id))
}

/// The issues of all ids of jobs.
pub fn check_ids(ids: &[String]) -> Vec<Issue> {
    ids.iter().filter_map(|id| check_id("JobId", id)).collect()
}
