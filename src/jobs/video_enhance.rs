//! VideoEnhance: a better picture in one pass.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, shape, text};
use crate::shapes::{
    COLOR_ENHANCE, DIGITAL_WATERMARK, MEDIA_INFO, MEDIA_RESULT, MS_SHARPEN, OPERATION, OUTPUT,
    SDR_TO_HDR, SUPER_RESOLUTION, TRANSCODE, WATERMARK,
};

/// The job.
pub static JOB: Job =
    Job::new("VideoEnhance", &VIDEO_ENHANCE_OPERATION).documented("画质增强", "460/84775");

shape! {
    /// Improves the picture in one pass: larger size, colours, sharpness, dynamic range and frame
    /// rate. It takes the place of VideoProcess, SuperResolution and SDRtoHDR, which still exist.
    pub VIDEO_ENHANCE_OPERATION: OPERATION = "VideoEnhanceOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved template; wins over `VideoEnhance`.
        TemplateId: text(),
        /// Saved templates of visible marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// Hidden text as an add-on.
        DigitalWatermark: shape(&DIGITAL_WATERMARK),
        /// What to improve, and how to encode the result.
        VideoEnhance: shape(&VIDEO_ENHANCE),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TemplateId", "VideoEnhance"]) }

    /// What to improve, and how to encode the result.
    pub VIDEO_ENHANCE = "VideoEnhance" {
        /// How the result is encoded; here it stands inside the parameters, not beside them.
        Transcode: shape(&TRANSCODE),
        /// Upscaling.
        SuperResolution: shape(&SUPER_RESOLUTION),
        /// Colour correction.
        ColorEnhance: shape(&COLOR_ENHANCE),
        /// Sharpening.
        MsSharpen: shape(&MS_SHARPEN),
        /// Conversion to a high dynamic range.
        SDRtoHDR: shape(&SDR_TO_HDR),
        /// More frames.
        FrameEnhance: shape(&FRAME_ENHANCE),
    }

    /// Interpolation of frames.
    pub FRAME_ENHANCE = "FrameEnhance" {
        /// Double the frame rate.
        FrameDoubling: boolean().default("false"),
    }
}
