//! VideoTargetRec: people, animals and cars in a video.

use crate::jobs::Job;
use crate::schema::{any_of, boolean, integer, number, one_of, shape, text};
use crate::shapes::{CONTAINER, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job =
    Job::new("VideoTargetRec", &VIDEO_TARGET_REC_OPERATION).documented("视频目标检测", "460/84801");

shape! {
    /// Finds people, pets, cars, faces and licence plates in a video, and on request hides them.
    pub VIDEO_TARGET_REC_OPERATION: OPERATION = "VideoTargetRecOperation" {
        /// Where the video with hidden targets goes; only together with ProcessType.
        Output: shape(&OUTPUT),
        /// Saved template; wins over `VideoTargetRec`.
        TemplateId: text(),
        /// What to look for.
        VideoTargetRec: shape(&VIDEO_TARGET_REC),
        /// What was found.
        VideoTargetRecResult: shape(&VIDEO_TARGET_REC_RESULT).output(),
    } rules { any_of(&["TemplateId", "VideoTargetRec"]) }

    /// What to look for.
    pub VIDEO_TARGET_REC = "VideoTargetRec" {
        /// Look for people.
        Body: boolean(),
        /// Look for pets.
        Pet: boolean(),
        /// Look for cars.
        Car: boolean(),
        /// Look for faces.
        Face: boolean(),
        /// Look for licence plates.
        Plate: boolean(),
        /// Look for the number plates of cars in a live broadcast.
        CarPlate: boolean().source("python demo"),
        /// Time between two screenshots of a live broadcast.
        SnapshotTimeInterval: number().unit("s").source("python demo"),
        /// Also write a video in which the targets are hidden; it then needs an output.
        ProcessType: one_of(&["Mosaic"]),
        /// How that video is encoded.
        TransTpl: shape(&VTR_TRANSCODE),
        /// No source gives a meaning.
        Version: text().source("java only"),
        /// No source gives a meaning.
        SnapshotFreq: text().source("java only"),
    }

    /// How the video with hidden targets is encoded.
    pub VTR_TRANSCODE = "VTRTranscode" {
        /// File format, mp4 in samples.
        Container: shape(&CONTAINER),
        /// How pictures are encoded.
        Video: shape(&VTR_VIDEO),
    }

    /// How its pictures are encoded.
    pub VTR_VIDEO = "VTRVideo" {
        /// Encoder; the Go SDK always writes it.
        Codec: one_of(&["H.264", "H.265"]),
        /// Target rate.
        Bitrate: integer().unit("kbps"),
        /// Constant quality factor, smaller is better.
        Crf: number(),
        /// Columns of the picture.
        Width: integer().unit("px"),
        /// Lines of the picture.
        Height: integer().unit("px"),
        /// Frame rate.
        Fps: number().unit("fps"),
    }

    /// What was found, by kind; each entry is one screenshot.
    pub VIDEO_TARGET_REC_RESULT = "VideoTargetRecResult" {
        /// Screenshots with people.
        BodyRecognition: shape(&BODY_RECOGNITION).list(0).output(),
        /// Screenshots with pets.
        PetRecognition: shape(&PET_RECOGNITION).list(0).output(),
        /// Screenshots with cars.
        CarRecognition: shape(&CAR_RECOGNITION).list(0).output(),
        /// Screenshots with faces.
        FaceRecognition: shape(&FACE_RECOGNITION).list(0).output(),
        /// Screenshots with licence plates.
        LicenseRecognitionResult: shape(&LICENSE_RECOGNITION_RESULT).list(0).output(),
        /// Screenshots of a live broadcast with number plates.
        CarPlateRecognition: shape(&CAR_PLATE_RECOGNITION).list(0).output().source("python demo"),
        /// No source gives a meaning.
        Sensitive: text().output().source("go only"),
    }

    /// Members of a screenshot of any kind.
    pub TARGET_SCREENSHOT = "TargetScreenshot" {
        /// Second of the video.
        Time: number().unit("s").output(),
        /// Address of the screenshot.
        Url: text().output(),
    }

    /// A screenshot with people.
    pub BODY_RECOGNITION: TARGET_SCREENSHOT = "BodyRecognition" {
        /// The people.
        BodyInfo: shape(&VIDEO_TARGET_REC_INFO).list(0).output(),
    }

    /// A screenshot with pets.
    pub PET_RECOGNITION: TARGET_SCREENSHOT = "PetRecognition" {
        /// The pets.
        PetInfo: shape(&VIDEO_TARGET_REC_INFO).list(0).output(),
    }

    /// A screenshot with cars.
    pub CAR_RECOGNITION: TARGET_SCREENSHOT = "CarRecognition" {
        /// The cars.
        CarInfo: shape(&VIDEO_TARGET_REC_INFO).list(0).output(),
    }

    /// A screenshot with faces.
    pub FACE_RECOGNITION: TARGET_SCREENSHOT = "FaceRecognition" {
        /// The faces.
        FaceInfo: shape(&VIDEO_TARGET_REC_INFO).list(0).output(),
    }

    /// A screenshot with licence plates.
    pub LICENSE_RECOGNITION_RESULT: TARGET_SCREENSHOT = "LicenseRecognitionResult" {
        /// The plates.
        PlateInfo: shape(&VIDEO_TARGET_REC_INFO).list(0).output(),
    }

    /// A screenshot of a live broadcast with number plates.
    pub CAR_PLATE_RECOGNITION: TARGET_SCREENSHOT = "CarPlateRecognition" {
        /// The plates.
        CarPlateInfo: shape(&VIDEO_TARGET_REC_INFO).list(0).output().source("python demo"),
    }

    /// One target.
    pub VIDEO_TARGET_REC_INFO = "VideoTargetRecInfo" {
        /// Class of the target, such as `person`.
        Name: text().output(),
        /// How sure the recognition is.
        Score: integer().range(0, 100).output(),
        /// Where in the picture.
        Location: shape(&VIDEO_TARGET_REC_LOCATION).output(),
    }

    /// A box in the picture.
    pub VIDEO_TARGET_REC_LOCATION = "VideoTargetRecLocation" {
        /// Distance from the left.
        X: number().unit("px").output(),
        /// Distance from the top.
        Y: number().unit("px").output(),
        /// Extent downwards.
        Height: number().unit("px").output(),
        /// Extent to the right.
        Width: number().unit("px").output(),
    }
}
