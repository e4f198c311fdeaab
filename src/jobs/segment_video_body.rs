//! SegmentVideoBody: people cut out of a video.

use crate::jobs::Job;
use crate::schema::{address, integer, one_of, shape, text, when};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job = Job::new("SegmentVideoBody", &SEGMENT_VIDEO_BODY_OPERATION)
    .documented("视频人像抠图", "460/84802");

shape! {
    /// Cuts people out of a video.
    pub SEGMENT_VIDEO_BODY_OPERATION: OPERATION = "SegmentVideoBodyOperation" {
        /// No source gives a meaning; a sample sends it empty.
        TemplateId: text().source("php sample"),
        /// Where the video goes. The reference requires it, the Go SDK's sample sends none.
        Output: shape(&OUTPUT),
        /// What is cut out and what takes its place.
        SegmentVideoBody: shape(&SEGMENT_VIDEO_BODY),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }

    /// What is cut out and what takes its place.
    pub SEGMENT_VIDEO_BODY = "SegmentVideoBody" {
        /// What to write: the mask, the people on a colour, or the people before a picture.
        Mode: one_of(&["Mask", "Foreground", "Combination"]).default("Mask"),
        /// What to cut out: people, or what stands before a green or plain background.
        SegmentType: one_of(&["HumanSeg", "GreenScreenSeg", "SolidColorSeg"]).default("HumanSeg"),
        /// Blue part of the colour behind the people; read by Foreground.
        BackgroundBlue: integer().range(0, 255).default("0"),
        /// Red part of the colour behind the people; read by Foreground.
        BackgroundRed: integer().range(0, 255).default("0"),
        /// Green part of the colour behind the people; read by Foreground.
        BackgroundGreen: integer().range(0, 255).default("0"),
        /// Address of the picture behind the people, in the same bucket.
        BackgroundLogoUrl: address(),
        /// Where the edge between people and background lies.
        BinaryThreshold: integer().range(0, 255).default("0"),
        /// Red part of the colour to remove; read by SolidColorSeg.
        RemoveRed: integer().range(0, 255).default("0"),
        /// Green part of the colour to remove; read by SolidColorSeg.
        RemoveGreen: integer().range(0, 255).default("0"),
        /// Blue part of the colour to remove; read by SolidColorSeg.
        RemoveBlue: integer().range(0, 255).default("0"),
    } rules { when("Mode", "Combination", "BackgroundLogoUrl") }
}
