//! Segment: another container, and pieces.

use crate::jobs::Job;
use crate::schema::{integer, number, numbered, one_of, shape};
use crate::shapes::{AIGC_METADATA, HLS_ENCRYPT, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("Segment", &SEGMENT_OPERATION).documented("音视频转封装", "460/84789");

shape! {
    /// Puts audio and video into another container without re-encoding, and on request splits it
    /// into pieces.
    pub SEGMENT_OPERATION: OPERATION = "SegmentOperation" {
        /// Where the files go. Pieces in any format but hls and m3u8 need `${Number}` in the key.
        Output: shape(&OUTPUT).required(),
        /// Container and length of the pieces.
        Segment: shape(&SEGMENT).required(),
        /// The files written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules {
        numbered("Output.Object", &[
            "!Segment.Duration", "Segment.Format=hls", "Segment.Format=m3u8",
        ]),
    }

    /// Container and length of the pieces.
    pub SEGMENT = "Segment" {
        /// File format of the pieces.
        Format: one_of(&["aac", "mp3", "flac", "mp4", "ts", "mkv", "avi", "hls", "m3u8"])
            .required(),
        /// Length of a piece; without it the file stays whole.
        Duration: number().min(5).unit("s"),
        /// Number of the stream to take.
        TranscodeIndex: integer(),
        /// Encryption of the segments; for hls and m3u8 only.
        HlsEncrypt: shape(&HLS_ENCRYPT),
        /// Where the part to use begins, at most the length of the input.
        StartTime: number().min(0).unit("s").default("0"),
        /// Where it ends, at most the length of the input.
        EndTime: number().min(0).unit("s").default("the end"),
        /// Mark of AI-generated content to write into the file.
        AIGCMetadata: shape(&AIGC_METADATA),
    }
}
