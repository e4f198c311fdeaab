//! Shapes that two or more jobs use, and the envelopes around them.

mod aigc_metadata;
mod audio;
mod audio_mix;
mod container;
mod digital_watermark;
mod document;
mod enhancement;
mod file_output;
mod input;
mod media_info;
mod media_result;
mod notification;
mod ocr;
mod operation;
mod output;
mod pic_process_result;
mod request;
mod response;
mod time_interval;
mod trans_config;
mod transcode;
mod video;
mod watermark;

pub use aigc_metadata::AIGC_METADATA;
pub use audio::AUDIO;
pub use audio_mix::{AUDIO_MIX, EFFECT_CONFIG};
pub use container::{CLIP_CONFIG, CONTAINER};
pub use digital_watermark::DIGITAL_WATERMARK;
pub use document::{DOC_OUTPUT, DOC_WATERMARK};
pub use enhancement::{COLOR_ENHANCE, MS_SHARPEN, SDR_TO_HDR, SUPER_RESOLUTION};
pub use file_output::FILE_OUTPUT;
pub use input::{COS_HEADER, INPUT, VOD_INFO};
pub use media_info::{
    MEDIA_INFO, MEDIA_INFO_AUDIO, MEDIA_INFO_FORMAT, MEDIA_INFO_STREAM, MEDIA_INFO_SUBTITLE,
    MEDIA_INFO_VIDEO,
};
pub use media_result::{MD5_INFO, MEDIA_RESULT, OUTPUT_FILE, SPRITE_OUTPUT_FILE};
pub use notification::{
    NOTIFICATION, WORKFLOW_EXECUTION, WORKFLOW_OBJECT_INFO, WORKFLOW_SPRITE_INFO, WORKFLOW_TASK,
    WORKFLOW_TASK_RESULT,
};
pub use ocr::{
    OCR_BOX, OCR_DETECTION, OCR_POINT, OCR_TEXT, OCR_WORD, OCR_WORD_COORD_POINT, OCR_WORD_POLYGON,
};
pub use operation::OPERATION;
pub use output::{OUTPUT, STREAM_EXTRACT};
pub use pic_process_result::{
    PIC_IMAGE_INFO, PIC_ORIGINAL_INFO, PIC_PROCESS_RESULT, PIC_PROCESS_RESULTS,
    PIC_PROCESSED_OBJECT, PIC_UPLOAD_RESULT,
};
pub use request::{CALL_BACK_KAFKA_CONFIG, CALL_BACK_MQ_CONFIG, DELIVERY, MULTI_REQUEST, REQUEST};
pub use response::{ERROR, JOB_DETAIL, JOB_WORKFLOW_REF, RESPONSE};
pub use time_interval::TIME_INTERVAL;
pub use trans_config::{DASH_ENCRYPT, HLS_ENCRYPT, TRANS_CONFIG};
pub use transcode::{TARGET_SUBTITLE, TRANSCODE};
pub use video::{VIDEO, VIDEO_COLOR_PARAM};
pub use watermark::{WATERMARK, WATERMARK_IMAGE, WATERMARK_SLIDE_CONFIG, WATERMARK_TEXT};

use crate::schema::Shape;

/// The shapes that have a [`crate::schema::Role`], in any order.
pub static ROOTS: &[&Shape] = &[
    &REQUEST,
    &INPUT,
    &OPERATION,
    &JOB_DETAIL,
    &RESPONSE,
    &NOTIFICATION,
    &ERROR,
];
