//! DigitalWatermark: text hidden in a video.

use crate::jobs::Job;
use crate::schema::shape;
use crate::shapes::{DIGITAL_WATERMARK, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job = Job::new("DigitalWatermark", &DIGITAL_WATERMARK_OPERATION)
    .documented("添加数字水印", "460/84785");

shape! {
    /// Hides text in a video, from which ExtractDigitalWatermark reads it back.
    pub DIGITAL_WATERMARK_OPERATION: OPERATION = "DigitalWatermarkOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// The text to hide.
        DigitalWatermark: shape(&DIGITAL_WATERMARK).required(),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }
}
