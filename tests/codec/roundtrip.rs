//! Random jobs and answers, to the wire and back.

use crate::properties::{answer_is_kept, forms_agree, job_is_written, notification_is_kept};
use crate::random::each;
use wanxiang_jobs::jobs::JOBS;

fn tags() -> impl Iterator<Item = &'static str> {
    JOBS.iter().map(|job| job.tag)
}

#[test]
fn a_random_job_is_valid_and_its_document_says_the_same() {
    each(tags(), 2_000, job_is_written);
}

#[test]
fn a_random_answer_is_decoded_without_loss() {
    each(tags(), 300, answer_is_kept);
}

#[test]
fn a_random_notification_is_decoded_without_loss() {
    each(tags(), 150, notification_is_kept);
}

#[test]
fn a_notification_says_the_same_in_json() {
    each(tags(), 300, forms_agree);
}
