//! VideoMontage: the highlights of a video.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, codecs, integer, number, one_of, shape, text};
use crate::shapes::{AUDIO, AUDIO_MIX, CONTAINER, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("VideoMontage", &VIDEO_MONTAGE_OPERATION).documented("精彩集锦", "460/84778");

shape! {
    /// Cuts the highlights of a video into a short film. Soccer also takes its input by address.
    pub VIDEO_MONTAGE_OPERATION: OPERATION = "VideoMontageOperation" {
        /// Where the film goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `VideoMontage`.
        TemplateId: text(),
        /// What to look for, and how to encode the film.
        VideoMontage: shape(&VIDEO_MONTAGE),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TemplateId", "VideoMontage"]) }

    /// What to look for, and how to encode the film.
    pub VIDEO_MONTAGE = "VideoMontage" {
        /// File format: mp4, flv, hls, ts or mkv.
        Container: shape(&CONTAINER).required(),
        /// How pictures are encoded.
        Video: shape(&VIDEO_MONTAGE_VIDEO).required(),
        /// How sound is encoded: aac or mp3.
        Audio: shape(&AUDIO),
        /// Length of the film.
        Duration: number().unit("s").default("found automatically"),
        /// Kind of material.
        Scene: one_of(&["Video", "Soccer"]).default("Video"),
        /// One background sound.
        AudioMix: shape(&AUDIO_MIX),
        /// Background sounds.
        AudioMixArray: shape(&AUDIO_MIX).list(2),
    } rules {
        codecs(&[
            "mp4 H.264 H.265 / aac mp3", "ts H.264 H.265 / aac mp3", "hls H.264 H.265 / aac mp3",
            "mkv H.264 H.265 / aac mp3", "flv H.264 / aac mp3",
        ]),
    }

    /// How the pictures of a montage are encoded. The Go SDK writes all members but Remove and
    /// Rotate, empty where unset.
    pub VIDEO_MONTAGE_VIDEO = "VideoMontageVideo" {
        /// Encoder.
        Codec: one_of(&["H.264", "H.265"]).default("H.264"),
        /// Even number of pixels across.
        Width: integer().range(128, 4096).unit("px"),
        /// Even number of pixels down.
        Height: integer().range(128, 4096).unit("px"),
        /// Frame rate.
        Fps: number().above(0).max(60).unit("fps"),
        /// Drop the video stream.
        Remove: boolean(),
        /// Target rate; ignored when Crf is given.
        Bitrate: integer().range(10, 50_000).unit("kbps"),
        /// Constant quality factor, smaller is better; disables Bitrate.
        Crf: number().above(0).max(51),
        /// Turn the picture by this angle.
        Rotate: integer().min(0).below(360).unit("°").source("docs"),
    }
}
