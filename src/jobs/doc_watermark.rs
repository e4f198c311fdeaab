//! DocWatermark: a mark on a document.

use crate::jobs::{Endpoint, Job};
use crate::schema::{integer, shape, text};
use crate::shapes::{DOC_OUTPUT, DOC_WATERMARK, OPERATION};

/// The job.
pub static JOB: Job = Job::new("DocWatermark", &DOC_WATERMARK_OPERATION)
    .on(Endpoint::Document)
    .documented("文档水印", "");

shape! {
    /// Puts a mark on every page of a document. Only the Go SDK knows this job.
    pub DOC_WATERMARK_OPERATION: OPERATION = "DocWatermarkOperation" {
        /// Where the document goes.
        Output: shape(&DOC_OUTPUT).required(),
        /// The mark.
        DocWatermark: shape(&DOC_WATERMARK).required(),
        /// The document written.
        DocWatermarkResult: shape(&DOC_WATERMARK_RESULT).output(),
    }

    /// The document with the mark.
    pub DOC_WATERMARK_RESULT = "DocWatermarkResult" {
        /// Length of the file.
        Size: integer().unit("bytes").output(),
        /// Pages of the document.
        TotalPageCount: integer().output(),
        /// Entity tag of the object.
        Etag: text().output(),
    }
}
