//! What document jobs share.

use crate::schema::{key, one_of, shape, text};

shape! {
    /// Where a document job writes.
    pub DOC_OUTPUT = "DocOutput" {
        /// Region of the output bucket; the client's own where absent.
        Region: text(),
        /// Output bucket, name and APPID; the client's own where absent.
        Bucket: text(),
        /// Key of the result. Must hold `${Number}` or `${Page}` when several files come out; for
        /// sheets also `${SheetID}`.
        Object: key().required(),
    }

    /// A mark on every page of a document.
    pub DOC_WATERMARK = "DocWatermark" {
        /// Kind of document, where the key has no extension.
        SrcType: text(),
        /// Kind of mark.
        Type: text(),
        /// The picture to draw.
        Image: text(),
        /// Horizontal offset.
        Dx: text().unit("px"),
        /// Vertical offset.
        Dy: text().unit("px"),
        /// `1` tiles the page with the mark.
        Batch: one_of(&["1"]),
        /// Horizontal distance between tiles.
        HorizontalSpacing: text().unit("px"),
        /// Vertical distance between tiles.
        VerticalSpacing: text().unit("px"),
    }
}
