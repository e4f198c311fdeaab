//! VideoSynthesis: several videos in one picture.

use crate::jobs::Job;
use crate::schema::{address, boolean, integer, shape};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, TRANSCODE, WATERMARK};

/// The job.
pub static JOB: Job = Job::new("VideoSynthesis", &VIDEO_SYNTHESIS_OPERATION)
    .input_optional()
    .documented("视频合成", "1045/73163");

shape! {
    /// Places several videos on one canvas. There is no input: the videos stand in `SpliceInfo`.
    pub VIDEO_SYNTHESIS_OPERATION: OPERATION = "VideoSynthesisOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// How the result is encoded; `Video.Width` and `Video.Height` are the size of the canvas.
        Transcode: shape(&TRANSCODE).required(),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// What goes where.
        VideoSynthesis: shape(&VIDEO_SYNTHESIS).required(),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }

    /// Videos on a canvas.
    pub VIDEO_SYNTHESIS = "VideoSynthesis" {
        /// Keep the sound of the videos.
        KeepAudioTrack: boolean(),
        /// The videos.
        SpliceInfo: shape(&VIDEO_SYNTHESIS_SPLICE).list(0).required(),
    }

    /// A video on the canvas.
    pub VIDEO_SYNTHESIS_SPLICE = "VideoSynthesisSplice" {
        /// Address of the video in the bucket.
        Url: address().required(),
        /// Distance from the left.
        X: integer().unit("px").default("0"),
        /// Distance from the top.
        Y: integer().unit("px").default("0"),
        /// Extent to the right.
        Width: integer().unit("px"),
        /// Extent downwards.
        Height: integer().unit("px"),
    }
}
