//! SDRtoHDR: the older job for a high dynamic range.

use crate::jobs::Job;
use crate::schema::{any_of, shape, text};
use crate::shapes::{
    MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, SDR_TO_HDR, TRANSCODE, WATERMARK,
};

/// The job.
pub static JOB: Job =
    Job::new("SDRtoHDR", &SDR_TO_HDR_OPERATION).documented("SDR to HDR", "1045/48935");

shape! {
    /// Converts a video of standard dynamic range to a high one. VideoEnhance does the same and
    /// more in one pass.
    pub SDR_TO_HDR_OPERATION: OPERATION = "SDRtoHDROperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// How the result is encoded; needed unless a transcode template is named.
        Transcode: shape(&TRANSCODE),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved templates of visible marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// Saved transcode template; wins over `Transcode`.
        TranscodeTemplateId: text(),
        /// To what.
        SDRtoHDR: shape(&SDR_TO_HDR).required(),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TranscodeTemplateId", "Transcode"]) }
}
