//! Text found in a picture.

use crate::schema::{integer, number, shape, text};

shape! {
    /// Text found in a picture.
    pub OCR_DETECTION = "OcrDetection" {
        /// Key of the picture.
        InputObjectName: text().output(),
        /// Address of the picture.
        InputObjectUrl: text().output(),
        /// Key of the result.
        ObjectName: text().output(),
        /// Address of the result.
        ObjectUrl: text().output(),
        /// `Success` or the name of an error.
        Code: text().output(),
        /// How the recognition ended.
        State: text().output(),
        /// Explanation of the code.
        Message: text().output(),
        /// Lines of text.
        TextDetections: shape(&OCR_TEXT).list(0).output(),
        /// Language that was recognised.
        Language: text().output(),
        /// Angle by which the text is turned; the spelling is the service's.
        Angel: number().unit("°").output(),
        /// Number of pages of a pdf.
        PdfPageSize: integer().output(),
    }

    /// A line of text.
    pub OCR_TEXT = "OcrText" {
        /// What it says.
        DetectedText: text().output(),
        /// How sure the recognition is, up to 100.
        Confidence: integer().output(),
        /// Corners of the line.
        Polygon: shape(&OCR_POINT).list(0).output(),
        /// Box around the line once the picture is turned upright.
        ItemPolygon: shape(&OCR_BOX).list(0).output(),
        /// Single characters, when `IsWord` asked for them.
        Words: shape(&OCR_WORD).list(0).output(),
        /// Boxes of the words, when `EnableWordPolygon` asked for them.
        WordPolygon: shape(&OCR_WORD_POLYGON).list(0).output(),
    }

    /// A point of the picture.
    pub OCR_POINT = "OcrPoint" {
        /// Distance from the left.
        X: integer().unit("px").output(),
        /// Distance from the top.
        Y: integer().unit("px").output(),
    }

    /// A box in the picture.
    pub OCR_BOX = "OcrBox" {
        /// Distance from the left.
        X: integer().unit("px").output(),
        /// Distance from the top.
        Y: integer().unit("px").output(),
        /// Extent to the right.
        Width: integer().unit("px").output(),
        /// Extent downwards.
        Height: integer().unit("px").output(),
    }

    /// A character.
    pub OCR_WORD = "OcrWord" {
        /// How sure the recognition is, up to 100.
        Confidence: integer().output(),
        /// The character itself.
        Character: text().output(),
        /// Where it stands.
        WordCoordPoint: shape(&OCR_WORD_COORD_POINT).list(0).output(),
    }

    /// Where a character stands.
    pub OCR_WORD_COORD_POINT = "OcrWordCoordPoint" {
        /// Corners of the character.
        WordCoordinate: shape(&OCR_POINT).list(0).output(),
    }

    /// Box of a word by its corners.
    pub OCR_WORD_POLYGON = "OcrWordPolygon" {
        /// Upper left corner.
        LeftTop: shape(&OCR_POINT).list(0).output(),
        /// Upper right corner.
        RightTop: shape(&OCR_POINT).list(0).output(),
        /// Lower left corner.
        LeftBottom: shape(&OCR_POINT).list(0).output(),
        /// Lower right corner.
        RightBottom: shape(&OCR_POINT).list(0).output(),
    }
}
