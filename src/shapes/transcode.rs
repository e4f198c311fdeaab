//! The settings of a transcode, which many jobs take besides their own.

use crate::schema::{boolean, shape};
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
    }

    /// What becomes of the subtitle streams of the source.
    pub TARGET_SUBTITLE = "TargetSubtitle" {
        /// Drop them.
        Remove: boolean().source("go only"),
    }
}
