//! What picture jobs answer.

use crate::schema::{integer, shape, text};
use crate::shapes::AIGC_METADATA;

shape! {
    /// What picture jobs answer. The Go SDK reads `UploadResult`; the reference's notifications and
    /// the Java SDK have the other three members instead.
    pub PIC_PROCESS_RESULT = "PicProcessResult" {
        /// The original and the pictures made.
        UploadResult: shape(&PIC_UPLOAD_RESULT).output(),
        /// Key of the picture made.
        ObjectName: text().output().source("docs,java"),
        /// The original picture.
        OriginalInfo: shape(&PIC_ORIGINAL_INFO).output().source("docs,java"),
        /// The picture made.
        ProcessResult: shape(&PIC_PROCESSED_OBJECT).output().source("docs,java"),
    }

    /// The original and the pictures made from it.
    pub PIC_UPLOAD_RESULT = "PicUploadResult" {
        /// The original picture.
        OriginalInfo: shape(&PIC_ORIGINAL_INFO).output(),
        /// The pictures made.
        ProcessResults: shape(&PIC_PROCESS_RESULTS).output(),
    }

    /// The original picture.
    pub PIC_ORIGINAL_INFO = "PicOriginalInfo" {
        /// Key of the object.
        Key: text().output(),
        /// Address without the scheme.
        Location: text().output(),
        /// Entity tag in quotes.
        ETag: text().output(),
        /// Entity tag in quotes, where the reference's samples spell it so.
        Etag: text().output().source("docs"),
        /// Format, size and colours.
        ImageInfo: shape(&PIC_IMAGE_INFO).output(),
    }

    /// Facts of a picture.
    pub PIC_IMAGE_INFO = "PicImageInfo" {
        /// `JPEG`, `PNG` and so on.
        Format: text().output(),
        /// Columns of the picture.
        Width: integer().unit("px").output(),
        /// Lines of the picture.
        Height: integer().unit("px").output(),
        /// Quality factor of the encoder.
        Quality: integer().output(),
        /// Average colour, `0xRRGGBB`.
        Ave: text().output(),
        /// Orientation that EXIF states.
        Orientation: integer().output(),
        /// Number of frames of an animated picture.
        FrameCount: integer().output().source("java only"),
    }

    /// The pictures made.
    pub PIC_PROCESS_RESULTS = "PicProcessResults" {
        /// One entry per rule.
        Object: shape(&PIC_PROCESSED_OBJECT).list(0).output(),
    }

    /// A picture made.
    pub PIC_PROCESSED_OBJECT = "PicProcessedObject" {
        /// Key of the object.
        Key: text().output(),
        /// Address without the scheme.
        Location: text().output(),
        /// `JPEG`, `PNG` and so on.
        Format: text().output(),
        /// Columns of the picture.
        Width: integer().unit("px").output(),
        /// Lines of the picture.
        Height: integer().unit("px").output(),
        /// Length of the file.
        Size: integer().unit("bytes").output(),
        /// Quality factor of the encoder.
        Quality: integer().output(),
        /// Entity tag in quotes.
        Etag: text().output(),
        /// Mark of AI-generated content found in the file.
        AIGCMetadata: shape(&AIGC_METADATA).output(),
    }
}
