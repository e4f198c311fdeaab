//! DocAIGCMetadata: the mark of AI-generated content in a document.

use crate::jobs::{Endpoint, Job};
use crate::schema::shape;
use crate::shapes::{AIGC_METADATA, DOC_OUTPUT, OPERATION};

/// The job.
pub static JOB: Job = Job::new("DocAIGCMetadata", &DOC_AIGC_METADATA_OPERATION)
    .on(Endpoint::Document)
    .documented("文档 AIGC 标识", "");

shape! {
    /// Writes the mark of AI-generated content into a document. The answer says no more than how it
    /// ended.
    pub DOC_AIGC_METADATA_OPERATION: OPERATION = "DocAIGCMetadataOperation" {
        /// Where the document goes.
        Output: shape(&DOC_OUTPUT).required(),
        /// The mark.
        DocAIGCMetadata: shape(&DOC_AIGC_METADATA).required(),
    }

    /// The mark of a document.
    pub DOC_AIGC_METADATA = "DocAIGCMetadata" {
        /// What it says.
        AIGCMetadata: shape(&AIGC_METADATA),
    }
}
