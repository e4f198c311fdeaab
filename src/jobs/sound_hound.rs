//! SoundHound: which song it is.

use crate::jobs::Job;
use crate::schema::{integer, shape, text};
use crate::shapes::OPERATION;

/// The job. The reference requires an input, the Go SDK's sample sends none.
pub static JOB: Job = Job::new("SoundHound", &SOUND_HOUND_OPERATION)
    .input_optional()
    .operation_optional()
    .documented("听歌识曲", "460/84795");

shape! {
    /// Recognises the song in a recording. It writes no file and takes no parameters.
    pub SOUND_HOUND_OPERATION: OPERATION = "SoundHoundOperation" {
        /// The songs that may be meant.
        SoundHoundResult: shape(&SOUND_HOUND_RESULT).output(),
    }

    /// Songs that may be meant.
    pub SOUND_HOUND_RESULT = "SoundHoundResult" {
        /// The songs; the Go SDK reads one, the others a list.
        SongList: shape(&SONG).list(0).output(),
    }

    /// A song.
    pub SONG = "Song" {
        /// How sure the recognition is.
        Inlier: integer().output(),
        /// Who sings it.
        SingerName: text().output(),
        /// What it is called.
        SongName: text().output(),
    }
}
