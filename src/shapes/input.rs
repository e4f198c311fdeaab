//! What a job reads.

use crate::schema::{address, any_of, key, one_of, shape, text};

shape! {
    /// The file that a job reads.
    pub INPUT as Input = "Input" {
        /// Key in the bucket of the request, without a leading slash; wins over `Url`.
        Object: key(),
        /// Language of the source; Translation needs it.
        Lang: one_of(&[
            "zh", "zh-hk", "zh-tw", "zh-tr", "en", "ar", "de", "es", "fr", "id", "it", "ja", "pt",
            "ru", "ko", "km", "lo",
        ]),
        /// Kind of document; Translation needs it.
        Type: one_of(&[
            "pdf", "docx", "pptx", "xlsx", "txt", "xml", "html", "markdown", "jpg", "jpeg", "png",
            "webp",
        ]),
        /// What the document was before it became a pdf (`docx`, `pptx`) or a picture (`txt`); read
        /// by Translation.
        BasicType: one_of(&["docx", "pptx", "txt"]),
        /// Headers of the object, when a workflow began the job.
        CosHeaders: shape(&COS_HEADER).list(0).output(),
        /// Public address instead of a key; documented for SpeechRecognition and for VideoMontage
        /// of soccer.
        Url: address(),
        /// File of the VOD service instead of a key.
        Vod: shape(&VOD_INFO).source("go only"),
        /// Kind of `Url`: `LiveStream` for VideoTargetRec of a live broadcast.
        SourceType: text().source("python demo"),
        /// Bucket of the file, name and APPID.
        BucketId: text().output().source("docs"),
        /// Region of that bucket.
        Region: text().output().source("docs"),
    } rules { any_of(&["Object", "Url", "Vod"]) }

    /// One header of the object that began a workflow.
    pub COS_HEADER = "CosHeader" {
        /// Name of the header, or a pseudo header such as `EventName` or `Size`.
        Key: text().output(),
        /// Its text.
        Value: text().output(),
    }

    /// A file of the VOD service.
    pub VOD_INFO = "VodInfo" {
        /// Number of the file.
        FileId: text(),
        /// Number of the sub-application that owns it.
        SubAppId: text(),
    }
}
