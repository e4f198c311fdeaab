//! FileCompress: many files in one archive.

use crate::jobs::{Endpoint, Job};
use crate::schema::{boolean, integer, key, one_of, shape, text};
use crate::shapes::{FILE_OUTPUT, OPERATION};

/// The job.
pub static JOB: Job = Job::new("FileCompress", &FILE_COMPRESS_OPERATION)
    .input_optional()
    .on(Endpoint::File)
    .documented("多文件打包压缩", "436/83112");

shape! {
    /// Packs many files into one archive of 50 GB at most. There is no input: the files stand in
    /// the parameters.
    pub FILE_COMPRESS_OPERATION: OPERATION = "FileCompressOperation" {
        /// What is packed, and how.
        FileCompressConfig: shape(&FILE_COMPRESS_CONFIG).required(),
        /// Where the archive goes.
        Output: shape(&FILE_OUTPUT).required(),
        /// The archive written.
        FileCompressResult: shape(&FILE_COMPRESS_RESULT).output(),
    }

    /// What is packed, and how.
    pub FILE_COMPRESS_CONFIG = "FileCompressConfig" {
        /// Keep folders (`0`) or drop them (`1`).
        Flatten: one_of(&["0", "1"]).required(),
        /// Kind of archive.
        Format: one_of(&["zip", "tar", "tar.gz"]).required(),
        /// Object that lists the files; wins over Prefix and Key.
        UrlList: text(),
        /// Prefix of the files, at most 10,000 of them.
        Prefix: text(),
        /// Keys of the files.
        Key: key().list(1000),
        /// How fast a zip is packed.
        Type: text(),
        /// Password of the archive.
        CompressKey: text().sensitive(),
        /// Leave out files that cannot be packed.
        IgnoreError: boolean().default("false"),
        /// Files with settings of their own.
        KeyConfig: shape(&KEY_CONFIG).list(0),
    }

    /// A file with settings of its own.
    pub KEY_CONFIG = "KeyConfig" {
        /// The object.
        Key: key(),
        /// Folder in the archive.
        Folder: text(),
        /// Name in the archive.
        Rename: text(),
        /// Image rule applied to the file.
        ImageParams: text(),
    }

    /// The archive written.
    pub FILE_COMPRESS_RESULT = "FileCompressResult" {
        /// Region of the bucket.
        Region: text().output(),
        /// Bucket of the archive.
        Bucket: text().output(),
        /// Key of the archive.
        Object: text().output(),
        /// Number of files packed.
        CompressFileCount: integer().output(),
        /// Number of files that could not be packed.
        ErrorCount: integer().output(),
        /// Which files could not be packed.
        ErrorDetail: shape(&FILE_ERROR_DETAIL).output(),
    }

    /// Files that could not be packed.
    pub FILE_ERROR_DETAIL = "FileErrorDetail" {
        /// How many.
        ErrorCount: integer().output(),
        /// Their keys.
        ErrorFile: text().list(0).output(),
    }
}
