//! No issue repeats a secret, in its value or in its message.

use crate::{job, sample};
use serde_json::{Value as Json, json};
use wanxiang_jobs::validate::{Allow, validate};

const SECRET: &str = "correct horse battery staple";

/// The codes of all findings, none of which repeats the secret.
fn codes(job: Json) -> Vec<&'static str> {
    let issues = validate(&sample::from_json(&job), Allow::NOTHING);
    for issue in &issues {
        let shown = format!("{} {:?}", issue.message, issue.value);
        assert!(!shown.contains(SECRET), "{shown}");
    }
    issues.iter().map(|issue| issue.code).collect()
}

fn document(settings: Json) -> Json {
    job(
        "DocProcess",
        json!({ "Output": { "Object": "${Page}" }, "DocProcess": settings }),
    )
}

#[test]
fn a_secret_of_a_wrong_kind_is_not_repeated() {
    assert_eq!(
        codes(document(json!({ "DocPassword": [SECRET] }))),
        ["type"]
    );
    assert_eq!(
        codes(document(json!({ "DocPassword": { "is": SECRET } }))),
        ["type"]
    );
    assert_eq!(
        codes(document(json!({ "DocPassword": format!("{SECRET}\u{1}") }))),
        ["character"]
    );
}

#[test]
fn a_secret_under_a_misspelt_name_is_not_repeated() {
    assert_eq!(
        codes(document(json!({ "DocPasswort": SECRET }))),
        ["unknown_member"]
    );
    assert_eq!(
        codes(document(json!({ "Password": SECRET }))),
        ["unknown_member"]
    );
    assert_eq!(
        codes(job("MediaInfo", json!({ "DecryptKye": SECRET }))),
        ["unknown_member"]
    );
}

#[test]
fn a_secret_inside_what_is_refused_is_not_repeated() {
    assert_eq!(
        codes(document(json!([{ "DocPassword": SECRET }]))),
        ["type"]
    );
    let operation = json!({ "Output": { "Object": "${Page}" }, "DocProcess": {}, "DocProces": { "DocPassword": SECRET } });
    assert_eq!(codes(job("DocProcess", operation)), ["unknown_member"]);
    assert_eq!(
        codes(job(
            "MediaInfo",
            json!({ "MediaInfo": { "PlainText": SECRET } })
        )),
        ["output_only"]
    );
    assert_eq!(
        codes(json!({ "Tag": { "Password": SECRET } })),
        ["unknown_tag", "type"]
    );
}

#[test]
fn what_is_no_secret_is_shown() {
    let job = sample::from_json(&document(json!({ "TgtTyp": "jpg" })));
    let issues = validate(&job, Allow::NOTHING);
    assert!(issues[0].message.contains("\"jpg\""), "{issues:?}");
    assert_eq!(
        issues[0].value,
        Some(wanxiang_jobs::value::Value::Text("jpg".to_owned()))
    );
}
