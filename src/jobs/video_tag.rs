//! VideoTag: what a video shows.

use crate::jobs::Job;
use crate::schema::{integer, number, one_of, shape, text};
use crate::shapes::OPERATION;

/// The job.
pub static JOB: Job =
    Job::new("VideoTag", &VIDEO_TAG_OPERATION).documented("视频标签", "460/84779");

shape! {
    /// Finds tags for a video: categories, people, places, actions and objects. Takes mp4, avi,
    /// mkv, wmv, rmvb, flv and mov of 30 minutes at most. It writes no file.
    pub VIDEO_TAG_OPERATION: OPERATION = "VideoTagOperation" {
        /// What kind of video it is.
        VideoTag: shape(&VIDEO_TAG).required(),
        /// The tags.
        VideoTagResult: shape(&VIDEO_TAG_RESULT).output(),
    }

    /// What kind of video to tag.
    pub VIDEO_TAG = "VideoTag" {
        /// `Stream` is documented; `ShortVideo` appears in the Go SDK's sample.
        Scenario: one_of(&["Stream", "ShortVideo"]).required(),
        /// Title or text that goes with a short video.
        Text: text().source("go only"),
    }

    /// Tags of a video.
    pub VIDEO_TAG_RESULT = "VideoTagResult" {
        /// The answer of the scenario Stream.
        StreamData: shape(&VIDEO_TAG_STREAM_DATA).output(),
    }

    /// Answer of the scenario Stream.
    pub VIDEO_TAG_STREAM_DATA = "VideoTagStreamData" {
        /// Status of the recognition, `0` when all is well.
        SubErrCode: text().output(),
        /// `ok` or what went wrong.
        SubErrMsg: text().output(),
        /// The tags by kind.
        Data: shape(&VIDEO_TAG_DATA).output(),
    }

    /// Tags by kind.
    pub VIDEO_TAG_DATA = "VideoTagData" {
        /// Tags and categories of the whole video.
        Tags: shape(&VIDEO_TAG_ITEM).list(0).output(),
        /// People.
        PersonTags: shape(&VIDEO_TAG_PERSON).list(0).output(),
        /// Places and scenes.
        PlaceTags: shape(&VIDEO_TAG_PLACE).list(0).output(),
        /// Actions.
        ActionTags: shape(&VIDEO_TAG_ACTION).list(0).output(),
        /// Objects.
        ObjectTags: shape(&VIDEO_TAG_OBJECT).list(0).output(),
        /// Labels in two levels, for ShortVideo.
        Labels: shape(&VIDEO_TAG_LABEL).list(0).output(),
    }

    /// One tag.
    pub VIDEO_TAG_ITEM = "VideoTagItem" {
        /// What it says.
        Tag: text().output(),
        /// Category of the tag; absent where the tag is itself a category.
        TagCls: text().output(),
        /// How sure the recognition is.
        Confidence: number().range(0, 1).output(),
    }

    /// A person.
    pub VIDEO_TAG_PERSON = "VideoTagPerson" {
        /// Who it is.
        Name: text().output(),
        /// How sure the recognition is.
        Confidence: number().output(),
        /// How often the person appears.
        Count: integer().output(),
        /// When and where.
        DetailPerSecond: shape(&VIDEO_TAG_DETAIL).list(0).output(),
    }

    /// One appearance of a person or an object.
    pub VIDEO_TAG_DETAIL = "VideoTagDetail" {
        /// Second of the video.
        TimeStamp: text().unit("s").output(),
        /// What it is; for objects only.
        Name: text().output(),
        /// How sure the recognition is.
        Confidence: number().output(),
        /// Where in the picture.
        BBox: shape(&VIDEO_TAG_BBOX).list(0).output(),
    }

    /// A box, in parts of the picture's width and height.
    pub VIDEO_TAG_BBOX = "VideoTagBBox" {
        /// Left edge.
        X1: number().output(),
        /// Right edge.
        X2: number().output(),
        /// Upper edge.
        Y1: number().output(),
        /// Lower edge.
        Y2: number().output(),
    }

    /// A stretch of the video at one place.
    pub VIDEO_TAG_PLACE = "VideoTagPlace" {
        /// What the place is.
        Tags: shape(&VIDEO_TAG_ITEM).list(0).output(),
        /// Best results of single frames.
        ClipFrameResult: text().list(0).output(),
        /// Where the stretch begins.
        StartTime: number().unit("s").output(),
        /// Where it ends.
        EndTime: number().unit("s").output(),
        /// First frame.
        StartIndex: integer().output(),
        /// Last frame.
        EndIndex: integer().output(),
        /// What the place is, where a stretch has one tag beside it.
        Tag: text().output().source("java only"),
        /// Category of that tag.
        TagCls: text().output().source("java only"),
        /// How sure the recognition is.
        Confidence: number().range(0, 1).output().source("java only"),
    }

    /// A stretch of the video with one action.
    pub VIDEO_TAG_ACTION = "VideoTagAction" {
        /// What is done.
        Tags: shape(&VIDEO_TAG_ITEM).list(0).output(),
        /// Where the stretch begins.
        StartTime: number().unit("s").output(),
        /// Where it ends.
        EndTime: number().unit("s").output(),
    }

    /// Objects in one frame.
    pub VIDEO_TAG_OBJECT = "VideoTagObject" {
        /// The objects.
        Objects: shape(&VIDEO_TAG_DETAIL).list(0).output(),
        /// Second of the video.
        TimeStamp: number().unit("s").output(),
    }

    /// A label in two levels.
    pub VIDEO_TAG_LABEL = "VideoTagLabel" {
        /// Upper level.
        First: text().output(),
        /// Lower level.
        Second: text().output(),
        /// How sure the recognition is.
        Confidence: number().output(),
    }
}
