//! Where a file job writes.

use crate::schema::{shape, text};

shape! {
    /// Where a file job writes.
    pub FILE_OUTPUT = "FileOutput" {
        /// Region of the output bucket; the client's own where absent.
        Region: text(),
        /// Output bucket, name and APPID; the client's own where absent.
        Bucket: text(),
        /// Key of the archive; read by FileCompress.
        Object: text(),
    }
}
