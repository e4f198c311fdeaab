//! SmartCover: good cover pictures.

use crate::jobs::Job;
use crate::schema::{boolean, integer, numbered, one_of, shape, text};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("SmartCover", &SMART_COVER_OPERATION).documented("智能封面", "460/84791");

shape! {
    /// Picks good cover pictures from a video: three of the original size unless told otherwise.
    pub SMART_COVER_OPERATION: OPERATION = "SmartCoverOperation" {
        /// Where the pictures go; the key holds `${Number}`.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `SmartCover`.
        TemplateId: text(),
        /// How many covers of what kind.
        SmartCover: shape(&SMART_COVER),
        /// The files written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the pictures; in sample notifications only.
        MediaInfo: shape(&MEDIA_INFO).output().source("docs"),
    } rules { numbered("Output.Object", &["TemplateId", "SmartCover.Count=1"]) }

    /// How many covers of what kind.
    pub SMART_COVER = "SmartCover" {
        /// Image format. One page requires it together with Width and Height, another does not.
        Format: one_of(&["jpg", "png", "webp"]).default("jpg"),
        /// Columns of the pictures.
        Width: integer().range(128, 4096).unit("px").default("as the video"),
        /// Lines of the pictures.
        Height: integer().range(128, 4096).unit("px").default("as the video"),
        /// How many are wanted.
        Count: integer().range(1, 10).default("3"),
        /// Leave out pictures that look alike.
        DeleteDuplicates: boolean().default("false"),
    }
}
