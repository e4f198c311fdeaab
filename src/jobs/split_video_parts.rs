//! SplitVideoParts: the cuts of a video.

use crate::jobs::Job;
use crate::schema::{integer, number, one_of, shape};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job = Job::new("SplitVideoParts", &SPLIT_VIDEO_PARTS_OPERATION)
    .operation_optional()
    .documented("视频拆条", "460/90888");

shape! {
    /// Finds the cuts of a video and lists the parts between them. It writes no file.
    pub SPLIT_VIDEO_PARTS_OPERATION: OPERATION = "SplitVideoPartsOperation" {
        /// How to look for cuts.
        SplitVideoParts: shape(&SPLIT_VIDEO_PARTS),
        /// The parts.
        SplitVideoInfoResult: shape(&SPLIT_VIDEO_INFO_RESULT).output(),
    }

    /// How to look for cuts.
    pub SPLIT_VIDEO_PARTS = "SplitVideoParts" {
        /// Method; this is the only value seen.
        Mode: one_of(&["SHOTDETECT"]).default("SHOTDETECT"),
    }

    /// Parts of a video.
    pub SPLIT_VIDEO_INFO_RESULT = "SplitVideoInfoResult" {
        /// The parts in order.
        TimeInfo: shape(&SPLIT_VIDEO_TIME_INFO).list(0).output(),
    }

    /// One part.
    pub SPLIT_VIDEO_TIME_INFO = "SplitVideoTimeInfo" {
        /// Number of the part, from 0.
        Index: integer().output(),
        /// Where it begins.
        PartBegin: number().unit("s").output(),
        /// Where it ends.
        PartEnd: number().unit("s").output(),
    }
}
