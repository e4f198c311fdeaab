//! Checks against the source and further settings of a transcode.

use crate::schema::{address, boolean, integer, one_of, requires, shape, text, when};
use crate::shapes::AIGC_METADATA;

shape! {
    /// Checks against the source and further settings of a transcode.
    pub TRANS_CONFIG = "TransConfig" {
        /// What to do when the aspect ratio of the output differs from the source's.
        AdjDarMethod: one_of(&["scale", "crop", "pad", "none"]).default("none"),
        /// Compare the resolution with the source's.
        IsCheckReso: boolean().default("false"),
        /// What to do when it is above: `0` keeps the resolution of the source, `1` fails the job.
        ResoAdjMethod: one_of(&["0", "1"]).default("0"),
        /// Compare the video rate with the source's.
        IsCheckVideoBitrate: boolean().default("false"),
        /// What to do when it is above: `0` keeps the rate of the source, `1` fails the job.
        VideoBitrateAdjMethod: one_of(&["0", "1"]).default("0"),
        /// Compare the audio rate with the source's.
        IsCheckAudioBitrate: boolean().default("false"),
        /// What to do when it is above: `0` keeps the rate of the source, `1` fails the job.
        AudioBitrateAdjMethod: one_of(&["0", "1"]).default("0"),
        /// Strip the metadata of the source.
        DeleteMetadata: boolean().default("false"),
        /// Convert a high dynamic range to the standard one.
        IsHdr2Sdr: boolean().default("false"),
        /// Encryption of the segments; for hls only.
        HlsEncrypt: shape(&HLS_ENCRYPT),
        /// Mark of AI-generated content to write into the file.
        AIGCMetadata: shape(&AIGC_METADATA),
        /// Compare the frame rate with the source's.
        IsCheckVideoFps: boolean().default("false").source("docs,java"),
        /// What to do when it is above: `0` keeps the frame rate of the source, `1` fails the job.
        VideoFpsAdjMethod: one_of(&["0", "1"]).default("0").source("docs,java"),
        /// Number of the source stream to use.
        TranscodeIndex: integer().source("docs,java"),
        /// Encryption of the segments; for dash only.
        DashEncrypt: shape(&DASH_ENCRYPT).source("docs,java"),
        /// No source gives a meaning.
        InitialClipNum: integer().source("java only"),
        /// No source gives a meaning.
        CosTag: text().source("java only"),
        /// No source gives a meaning.
        IsCheckAudioChannel: boolean().source("java only"),
        /// No source gives a meaning.
        IsStreamCopy: boolean().source("java only"),
        /// No source gives a meaning.
        TransMode: text().source("java only"),
    } rules {
        requires("ResoAdjMethod", "IsCheckReso"),
        requires("VideoBitrateAdjMethod", "IsCheckVideoBitrate"),
        requires("AudioBitrateAdjMethod", "IsCheckAudioBitrate"),
        requires("VideoFpsAdjMethod", "IsCheckVideoFps"),
    }

    /// Encryption of hls segments.
    pub HLS_ENCRYPT = "HlsEncrypt" {
        /// Encrypt the segments. One older page calls the element IsEncrypt.
        IsHlsEncrypt: boolean().default("false"),
        /// Address from which players fetch the key.
        UriKey: address(),
        /// The data key, encrypted by the key management service.
        CiphertextBlob: text().source("java only"),
        /// Number of the key that the service encrypted it with.
        KeyID: text().source("java only"),
        /// Region of the key management service.
        KmsRegion: text().source("java only"),
        /// The data key itself.
        PlainText: text().sensitive().source("java only"),
    } rules { when("IsHlsEncrypt", "true", "UriKey") }

    /// Encryption of dash segments.
    pub DASH_ENCRYPT = "DashEncrypt" {
        /// Encrypt the segments.
        IsEncrypt: boolean().default("false"),
        /// Address from which players fetch the key.
        UriKey: address(),
    } rules { when("IsEncrypt", "true", "UriKey") }
}
