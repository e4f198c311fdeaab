//! FileHashCode: the hash of a file.

use crate::jobs::{Endpoint, Job};
use crate::schema::{boolean, integer, one_of, shape, text};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job = Job::new("FileHashCode", &FILE_HASH_CODE_OPERATION)
    .on(Endpoint::File)
    .documented("哈希值计算", "436/83108");

shape! {
    /// Computes a hash of a file. It writes no file.
    pub FILE_HASH_CODE_OPERATION: OPERATION = "FileHashCodeOperation" {
        /// Which hash.
        FileHashCodeConfig: shape(&FILE_HASH_CODE_CONFIG).required(),
        /// The hash.
        FileHashCodeResult: shape(&FILE_HASH_CODE_RESULT).output(),
    }

    /// Which hash to compute.
    pub FILE_HASH_CODE_CONFIG = "FileHashCodeConfig" {
        /// Algorithm.
        Type: one_of(&["MD5", "SHA1", "SHA256"]).required(),
        /// Store the hash with the object as well, as the header `x-cos-meta-` and the algorithm's
        /// name.
        AddToHeader: boolean().default("false"),
    }

    /// Hash and facts of a file.
    pub FILE_HASH_CODE_RESULT = "FileHashCodeResult" {
        /// Hash in hexadecimal, when that algorithm was asked for.
        MD5: text().output(),
        /// Hash in hexadecimal, when that algorithm was asked for.
        SHA1: text().output(),
        /// Hash in hexadecimal, when that algorithm was asked for.
        SHA256: text().output(),
        /// Length of the file.
        FileSize: integer().unit("bytes").output(),
        /// When the object was written.
        LastModified: text().output(),
        /// Entity tag of the object.
        Etag: text().output(),
    }
}
