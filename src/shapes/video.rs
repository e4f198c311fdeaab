//! How pictures are encoded.

use crate::schema::{boolean, integer, number, one_of, shape, text};

shape! {
    /// How the video stream is encoded. Leaving it out of a transcode drops the stream.
    pub VIDEO = "Video" {
        /// Encoder. For `webm` the service assumes `VP8`.
        Codec: one_of(&["H.264", "H.265", "VP8", "VP9", "AV1"]).default("H.264"),
        /// Even number of pixels across. Alone, it keeps the aspect ratio.
        Width: integer().range(128, 4096).unit("px"),
        /// Even number of pixels down. Alone, it keeps the aspect ratio.
        Height: integer().range(128, 4096).unit("px"),
        /// Frame rate.
        Fps: number().above(0).max(60).unit("fps"),
        /// Drop the video stream.
        Remove: boolean().default("false"),
        /// Profile of H.264; forced to `auto` when Pixfmt is `auto`.
        Profile: one_of(&["baseline", "main", "high", "auto"]).default("high"),
        /// Target rate between 10 and 50000, or `auto`; ignored when Crf is given.
        Bitrate: text().unit("kbps"),
        /// Constant quality factor, smaller is better; disables Bitrate. The service takes 25 when
        /// neither is given.
        Crf: number().above(0).max(51),
        /// Most frames between two key frames.
        Gop: integer().range(1, 100_000).unit("frames"),
        /// Speed of the encoder: `veryfast`, `fast`, `medium`, `slow` or `slower` for H.264; `good`
        /// (default) or `realtime` for VP8; `5` or `4` for AV1. Not for H.265 and VP9.
        Preset: text().default("medium"),
        /// Buffer of the rate control; not for VP8 and VP9.
        Bufsize: integer().range(1000, 128_000).unit("Kb"),
        /// Peak rate; not for VP8 and VP9.
        Maxrate: integer().range(10, 50_000).unit("kbps"),
        /// Older form of `Container.ClipConfig.Duration` for hls.
        HlsTsTime: number().unit("s").source("go,java"),
        /// Older form of `Container.ClipConfig.Duration` for dash.
        DashSegment: integer().unit("s").source("go only"),
        /// Pixel format. H.265 takes `yuv420p`, `yuv420p10le` and `auto`; VP8, VP9 and AV1 take
        /// none.
        Pixfmt: one_of(&[
            "yuv420p", "yuv422p", "yuv444p", "yuvj420p", "yuvj422p", "yuvj444p", "yuv420p10le",
            "auto",
        ]),
        /// Read Width as the long side of the picture; not for VP8, VP9 and AV1.
        LongShortMode: boolean().default("false"),
        /// Turn the picture by this angle.
        Rotate: integer().min(0).below(360).unit("°"),
        /// Take key frames only; read by Animation alone.
        AnimateOnlyKeepKeyFrame: boolean(),
        /// Time between two sampled frames; read by Animation alone.
        AnimateTimeIntervalOfFrame: number().unit("s"),
        /// Frames sampled per second; read by Animation alone.
        AnimateFramesPerSecond: number().unit("fps"),
        /// Quality of webp; read by Animation alone.
        Quality: integer(),
        /// How much better the regions of interest are encoded; not for VP8 and VP9.
        Roi: one_of(&["none", "low", "medium", "high"]).default("none"),
        /// Part of the picture to keep, `width:height:left:top` in pixels, the first two above 0
        /// and the last two at least 0. Not with H.265, AV1, adaptive bit rate or Roi.
        Crop: text(),
        /// Encode two fields per frame. Not with H.265, AV1, adaptive bit rate or Roi.
        Interlaced: boolean().default("false"),
        /// Colour description written into the stream.
        ColorParam: shape(&VIDEO_COLOR_PARAM),
        /// Further settings of the encoder, such as `single-pps=1`.
        StdExtInfo: text().source("go only"),
        /// No source gives a meaning; a sample answer shows it.
        ScanMode: text().source("docs,java"),
        /// No source gives a meaning.
        Pad: text().source("java only"),
    }

    /// Colour description of a video stream, in ffmpeg's words.
    pub VIDEO_COLOR_PARAM = "VideoColorParam" {
        /// Range of the sample values, such as `tv`.
        ColorRange: text(),
        /// Matrix between RGB and YUV, such as `bt709`.
        ColorSpace: text(),
        /// Transfer characteristic, such as `smpte170m`.
        ColorTrc: text(),
        /// Primaries, such as `bt470bg`.
        ColorPrimaries: text(),
    }
}
