//! VideoProcess: the older job for colour and sharpness.

use crate::jobs::Job;
use crate::schema::{any_of, shape, text};
use crate::shapes::{
    COLOR_ENHANCE, DIGITAL_WATERMARK, MEDIA_INFO, MEDIA_RESULT, MS_SHARPEN, OPERATION, OUTPUT,
    TRANSCODE, WATERMARK,
};

/// The job.
pub static JOB: Job =
    Job::new("VideoProcess", &VIDEO_PROCESS_OPERATION).documented("视频增强", "1045/48944");

shape! {
    /// Improves colours and sharpness. VideoEnhance does the same and more in one pass.
    pub VIDEO_PROCESS_OPERATION: OPERATION = "VideoProcessOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// How the result is encoded; needed unless a transcode template is named.
        Transcode: shape(&TRANSCODE),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved template; wins over `VideoProcess`.
        TemplateId: text(),
        /// Saved templates of visible marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// What to improve.
        VideoProcess: shape(&VIDEO_PROCESS),
        /// Saved transcode template; wins over `Transcode`.
        TranscodeTemplateId: text(),
        /// Hidden text as an add-on.
        DigitalWatermark: shape(&DIGITAL_WATERMARK),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules {
        any_of(&["TemplateId", "VideoProcess"]),
        any_of(&["TranscodeTemplateId", "Transcode"]),
    }

    /// What to improve.
    pub VIDEO_PROCESS = "VideoProcess" {
        /// Colour correction.
        ColorEnhance: shape(&COLOR_ENHANCE),
        /// Sharpening.
        MsSharpen: shape(&MS_SHARPEN),
    } rules { any_of(&["ColorEnhance", "MsSharpen"]) }
}
