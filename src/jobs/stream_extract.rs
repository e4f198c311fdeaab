//! StreamExtract: single streams of a file.

use crate::jobs::Job;
use crate::schema::shape;
use crate::shapes::{MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("StreamExtract", &STREAM_EXTRACT_OPERATION).documented("音视频流分离", "460/84787");

shape! {
    /// Saves single streams of a file, each under its own key. Of mxf only video streams can be
    /// saved.
    pub STREAM_EXTRACT_OPERATION: OPERATION = "StreamExtractOperation" {
        /// Which streams go where: one `StreamExtract` each, at most 10, and no `Object`.
        Output: shape(&OUTPUT).required(),
        /// The files written.
        MediaResult: shape(&MEDIA_RESULT).output(),
    }
}
