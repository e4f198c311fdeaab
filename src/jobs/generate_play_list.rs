//! GeneratePlayList: hls that is made while it is watched.

use crate::jobs::Job;
use crate::schema::{boolean, integer, number, one_of, shape, text};
use crate::shapes::{
    CONTAINER, HLS_ENCRYPT, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, TARGET_SUBTITLE,
    VIDEO_COLOR_PARAM, WATERMARK,
};

/// The job.
pub static JOB: Job =
    Job::new("GeneratePlayList", &GENERATE_PLAY_LIST_OPERATION).documented("边转边播", "");

shape! {
    /// Writes an hls play list at once and makes its segments while they are watched. Several sizes
    /// may be submitted as one multi-job, which then carries the tag on both levels.
    pub GENERATE_PLAY_LIST_OPERATION: OPERATION = "GeneratePlayListOperation" {
        /// Where the play list goes.
        Output: shape(&OUTPUT).required(),
        /// How the segments are encoded.
        Transcode: shape(&LIVE_TRANSCODE).required(),
        /// Visible marks.
        Watermark: shape(&WATERMARK).list(3),
        /// Saved templates of visible marks; they win over `Watermark`.
        WatermarkTemplateId: text().list(3),
        /// The files written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the files written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    }

    /// How the segments of a live play list are encoded.
    pub LIVE_TRANSCODE = "LiveTranscode" {
        /// hls with the length of its segments.
        Container: shape(&CONTAINER),
        /// How pictures are encoded.
        Video: shape(&LIVE_TRANSCODE_VIDEO),
        /// Further settings.
        TransConfig: shape(&LIVE_TRANS_CONFIG),
        /// What becomes of the subtitle streams of the source.
        Subtitle: shape(&TARGET_SUBTITLE),
    }

    /// How the pictures of a live play list are encoded.
    pub LIVE_TRANSCODE_VIDEO = "LiveTranscodeVideo" {
        /// Encoder.
        Codec: one_of(&["H.264"]).required(),
        /// Columns of the picture; the Go SDK's sample names 480, 720, 960 and 1080.
        Width: integer().unit("px"),
        /// Lines of the picture.
        Height: integer().unit("px"),
        /// Frame rate.
        Fps: number().unit("fps"),
        /// Profile of the codec.
        Profile: text(),
        /// Target rate.
        Bitrate: integer().unit("kbps"),
        /// Most frames between two key frames.
        Gop: integer().unit("frames"),
        /// Peak rate.
        Maxrate: integer().unit("kbps"),
        /// Constant quality factor, smaller is better.
        Crf: number(),
        /// Pixel format, such as `yuv420p`.
        Pixfmt: text(),
        /// Read Width as the long side of the picture.
        LongShortMode: boolean(),
        /// Encode two fields per frame.
        Interlaced: boolean(),
        /// Colour description written into the stream.
        ColorParam: shape(&VIDEO_COLOR_PARAM),
    }

    /// Further settings of a live play list.
    pub LIVE_TRANS_CONFIG = "LiveTransConfig" {
        /// Segments that are made before the play list may be used.
        InitialClipNum: integer(),
        /// Tags for the segments' objects, `a=a&b=b`.
        CosTag: text(),
        /// Encryption of the segments.
        HlsEncrypt: shape(&HLS_ENCRYPT),
    }
}
