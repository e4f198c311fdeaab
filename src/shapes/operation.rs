//! What the Operation of every tag has.

use crate::schema::{integer, printable, shape, text};
use crate::shapes::INPUT;

shape! {
    /// Members that the Operation of every tag has.
    pub OPERATION as Operation = "Operation" {
        /// Tag of this operation; only inside a multi-job and in what it answers.
        Tag: text(),
        /// Text of the caller that comes back in answers and notifications, in printable ASCII.
        UserData: printable().max(1024),
        /// Priority 0, 1 or 2; a larger one runs earlier.
        JobLevel: integer().range(0, 2).default("0"),
        /// Name of the template that `TemplateId` names.
        TemplateName: text().output().source("docs"),
        /// Prefix under which screenshots are kept; not documented publicly.
        SnapshotPrefix: text().source("go,java"),
        /// No source gives a meaning.
        DecryptKey: text().sensitive().source("java only"),
        /// No source gives a meaning.
        DecryptIv: text().sensitive().source("java only"),
        /// No source gives a meaning.
        DecryptMode: text().source("java only"),
        /// No source gives a meaning.
        EncryptKey: text().sensitive().source("java only"),
        /// No source gives a meaning.
        EncryptIv: text().sensitive().source("java only"),
        /// No source gives a meaning.
        EncryptMode: text().source("java only"),
        /// Input of the job, seen here instead of beside the operation in one sample notification.
        Input: shape(&INPUT).output().source("docs"),
    }
}
