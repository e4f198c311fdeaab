//! The container of an output file.

use crate::schema::{number, one_of, shape};

shape! {
    /// The container of an output file. Which formats are legal depends on the job.
    pub CONTAINER = "Container" {
        /// Name of the file format.
        Format: one_of(&[
            "mp4", "flv", "hls", "ts", "mkv", "avi", "mov", "dash", "webm", "aac", "mp3", "flac",
            "amr", "adts", "m4a", "wav", "gif", "hgif", "webp",
        ]).required(),
        /// Length of the segments of `hls` and `dash`.
        ClipConfig: shape(&CLIP_CONFIG),
    }

    /// Length of the segments of a segmented container.
    pub CLIP_CONFIG = "ClipConfig" {
        /// Time that each segment lasts.
        Duration: number().unit("s").default("5").required(),
    }
}
