//! Shapes that two or more jobs use, and the envelopes around them.

mod envelope;
mod input;
mod media_result;
mod operation;
mod output;

pub use envelope::{ERROR, JOB_DETAIL, NOTIFICATION, REQUEST, RESPONSE};
pub use input::INPUT;
pub use media_result::{MD5_INFO, MEDIA_RESULT, OUTPUT_FILE, SPRITE_OUTPUT_FILE};
pub use operation::OPERATION;
pub use output::{OUTPUT, STREAM_EXTRACT};
