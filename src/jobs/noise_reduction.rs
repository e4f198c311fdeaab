//! NoiseReduction: a cleaner recording.

use crate::jobs::Job;
use crate::schema::{one_of, shape, text};
use crate::shapes::{MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("NoiseReduction", &NOISE_REDUCTION_OPERATION).documented("音频降噪", "460/84796");

shape! {
    /// Removes noise from a recording of 10 MB at most; m3u8 is not taken. Of a video or of several
    /// channels one mono stream is kept.
    pub NOISE_REDUCTION_OPERATION: OPERATION = "NoiseReductionOperation" {
        /// Where the recording goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `NoiseReduction`.
        TemplateId: text(),
        /// How the result is encoded.
        NoiseReduction: shape(&NOISE_REDUCTION),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
    }

    /// How the cleaned recording is encoded.
    pub NOISE_REDUCTION = "NoiseReduction" {
        /// File format.
        Format: one_of(&["mp3", "m4a", "wav"]),
        /// Samples per second.
        Samplerate: one_of(&["8000", "12000", "16000", "24000", "32000", "44100", "48000"])
            .unit("Hz"),
    }
}
