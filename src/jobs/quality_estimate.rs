//! QualityEstimate: how good a video looks.

use crate::jobs::Job;
use crate::schema::{boolean, integer, number, one_of, shape, text};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION};

/// The job.
pub static JOB: Job = Job::new("QualityEstimate", &QUALITY_ESTIMATE_OPERATION)
    .operation_optional()
    .documented("视频质量评分", "460/84783");

shape! {
    /// Scores the picture quality of a video, and on request lists what is wrong with it. It writes
    /// no file.
    pub QUALITY_ESTIMATE_OPERATION: OPERATION = "QualityEstimateOperation" {
        /// How to score.
        QualityEstimateConfig: shape(&QUALITY_ESTIMATE_CONFIG),
        /// The score.
        QualityEstimate: shape(&QUALITY_ESTIMATE).output(),
        /// Facts of the input; on the older page.
        MediaInfo: shape(&MEDIA_INFO).output(),
        /// Empty in a sample notification, for no file is written.
        MediaResult: shape(&MEDIA_RESULT).output().source("docs"),
    }

    /// How to score a video.
    pub QUALITY_ESTIMATE_CONFIG = "QualityEstimateConfig" {
        /// Turn the picture before it is scored; ignored in mode vqaPlus.
        Rotate: one_of(&["0", "90", "180", "270"]).unit("°"),
        /// A score alone (`general`), or the faults found as well (`vqaPlus`).
        Mode: one_of(&["general", "vqaPlus"]).default("general"),
    }

    /// The score of a video.
    pub QUALITY_ESTIMATE = "QualityEstimate" {
        /// From 6 on the picture is good.
        Score: number().range(0, 10).output(),
        /// Faults found in mode vqaPlus.
        VqaPlusResult: shape(&VQA_PLUS_RESULT).output(),
    }

    /// Faults found in a video.
    pub VQA_PLUS_RESULT = "VqaPlusResult" {
        /// There is no sound.
        NoAudio: boolean().output(),
        /// There is no picture.
        NoVideo: boolean().output(),
        /// The faults by kind.
        DetailedResult: shape(&VQA_PLUS_DETAIL).list(0).output(),
    }

    /// Faults of one kind.
    pub VQA_PLUS_DETAIL = "VqaPlusDetail" {
        /// Kind of fault.
        Type: text().output(),
        /// When and where it occurs.
        Items: shape(&VQA_PLUS_ITEM).list(0).output(),
    }

    /// One occurrence of a fault.
    pub VQA_PLUS_ITEM = "VqaPlusItem" {
        /// How sure the recognition is.
        Confidence: integer().output(),
        /// Where the fault begins.
        StartTimeOffset: number().unit("s").output(),
        /// Where it ends.
        EndTimeOffset: number().unit("s").output(),
        /// Numbers that describe the area of the picture.
        AreaCoordSet: integer().list(0).output(),
    }
}
