//! The envelope: tag, operations, input.

use crate::{found, found_with, job, message};
use serde_json::json;
use wanxiang_jobs::validate::Allow;

#[test]
fn a_job_is_an_object() {
    for value in [
        json!("Transcode"),
        json!(7),
        json!([]),
        json!(null),
        json!(true),
    ] {
        assert_eq!(found(value.clone()), ["error type at "], "{value}");
    }
}

#[test]
fn a_tag_is_needed_and_known() {
    let input = json!({ "Object": "a.mp4" });
    assert_eq!(found(json!({ "Input": input })), ["error missing at Tag"]);
    let missing = Allow {
        missing: true,
        ..Allow::NOTHING
    };
    assert_eq!(
        found_with(json!({ "Input": input }), missing),
        ["error missing at Tag"]
    );
    let unknown = json!({ "Tag": "MediaInof", "Input": input });
    assert_eq!(found(unknown.clone()), ["error unknown_tag at Tag"]);
    assert_eq!(
        message(unknown.clone()),
        "Tag \"MediaInof\" is not a job tag that this version knows; did you mean MediaInfo"
    );
    let allow = Allow {
        unknown: true,
        ..Allow::NOTHING
    };
    assert_eq!(found_with(unknown, allow), [""; 0]);
    assert_eq!(
        found(json!({ "Tag": 7, "Input": input })),
        ["error unknown_tag at Tag"]
    );
}

#[test]
fn one_to_six_operations() {
    let of = |count: usize| {
        let operation = json!({ "Tag": "MediaInfo" });
        json!({ "Input": { "Object": "a.mp4" }, "Operation": vec![operation; count] })
    };
    assert_eq!(found(of(0)), ["error count at Operation"]);
    assert_eq!(found(of(1)), [""; 0]);
    assert_eq!(found(of(6)), [""; 0]);
    assert_eq!(found(of(7)), ["error count at Operation"]);
    assert_eq!(message(of(7)), "Operation has 7 items, a job takes 1 to 6");
}

#[test]
fn each_of_several_operations_has_its_tag_and_its_rules() {
    let several = json!({ "Input": { "Object": "a.mp4" }, "Operation": [
        { "Tag": "Snapshot", "Output": { "Object": "b.jpg" } },
        { "Output": {} },
        { "Tag": "Snapsot" },
        { "Tag": "VideoTag", "VideoTag": { "Scenario": "Film" } },
    ] });
    assert_eq!(
        found(several),
        [
            "error missing at Operation.0",
            "error missing at Operation.1.Tag",
            "error unknown_tag at Operation.2.Tag",
            "warning value at Operation.3.VideoTag.Scenario",
        ]
    );
    // A tag around them is that of those without one.
    let around = json!({ "Tag": "MediaInfo", "Input": { "Object": "a.mp4" }, "Operation": [{}, { "Tag": "VideoTag" }] });
    assert_eq!(found(around), ["error missing at Operation.1.VideoTag"]);
}

#[test]
fn an_operation_is_an_object() {
    assert_eq!(
        found(job("MediaInfo", json!("x"))),
        ["error type at Operation"]
    );
    assert_eq!(
        found(job("MediaInfo", json!(""))),
        [""; 0],
        "an empty element"
    );
    let several = json!({ "Input": { "Object": "a" }, "Operation": [7] });
    assert_eq!(
        found(several),
        [
            "error missing at Operation.0.Tag",
            "error type at Operation.0"
        ]
    );
}

#[test]
fn an_operation_is_missed_where_the_tag_needs_one() {
    let without = |tag: &str| json!({ "Tag": tag, "Input": { "Object": "a.mp4" } });
    assert_eq!(found(without("VideoTag")), ["error missing at Operation"]);
    assert_eq!(found(without("MediaInfo")), [""; 0]);
    let allow = Allow {
        missing: true,
        ..Allow::NOTHING
    };
    assert_eq!(found_with(without("VideoTag"), allow), [""; 0]);
}

#[test]
fn an_input_is_missed_where_one_operation_needs_it() {
    let output = json!({ "Object": "b.mp3" });
    let tts = json!({ "Tag": "Tts", "Output": output, "TtsTpl": {}, "TtsConfig": { "InputType": "Text", "Input": "hello" } });
    let info = json!({ "Tag": "MediaInfo" });
    let of = |operations: serde_json::Value| found(json!({ "Operation": operations }));
    assert_eq!(of(json!([tts])), [""; 0]);
    assert_eq!(of(json!([info])), ["error missing at Input"]);
    assert_eq!(of(json!([tts, info])), ["error missing at Input"]);
    assert_eq!(of(json!([info, tts])), ["error missing at Input"]);
    assert_eq!(
        found(json!({ "Tag": "MediaInfo" })),
        ["error missing at Input"]
    );
    let allow = Allow {
        missing: true,
        ..Allow::NOTHING
    };
    assert_eq!(found_with(json!({ "Tag": "MediaInfo" }), allow), [""; 0]);
}

#[test]
fn an_input_is_checked_also_where_none_is_needed() {
    let tts = json!({ "Output": { "Object": "b.mp3" }, "TtsTpl": {}, "TtsConfig": { "InputType": "Text", "Input": "hello" } });
    let with = json!({ "Tag": "Tts", "Input": { "Object": ["a"] }, "Operation": tts });
    assert_eq!(found(with), ["error type at Input.Object"]);
}
