//! Text hidden in a video.

use crate::schema::{boolean, one_of, shape, text};

shape! {
    /// Text hidden in a video: a job of its own, or an add-on of a transcode.
    pub DIGITAL_WATERMARK = "DigitalWatermark" {
        /// The text: letters, digits, Chinese characters, `_`, `-` and `*`.
        Message: text().max(64).required(),
        /// Kind of message.
        Type: one_of(&["Text"]).required(),
        /// Version of the method.
        Version: one_of(&["V1"]).required(),
        /// Go on without the mark when it cannot be added. The reference requires it on an add-on.
        IgnoreError: boolean().default("false").source("docs,js demo"),
        /// How the add-on ended; it may have failed in a job that succeeded. The service writes it,
        /// and requests that repeat an answer carry it too.
        State: one_of(&["Running", "Success", "Failed"]).source("docs"),
    }
}
