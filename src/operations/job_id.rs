//! Job ids: what may stand in a path, and which path.

use crate::error::Issue;
use crate::text::has_only;

/// The path of the family that an id belongs to, told by its first letter. Media, picture, AI and speech jobs
/// all answer on `/jobs`; documents and files do not.
pub fn family(id: &str) -> &'static str {
    match id.as_bytes().first() {
        Some(b'd') => "/doc_jobs",
        Some(b'f') => "/file_jobs",
        _ => "/jobs",
    }
}

/// Every id that cannot stand in a path. The ids enter it unencoded and joined with commas, so anything but
/// letters, digits, `-` and `_` would ask for something else than was meant.
pub fn check_ids(ids: &[String]) -> Vec<Issue> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let mut issues = Vec::new();
    for id in ids {
        if id.is_empty() || !has_only(id, allowed) {
            let rule = "a job id has letters and digits only, not `";
            issues.push(Issue::of("JobId", "job_id", rule, id));
        }
    }
    issues
}
