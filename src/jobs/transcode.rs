//! Transcode: audio and video into another encoding or container.

use crate::jobs::Job;
use crate::schema::{address, any_of, boolean, integer, number, shape, text};
use crate::shapes::{
    DIGITAL_WATERMARK, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, TRANSCODE, WATERMARK,
};

/// The job.
pub static JOB: Job =
    Job::new("Transcode", &TRANSCODE_OPERATION).documented("音视频转码", "460/84790");

shape! {
    /// Re-encodes or re-wraps audio and video. Top speed codec (极速高清) and professional encodings
    /// (TranscodePro) run under this tag too, by template only.
    ///
    /// Containers and their codecs: mp4, hls and mkv take aac or mp3 with H.264 or H.265 (mp4 also
    /// AV1); ts, flv, avi and mov aac or mp3 with H.264; dash aac with H.264; webm Vorbis or opus
    /// with VP8, VP9 or AV1. Sound alone goes into aac, mp3, flac, amr, adts, m4a (aac) or wav
    /// (pcm_s16le).
    pub TRANSCODE_OPERATION: OPERATION = "TranscodeOperation" {
        /// Where the file goes.
        Output: shape(&OUTPUT).required(),
        /// How the file is encoded.
        Transcode: shape(&TRANSCODE),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved template; wins over `Transcode`.
        TemplateId: text(),
        /// Saved templates of visible marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// Hidden text as an add-on; with IgnoreError the job goes on without it.
        DigitalWatermark: shape(&DIGITAL_WATERMARK),
        /// Subtitles to add; not with H.265 and AV1. One source asks for mkv.
        Subtitles: shape(&SUBTITLES),
        /// Trial switch that is not documented publicly.
        FreeTranscode: boolean().source("go,java,python demo"),
        /// Number that the caller chooses.
        CustomId: text().source("go,java"),
        /// Areas to blur, such as a logo, each for a time of its own; not with H.265 and AV1.
        RemoveWatermark: shape(&REMOVE_WATERMARK).list(0).source("docs,java,android"),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TemplateId", "Transcode"]) }

    /// Subtitles to add to a video.
    pub SUBTITLES = "Subtitles" {
        /// The files.
        Subtitle: shape(&SUBTITLE).list(0).required(),
    }

    /// One file of subtitles.
    pub SUBTITLE = "Subtitle" {
        /// Address of the file in the same bucket, URL-encoded; srt in samples.
        Url: address().required(),
        /// Draw the words into the picture (true) or add a stream (false).
        Embed: boolean().source("go,java"),
        /// Font file.
        FontType: text().source("go,java"),
        /// Size of the letters.
        FontSize: integer().unit("px").source("go,java"),
        /// Colour of the letters, `0xRRGGBB`.
        FontColor: text().source("go,java"),
        /// Colour of their outline, `0xRRGGBB`.
        OutlineColor: text().source("go,java"),
        /// Distance from the edge of the picture.
        VMargin: integer().unit("px").source("go,java"),
    }

    /// Area of the picture to blur.
    pub REMOVE_WATERMARK = "RemoveWatermark" {
        /// Distance from the left.
        Dx: integer().range(0, 4096).unit("px").required(),
        /// Distance from the top.
        Dy: integer().range(0, 4096).unit("px").required(),
        /// Extent to the right.
        Width: integer().range(1, 4096).unit("px").required(),
        /// Extent downwards.
        Height: integer().range(1, 4096).unit("px").required(),
        /// Turns the blurring on.
        Switch: boolean().source("java only"),
        /// When the blurring begins.
        StartTime: number().min(0).unit("s").source("java only"),
        /// When it ends.
        EndTime: number().min(0).unit("s").source("java only"),
    }
}
