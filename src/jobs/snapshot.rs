//! Snapshot: still pictures of a video, sprite sheets, or both.

use crate::jobs::Job;
use crate::schema::{
    any_of, boolean, integer, number, numbered, one_of, requires, shape, text, when,
};
use crate::shapes::{MEDIA_INFO, MEDIA_RESULT, OPERATION, OUTPUT};

/// The job.
pub static JOB: Job = Job::new("Snapshot", &SNAPSHOT_OPERATION).documented("视频截帧", "460/84780");

shape! {
    /// Takes still pictures of a video, sprite sheets of such pictures, or both.
    pub SNAPSHOT_OPERATION: OPERATION = "SnapshotOperation" {
        /// Where the pictures go. `Object` holds `${Number}` when several come out; sprite sheets
        /// go to `SpriteObject` (jpg only).
        Output: shape(&OUTPUT).required(),
        /// Saved template; wins over `Snapshot`.
        TemplateId: text(),
        /// How, when and how large the pictures are taken.
        Snapshot: shape(&SNAPSHOT),
        /// The files written; sprite sheets stand in `OutputFile.SpriteOutputFile`.
        MediaResult: shape(&MEDIA_RESULT).output(),
        /// Facts of the pictures; in sample notifications only.
        MediaInfo: shape(&MEDIA_INFO).output().source("docs"),
    } rules {
        any_of(&["TemplateId", "Snapshot"]),
        numbered("Output.Object", &[
            "!Snapshot", "TemplateId", "Snapshot.Count=1", "Snapshot.SnapshotOutMode=OnlySprite",
        ]),
        numbered("Output.SpriteObject", &[
            "TemplateId", "!Snapshot.SnapshotOutMode", "Snapshot.SnapshotOutMode=OnlySnapshot",
        ]),
    }

    /// How, when and how large pictures are taken.
    pub SNAPSHOT = "Snapshot" {
        /// Which frames. `Interval` reads Start, TimeInterval and Count, `Average` Start and Count,
        /// `KeyFrame` takes key frames.
        Mode: one_of(&["Interval", "Average", "KeyFrame"]).default("Interval"),
        /// Second of the video at which to begin, up to its duration.
        Start: number().min(0).unit("s").default("0"),
        /// Time between two pictures.
        TimeInterval: number().above(0).max(3600).unit("s"),
        /// Number of pictures.
        Count: integer().above(0).max(10_000).required(),
        /// Pictures a second.
        Fps: number().unit("fps").source("java only"),
        /// Width of the pictures.
        Width: integer().range(128, 4096).unit("px"),
        /// Height of the pictures.
        Height: integer().range(128, 4096).unit("px"),
        /// Image rule applied to each picture, such as `imageMogr2/format/png`.
        CIParam: text(),
        /// Switch to `Average` when `Interval` cannot reach Count.
        IsCheckCount: boolean().default("false"),
        /// Skip black frames.
        IsCheckBlack: boolean().default("false"),
        /// Share of black pixels from which a frame counts as black; read only when Start is 0.
        BlackLevel: integer().range(30, 100).unit("%"),
        /// Brightness up to which a pixel counts as black.
        PixelBlackThreshold: integer().range(0, 255),
        /// What to write.
        SnapshotOutMode: one_of(&["OnlySnapshot", "OnlySprite", "SnapshotAndSprite"])
            .default("OnlySnapshot"),
        /// Layout of the sprite sheets.
        SpriteSnapshotConfig: shape(&SPRITE_SNAPSHOT_CONFIG),
    } rules {
        requires("BlackLevel", "IsCheckBlack"),
        when("SnapshotOutMode", "OnlySprite", "SpriteSnapshotConfig"),
        when("SnapshotOutMode", "SnapshotAndSprite", "SpriteSnapshotConfig"),
    }

    /// Layout of a sprite sheet.
    pub SPRITE_SNAPSHOT_CONFIG = "SpriteSnapshotConfig" {
        /// Height of a cell.
        CellHeight: integer().range(8, 4096).unit("px").default("height of the pictures"),
        /// Width of a cell.
        CellWidth: integer().range(8, 4096).unit("px").default("width of the pictures"),
        /// Background, in ffmpeg's colour syntax.
        Color: text().required(),
        /// Cells per row.
        Columns: integer().range(1, 10_000).required(),
        /// Rows of cells.
        Lines: integer().range(1, 10_000).required(),
        /// Space around the sheet.
        Margin: integer().range(0, 1024).unit("px").default("0"),
        /// Space between cells.
        Padding: integer().range(0, 1024).unit("px").default("0"),
        /// How a picture is fitted into its cell; the Go SDK's tests send `MaxWHScale`.
        ScaleMethod: text().source("go,java,c++"),
    }
}
