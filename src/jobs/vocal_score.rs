//! VocalScore: how well somebody sings.

use crate::jobs::Job;
use crate::schema::{address, key, number, shape};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job =
    Job::new("VocalScore", &VOCAL_SCORE_OPERATION).documented("音乐评分", "460/96095");

shape! {
    /// Scores how well a song is sung, compared with a reference. It writes no file.
    pub VOCAL_SCORE_OPERATION: OPERATION = "VocalScoreOperation" {
        /// What to compare with.
        VocalScore: shape(&VOCAL_SCORE).required(),
        /// The scores.
        VocalScoreResult: shape(&VOCAL_SCORE_RESULT).output(),
    }

    /// What to compare with.
    pub VOCAL_SCORE = "VocalScore" {
        /// Key of the reference recording.
        StandardObject: key(),
        /// Address of the reference recording, in place of its key.
        StandardUrl: address().source("java only"),
    }

    /// Scores of a performance.
    pub VOCAL_SCORE_RESULT = "VocalScoreResult" {
        /// How well the notes are hit.
        PitchScore: shape(&VOCAL_SCORE_PART).output(),
        /// How well the rhythm is kept; the spelling is the service's.
        RhythemScore: shape(&VOCAL_SCORE_PART).output(),
    }

    /// Scores under one aspect.
    pub VOCAL_SCORE_PART = "VocalScorePart" {
        /// Score of the whole.
        TotalScore: number().output(),
        /// Scores of the sentences.
        SentenceScores: shape(&VOCAL_SENTENCE_SCORE).list(0).output(),
    }

    /// Score of one sentence.
    pub VOCAL_SENTENCE_SCORE = "VocalSentenceScore" {
        /// Where the sentence begins.
        StartTime: number().unit("s").output(),
        /// Where it ends.
        EndTime: number().unit("s").output(),
        /// How well it is sung.
        Score: number().output(),
    }
}
