//! Translation: documents and the text of pictures.

use crate::jobs::Job;
use crate::schema::{boolean, one_of, shape, text, when_not};
use crate::shapes::{MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("Translation", &TRANSLATION_OPERATION).documented("翻译", "460/84799");

shape! {
    /// Translates a document or the text of a picture. Source language and kind stand in the input,
    /// as `Lang` and `Type`. Limits: 8 million characters (docx, xlsx, html, markdown, txt), 300
    /// pages (pdf, pptx), 10 MB for txt and pictures, 60 MB for pdf, docx, pptx and xlsx.
    pub TRANSLATION_OPERATION: OPERATION = "TranslationOperation" {
        /// Where the translation goes.
        Output: shape(&OUTPUT),
        /// Language and kind of the translation.
        Translation: shape(&TRANSLATION).required(),
        /// Return the text of a picture in the answer and write no file.
        NoNeedOutput: boolean().default("false").source("docs,android"),
        /// Translated text.
        AITranslateResult: shape(&AI_TRANSLATE_RESULT).output().source("docs,android"),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
    } rules { when_not("NoNeedOutput", "true", "Output") }

    /// Language and kind of a translation.
    pub TRANSLATION = "Translation" {
        /// Language to translate into. From Chinese and English there is a wide choice, from other
        /// languages only into Chinese and English.
        Lang: one_of(&[
            "zh", "zh-hk", "zh-tw", "zh-tr", "en", "ar", "de", "es", "fr", "id", "it", "ja", "pt",
            "ru", "ko", "km", "lo",
        ]).required(),
        /// Kind of document to write: that of the source, but pdf may also become docx, and a
        /// picture becomes txt.
        Type: one_of(&["docx", "pptx", "xlsx", "txt", "xml", "html", "markdown", "pdf"]).required(),
    }

    /// Translated text.
    pub AI_TRANSLATE_RESULT = "AITranslateResult" {
        /// The text itself.
        Result: text().output(),
    }
}
