//! Animation: a video as gif or webp.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, codecs, integer, number, one_of, shape, text};
use crate::shapes::{CONTAINER, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, TIME_INTERVAL};

/// The job.
pub static JOB: Job =
    Job::new("Animation", &ANIMATION_OPERATION).documented("视频转动图", "460/84784");

shape! {
    /// Turns a video into an animated gif or webp.
    pub ANIMATION_OPERATION: OPERATION = "AnimationOperation" {
        /// Where the picture goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `Animation`.
        TemplateId: text(),
        /// Which frames are taken and how they are encoded.
        Animation: shape(&ANIMATION),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TemplateId", "Animation"]) }

    /// Which frames are taken and how they are encoded.
    pub ANIMATION = "Animation" {
        /// File format: gif, hgif or webp.
        Container: shape(&CONTAINER).required(),
        /// How the frames are taken and encoded.
        Video: shape(&ANIMATION_VIDEO),
        /// Part of the input to use.
        TimeInterval: shape(&TIME_INTERVAL),
    } rules { codecs(&["gif gif", "hgif gif", "webp webp"]) }

    /// How frames are taken and encoded. Of the three ways to take them AnimateFramesPerSecond
    /// comes first, then AnimateOnlyKeepKeyFrame, then AnimateTimeIntervalOfFrame; unless key
    /// frames are asked for, one of the other two is needed.
    pub ANIMATION_VIDEO = "AnimationVideo" {
        /// Image codec.
        Codec: one_of(&["gif", "webp"]).required(),
        /// Columns of the picture.
        Width: integer().range(128, 4096).unit("px"),
        /// Lines of the picture.
        Height: integer().range(128, 4096).unit("px"),
        /// Rate at which the frames are played.
        Fps: number().above(0).max(60).unit("fps"),
        /// Take key frames only.
        AnimateOnlyKeepKeyFrame: boolean().default("false"),
        /// Time between two sampled frames, at most the length of the video.
        AnimateTimeIntervalOfFrame: number().above(0).unit("s"),
        /// Frames sampled per second, fewer than the video has.
        AnimateFramesPerSecond: number().above(0).unit("fps"),
        /// Quality factor of webp.
        Quality: integer().min(1).below(100),
    }
}
