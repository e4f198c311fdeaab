//! Keys of objects, addresses, printable text, lengths: all of them warnings.

use crate::{found, job, message};
use serde_json::{Value as Json, json};

fn input(object: &str) -> Json {
    json!({ "Tag": "MediaInfo", "Input": { "Object": object } })
}

#[test]
fn a_key_is_neither_empty_nor_an_address_and_begins_with_no_slash() {
    for (key, fault) in [
        ("", "is empty, and no object has such a key"),
        (
            "/input/a.mp4",
            "begins with a slash, which the key of an object does not",
        ),
        ("https://h/a.mp4", "is an address, not the key of an object"),
        ("HTTP://h/a.mp4", "is an address, not the key of an object"),
        (
            "cos://bucket/a.mp4",
            "is an address, not the key of an object",
        ),
    ] {
        assert_eq!(found(input(key)), ["warning key at Input.Object"], "{key}");
        assert_eq!(
            message(input(key)),
            format!("Input.Object \"{key}\" {fault}")
        );
    }
    for key in [
        "a",
        "input/a.mp4",
        "a:b",
        "://a",
        "http://",
        "ftp://h/a",
        "视频/片.mp4",
        "a//b",
        "${InputName}.mp4",
    ] {
        assert_eq!(found(input(key)), [""; 0], "{key}");
    }
}

#[test]
fn a_key_has_at_most_850_bytes() {
    assert_eq!(found(input(&"é".repeat(425))), [""; 0]);
    assert_eq!(
        found(input(&format!("{}a", "é".repeat(425)))),
        ["warning key at Input.Object"]
    );
}

#[test]
fn every_member_that_is_a_key_is_checked() {
    let output = json!({ "Object": "/a", "SpriteObject": "/b", "AuObject": "/c", "BassObject": "/d", "DrumObject": "/e",
        "StreamExtract": [{ "Index": 0, "Object": "/f" }] });
    let extract = job("StreamExtract", json!({ "Output": output }));
    assert_eq!(
        found(extract),
        [
            "warning key at Operation.Output.Object",
            "warning key at Operation.Output.SpriteObject",
            "warning key at Operation.Output.AuObject",
            "warning key at Operation.Output.BassObject",
            "warning key at Operation.Output.DrumObject",
            "warning key at Operation.Output.StreamExtract.0.Object",
        ]
    );
}

#[test]
fn an_address_has_a_scheme_and_is_encoded() {
    let called = |address: &str| json!({ "Tag": "MediaInfo", "Input": { "Object": "a" }, "CallBack": address });
    for address in [
        "hooks.example.com",
        "//hooks.example.com",
        "ftp://h",
        "https://",
        "No",
        "/ci",
    ] {
        assert_eq!(
            found(called(address)),
            ["warning address at CallBack"],
            "{address}"
        );
    }
    assert_eq!(
        message(called("hooks.example.com")),
        "CallBack \"hooks.example.com\" is no address that begins with http:// or https://"
    );
    assert_eq!(
        message(called("https://h/a b")),
        "CallBack \"https://h/a b\" is an address with characters that must be URL-encoded"
    );
    assert_eq!(
        found(called("https://h/片")),
        ["warning address at CallBack"]
    );
    for address in ["https://hooks.example.com/ci?x=1", "HTTP://h", "no", ""] {
        assert_eq!(found(called(address)), [""; 0], "{address}");
    }
    let url = |address: &str| found(json!({ "Tag": "MediaInfo", "Input": { "Url": address } }));
    assert_eq!(
        url("no"),
        ["warning address at Input.Url"],
        "only a callback can be silenced"
    );
    assert_eq!(url("https://h/a.mp4"), [""; 0]);
}

#[test]
fn user_data_is_printable_ascii_and_not_too_long() {
    let with = |text: &str| job("MediaInfo", json!({ "UserData": text }));
    for text in ["中文", "é", "a\tb", "a\nb", "\u{7f}"] {
        assert_eq!(
            found(with(text)),
            ["warning printable at Operation.UserData"],
            "{text:?}"
        );
    }
    assert_eq!(
        message(with("中文")),
        "Operation.UserData \"中文\" holds characters that are not printable ASCII"
    );
    for text in ["", "a b ~", &"a".repeat(1024)] {
        assert_eq!(found(with(text)), [""; 0], "{text:?}");
    }
    let long = with(&"a".repeat(1025));
    assert_eq!(
        found(long.clone()),
        ["warning length at Operation.UserData"]
    );
    assert_eq!(
        message(long),
        "Operation.UserData has 1025 characters, documented are up to 1024"
    );
}

#[test]
fn length_is_counted_in_characters() {
    let hidden = |text: &str| {
        let mark = json!({ "Message": text, "Type": "Text", "Version": "V1" });
        found(job(
            "DigitalWatermark",
            json!({ "Output": {}, "DigitalWatermark": mark }),
        ))
    };
    assert_eq!(hidden(&"片".repeat(64)), [""; 0]);
    assert_eq!(
        hidden(&"片".repeat(65)),
        ["warning length at Operation.DigitalWatermark.Message"]
    );
}
