//! WordsGeneralize: the words of a text.

use crate::jobs::Job;
use crate::schema::{integer, one_of, shape, text};
use crate::shapes::{OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("WordsGeneralize", &WORDS_GENERALIZE_OPERATION).documented("分词", "460/84800");

shape! {
    /// Splits a text into words and names their classes.
    pub WORDS_GENERALIZE_OPERATION: OPERATION = "WordsGeneralizeOperation" {
        /// Sent by the Go SDK's sample; the reference names no output.
        Output: shape(&OUTPUT).source("go only"),
        /// How to split.
        WordsGeneralize: shape(&WORDS_GENERALIZE).required(),
        /// Words and categories.
        WordsGeneralizeResult: shape(&WORDS_GENERALIZE_RESULT).output(),
    }

    /// How to split a text.
    pub WORDS_GENERALIZE = "WordsGeneralize" {
        /// How names are recognised.
        NerMethod: one_of(&["NerBasic", "DL"]).default("DL"),
        /// How words are separated.
        SegMethod: one_of(&["SegBasic", "MIX"]).default("MIX"),
    }

    /// Words and categories of a text.
    pub WORDS_GENERALIZE_RESULT = "WordsGeneralizeResult" {
        /// Names with their categories; the spelling is the service's.
        WordsGeneralizeLable: shape(&WORDS_GENERALIZE_LABLE).list(0).output(),
        /// The words in order.
        WordsGeneralizeToken: shape(&WORDS_GENERALIZE_TOKEN).list(0).output(),
    }

    /// A name with its category; the spelling is the service's.
    pub WORDS_GENERALIZE_LABLE = "WordsGeneralizeLable" {
        /// What it names.
        Category: text().output(),
        /// The name.
        Word: text().output(),
    }

    /// A word.
    pub WORDS_GENERALIZE_TOKEN = "WordsGeneralizeToken" {
        /// Number of characters.
        Length: integer().unit("characters").output(),
        /// Place in the text.
        Offset: integer().unit("characters").output(),
        /// Code of the part of speech.
        Pos: text().output(),
        /// The word itself.
        Word: text().output(),
    }
}
