//! ExtractDigitalWatermark: hidden text read back.

use crate::jobs::Job;
use crate::schema::{one_of, shape, text};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job = Job::new(
    "ExtractDigitalWatermark",
    &EXTRACT_DIGITAL_WATERMARK_OPERATION,
)
.documented("提取数字水印", "460/84786");

shape! {
    /// Reads back the text that DigitalWatermark hid in a video. It writes no file.
    pub EXTRACT_DIGITAL_WATERMARK_OPERATION: OPERATION = "ExtractDigitalWatermarkOperation" {
        /// What to look for, and in answers what was found.
        ExtractDigitalWatermark: shape(&EXTRACT_DIGITAL_WATERMARK).required(),
    }

    /// The hidden text and how it was hidden.
    pub EXTRACT_DIGITAL_WATERMARK = "ExtractDigitalWatermark" {
        /// Kind of message.
        Type: one_of(&["Text"]).required(),
        /// Version of the method.
        Version: one_of(&["V1"]).required(),
        /// The text that was found.
        Message: text().output().source("docs"),
    }
}
