//! The files that a job wrote.

use crate::schema::{shape, text};

shape! {
    /// The files that a job wrote.
    pub MEDIA_RESULT = "MediaResult" {
        /// The files.
        OutputFile: shape(&OUTPUT_FILE).output(),
    }

    /// Files in one bucket.
    pub OUTPUT_FILE = "OutputFile" {
        /// Bucket of the files.
        Bucket: text().output(),
        /// MD5 of each file.
        Md5Info: shape(&MD5_INFO).list(0).output(),
        /// Keys, relative to `ObjectPrefix`: the real key is `ObjectPrefix + ObjectName`.
        ObjectName: text().list(0).output(),
        /// Common prefix, usually empty.
        ObjectPrefix: text().output(),
        /// Region of the bucket.
        Region: text().output(),
        /// Sprite sheets of a Snapshot job.
        SpriteOutputFile: shape(&SPRITE_OUTPUT_FILE).output(),
        /// Addresses of the files.
        ObjectUrl: text().list(0).output().source("java only"),
    }

    /// Sprite sheets.
    pub SPRITE_OUTPUT_FILE = "SpriteOutputFile" {
        /// Bucket of the sheets.
        Bucket: text().output(),
        /// MD5 of each sheet.
        Md5Info: shape(&MD5_INFO).list(0).output(),
        /// Keys, relative to `ObjectPrefix`.
        ObjectName: text().list(0).output(),
        /// Common prefix.
        ObjectPrefix: text().output(),
        /// Region of the bucket.
        Region: text().output(),
    }

    /// MD5 of one file.
    pub MD5_INFO = "Md5Info" {
        /// 32 hexadecimal digits.
        Md5: text().output(),
        /// Key of the file.
        ObjectName: text().output(),
    }
}
