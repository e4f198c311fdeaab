//! FillConcat: videos joined with gaps between them.

use crate::jobs::Job;
use crate::schema::{address, any_of, integer, number, shape, text};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job = Job::new("FillConcat", &FILL_CONCAT_OPERATION)
    .input_optional()
    .documented("填充拼接", "");

shape! {
    /// Joins videos with filler between them. There is no input: the videos stand in `FillInput`.
    pub FILL_CONCAT_OPERATION: OPERATION = "FillConcatOperation" {
        /// Where the video goes.
        Output: shape(&OUTPUT).required(),
        /// Videos and gaps.
        FillConcat: shape(&FILL_CONCAT).required(),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }

    /// Videos and gaps.
    pub FILL_CONCAT = "FillConcat" {
        /// File format, mp4 in samples.
        Format: text().required(),
        /// Videos and gaps in order.
        FillInput: shape(&FILL_CONCAT_INPUT).list(0).required(),
        /// Which of the videos rules the size of the result; its values are not documented.
        RefMode: text().source("go,java"),
        /// Number of that video. The Java SDK spells it Reflndex.
        RefIndex: integer().source("go only"),
    }

    /// A video or a gap.
    pub FILL_CONCAT_INPUT = "FillConcatInput" {
        /// Address of a video in the bucket.
        Url: address(),
        /// Length of a gap.
        FillTime: number().unit("s"),
    } rules { any_of(&["Url", "FillTime"]) }
}
