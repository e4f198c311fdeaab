//! Where a job writes.

use crate::schema::{boolean, integer, key, shape, text};

shape! {
    /// Where the results go.
    pub OUTPUT = "Output" {
        /// Region of the output bucket; the client's own where absent.
        Region: text(),
        /// Output bucket, name and APPID; the client's own where absent.
        Bucket: text(),
        /// Key of the result. May hold `${Number}` (several files), `${Page}`, `${ext}`,
        /// `${InputName}`.
        Object: key(),
        /// Snapshot: key of the sprite sheets, with `${Number}`, jpg only.
        SpriteObject: key(),
        /// VoiceSeparate: key of the human voice; `Object` is then the background.
        AuObject: key(),
        /// VoiceSeparate in MusicMode: key of the bass.
        BassObject: key(),
        /// VoiceSeparate in MusicMode: key of the drums.
        DrumObject: key(),
        /// StreamExtract: one entry per stream.
        StreamExtract: shape(&STREAM_EXTRACT).list(10),
        /// No source gives a meaning.
        Force: boolean().source("go only"),
    }

    /// One stream to save.
    pub STREAM_EXTRACT = "StreamExtract" {
        /// Number of the stream, as MediaInfo reports it.
        Index: integer().required(),
        /// Key of the file.
        Object: key().required(),
        /// Key of the file, where sample answers show it instead of `Object`.
        Output: text().output().source("docs"),
    }
}
