//! DocProcess: documents as pictures or pdf.

use crate::jobs::{Endpoint, Job};
use crate::schema::{integer, numbered, one_of, shape, text};
use crate::shapes::{DOC_OUTPUT, DOC_WATERMARK, OPERATION};

/// The job.
pub static JOB: Job = Job::new("DocProcess", &DOC_PROCESS_OPERATION)
    .on(Endpoint::Document)
    .documented("文档转码", "436/54056");

shape! {
    /// Turns a document into pictures or pdf: at most 200 MB and 5,000 pages. The service keeps the
    /// job's record for one month.
    pub DOC_PROCESS_OPERATION: OPERATION = "DocProcessOperation" {
        /// Where the pages go.
        Output: shape(&DOC_OUTPUT).required(),
        /// Which pages, and how they are drawn.
        DocProcess: shape(&DOC_PROCESS).required(),
        /// The pages written.
        DocProcessResult: shape(&DOC_RESULT).output(),
    } rules {
        numbered("Output.Object", &[
            "DocProcess.TgtType=pdf", "DocProcess.PicPagination=1", "DocProcess.EndPage=1",
            "DocProcess.PageRanges",
        ]),
    }

    /// Which pages of a document, and how they are drawn.
    pub DOC_PROCESS = "DocProcess" {
        /// Kind of document, where the key has no extension.
        SrcType: text(),
        /// What to write.
        TgtType: one_of(&["jpg", "png", "pdf"]).default("jpg"),
        /// Sheet of a workbook; 0 takes all.
        SheetId: integer().default("0"),
        /// First page.
        StartPage: integer().default("1"),
        /// Last page; -1 takes all.
        EndPage: integer().default("-1"),
        /// Pages to take, such as `1,2-4,7`.
        PageRanges: text().source("python"),
        /// Image rule applied to each page.
        ImageParams: text(),
        /// Password of the document.
        DocPassword: text().sensitive(),
        /// Whether comments are hidden (0) or shown (1).
        Comments: integer(),
        /// Direction of the paper; 0 is upright.
        PaperDirection: integer().default("0"),
        /// Quality factor of the pictures.
        Quality: integer().range(1, 100).default("100"),
        /// Size of the pictures.
        Zoom: integer().range(10, 200).unit("%").default("100"),
        /// Size of the paper: 0 A4, 1 A2, 2 A0.
        PaperSize: integer().default("0"),
        /// Resolution of the pictures.
        ImageDpi: integer().range(96, 600).unit("dpi").default("96"),
        /// 1 joins up to 20 pages into one picture.
        PicPagination: integer().default("0"),
        /// Mark on every page.
        DocWatermark: shape(&DOC_WATERMARK),
    }

    /// The pages written.
    pub DOC_RESULT = "DocResult" {
        /// Pages that failed.
        FailPageCount: integer().output(),
        /// Pages that succeeded.
        SuccPageCount: integer().output(),
        /// Id of the conversion.
        TaskId: text().output(),
        /// What was written.
        TgtType: text().output(),
        /// Pages of the document.
        TotalPageCount: integer().output(),
        /// Sheets of the workbook.
        TotalSheetCount: integer().output(),
        /// The pages one by one.
        PageInfo: shape(&DOC_PAGE_INFO).list(0).output(),
        /// The file with the mark.
        WatermarkInfo: shape(&DOC_WATERMARK_INFO).output(),
    }

    /// One page.
    pub DOC_PAGE_INFO = "DocPageInfo" {
        /// Number of the page.
        PageNo: integer().output(),
        /// Key of the picture.
        TgtUri: text().output(),
        /// Number of pictures of the sheet.
        X_SheetPics: integer().wire("X-SheetPics").output(),
        /// Number of this picture in the sheet.
        PicIndex: integer().output(),
        /// Number of pictures of the page.
        PicNum: integer().output(),
    }

    /// The file with the mark.
    pub DOC_WATERMARK_INFO = "DocWatermarkInfo" {
        /// Length of the file.
        Size: integer().unit("bytes").output(),
        /// Entity tag of the object.
        Etag: text().output(),
    }
}
