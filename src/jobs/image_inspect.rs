//! ImageInspect: data hidden behind a picture.

use crate::jobs::Job;
use crate::schema::{boolean, integer, one_of, shape, text};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job = Job::new("ImageInspect", &IMAGE_INSPECT_OPERATION)
    .operation_optional()
    .documented("异常图片检测", "460/95990");

shape! {
    /// Looks for foreign data hidden behind a picture, such as a video that somebody serves from
    /// the bucket.
    pub IMAGE_INSPECT_OPERATION: OPERATION = "ImageInspectOperation" {
        /// What to do with a suspicious picture.
        ImageInspect: shape(&IMAGE_INSPECT),
        /// What was found.
        ImageInspectResult: shape(&IMAGE_INSPECT_RESULT).output(),
    }

    /// What to do with a suspicious picture.
    pub IMAGE_INSPECT = "ImageInspect" {
        /// Act on it.
        AutoProcess: boolean(),
        /// Back the object up, or make it private; there may be more ways.
        ProcessType: one_of(&["BackupObject", "SwitchObjectToPrivate"]),
    }

    /// What was found behind a picture.
    pub IMAGE_INSPECT_RESULT = "ImageInspectResult" {
        /// How the inspection ended.
        State: text().output(),
        /// `Success` or the name of an error.
        Code: text().output(),
        /// Explanation of the code.
        Message: text().output(),
        /// Key of the picture.
        InputObjectName: text().output(),
        /// Address of the picture.
        InputObjectUrl: text().output(),
        /// The findings.
        ProcessResult: shape(&IMAGE_INSPECT_PROCESS_RESULT).output(),
    }

    /// The findings of an inspection.
    pub IMAGE_INSPECT_PROCESS_RESULT = "ImageInspectProcessResult" {
        /// Length of the picture itself.
        PicSize: integer().unit("bytes").output(),
        /// Format of the picture.
        PicType: text().output(),
        /// Hidden data was found.
        Suspicious: boolean().output(),
        /// Offset at which the hidden data begins.
        SuspiciousBeginByte: integer().unit("bytes").output(),
        /// Offset at which it ends.
        SuspiciousEndByte: integer().unit("bytes").output(),
        /// Length of the hidden data.
        SuspiciousSize: integer().unit("bytes").output(),
        /// Kind of the hidden data, such as `MPEG-TS`.
        SuspiciousType: text().output(),
        /// What was done about it.
        AutoProcessResult: shape(&IMAGE_INSPECT_AUTO_PROCESS_RESULT).output(),
    }

    /// How acting on a suspicious picture ended.
    pub IMAGE_INSPECT_AUTO_PROCESS_RESULT = "ImageInspectAutoProcessResult" {
        /// `Success` or the name of an error.
        Code: text().output(),
        /// Explanation of the code.
        Message: text().output(),
    }
}
