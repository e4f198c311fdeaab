//! How sound is encoded.

use crate::schema::{boolean, integer, one_of, shape, text};

shape! {
    /// How the audio stream is encoded. Leaving it out of a transcode drops the stream.
    pub AUDIO = "Audio" {
        /// Encoder; samples also write it in capitals. The service assumes `Vorbis` for webm and
        /// `pcm_s16le` for wav.
        Codec: one_of(&["aac", "mp3", "flac", "amr", "Vorbis", "opus", "pcm_s16le"]).default("aac"),
        /// Samples per second. opus takes 8000, 16000, 24000 and 48000 (default), amr only 8000;
        /// for mp3 it depends on the container.
        Samplerate: one_of(&[
            "8000", "11025", "12000", "16000", "22050", "24000", "32000", "44100", "48000", "88200",
            "96000",
        ]).unit("Hz").default("44100"),
        /// Target rate.
        Bitrate: integer().range(8, 1000).unit("kbps"),
        /// Number of channels: any for aac and flac, 1 or 2 for mp3, opus and pcm, 2 for Vorbis, 1
        /// for amr; dash takes no 8.
        Channels: one_of(&["1", "2", "4", "5", "6", "8"]),
        /// Drop the audio stream.
        Remove: boolean().default("false"),
        /// Profile of the encoder.
        Profile: text().source("java only"),
        /// Keep all tracks of the source.
        KeepAllTracks: boolean().source("java only"),
        /// Keep both tracks of the source; not with H.265.
        KeepTwoTracks: boolean().default("false"),
        /// Exchange the tracks; not with H.265.
        SwitchTrack: boolean().default("false"),
        /// Sample format: aac and Vorbis `fltp`; mp3 `fltp`, `s16p`, `s32p`; flac all but `fltp`;
        /// amr `s16`, `s16p`; opus and pcm `s16`. Not with H.265.
        SampleFormat: one_of(&["fltp", "s16", "s16p", "s32", "s32p"]),
    }
}
