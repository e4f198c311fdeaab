//! A visible mark on a video.

use crate::schema::{address, boolean, integer, number, one_of, shape, text, when};

shape! {
    /// A visible mark on a video: a line of text or a picture.
    pub WATERMARK = "Watermark" {
        /// What the mark is made of.
        Type: one_of(&["Text", "Image"]).required(),
        /// Corner, edge or centre from which the offsets count.
        Pos: one_of(&[
            "TopLeft", "Top", "TopRight", "Left", "Center", "Right", "BottomLeft", "Bottom",
            "BottomRight",
        ]).required(),
        /// Whether the offsets are percentages (`Relativity`) or pixels (`Absolute`).
        LocMode: one_of(&["Relativity", "Absolute"]).required(),
        /// Horizontal offset, 0 to 4096 px or 0 to 100 %, for a background image -4096 to 0 px or
        /// -300 to 0 %. Ignored for Top, Bottom and Center.
        Dx: number().range(-4096, 4096).unit("px or %").expected(),
        /// Vertical offset with the same limits. Ignored for Left, Right and Center.
        Dy: number().range(-4096, 4096).unit("px or %").expected(),
        /// When the mark appears, at most the length of the video.
        StartTime: number().min(0).unit("s").default("0"),
        /// When it disappears, at most the length of the video.
        EndTime: number().min(0).unit("s").default("the end"),
        /// Lets the mark move, which disables the offsets. Not for top speed codec and H.265.
        SlideConfig: shape(&WATERMARK_SLIDE_CONFIG),
        /// The picture, when the type is `Image`.
        Image: shape(&WATERMARK_IMAGE),
        /// The line of text, when the type is `Text`.
        Text: shape(&WATERMARK_TEXT),
    } rules { when("Type", "Image", "Image"), when("Type", "Text", "Text") }

    /// How a mark moves.
    pub WATERMARK_SLIDE_CONFIG = "WatermarkSlideConfig" {
        /// `Default` stands still; `ScrollFromLeft` enters from the left and ignores Pos.
        SlideMode: one_of(&["Default", "ScrollFromLeft"]).required(),
        /// Horizontal speed.
        XSlideSpeed: integer().range(0, 10).default("0").required(),
        /// Vertical speed.
        YSlideSpeed: integer().range(0, 10).default("0").required(),
    }

    /// A picture used as a mark.
    pub WATERMARK_IMAGE = "WatermarkImage" {
        /// Address of a picture in the same bucket, URL-encoded.
        Url: address().required(),
        /// How the size is given: as it is, in percent of the video, or in pixels.
        Mode: one_of(&["Original", "Proportion", "Fixed"]).required(),
        /// Width: 1 to 100 % for Proportion (100 to 300 % for a background), 8 to 4096 px for
        /// Fixed; not for Original.
        Width: number().range(1, 4096).unit("px or %"),
        /// Height with the same limits; not for Original.
        Height: number().range(1, 4096).unit("px or %"),
        /// How far the picture shows through; samples send 100 for a plainly visible one.
        Transparency: integer().range(1, 100).unit("%").required(),
        /// Draw the picture behind the video.
        Background: boolean().default("false"),
    }

    /// A line of text used as a mark.
    pub WATERMARK_TEXT = "WatermarkText" {
        /// Size of the letters.
        FontSize: integer().range(5, 100).unit("px").required(),
        /// Font file: simfang.ttf, simhei.ttf, simkai.ttf, simsun.ttc, STHeiti-Light.ttc,
        /// STHeiti-Medium.ttc, youyuan.TTF, ariblk.ttf, arial.ttf, ahronbd.ttf, Helvetica.dfont or
        /// HelveticaNeue.dfont.
        FontType: text().required(),
        /// Colour, `0xRRGGBB`.
        FontColor: text().required(),
        /// How far the letters show through; samples send 100 for plainly visible ones.
        Transparency: integer().range(1, 100).unit("%").required(),
        /// The words to draw.
        Text: text().max(64).required(),
    }
}
