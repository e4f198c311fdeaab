//! Texts, numbers, booleans and words.

use crate::{found, job, message, snapshot, transcode};
use serde_json::{Value as Json, json};

/// Findings about one member of a snapshot.
fn of(member: &str, value: Json) -> Vec<String> {
    let codes = found(snapshot(json!({ member: value }))).into_iter();
    codes
        .map(|line| line.replace(&format!(" at Operation.Snapshot.{member}"), ""))
        .collect()
}

#[test]
fn each_kind_takes_its_own_values_only() {
    for (member, fits, others) in [
        (
            "Start",
            json!([1, "1", "1.5", ""]),
            json!([true, {}, [1], null]),
        ),
        (
            "IsCheckCount",
            json!([true, "false", ""]),
            json!([1, {}, [true], null]),
        ),
        (
            "Mode",
            json!(["Average", "average", ""]),
            json!([{}, ["Average"], null]),
        ),
        (
            "CIParam",
            json!(["imageMogr2", 1, true, ""]),
            json!([{}, ["a"], null]),
        ),
    ] {
        for value in fits.as_array().unwrap() {
            assert_eq!(of(member, value.clone()), [""; 0], "{member} {value}");
        }
        for value in others.as_array().unwrap() {
            assert_eq!(
                of(member, value.clone()),
                ["error type"],
                "{member} {value}"
            );
        }
    }
}

#[test]
fn a_wrong_type_names_both() {
    assert_eq!(
        message(snapshot(json!({ "Start": true }))),
        "Operation.Snapshot.Start \"true\" must be a number, not a boolean"
    );
    assert_eq!(
        message(snapshot(json!({ "IsCheckCount": 1 }))),
        "Operation.Snapshot.IsCheckCount \"1\" must be true or false, not a number"
    );
    assert_eq!(
        message(snapshot(json!({ "CIParam": {} }))),
        "Operation.Snapshot.CIParam must be text, not an object"
    );
}

#[test]
fn text_that_xml_cannot_carry_is_refused_where_it_stands() {
    for character in [
        "\u{0}", "\u{1}", "\u{8}", "\u{b}", "\u{c}", "\u{1f}", "\u{fffe}", "\u{ffff}",
    ] {
        let text = format!("a{character}.mp4");
        let input = json!({ "Tag": "MediaInfo", "Input": { "Object": text } });
        assert_eq!(
            found(input),
            ["error character at Input.Object"],
            "{character:?}"
        );
        assert_eq!(of("Start", json!(text)), ["error character"]);
        assert_eq!(of("Mode", json!(text)), ["error character"]);
    }
    for text in ["a\tb", "a\nb", "a\rb", "视频 🎬", "\u{85}", "\u{fffd}"] {
        assert_eq!(of("CIParam", json!(text)), [""; 0], "{text:?}");
    }
}

#[test]
fn what_is_no_number_or_no_whole_one_is_a_warning() {
    for text in [
        "auto",
        "24000/1001",
        "1,5",
        "0x10",
        " 1",
        "1e",
        "NaN",
        "Infinity",
        "-",
    ] {
        assert_eq!(of("Start", json!(text)), ["warning number"], "{text}");
    }
    for text in ["1.5", "0.1", "10.01"] {
        assert_eq!(
            of("Width", json!(format!("20{text}"))),
            ["warning integer"],
            "{text}"
        );
    }
    assert_eq!(of("Width", json!("200.000")), [""; 0]);
    assert_eq!(of("Start", json!("1.5")), [""; 0]);
}

#[test]
fn closed_bounds_hold_their_ends() {
    for (width, fits) in [
        ("127", false),
        ("128", true),
        ("4096", true),
        ("4097", false),
        ("-1", false),
        ("4096.5", false),
    ] {
        let expected = match (fits, width.contains('.')) {
            (true, _) => &[""; 0][..],
            (_, true) => &["warning integer"][..],
            _ => &["warning range"][..],
        };
        assert_eq!(of("Width", json!(width)), expected, "{width}");
    }
    assert_eq!(of("Start", json!(0)), [""; 0]);
    assert_eq!(of("Start", json!("-0.001")), ["warning range"]);
    assert_eq!(
        message(snapshot(json!({ "Width": 127 }))),
        "Operation.Snapshot.Width \"127\" is outside the documented range: from 128 up to 4096"
    );
}

#[test]
fn open_bounds_do_not_hold_their_ends() {
    for (interval, fits) in [
        ("0", false),
        ("0.0", false),
        ("0.001", true),
        ("3600", true),
        ("3600.001", false),
    ] {
        let expected: &[&str] = if fits { &[] } else { &["warning range"] };
        assert_eq!(of("TimeInterval", json!(interval)), expected, "{interval}");
    }
    let rotated = |angle: &str| found(transcode(json!({ "Video": { "Rotate": angle } })));
    assert_eq!(rotated("0"), [""; 0]);
    assert_eq!(rotated("359"), [""; 0]);
    assert_eq!(
        rotated("360"),
        ["warning range at Operation.Transcode.Video.Rotate"]
    );
    assert_eq!(
        message(transcode(json!({ "Video": { "Rotate": 360 } }))),
        "Operation.Transcode.Video.Rotate \"360\" is outside the documented range: from 0 below 360"
    );
    assert_eq!(
        message(snapshot(json!({ "TimeInterval": 0 }))),
        "Operation.Snapshot.TimeInterval \"0\" is outside the documented range: above 0 up to 3600"
    );
}

#[test]
fn a_word_outside_the_documented_ones_is_a_warning() {
    assert_eq!(of("Mode", json!("Randomly")), ["warning value"]);
    assert_eq!(
        message(snapshot(json!({ "Mode": "Randomly" }))),
        "Operation.Snapshot.Mode \"Randomly\" is not among the documented values: Interval, Average, KeyFrame"
    );
    assert_eq!(of("IsCheckCount", json!("yes")), ["warning boolean"]);
}

#[test]
fn a_message_shows_only_the_beginning_of_a_long_value() {
    let long = "é".repeat(100);
    let text = message(snapshot(json!({ "Mode": long })));
    assert!(text.contains(&format!("\"{}\"", "é".repeat(64))), "{text}");
}

#[test]
fn a_value_that_is_an_object_is_not_shown_as_text() {
    let wrong = job("MediaInfo", json!({ "UserData": { "a": 1 } }));
    assert_eq!(
        message(wrong),
        "Operation.UserData must be text, not an object"
    );
}
