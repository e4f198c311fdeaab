//! The mark of AI-generated content.

use crate::schema::{shape, text};

shape! {
    /// The mark that Chinese law asks of AI-generated content, written into the metadata of a file.
    pub AIGC_METADATA = "AIGCMetadata" {
        /// Whether and how the content was generated; `1` in samples.
        Label: text(),
        /// Name or code of who generated the content.
        ContentProducer: text(),
        /// The producer's number of the content; may hold `${InputName}`.
        ProduceID: text(),
        /// Reserved for the producer's integrity check.
        ReservedCode1: text(),
        /// Name or code of who publishes the content.
        ContentPropagator: text(),
        /// The publisher's number of the content.
        PropagateID: text(),
        /// Reserved for the publisher's integrity check.
        ReservedCode2: text(),
    }
}
