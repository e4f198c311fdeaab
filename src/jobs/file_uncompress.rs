//! FileUncompress: an archive unpacked.

use crate::jobs::{Endpoint, Job};
use crate::schema::{boolean, integer, one_of, shape, text};
use crate::shapes::{FILE_OUTPUT, OPERATION};

/// The job.
pub static JOB: Job = Job::new("FileUncompress", &FILE_UNCOMPRESS_OPERATION)
    .on(Endpoint::File)
    .documented("文件解压", "436/83110");

shape! {
    /// Unpacks an archive into a bucket.
    pub FILE_UNCOMPRESS_OPERATION: OPERATION = "FileUncompressOperation" {
        /// What is unpacked, and under which keys.
        FileUncompressConfig: shape(&FILE_UNCOMPRESS_CONFIG).required(),
        /// Bucket to write to.
        Output: shape(&FILE_OUTPUT).required(),
        /// What was written.
        FileUncompressResult: shape(&FILE_UNCOMPRESS_RESULT).output(),
    }

    /// What is unpacked, and under which keys.
    pub FILE_UNCOMPRESS_CONFIG = "FileUncompressConfig" {
        /// Prefix of the keys written.
        Prefix: text(),
        /// What else goes before the keys: nothing (`0`), the name of the archive (`1`) or its full
        /// path (`2`).
        PrefixReplaced: one_of(&["0", "1", "2"]).default("0"),
        /// Password of the archive.
        UnCompressKey: text().sensitive(),
        /// Only list what the archive holds.
        ListingFile: boolean().source("java only"),
        /// No source gives a meaning.
        Mode: text().source("go only"),
        /// Parts of the archive to unpack.
        DownloadConfig: shape(&FILE_UNCOMPRESS_DOWNLOAD_CONFIG).source("go,java"),
    }

    /// Parts of an archive.
    pub FILE_UNCOMPRESS_DOWNLOAD_CONFIG = "FileUncompressDownloadConfig" {
        /// Folder inside the archive.
        Prefix: text(),
        /// Names of single entries.
        Key: text().list(0),
    }

    /// What was unpacked.
    pub FILE_UNCOMPRESS_RESULT = "FileUncompressResult" {
        /// Region of the bucket.
        Region: text().output(),
        /// Bucket of the files.
        Bucket: text().output(),
        /// Number of files written.
        FileCount: integer().output(),
    }
}
