//! Containers and what goes into them.

use crate::{found, job, message, transcode};
use serde_json::{Value as Json, json};

fn with(format: &str, video: Json, audio: Json) -> Vec<String> {
    let mut settings = json!({ "Container": { "Format": format } });
    for (name, stream) in [("Video", video), ("Audio", audio)] {
        if !stream.is_null() {
            settings[name] = stream;
        }
    }
    found(transcode(settings))
}

const VIDEO: &str = "warning codec at Operation.Transcode.Video.Codec";
const AUDIO: &str = "warning codec at Operation.Transcode.Audio.Codec";

#[test]
fn a_codec_goes_into_its_containers_only() {
    let codec = |name: &str| json!({ "Codec": name });
    for (format, video, fits) in [
        ("mp4", "H.264", true),
        ("mp4", "H.265", true),
        ("mp4", "AV1", true),
        ("mp4", "VP9", false),
        ("hls", "H.265", true),
        ("hls", "AV1", false),
        ("mkv", "H.265", true),
        ("mkv", "VP8", false),
        ("ts", "H.264", true),
        ("ts", "H.265", false),
        ("flv", "H.265", false),
        ("avi", "H.265", false),
        ("mov", "H.265", false),
        ("dash", "H.264", true),
        ("dash", "H.265", false),
        ("webm", "VP8", true),
        ("webm", "VP9", true),
        ("webm", "AV1", true),
        ("webm", "H.264", false),
        ("WEBM", "h.264", false),
        ("WebM", "vp8", true),
    ] {
        let expected: &[&str] = if fits { &[] } else { &[VIDEO] };
        let mut codes = with(format, codec(video), Json::Null);
        codes.retain(|code| code.contains(" codec "));
        assert_eq!(codes, expected, "{format} {video}");
    }
    for (format, audio, fits) in [
        ("mp4", "aac", true),
        ("mp4", "AAC", true),
        ("mp4", "mp3", true),
        ("mp4", "opus", false),
        ("dash", "aac", true),
        ("dash", "mp3", false),
        ("webm", "Vorbis", true),
        ("webm", "opus", true),
        ("webm", "aac", false),
        ("mp3", "mp3", true),
        ("mp3", "aac", false),
        ("aac", "aac", true),
        ("flac", "flac", true),
        ("flac", "aac", false),
        ("amr", "amr", true),
        ("adts", "aac", true),
        ("m4a", "aac", true),
        ("m4a", "mp3", false),
        ("wav", "pcm_s16le", true),
        ("wav", "aac", false),
    ] {
        let expected: &[&str] = if fits { &[] } else { &[AUDIO] };
        assert_eq!(
            with(format, Json::Null, codec(audio)),
            expected,
            "{format} {audio}"
        );
    }
}

#[test]
fn a_message_says_what_the_container_takes() {
    let settings = json!({ "Container": { "Format": "webm" }, "Video": { "Codec": "H.264" } });
    assert_eq!(
        message(transcode(settings)),
        "Operation.Transcode.Video.Codec \"H.264\" does not go into webm, which takes VP8, VP9, AV1"
    );
    let settings = json!({ "Container": { "Format": "mp3" }, "Video": { "Width": 640 } });
    assert_eq!(
        message(transcode(settings)),
        "Operation.Transcode.Video is set, but mp3 holds sound alone"
    );
}

#[test]
fn no_video_goes_where_sound_is_alone() {
    for format in ["aac", "mp3", "flac", "amr", "adts", "m4a", "wav"] {
        let codes = with(format, json!({ "Codec": "H.264" }), Json::Null);
        assert_eq!(
            codes,
            ["warning codec at Operation.Transcode.Video"],
            "{format}"
        );
        assert_eq!(
            with(format, json!({ "Remove": true }), Json::Null),
            [""; 0],
            "{format}"
        );
        assert_eq!(
            with(format, json!({ "Remove": "true" }), Json::Null),
            [""; 0],
            "{format}"
        );
        assert_eq!(with(format, Json::Null, Json::Null), [""; 0], "{format}");
    }
}

#[test]
fn what_is_not_said_is_not_guessed() {
    assert_eq!(with("webm", json!({}), json!({})), [""; 0]);
    assert_eq!(
        with("webm", json!({ "Codec": "" }), json!({ "Codec": "" })),
        [""; 0]
    );
    assert_eq!(
        with(
            "webm",
            json!({ "Codec": "H.264", "Remove": "true" }),
            Json::Null
        ),
        [""; 0]
    );
    assert_eq!(
        found(transcode(json!({ "Video": { "Codec": "VP9" } }))),
        [""; 0]
    );
}

#[test]
fn other_jobs_have_containers_of_their_own() {
    let concat = |format: &str, video: &str| {
        let template = json!({ "Container": { "Format": format }, "Video": { "Codec": video } });
        found(job(
            "Concat",
            json!({ "Output": {}, "ConcatTemplate": template }),
        ))
    };
    assert_eq!(concat("mp4", "H.264"), [""; 0]);
    assert_eq!(
        concat("mp4", "H.265"),
        ["warning codec at Operation.ConcatTemplate.Video.Codec"]
    );
    assert_eq!(
        concat("mp3", "H.264"),
        ["warning codec at Operation.ConcatTemplate.Video"]
    );
    let montage = |format: &str, video: &str| {
        let settings = json!({ "Container": { "Format": format }, "Video": { "Codec": video } });
        found(job(
            "VideoMontage",
            json!({ "Output": {}, "VideoMontage": settings }),
        ))
    };
    assert_eq!(montage("mkv", "H.265"), [""; 0]);
    assert_eq!(
        montage("flv", "H.265"),
        ["warning codec at Operation.VideoMontage.Video.Codec"]
    );
    let animated = |format: &str, video: &str| {
        let settings = json!({ "Container": { "Format": format }, "Video": { "Codec": video } });
        found(job(
            "Animation",
            json!({ "Output": {}, "Animation": settings }),
        ))
    };
    assert_eq!(animated("hgif", "gif"), [""; 0]);
    assert_eq!(
        animated("webp", "gif"),
        ["warning codec at Operation.Animation.Video.Codec"]
    );
    let enhanced = json!({ "Transcode": { "Container": { "Format": "webm" }, "Video": { "Codec": "H.264" } } });
    let enhanced = job(
        "VideoEnhance",
        json!({ "Output": {}, "VideoEnhance": enhanced }),
    );
    assert_eq!(
        found(enhanced),
        ["warning codec at Operation.VideoEnhance.Transcode.Video.Codec"]
    );
}
