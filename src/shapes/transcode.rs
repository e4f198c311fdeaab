//! The settings of a transcode, which many jobs take besides their own.

use crate::schema::{boolean, codecs, shape, text};
use crate::shapes::{AUDIO, AUDIO_MIX, CONTAINER, TIME_INTERVAL, TRANS_CONFIG, VIDEO};

shape! {
    /// How a file is re-encoded.
    pub TRANSCODE = "Transcode" {
        /// File format of the output; needed unless a template gives it.
        Container: shape(&CONTAINER),
        /// How pictures are encoded; leaving it out drops the video stream.
        Video: shape(&VIDEO),
        /// Part of the input to use.
        TimeInterval: shape(&TIME_INTERVAL),
        /// How sound is encoded; leaving it out drops the audio stream.
        Audio: shape(&AUDIO),
        /// Checks against the source and further settings.
        TransConfig: shape(&TRANS_CONFIG),
        /// One background sound.
        AudioMix: shape(&AUDIO_MIX),
        /// Background sounds.
        AudioMixArray: shape(&AUDIO_MIX).list(2),
        /// What becomes of the subtitle streams of the source.
        Subtitle: shape(&TARGET_SUBTITLE).source("go only"),
        /// No source gives a meaning; a sample sends it empty.
        Tag: text().source("php sample"),
        /// No source gives a meaning; a sample sends it empty.
        Name: text().source("php sample"),
    } rules {
        codecs(&[
            "mp4 H.264 H.265 AV1 / aac mp3",
            "hls H.264 H.265 / aac mp3",
            "mkv H.264 H.265 / aac mp3",
            "ts H.264 / aac mp3",
            "flv H.264 / aac mp3",
            "avi H.264 / aac mp3",
            "mov H.264 / aac mp3",
            "dash H.264 / aac",
            "webm VP8 VP9 AV1 / Vorbis opus",
            "aac / aac",
            "mp3 / mp3",
            "flac / flac",
            "amr / amr",
            "adts / aac",
            "m4a / aac",
            "wav / pcm_s16le",
        ]),
    }

    /// What becomes of the subtitle streams of the source.
    pub TARGET_SUBTITLE = "TargetSubtitle" {
        /// Drop them.
        Remove: boolean().source("go only"),
    }
}
