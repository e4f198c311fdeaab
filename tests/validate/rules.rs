//! Conditions between members.

use crate::{found, found_with, job, message, snapshot};
use serde_json::{Value as Json, json};
use wanxiang_jobs::validate::Allow;

#[test]
fn one_of_several_members_is_needed() {
    let bare = job("Snapshot", json!({ "Output": { "Object": "b.jpg" } }));
    assert_eq!(
        message(bare.clone()),
        "Operation needs TemplateId or Snapshot"
    );
    assert_eq!(found(bare.clone()), ["error missing at Operation"]);
    let allow = Allow {
        missing: true,
        ..Allow::NOTHING
    };
    assert_eq!(found_with(bare, allow), [""; 0]);
    assert_eq!(
        found(json!({ "Tag": "MediaInfo", "Input": {} })),
        ["error missing at Input"]
    );
    for input in [
        json!({ "Object": "a" }),
        json!({ "Url": "https://h/a" }),
        json!({ "Vod": {} }),
    ] {
        assert_eq!(
            found(json!({ "Tag": "MediaInfo", "Input": input })),
            [""; 0]
        );
    }
}

#[test]
fn a_member_is_read_only_with_another() {
    let alone = snapshot(json!({ "BlackLevel": 50 }));
    assert_eq!(
        found(alone.clone()),
        ["warning requires at Operation.Snapshot.BlackLevel"]
    );
    assert_eq!(
        message(alone),
        "Operation.Snapshot.BlackLevel is read only together with IsCheckBlack"
    );
    assert_eq!(
        found(snapshot(json!({ "BlackLevel": 50, "IsCheckBlack": true }))),
        [""; 0]
    );
}

#[test]
fn a_value_needs_another_member() {
    let sprites = snapshot(json!({ "SnapshotOutMode": "OnlySprite" }));
    assert_eq!(
        found(sprites.clone()),
        ["warning requires at Operation.Snapshot.SpriteSnapshotConfig"]
    );
    assert_eq!(
        message(sprites),
        "Operation.Snapshot.SpriteSnapshotConfig is missing, which SnapshotOutMode OnlySprite needs"
    );
    assert_eq!(
        found(snapshot(json!({ "SnapshotOutMode": "OnlySnapshot" }))),
        [""; 0]
    );
    assert_eq!(found(snapshot(json!({ "SnapshotOutMode": "" }))), [""; 0]);
    let told = |kind: &str| {
        found(json!({ "Tag": "MediaInfo", "Input": { "Object": "a" }, "CallBackType": kind }))
    };
    assert_eq!(told("TDMQ"), ["warning requires at CallBackMqConfig"]);
    assert_eq!(told("Kafka"), ["warning requires at CallBackKafkaConfig"]);
    assert_eq!(told("Url"), [""; 0]);
}

#[test]
fn any_value_but_one_needs_another_member() {
    let translated = |more: Json| {
        let mut operation = json!({ "Translation": { "Lang": "en", "Type": "txt" } });
        operation
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let input = json!({ "Object": "a.txt", "Lang": "zh", "Type": "txt" });
        found(json!({ "Tag": "Translation", "Input": input, "Operation": operation }))
    };
    assert_eq!(translated(json!({ "NoNeedOutput": true })), [""; 0]);
    assert_eq!(translated(json!({ "NoNeedOutput": "true" })), [""; 0]);
    assert_eq!(
        translated(json!({ "NoNeedOutput": false })),
        ["warning requires at Operation.Output"]
    );
    assert_eq!(
        translated(json!({ "NoNeedOutput": false, "Output": {} })),
        [""; 0]
    );
    assert_eq!(
        translated(json!({ "NoNeedOutput": "" })),
        [""; 0],
        "empty is another thing than false"
    );
}
