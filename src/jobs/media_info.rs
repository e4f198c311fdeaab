//! MediaInfo: facts of a media file.

use crate::jobs::Job;
use crate::schema::shape;
use crate::shapes::{MEDIA_INFO, OPERATION};

/// The job.
pub static JOB: Job = Job::new("MediaInfo", &MEDIA_INFO_OPERATION)
    .operation_optional()
    .documented("获取媒体信息", "460/84776");

shape! {
    /// Reads the facts of a media file: container, streams, codecs, sizes and rates. It writes no
    /// file, and an operation is only needed for `UserData` or `JobLevel`.
    pub MEDIA_INFO_OPERATION: OPERATION = "MediaInfoOperation" {
        /// What was found.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }
}
