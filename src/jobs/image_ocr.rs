//! ImageOCR: the text in a picture.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, integer, requires, shape, text};
use crate::shapes::{OCR_DETECTION, OPERATION};

/// The job.
pub static JOB: Job = Job::new("ImageOCR", &IMAGE_OCR_OPERATION).documented("通用文字识别", "");

shape! {
    /// Reads the text in a picture or in a page of a pdf. It writes no file.
    pub IMAGE_OCR_OPERATION: OPERATION = "ImageOCROperation" {
        /// Saved template; wins over `ImageOCR`.
        TemplateId: text(),
        /// How to read.
        ImageOCR: shape(&IMAGE_OCR),
        /// The text.
        Detection: shape(&OCR_DETECTION).output(),
    } rules { any_of(&["TemplateId", "ImageOCR"]) }

    /// How to read a picture.
    pub IMAGE_OCR = "ImageOCR" {
        /// Kind of recognition: `general`, `accurate`, `handwriting` and others.
        Type: text().default("general"),
        /// Language of the text, or automatic; for `general`.
        LanguageType: text().default("zh"),
        /// The input is a pdf.
        IsPdf: boolean().default("false"),
        /// Page of the pdf.
        PdfPageNumber: integer().default("1"),
        /// Return single characters too.
        IsWord: boolean().default("false"),
        /// Return boxes of words too; for `handwriting`.
        EnableWordPolygon: boolean().default("false"),
    } rules { requires("PdfPageNumber", "IsPdf") }
}
