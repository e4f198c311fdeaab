//! Jobs, answers and notifications that the bytes draw: to the wire and back. The properties are those of `tests/codec`, where
//! chance draws.

use crate::properties::{answer_is_kept, forms_agree, job_is_written, notification_is_kept};
use crate::random::Random;
use crate::wild::job_is_written_or_refused;
use wanxiang_jobs::jobs::JOBS;

pub fn target(bytes: &[u8]) {
    let mut random = Random::new(bytes);
    let tag = JOBS[random.below(JOBS.len())].tag;
    let property = random.pick(&[
        job_is_written,
        answer_is_kept,
        notification_is_kept,
        forms_agree,
        job_is_written_or_refused,
    ]);
    property(tag, &mut random);
}
