//! Improvements of the picture that VideoEnhance combines and older jobs offer one by one.

use crate::schema::{boolean, integer, one_of, shape};

shape! {
    /// Upscaling.
    pub SUPER_RESOLUTION = "SuperResolution" {
        /// From standard to high definition, or from high definition to 4K.
        Resolution: one_of(&["sdtohd", "hdto4k"]).required(),
        /// Scale up automatically.
        EnableScaleUp: boolean().default("false"),
        /// Which model does it.
        Version: one_of(&["Base", "Enhance"]).default("Base"),
    }

    /// Colour correction. What is absent or empty is found automatically.
    pub COLOR_ENHANCE = "ColorEnhance" {
        /// Switch it on; read by VideoProcess.
        Enable: boolean().default("false"),
        /// Strength of the contrast.
        Contrast: integer().range(0, 100),
        /// Strength of the colour correction.
        Correction: integer().range(0, 1000),
        /// Strength of the colours.
        Saturation: integer().range(0, 300),
    }

    /// Sharpening.
    pub MS_SHARPEN = "MsSharpen" {
        /// Switch it on; read by VideoProcess.
        Enable: boolean().default("false"),
        /// Strength; absent or empty is found automatically.
        SharpenLevel: integer().range(0, 10),
    }

    /// Conversion of the standard dynamic range to a high one.
    pub SDR_TO_HDR = "SDRtoHDR" {
        /// Standard to convert to.
        HdrMode: one_of(&["HLG", "HDR10"]).required(),
    }
}
