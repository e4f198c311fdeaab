//! What ffprobe would say of a file.

use crate::schema::{integer, number, shape, text};

shape! {
    /// Facts of a media file: of the input for MediaInfo, of the output for other jobs.
    pub MEDIA_INFO = "MediaInfo" {
        /// The container.
        Format: shape(&MEDIA_INFO_FORMAT).output(),
        /// The streams inside.
        Stream: shape(&MEDIA_INFO_STREAM).output(),
    }

    /// Facts of a container.
    pub MEDIA_INFO_FORMAT = "MediaInfoFormat" {
        /// Rate of all streams together; some notifications print bits per second.
        Bitrate: number().unit("kbps").output(),
        /// Playing time.
        Duration: number().unit("s").output(),
        /// Name of the container in words.
        FormatLongName: text().output(),
        /// ffmpeg's names of the container, separated by commas.
        FormatName: text().output(),
        /// Number of programs.
        NumProgram: integer().output(),
        /// Number of streams.
        NumStream: integer().output(),
        /// Length of the file.
        Size: integer().unit("bytes").output(),
        /// Time stamp at which the file begins.
        StartTime: number().unit("s").output(),
    }

    /// Streams of a file by kind. A kind that is missing may be one empty element.
    pub MEDIA_INFO_STREAM = "MediaInfoStream" {
        /// Sound.
        Audio: shape(&MEDIA_INFO_AUDIO).list(0).output(),
        /// Captions; the Go SDK reads text here.
        Subtitle: shape(&MEDIA_INFO_SUBTITLE).list(0).output(),
        /// Pictures.
        Video: shape(&MEDIA_INFO_VIDEO).list(0).output(),
    }

    /// Facts of a subtitle stream.
    pub MEDIA_INFO_SUBTITLE = "MediaInfoSubtitle" {
        /// Number of the stream.
        Index: integer().output(),
        /// Language code, `und` when unknown.
        Language: text().output(),
    }

    /// Facts of an audio stream.
    pub MEDIA_INFO_AUDIO = "MediaInfoAudio" {
        /// Rate of the stream; some notifications print bits per second.
        Bitrate: number().unit("kbps").output(),
        /// Number of channels.
        Channel: integer().output(),
        /// Arrangement of the channels, such as `stereo`.
        ChannelLayout: text().output(),
        /// Name of the codec in words.
        CodecLongName: text().output(),
        /// ffmpeg's name of the codec.
        CodecName: text().output(),
        /// Tag of the codec in hexadecimal, such as `0x6134706d`.
        CodecTag: text().output(),
        /// The same tag as letters.
        CodecTagString: text().output(),
        /// Time base of the codec, a fraction such as `1/44100`.
        CodecTimeBase: text().output(),
        /// Playing time.
        Duration: number().unit("s").output(),
        /// Number of the stream.
        Index: integer().output(),
        /// Language code.
        Language: text().output(),
        /// Sample format, such as `fltp`.
        SampleFmt: text().output(),
        /// Samples per second.
        SampleRate: integer().unit("Hz").output(),
        /// Time stamp at which the stream begins.
        StartTime: number().unit("s").output(),
        /// Time base of the stream, a fraction.
        Timebase: text().output(),
        /// When the stream was made.
        CreationTime: text().output().source("java only"),
    }

    /// Facts of a video stream.
    pub MEDIA_INFO_VIDEO = "MediaInfoVideo" {
        /// Average frame rate, a decimal or a fraction: `25.000000`, `24/1`.
        AvgFps: text().output(),
        /// Rate of the stream; some notifications print bits per second.
        Bitrate: number().unit("kbps").output(),
        /// Name of the codec in words.
        CodecLongName: text().output(),
        /// ffmpeg's name of the codec.
        CodecName: text().output(),
        /// Tag of the codec in hexadecimal.
        CodecTag: text().output(),
        /// The same tag as letters.
        CodecTagString: text().output(),
        /// Time base of the codec, a fraction.
        CodecTimeBase: text().output(),
        /// Display aspect ratio, such as `40:53`.
        Dar: text().output(),
        /// Playing time.
        Duration: number().unit("s").output(),
        /// Frame rate, a decimal or a fraction: `25.000000`, `50/1`.
        Fps: text().output(),
        /// Number of B frames.
        HasBFrame: integer().output(),
        /// Lines of the picture.
        Height: integer().unit("px").output(),
        /// Number of the stream.
        Index: integer().output(),
        /// Language code.
        Language: text().output(),
        /// Level of the codec; -99 when unknown, and printed with decimals in notifications.
        Level: number().output(),
        /// Number of frames.
        NumFrames: integer().output(),
        /// Pixel format, such as `yuv420p`.
        PixFormat: text().output(),
        /// Profile of the codec.
        Profile: text().output(),
        /// Number of reference frames.
        RefFrames: integer().output(),
        /// Angle by which players turn the picture.
        Rotation: number().unit("°").output(),
        /// Sample aspect ratio.
        Sar: text().output(),
        /// Time stamp at which the stream begins.
        StartTime: number().unit("s").output(),
        /// Time base of the stream, a fraction.
        Timebase: text().output(),
        /// Columns of the picture.
        Width: integer().unit("px").output(),
        /// Range of the sample values, such as `tv`.
        ColorRange: text().output(),
        /// Transfer characteristic, such as `smpte170m`.
        ColorTransfer: text().output(),
        /// Primaries, such as `bt470bg`.
        ColorPrimaries: text().output(),
        /// Order of the fields, such as `progressive` or `Unknown`.
        FieldOrder: text().output().source("docs"),
        /// When the stream was made.
        CreationTime: text().output().source("java only"),
    }
}
