//! PosterProduction: a poster from a template.

use crate::jobs::{Endpoint, Job};
use crate::schema::{shape, text};
use crate::shapes::{OPERATION, OUTPUT, PIC_PROCESS_RESULT};

/// The job.
pub static JOB: Job = Job::new("PosterProduction", &POSTER_PRODUCTION_OPERATION)
    .input_optional()
    .on(Endpoint::Picture)
    .documented("海报合成", "");

shape! {
    /// Fills a poster template with words and pictures. The input plays no part; samples send a
    /// dummy.
    pub POSTER_PRODUCTION_OPERATION: OPERATION = "PosterProductionOperation" {
        /// Where the poster goes.
        Output: shape(&OUTPUT).required(),
        /// Which template is filled with what.
        PosterProduction: shape(&POSTER_PRODUCTION).required(),
        /// The picture made.
        PicProcessResult: shape(&PIC_PROCESS_RESULT).output(),
    }

    /// Which template is filled with what.
    pub POSTER_PRODUCTION = "PosterProduction" {
        /// Number of the poster template.
        TemplateId: text().required(),
        /// What to put into the layers of the template.
        Info: shape(&POSTER_INFO),
    }

    /// What to put into the layers of a poster template. The names are those of the layers; what each
    /// takes, the template says: words to draw, the address of a picture, or a list of them.
    pub POSTER_INFO = "PosterInfo" {}
}
