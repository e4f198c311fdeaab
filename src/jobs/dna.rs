//! DNA: the fingerprint of a video.

use crate::jobs::Job;
use crate::schema::{integer, one_of, shape, text};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job = Job::new("DNA", &DNA_OPERATION).documented("媒体 DNA", "460/96115");

shape! {
    /// Takes the fingerprint of a video and compares it with a library. It writes no file.
    pub DNA_OPERATION: OPERATION = "DNAOperation" {
        /// What to do with the fingerprint.
        DnaConfig: shape(&DNA_CONFIG).required(),
        /// The most similar video.
        DnaResult: shape(&DNA_RESULT).output(),
    }

    /// What to do with a fingerprint.
    pub DNA_CONFIG = "DnaConfig" {
        /// Take a fingerprint; this is the only value seen.
        RuleType: one_of(&["GetFingerPrint"]).required(),
        /// Library of fingerprints.
        DnaDbId: text(),
        /// Number that the video gets in the library.
        VideoId: text(),
    }

    /// Result of a comparison.
    pub DNA_RESULT = "DnaResult" {
        /// Number of the video in the library.
        VideoId: text().output(),
        /// Playing time.
        Duration: integer().unit("s").output(),
        /// The most similar video.
        Detection: shape(&DNA_DETECTION).output(),
    }

    /// A similar video.
    pub DNA_DETECTION = "DnaDetection" {
        /// Number of that video in the library.
        VideoId: text().output(),
        /// How similar it is.
        Similar: integer().unit("%").output(),
        /// Length of the similar parts together.
        SimilarDuration: integer().unit("s").output(),
        /// Playing time of that video.
        Duration: integer().unit("s").output(),
        /// The similar parts.
        MatchDetail: shape(&DNA_MATCH_DETAIL).list(0).output(),
        /// How similar it sounds.
        Audio: shape(&DNA_AUDIO).output(),
    }

    /// A similar part.
    pub DNA_MATCH_DETAIL = "DnaMatchDetail" {
        /// Where the part begins in the video of the library.
        MatchStartTime: integer().unit("s").output(),
        /// Where it ends there.
        MatchEndTime: integer().unit("s").output(),
        /// Where the part begins in the input.
        SrcStartTime: integer().unit("s").output(),
        /// Where it ends there.
        SrcEndTime: integer().unit("s").output(),
    }

    /// How similar two videos sound.
    pub DNA_AUDIO = "DnaAudio" {
        /// Share of the sound that is alike.
        Similar: integer().unit("%").output(),
    }
}
