//! PicProcess: an image rule.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, shape, text};
use crate::shapes::{OPERATION, OUTPUT, PIC_PROCESS_RESULT};

/// The job.
pub static JOB: Job =
    Job::new("PicProcess", &PIC_PROCESS_OPERATION).documented("图片处理", "460/84793");

shape! {
    /// Runs an image rule on a picture and stores the result. Older SDKs submit it to `/pic_jobs`.
    pub PIC_PROCESS_OPERATION: OPERATION = "PicProcessOperation" {
        /// Where the picture goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `PicProcess`.
        TemplateId: text(),
        /// The rule.
        PicProcess: shape(&PIC_PROCESS),
        /// The picture made; its members differ between sources.
        PicProcessResult: shape(&PIC_PROCESS_RESULT).output(),
    } rules { any_of(&["TemplateId", "PicProcess"]) }

    /// A rule for a picture.
    pub PIC_PROCESS = "PicProcess" {
        /// Report the facts of the original as well.
        IsPicInfo: boolean().default("false"),
        /// Rule as in the address of a picture, such as `imageMogr2/format/png`.
        ProcessRule: text().required(),
    }
}
