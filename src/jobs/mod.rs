//! The registry of jobs: one file and one line each.

mod job;
mod snapshot;

pub use job::{Endpoint, Job, Presence};

/// Every job this version knows, in the order of the reference.
pub static JOBS: &[&Job] = &[
    &snapshot::JOB, //
];

/// The job of that tag.
pub fn find(tag: &str) -> Option<&'static Job> {
    JOBS.iter().copied().find(|job| job.tag == tag)
}
