//! VoiceSeparate: voice and background apart.

use crate::jobs::Job;
use crate::schema::{any_of, integer, one_of, shape, text};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("VoiceSeparate", &VOICE_SEPARATE_OPERATION).documented("人声分离", "460/84794");

shape! {
    /// Separates the voice in a recording from the background, and on request bass and drums from
    /// the rest.
    pub VOICE_SEPARATE_OPERATION: OPERATION = "VoiceSeparateOperation" {
        /// Where the sounds go: `Object` takes the background, `AuObject` the voice, at least one
        /// of them; `BassObject` and `DrumObject` are for MusicMode.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `VoiceSeparate`.
        TemplateId: text(),
        /// What to separate, and how to encode it.
        VoiceSeparate: shape(&VOICE_SEPARATE),
        /// The files written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the files written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TemplateId", "VoiceSeparate"]) }

    /// What to separate, and how to encode it.
    pub VOICE_SEPARATE = "VoiceSeparate" {
        /// Voice only, background only, both, or voice, background, bass and drums.
        AudioMode: one_of(&["IsAudio", "IsBackground", "AudioAndBackground", "MusicMode"]),
        /// How the sounds are encoded.
        AudioConfig: shape(&AUDIO_CONFIG),
    }

    /// How separated sounds are encoded. MusicMode reads the codec only.
    pub AUDIO_CONFIG = "AudioConfig" {
        /// Encoder; MusicMode takes mp3, wav and aac.
        Codec: one_of(&["aac", "mp3", "flac", "amr", "wav"]).default("aac"),
        /// Samples per second. aac and flac take no 8000, mp3 neither 8000 nor 96000, amr only
        /// 8000.
        Samplerate: one_of(&["8000", "11025", "22050", "32000", "44100", "48000", "96000"])
            .unit("Hz").default("44100"),
        /// Target rate.
        Bitrate: integer().range(8, 1000).unit("kbps"),
        /// Number of channels: any for aac and flac, 1 or 2 for mp3, 1 for amr.
        Channels: one_of(&["1", "2", "4", "5", "6", "8"]),
    }
}
