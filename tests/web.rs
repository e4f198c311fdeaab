//! The border to JavaScript, in Node and in a browser: what is put into the memory of the module, what is found there
//! afterwards. How JavaScript makes and takes apart its own values is tested with the package.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this crate is a test"
)]

use js_sys::{JSON, Reflect, Uint8Array};
use wanxiang_jobs::js::client::open_core;
use wanxiang_jobs::js::decode::decode;
use wanxiang_jobs::js::jobs::{encode_job, validate_job};
use wanxiang_jobs::js::memory::{output, release, scratch};
use wanxiang_jobs::js::sign::{read_keys, sign_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

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

/// What the module has put out.
fn text() -> String {
    String::from_utf8(memory(output(2), output(3)).to_vec()).unwrap()
}

/// The message that the module has put out.
fn message() -> JsValue {
    JSON::parse(&text()).unwrap()
}

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn read(document: &[u8], kind: u32) -> u32 {
    decode(put(document), kind, false, false, 1 << 25, 64, 1_000_000)
}

#[wasm_bindgen_test]
fn issues_come_out_as_a_list() {
    validate_job(
        put(
            r#"{"Tag":"Transcode","Input":{"Object":"a"},"Operation":{"Output":{},"Transcode":{"Video":{"Crff":25}}}}"#,
        ),
        false,
        false,
    );
    let found: js_sys::Array = message().unchecked_into();
    let issue = found
        .iter()
        .find(|issue| member(issue, "path") == "Operation.Transcode.Video.Crff")
        .unwrap();
    assert_eq!(member(&issue, "code"), "unknown_member");
    assert_eq!(member(&issue, "severity"), "error");
    assert_eq!(member(&issue, "value"), 25);
    validate_job(
        put(r#"{"Tag":"MediaInfo","Input":{"Object":"a.mp4"}}"#),
        false,
        false,
    );
    assert_eq!(text(), "[]");
}

#[wasm_bindgen_test]
fn a_job_comes_out_as_xml_or_as_its_issue() {
    let job = r#"[{"Tag":"MediaInfo","Input":{"Object":"视频.mp4"}},"",""]"#;
    assert!(encode_job(put(job)));
    assert_eq!(
        text(),
        "<Request><Tag>MediaInfo</Tag><Input><Object>视频.mp4</Object></Input></Request>"
    );
    let job = r#"[{"Tag":"MediaInfo","Input":{"Object":"a\u0000b"}},"",""]"#;
    assert!(!encode_job(put(job)));
    let issue = member(&message(), "0");
    assert_eq!(member(&issue, "path"), "Input.Object");
    assert_eq!(member(&issue, "value"), "a\0b");
}

#[wasm_bindgen_test]
fn what_is_no_message_traps_nothing() {
    for text in ["", "[", "null", "{\"Tag\":", "[[[[", "\"\\u", "\u{FFFD}"] {
        validate_job(put(text), false, false);
        assert_ne!(output(3), 0, "{text}");
        assert!(!encode_job(put(text)), "{text}");
    }
}

#[wasm_bindgen_test]
fn documents_become_operations_in_the_memory_of_the_module() {
    let answer = b"<Response><RequestId>r1</RequestId></Response>";
    assert_eq!(read(answer, 0), 0);
    assert!(output(1) > 0);
    assert_eq!(read(b"<Error><Code>NoSuchBucket</Code></Error>", 0), 1);
    let large = [
        b"<Response><RequestId>".as_slice(),
        &vec![b'x'; 3 << 20],
        b"</RequestId></Response>",
    ]
    .concat();
    assert_eq!(read(&large, 0), 0);
    release();
    assert_eq!(read(answer, 0), 0);
}

#[wasm_bindgen_test]
fn a_refused_document_says_why_and_where() {
    for (document, kind, code, line, column) in [
        ("<Response>\n  <A>\n</Response>", 0, "syntax", 3, 1),
        ("<!DOCTYPE a><Response/>", 0, "doctype", 1, 1),
        ("<html></html>", 0, "root", 1, 2),
        ("{\"JobsDetail\": [}", 1, "syntax", 1, 17),
        ("<Response>\n视频&nbsp;</Response>", 1, "syntax", 2, 3),
    ] {
        assert_eq!(read(document.as_bytes(), kind), 2, "{document}");
        let seen = message();
        assert_eq!(member(&seen, "0"), code, "{document}");
        assert_eq!(member(&seen, "2"), line, "{document}");
        assert_eq!(member(&seen, "3"), column, "{document}");
    }
    assert_eq!(read(b"<Response>\xFF</Response>", 0), 2);
    assert_eq!(member(&message(), "0"), "encoding");
}

#[wasm_bindgen_test]
fn a_signature_is_the_recorded_one() {
    let vector = JSON::parse(include_str!("vectors/signatures/describe_job.json")).unwrap();
    let word = |name| member(&vector, name).as_string().unwrap();
    assert!(read_keys(put(
        r#"{"secretId":"AKIDEXAMPLE","secretKey":"SECRETKEYEXAMPLE"}"#
    )));
    assert_eq!(text(), "AKIDEXAMPLE\0SECRETKEYEXAMPLE\0\0\0\0");
    assert!(
        memory(scratch(64), 64)
            .to_vec()
            .iter()
            .all(|&byte| byte == 0)
    );
    let (method, path) = (word("method"), word("path"));
    let host = "test-1234567890.ci.ap-chongqing.myqcloud.com";
    let request = [
        "",
        "",
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
    assert!(sign_text(put(request.join("\0")), request.len(), 0));
    assert_eq!(text(), word("authorization"));
    // What is signed comes with its key, and does not stay.
    let used = request.join("\0").len();
    assert!(
        memory(scratch(used), used)
            .to_vec()
            .iter()
            .all(|&byte| byte == 0)
    );
    assert!(!sign_text(put(request.join("\0")), request.len() - 1, 0));
    assert!(!read_keys(put(r#"{"secretId":"AKIDEXAMPLE"}"#)));
    assert!(!text().contains("AKIDEXAMPLE"));
}

#[wasm_bindgen_test]
fn a_call_goes_through_the_core_and_brings_its_handles_back() {
    let settings =
        r#"["test-1250000000","ap-chongqing","",false,false,null,null,null,null,null,null,null]"#;
    let mut core = open_core(put(settings), 7).unwrap();
    let ticket = core.begin(
        1.0,
        1.7e12,
        1,
        put(r#"["",["j0123456789abcdef0123456789abcdef"]]"#),
        f64::NAN,
    );
    let now = |core: &mut wanxiang_jobs::js::client::Core| {
        let wake = core.actions();
        (wake, message())
    };
    let (wake, rows) = now(&mut core);
    assert!(wake > 1.0);
    let ask = member(&rows, "0");
    assert_eq!(member(&ask, "0"), 0);
    let flight = member(&ask, "1").as_f64().unwrap() as u32;
    assert_eq!(member(&member(&ask, "2"), "action"), "ci:DescribeMediaJob");
    // What the callback throws comes back as it is.
    core.give(JsValue::from_str("thrown"));
    core.tell(2.0, 1.7e12, 4, flight, put("[]"));
    let (wake, rows) = now(&mut core);
    let end = member(&rows, "0");
    assert_eq!(member(&end, "0"), 6);
    assert_eq!(member(&end, "1").as_f64(), ticket.map(f64::from));
    assert_eq!(core.take(), "thrown");
    assert!(core.take().is_undefined());
    assert_eq!(wake, f64::INFINITY);
    assert!(open_core(put(r#"["no appid","x"]"#), 7).is_none());
    assert_eq!(member(&member(&message(), "0"), "path"), "bucket");
}
