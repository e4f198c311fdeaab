//! Concat: several files joined.

use crate::jobs::Job;
use crate::schema::{address, any_of, boolean, codecs, integer, number, one_of, shape, text};
use crate::shapes::{
    AUDIO, AUDIO_MIX, CONTAINER, MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT, VIDEO,
};

/// The job.
pub static JOB: Job = Job::new("Concat", &CONCAT_OPERATION)
    .input_optional()
    .documented("音视频拼接", "460/84788");

shape! {
    /// Joins audio or video files of one bucket. An input, if given, becomes one of the fragments.
    pub CONCAT_OPERATION: OPERATION = "ConcatOperation" {
        /// Where the file goes.
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `ConcatTemplate`.
        TemplateId: text(),
        /// The fragments, and how the result is encoded.
        ConcatTemplate: shape(&CONCAT_TEMPLATE),
        /// The file written.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the file written.
        MediaInfo: shape(&MEDIA_INFO).output(),
    } rules { any_of(&["TemplateId", "ConcatTemplate"]) }

    /// The fragments, and how the result is encoded.
    pub CONCAT_TEMPLATE = "ConcatTemplate" {
        /// What is joined, in order.
        ConcatFragment: shape(&CONCAT_FRAGMENT).list(0),
        /// How sound is encoded: aac or mp3, or none with `Remove`.
        Audio: shape(&AUDIO),
        /// How pictures are encoded: H.264, or none with `Remove`.
        Video: shape(&VIDEO),
        /// File format: mp4, flv, hls, ts, mp3 or aac.
        Container: shape(&CONTAINER).required(),
        /// Place of the input among the fragments, at most their number.
        Index: integer().min(0).default("0"),
        /// One background sound.
        AudioMix: shape(&AUDIO_MIX),
        /// Background sounds.
        AudioMixArray: shape(&AUDIO_MIX).list(2),
        /// How one fragment gives way to the next.
        SceneChangeInfo: shape(&SCENE_CHANGE_INFO),
        /// Join without re-encoding; the settings of sound and picture are then ignored.
        DirectConcat: boolean().default("false"),
    } rules {
        codecs(&[
            "mp4 H.264 / aac mp3", "flv H.264 / aac mp3", "hls H.264 / aac mp3",
            "ts H.264 / aac mp3", "mp3 / aac mp3", "aac / aac mp3",
        ]),
    }

    /// One fragment.
    pub CONCAT_FRAGMENT = "ConcatFragment" {
        /// Address of an object in the same bucket, URL-encoded.
        Url: address().required(),
        /// In templates: before (`Start`) or after (`End`) the input.
        Mode: one_of(&["Start", "End"]),
        /// Where the part to use begins; ignored with DirectConcat.
        StartTime: number().min(0).unit("s"),
        /// Where it ends; ignored with DirectConcat.
        EndTime: number().min(0).unit("s"),
        /// Place among the fragments.
        FragmentIndex: integer().min(0).default("0"),
        /// How long the fragment is.
        Duration: number().unit("s").source("go only"),
    }

    /// How one fragment gives way to the next.
    pub SCENE_CHANGE_INFO = "SceneChangeInfo" {
        /// Kind of change; `Default` is a plain cut.
        Mode: one_of(&["Default", "FADE", "GRADIENT"]).required(),
        /// How long the change takes.
        Time: number().above(0).max(5).unit("s").default("3"),
        /// Kind of transition in detail; its values are not documented publicly.
        TransitionType: text().source("go,java"),
    }
}
