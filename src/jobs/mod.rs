//! The registry of jobs: one file and one line each.

mod animation;
mod concat;
mod digital_watermark;
mod dna;
mod doc_aigc_metadata;
mod doc_process;
mod doc_watermark;
mod extract_digital_watermark;
mod file_compress;
mod file_hash_code;
mod file_uncompress;
mod fill_concat;
mod generate_play_list;
mod image_inspect;
mod image_ocr;
mod media_info;
mod noise_reduction;
mod pic_process;
mod poster_production;
mod quality_estimate;
mod sdr_to_hdr;
mod segment;
mod segment_video_body;
mod smart_cover;
mod snapshot;
mod sound_hound;
mod speech_recognition;
mod split_video_parts;
mod stream_extract;
mod super_resolution;
mod transcode;
mod translation;
mod tts;
mod video_enhance;
mod video_montage;
mod video_process;
mod video_synthesis;
mod video_tag;
mod video_target_rec;
mod vocal_score;
mod voice_separate;
mod watermark;
mod words_generalize;

pub use crate::schema::{Endpoint, Job, Presence};

/// Every job this version knows, in the order of the reference.
pub static JOBS: &[&Job] = &[
    &transcode::JOB,
    &video_enhance::JOB,
    &media_info::JOB,
    &video_montage::JOB,
    &video_tag::JOB,
    &snapshot::JOB,
    &watermark::JOB,
    &quality_estimate::JOB,
    &animation::JOB,
    &digital_watermark::JOB,
    &extract_digital_watermark::JOB,
    &stream_extract::JOB,
    &concat::JOB,
    &segment::JOB,
    &smart_cover::JOB,
    &pic_process::JOB,
    &translation::JOB,
    &words_generalize::JOB,
    &video_target_rec::JOB,
    &split_video_parts::JOB,
    &segment_video_body::JOB,
    &voice_separate::JOB,
    &sound_hound::JOB,
    &noise_reduction::JOB,
    &tts::JOB,
    &speech_recognition::JOB,
    &video_process::JOB,
    &super_resolution::JOB,
    &sdr_to_hdr::JOB,
    &fill_concat::JOB,
    &video_synthesis::JOB,
    &vocal_score::JOB,
    &image_inspect::JOB,
    &image_ocr::JOB,
    &dna::JOB,
    &poster_production::JOB,
    &generate_play_list::JOB,
    &doc_process::JOB,
    &doc_watermark::JOB,
    &doc_aigc_metadata::JOB,
    &file_hash_code::JOB,
    &file_uncompress::JOB,
    &file_compress::JOB,
];

/// The job of that tag.
pub fn find(tag: &str) -> Option<&'static Job> {
    JOBS.iter().copied().find(|job| job.tag == tag)
}
