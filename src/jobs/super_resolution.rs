//! SuperResolution: the older job for a larger picture.

use crate::jobs::Job;
use crate::schema::{any_of, shape, text};
use crate::shapes::{
    DIGITAL_WATERMARK, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, SUPER_RESOLUTION, TRANSCODE,
    WATERMARK,
};

/// The job.
pub static JOB: Job =
    Job::new("SuperResolution", &SUPER_RESOLUTION_OPERATION).documented("超分辨率", "1045/48940");

shape! {
    /// Enlarges a video from standard to high definition or to 4K. VideoEnhance does the same and
    /// more in one pass.
    pub SUPER_RESOLUTION_OPERATION: OPERATION = "SuperResolutionOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// How the result is encoded; needed unless a transcode template is named.
        Transcode: shape(&TRANSCODE),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved template; wins over `SuperResolution`.
        TemplateId: text(),
        /// Saved templates of visible marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// Saved transcode template; wins over `Transcode`.
        TranscodeTemplateId: text(),
        /// From what to what.
        SuperResolution: shape(&SUPER_RESOLUTION),
        /// Hidden text as an add-on; it may fail in a job that succeeds.
        DigitalWatermark: shape(&DIGITAL_WATERMARK),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules {
        any_of(&["TemplateId", "SuperResolution"]),
        any_of(&["TranscodeTemplateId", "Transcode"]),
    }
}
