//! Members: unknown, missing, expected, written by the service only, lists.

use crate::{found, found_with, job, message, snapshot, transcode};
use serde_json::json;
use wanxiang_jobs::validate::Allow;

const UNKNOWN: Allow = Allow {
    unknown: true,
    missing: false,
};
const MISSING: Allow = Allow {
    unknown: false,
    missing: true,
};

#[test]
fn an_unknown_member_is_refused_with_what_was_meant() {
    let misspelt = transcode(json!({ "Video": { "Widht": 640 } }));
    assert_eq!(
        message(misspelt.clone()),
        "Operation.Transcode.Video.Widht \"640\" is not a member that this version knows; did you mean Width"
    );
    assert_eq!(
        found(misspelt.clone()),
        ["error unknown_member at Operation.Transcode.Video.Widht"]
    );
    assert_eq!(found_with(misspelt, UNKNOWN), [""; 0]);
    // A third of the letters may be wrong, and one more: here two pairs are swapped.
    let swapped = transcode(json!({ "Cnotianer": {} }));
    assert!(message(swapped).ends_with("; did you mean Container"));
    let far = transcode(json!({ "Zzzzzzzzz": "1" }));
    assert!(!message(far).contains("did you mean"));
}

#[test]
fn what_only_the_service_writes_is_no_suggestion() {
    let near = job("MediaInfo", json!({ "MediaInf": {} }));
    assert!(!message(near).contains("did you mean MediaInfo"));
}

#[test]
fn a_member_of_another_tag_is_called_so() {
    let other = job("MediaInfo", json!({ "Snapshot": {} }));
    assert_eq!(
        message(other),
        "Operation.Snapshot is not a member of this tag's Operation"
    );
    // Not where no operation could have it, and not for what no tag has.
    for nobodys in [
        transcode(json!({ "Video": { "Snapshot": {} } })),
        job("MediaInfo", json!({ "Zzzzzzzzz": {} })),
    ] {
        let message = message(nobodys);
        assert!(message.contains("that this version knows"), "{message}");
    }
}

#[test]
fn what_is_let_through_unknown_must_still_fit_a_document() {
    let foreign = job("MediaInfo", json!({ "New": [{ "Deep": null }, "a\u{1}"] }));
    assert_eq!(
        found_with(foreign, UNKNOWN),
        [
            "error type at Operation.New.0.Deep",
            "error character at Operation.New.1",
        ]
    );
}

#[test]
fn a_required_member_is_missed() {
    let bare = job("VideoTag", json!({ "VideoTag": {} }));
    assert_eq!(
        found(bare.clone()),
        ["error missing at Operation.VideoTag.Scenario"]
    );
    assert_eq!(
        message(bare.clone()),
        "Operation.VideoTag.Scenario is missing"
    );
    assert_eq!(found_with(bare, MISSING), [""; 0]);
    let base = json!({ "Tag": "MediaInfo", "Input": { "Object": "a" }, "CallBackMqConfig": { "MqMode": "Queue" } });
    assert_eq!(
        found(base),
        [
            "error missing at CallBackMqConfig.MqRegion",
            "error missing at CallBackMqConfig.MqName",
        ]
    );
}

#[test]
fn a_member_that_samples_go_without_is_only_warned_of() {
    let mark = json!({ "Type": "Text", "Pos": "Center", "LocMode": "Absolute", "Text": {
        "Text": "T", "FontSize": "10", "FontType": "simfang.ttf", "FontColor": "0x000000", "Transparency": "100" } });
    let marked = job(
        "Watermark",
        json!({ "Output": { "Object": "b.mp4" }, "Watermark": [mark] }),
    );
    assert_eq!(
        found(marked.clone()),
        [
            "warning missing at Operation.Watermark.0.Dx",
            "warning missing at Operation.Watermark.0.Dy",
        ]
    );
    assert_eq!(found_with(marked, MISSING), [""; 0]);
}

#[test]
fn what_only_the_service_writes_is_refused() {
    let written = json!({ "Tag": "MediaInfo", "Input": { "Object": "a", "BucketId": "b" }, "Operation": { "MediaInfo": {} } });
    assert_eq!(
        found(written.clone()),
        [
            "error output_only at Operation.MediaInfo",
            "error output_only at Input.BucketId",
        ]
    );
    assert_eq!(
        found_with(written, UNKNOWN).len(),
        2,
        "known, so no option lets it through"
    );
}

#[test]
fn a_list_takes_one_or_many_and_nothing_else_does() {
    let with = |ids: serde_json::Value| {
        found(job(
            "Watermark",
            json!({ "Output": {}, "WatermarkTemplateId": ids }),
        ))
    };
    assert_eq!(with(json!("t1")), [""; 0]);
    assert_eq!(with(json!(["t1", "t2", "t3"])), [""; 0]);
    assert_eq!(
        with(json!(["1", "2", "3", "4"])),
        ["warning count at Operation.WatermarkTemplateId"]
    );
    assert_eq!(
        with(json!([["t1"]])),
        ["error type at Operation.WatermarkTemplateId.0"]
    );
    assert_eq!(
        with(json!([{}])),
        ["error type at Operation.WatermarkTemplateId.0"]
    );
    assert_eq!(
        found(transcode(json!({ "Video": [{}] }))),
        ["error type at Operation.Transcode.Video"]
    );
    assert_eq!(
        found(snapshot(json!({ "Start": [1] }))),
        ["error type at Operation.Snapshot.Start"]
    );
}

#[test]
fn each_item_of_a_list_is_checked() {
    let streams = json!([{ "Index": 0, "Object": "a" }, { "Index": 0 }]);
    let split = job(
        "StreamExtract",
        json!({ "Output": { "StreamExtract": streams } }),
    );
    assert_eq!(
        found(split),
        ["error missing at Operation.Output.StreamExtract.1.Object"]
    );
}

#[test]
fn an_object_is_an_object_or_an_empty_element() {
    assert_eq!(
        found(transcode(json!({ "Video": "x" }))),
        ["error type at Operation.Transcode.Video"]
    );
    assert_eq!(
        found(transcode(json!({ "Video": 7 }))),
        ["error type at Operation.Transcode.Video"]
    );
    assert_eq!(
        found(transcode(json!({ "Video": null }))),
        ["error type at Operation.Transcode.Video"]
    );
    assert_eq!(found(transcode(json!({ "Video": "" }))), [""; 0]);
}

#[test]
fn a_free_form_member_takes_what_its_template_takes() {
    let with = |info: serde_json::Value| {
        let poster = json!({ "TemplateId": "p", "Info": info });
        found(job(
            "PosterProduction",
            json!({ "Output": {}, "PosterProduction": poster }),
        ))
    };
    assert_eq!(
        with(
            json!({ "title": "a", "n": 1, "b": true, "lines": ["a", "b"], "frame": { "colour": "red" } })
        ),
        [""; 0]
    );
    assert_eq!(
        with(json!({ "lines": ["a", null] })),
        ["error type at Operation.PosterProduction.Info.lines.1"]
    );
    assert_eq!(
        with(json!({ "title": "a\u{0}" })),
        ["error character at Operation.PosterProduction.Info.title"]
    );
    assert_eq!(
        with(json!(["a"])),
        ["error type at Operation.PosterProduction.Info"]
    );
}
