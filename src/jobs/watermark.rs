//! Watermark: visible marks on a video.

use crate::jobs::Job;
use crate::schema::{any_of, shape, text};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, TRANSCODE, WATERMARK};

/// The job.
pub static JOB: Job =
    Job::new("Watermark", &WATERMARK_OPERATION).documented("视频明水印", "460/84781");

shape! {
    /// Draws lines of text or pictures on a video.
    pub WATERMARK_OPERATION: OPERATION = "WatermarkOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// The marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved templates of marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// How the video is encoded.
        Transcode: shape(&TRANSCODE).source("java demo"),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["WatermarkTemplateId", "Watermark"]) }
}
