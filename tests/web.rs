//! The border to JavaScript, in Node and in a browser: typed methods, and what they take and give.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this crate is a test"
)]

use js_sys::{Array, JSON, Reflect, Uint8Array};
use wanxiang_jobs::js::calls::ClientCore;
use wanxiang_jobs::js::documents::decode_document;
use wanxiang_jobs::js::jobs::{encode_job, validate_job};
use wanxiang_jobs::js::memory::{release, scratch, words_length};
use wanxiang_jobs::js::sign::{explain_text, presign_text, read_keys, sign_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Headers, RequestInit, Response};

/// The bytes of the module's memory from there on.
fn memory(at: usize, length: usize) -> Uint8Array {
    let memory: JsValue = wasm_bindgen::memory();
    let buffer = Reflect::get(&memory, &"buffer".into()).unwrap();
    Uint8Array::new_with_byte_offset_and_length(&buffer, at as u32, length as u32)
}

/// Puts a text or a document where the module reads it.
fn put(bytes: impl AsRef<[u8]>) -> usize {
    let bytes = bytes.as_ref();
    memory(scratch(bytes.len()), bytes.len()).copy_from(bytes);
    bytes.len()
}

fn object(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn word(object: &JsValue, name: &str) -> String {
    member(object, name).as_string().unwrap_or_default()
}

fn answer(document: &[u8]) -> Result<bool, JsValue> {
    decode_document(put(document), false, false, false, 1 << 25, 64, 1_000_000)
}

fn notification(document: &[u8]) -> Result<bool, JsValue> {
    decode_document(put(document), true, false, false, 1 << 25, 64, 1_000_000)
}

#[wasm_bindgen_test]
fn issues_come_out_as_a_list() {
    let job = r#"{"Tag":"Transcode","Input":{"Object":"a"},"Operation":{"Output":{},"Transcode":{"Video":{"Crff":25.5}}}}"#;
    let found: Array = validate_job(put(job), false, false).unchecked_into();
    let issue = found
        .iter()
        .find(|issue| member(issue, "path") == "Operation.Transcode.Video.Crff")
        .unwrap();
    assert_eq!(member(&issue, "code"), "unknown_member");
    assert_eq!(member(&issue, "severity"), "error");
    assert_eq!(member(&issue, "value"), 25.5);
    let fine = r#"{"Tag":"MediaInfo","Input":{"Object":"a.mp4"}}"#;
    let found: Array = validate_job(put(fine), false, false).unchecked_into();
    assert_eq!(found.length(), 0);
}

#[wasm_bindgen_test]
fn a_job_comes_out_as_xml_or_as_its_issue() {
    let job = r#"{"Tag":"MediaInfo","Input":{"Object":"视频.mp4"}}"#;
    assert_eq!(
        encode_job(put(job), "", "").unwrap(),
        "<Request><Tag>MediaInfo</Tag><Input><Object>视频.mp4</Object></Input></Request>"
    );
    let job = r#"{"Tag":"MediaInfo","Input":{"Object":"a\u0000b"}}"#;
    let issue = member(&encode_job(put(job), "", "").unwrap_err(), "0");
    assert_eq!(member(&issue, "path"), "Input.Object");
    assert_eq!(member(&issue, "value"), "a\0b");
}

#[wasm_bindgen_test]
fn what_is_no_job_traps_nothing() {
    for text in ["", "[", "null", "{\"Tag\":", "[[[[", "\"\\u", "\u{FFFD}"] {
        let found: Array = validate_job(put(text), false, false).unchecked_into();
        assert_ne!(found.length(), 0, "{text}");
        let _ = encode_job(put(text), "", "");
    }
}

#[wasm_bindgen_test]
fn documents_become_operations_in_the_memory_of_the_module() {
    let small = b"<Response><RequestId>r1</RequestId></Response>";
    assert!(!answer(small).unwrap());
    assert!(words_length() > 0);
    assert!(answer(b"<Error><Code>NoSuchBucket</Code></Error>").unwrap());
    let large = [
        b"<Response><RequestId>".as_slice(),
        &vec![b'x'; 3 << 20],
        b"</RequestId></Response>",
    ]
    .concat();
    assert!(!answer(&large).unwrap());
    release();
    assert!(!answer(small).unwrap());
}

#[wasm_bindgen_test]
fn a_refused_document_says_why_and_where() {
    let cases: [(&str, bool, &str, u32, u32); 5] = [
        ("<Response>\n  <A>\n</Response>", false, "syntax", 3, 1),
        ("<!DOCTYPE a><Response/>", false, "doctype", 1, 1),
        ("<html></html>", false, "root", 1, 2),
        ("{\"JobsDetail\": [}", true, "syntax", 1, 17),
        ("<Response>\n视频&nbsp;</Response>", true, "syntax", 2, 3),
    ];
    for (document, is_notification, code, line, column) in cases {
        let read = if is_notification {
            notification
        } else {
            answer
        };
        let seen = read(document.as_bytes()).unwrap_err();
        assert_eq!(word(&seen, "code"), code, "{document}");
        assert_eq!(member(&seen, "line"), line, "{document}");
        assert_eq!(member(&seen, "column"), column, "{document}");
    }
    let seen = answer(b"<Response>\xFF</Response>").unwrap_err();
    assert_eq!(word(&seen, "code"), "encoding");
}

#[wasm_bindgen_test]
fn a_signature_is_the_recorded_one() {
    let vector = object(include_str!("vectors/signatures/describe_job.json"));
    let keys = object(r#"{"secretId":"AKIDEXAMPLE","secretKey":"SECRETKEYEXAMPLE"}"#);
    let keys = read_keys(&keys).unwrap();
    assert_eq!(word(&keys, "id"), "AKIDEXAMPLE");
    assert!(member(&keys, "expires").is_undefined());
    let (method, path) = (word(&vector, "method"), word(&vector, "path"));
    let host = "test-1234567890.ci.ap-chongqing.myqcloud.com";
    let request = [
        "*",
        &method,
        &path,
        "AKIDEXAMPLE",
        "SECRETKEYEXAMPLE",
        "",
        "1700000000",
        "1700003600",
        "host",
        host,
    ];
    let (text, count) = (request.join("\0"), request.len());
    let authorization = word(&vector, "authorization");
    assert_eq!(sign_text(put(&text), count, 0), Some(authorization.clone()));
    // What is signed comes with its key, and does not stay.
    let left = memory(scratch(text.len()), text.len()).to_vec();
    assert!(left.iter().all(|&byte| byte == 0));
    let explained = explain_text(put(&text), count, 0).unwrap();
    assert_eq!(word(&explained, "authorization"), authorization);
    assert!(word(&explained, "stringToSign").starts_with("sha1\n1700000000;1700003600\n"));
    let url = presign_text(put(&text), count, 0, "https://h", false).unwrap();
    assert!(url.starts_with(&format!("https://h{path}?q-sign-algorithm=sha1")));
    assert_eq!(sign_text(put(&text), count - 1, 0), None);
    let half = object(r#"{"secretId":"AKIDEXAMPLE"}"#);
    let defect = read_keys(&half).unwrap_err().as_string().unwrap();
    assert!(!defect.contains("AKIDEXAMPLE"));
}

fn core(settings: &str) -> Result<ClientCore, JsValue> {
    let mut core = ClientCore::new(object(settings).unchecked_ref(), 7)?;
    core.set_time(1.0, 1.7e12);
    Ok(core)
}

const SETTINGS: &str = r#"{"bucket":"test-1250000000","region":"ap-chongqing","events":true}"#;

#[wasm_bindgen_test]
fn a_call_is_polled_to_its_answer() {
    let mut core = core(SETTINGS).unwrap();
    let ids = Array::of1(&"j1".into());
    let call = core.describe(&ids, None, None);
    let step = core.poll(call);
    assert_eq!(word(&step, "type"), "credentials");
    assert_eq!(
        word(&member(&step, "scope"), "action"),
        "ci:DescribeMediaJob"
    );
    let keys = r#"{"secretId":"AKIDEXAMPLE","secretKey":"SECRETKEYEXAMPLE","securityToken":"tok"}"#;
    core.handle_credentials(call, &object(keys));
    let step = core.poll(call);
    assert_eq!(word(&step, "type"), "fetch");
    assert_eq!(
        word(&step, "url"),
        "https://test-1250000000.ci.ap-chongqing.myqcloud.com/jobs/j1"
    );
    let init: RequestInit = member(&step, "init").unchecked_into();
    assert_eq!(member(&init, "redirect"), "manual");
    let headers: Headers = member(&init, "headers").dyn_into().unwrap();
    assert_eq!(headers.get("x-cos-security-token").unwrap().unwrap(), "tok");
    assert!(headers.get("authorization").unwrap().is_some());
    let body = object(
        r#"{"answer":{"JobsDetail":[{"JobId":"j1","State":"Running","Operation":{"UserData":"wj1.AAAAAAAAAAAAAAAAAAAAAA.0.mine"}}]}}"#,
    );
    core.handle_response(call, Response::new().unwrap(), body.unchecked_ref());
    let step = core.poll(call);
    assert_eq!(word(&step, "type"), "resolve");
    let job = member(&member(&step, "jobs"), "0");
    assert_eq!(word(&member(&job, "Operation"), "UserData"), "mine");
    let events: Array = core.take_events(call).unchecked_into();
    let kinds: Vec<_> = events.iter().map(|event| word(&event, "type")).collect();
    assert_eq!(kinds, ["refresh", "request", "response"]);
    assert_eq!(member(&events.get(2), "status"), 200);
}

#[wasm_bindgen_test]
fn an_answer_of_another_kind_of_object_is_read_by_its_members() {
    let mut core = core(SETTINGS).unwrap();
    let call = core.cancel("j1", None, None);
    core.poll(call);
    let keys = r#"{"secretId":"AKIDEXAMPLE","secretKey":"SECRETKEYEXAMPLE"}"#;
    core.handle_credentials(call, &object(keys));
    core.poll(call);
    // As of another realm: no instance of this one's Response and Headers.
    let given = js_sys::eval(
        "({ status: 403, headers: { get: (name) => (name === 'x-ci-request-id' ? 'r1' : null) } })",
    )
    .unwrap();
    let body = object(r#"{"refusal":{"Code":"AccessDenied","Message":"no"}}"#);
    core.handle_response(call, given.unchecked_into(), body.unchecked_ref());
    let error = member(&core.poll(call), "error");
    assert_eq!(word(&error, "name"), "ServiceError");
    assert_eq!(word(&error, "code"), "AccessDenied");
    assert_eq!(member(&error, "status"), 403);
    assert_eq!(word(&error, "requestId"), "r1");
}

#[wasm_bindgen_test]
fn what_a_callback_throws_comes_back_as_it_is() {
    let mut core = core(SETTINGS).unwrap();
    let call = core.describe(&Array::of1(&"j1".into()), None, None);
    core.poll(call);
    let thrown = object("{}");
    core.handle_credentials_thrown(call, thrown.clone());
    let error = member(&core.poll(call), "error");
    assert!(js_sys::Object::is(&member(&error, "thrown"), &thrown));
    // The call is forgotten.
    let error = member(&core.poll(call), "error");
    assert_eq!(word(&error, "code"), "interrupted");
}

#[wasm_bindgen_test]
fn a_header_that_no_header_can_be_is_no_trap() {
    let mut core = core(SETTINGS).unwrap();
    let call = core.describe(&Array::of1(&"j1".into()), None, None);
    core.poll(call);
    let parts = "q-sign-algorithm=sha1&q-ak=a&q-sign-time=1;2&q-key-time=1;2&q-header-list=&q-url-param-list=&q-signature=视";
    core.handle_credentials(call, &JsValue::from_str(parts));
    for _ in 0..20 {
        let step = core.poll(call);
        match word(&step, "type").as_str() {
            "reject" => return,
            "sleep" => core.set_time(1e6, 1.7e12),
            "credentials" => core.handle_credentials(call, &JsValue::from_str(parts)),
            other => panic!("{other}"),
        }
    }
    panic!("it does not end");
}

#[wasm_bindgen_test]
fn a_client_that_cannot_be_throws_its_issues() {
    let issues = core(r#"{"bucket":"no appid","region":"x"}"#).err().unwrap();
    assert_eq!(word(&member(&issues, "0"), "path"), "bucket");
}

#[wasm_bindgen_test]
fn a_list_is_asked_for_by_its_filters() {
    let mut core = core(SETTINGS).unwrap();
    let filters = js_sys::eval(
        "({ tag: 'Transcode', states: ['Running'], size: 5, startCreationTime: new Date(0) })",
    )
    .unwrap();
    let list = core.list(filters.unchecked_ref());
    let call = core.next_page(list, None).unwrap();
    core.poll(call);
    let keys = r#"{"secretId":"AKIDEXAMPLE","secretKey":"SECRETKEYEXAMPLE"}"#;
    core.handle_credentials(call, &object(keys));
    let url = word(&core.poll(call), "url");
    for part in [
        "tag=Transcode",
        "states=Running",
        "size=5",
        "startCreationTime=1970-01-01T00%3A00%3A00%2B0000",
    ] {
        assert!(url.contains(part), "{url}");
    }
    core.abandon(call);
    core.close_list(list);
}
