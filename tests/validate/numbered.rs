//! Several files need `${Number}` in their key.

use crate::{found, job, message};
use serde_json::{Value as Json, json};

fn snapshot(object: &str, settings: Json) -> Json {
    job(
        "Snapshot",
        json!({ "Output": { "Object": object, "SpriteObject": "s-${Number}.jpg" }, "Snapshot": settings }),
    )
}

#[test]
fn several_pictures_need_a_number() {
    let three = json!({ "Start": 0, "Count": 3 });
    assert_eq!(
        found(snapshot("o.jpg", three.clone())),
        ["warning number_pattern at Operation.Output.Object"]
    );
    assert_eq!(
        message(snapshot("o.jpg", three.clone())),
        "Operation.Output.Object \"o.jpg\" holds no ${Number}, which the keys of several files need"
    );
    for object in ["o-${Number}.jpg", "o-${number}.jpg", ""] {
        let codes = found(snapshot(object, three.clone()));
        assert!(
            codes.iter().all(|code| !code.contains("number_pattern")),
            "{object}: {codes:?}"
        );
    }
    assert_eq!(found(snapshot("o.jpg", json!({ "Count": 1 }))), [""; 0]);
    assert_eq!(found(snapshot("o.jpg", json!({ "Count": "1" }))), [""; 0]);
    let by_template = job(
        "Snapshot",
        json!({ "Output": { "Object": "o.jpg" }, "TemplateId": "t" }),
    );
    assert_eq!(
        found(by_template),
        [""; 0],
        "nobody knows what the template says"
    );
}

#[test]
fn sprites_need_a_number_and_pictures_only_where_there_are_some() {
    let sheet = json!({ "Color": "Black", "Columns": 2, "Lines": 2 });
    let with = |sprite: &str, mode: &str| {
        let settings =
            json!({ "Count": 3, "SnapshotOutMode": mode, "SpriteSnapshotConfig": sheet });
        let output = json!({ "Object": "o.jpg", "SpriteObject": sprite });
        found(job(
            "Snapshot",
            json!({ "Output": output, "Snapshot": settings }),
        ))
    };
    let (object, sprite) = (
        "warning number_pattern at Operation.Output.Object",
        "warning number_pattern at Operation.Output.SpriteObject",
    );
    assert_eq!(with("s.jpg", "OnlySprite"), [sprite]);
    assert_eq!(with("s-${Number}.jpg", "OnlySprite"), [""; 0]);
    assert_eq!(with("s.jpg", "SnapshotAndSprite"), [object, sprite]);
    assert_eq!(with("s.jpg", "OnlySnapshot"), [object]);
}

#[test]
fn pieces_need_a_number_but_for_playlists() {
    let cut = |format: &str, more: Json| {
        let mut settings = json!({ "Format": format });
        settings
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        found(job(
            "Segment",
            json!({ "Output": { "Object": "o.mp4" }, "Segment": settings }),
        ))
    };
    assert_eq!(
        cut("mp4", json!({ "Duration": 10 })),
        ["warning number_pattern at Operation.Output.Object"]
    );
    assert_eq!(cut("mp4", json!({})), [""; 0]);
    assert_eq!(cut("mp4", json!({ "Duration": "" })), [""; 0]);
    assert_eq!(cut("hls", json!({ "Duration": 10 })), [""; 0]);
    assert_eq!(cut("m3u8", json!({ "Duration": 10 })), [""; 0]);
}

#[test]
fn covers_need_a_number_unless_one_is_asked_for() {
    let cover = |more: Json| {
        let mut operation = json!({ "Output": { "Object": "o.jpg" } });
        operation
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        found(job("SmartCover", operation))
    };
    let expected = ["warning number_pattern at Operation.Output.Object"];
    assert_eq!(cover(json!({})), expected, "three where nothing is said");
    assert_eq!(cover(json!({ "SmartCover": { "Count": 2 } })), expected);
    assert_eq!(cover(json!({ "SmartCover": { "Count": 1 } })), [""; 0]);
    assert_eq!(cover(json!({ "TemplateId": "t" })), [""; 0]);
}

#[test]
fn pages_need_their_number() {
    let pages = |object: &str, settings: Json| {
        found(job(
            "DocProcess",
            json!({ "Output": { "Object": object }, "DocProcess": settings }),
        ))
    };
    assert_eq!(
        pages("o.jpg", json!({ "TgtType": "jpg" })),
        ["warning number_pattern at Operation.Output.Object"]
    );
    assert_eq!(pages("o-${Page}.jpg", json!({ "TgtType": "jpg" })), [""; 0]);
    assert_eq!(pages("o-${Number}.jpg", json!({})), [""; 0]);
    assert_eq!(pages("o.pdf", json!({ "TgtType": "pdf" })), [""; 0]);
    assert_eq!(pages("o.jpg", json!({ "EndPage": 1 })), [""; 0]);
}

#[test]
fn each_of_several_operations_is_looked_at() {
    let shots =
        json!({ "Tag": "Snapshot", "Output": { "Object": "o.jpg" }, "Snapshot": { "Count": 2 } });
    let several =
        json!({ "Input": { "Object": "a" }, "Operation": [{ "Tag": "MediaInfo" }, shots] });
    assert_eq!(
        found(several),
        ["warning number_pattern at Operation.1.Output.Object"]
    );
}
