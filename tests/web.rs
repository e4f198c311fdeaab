//! The border to JavaScript, in Node and in a browser: what comes in as which value, what goes out as which
//! error. See tests/bindgen/runner.mjs for how the module finds the package's own scripts.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this crate is a test"
)]

use js_sys::{Array, Error, Function, Object, Reflect, Uint8Array};
use wanxiang_jobs::js::decode::{decode, output, release, scratch};
use wanxiang_jobs::js::exports::{check_job, encode_job, validate_job};
use wanxiang_jobs::js::sign::{read_keys, sign_text};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    type CiError;
    type ValidationError;
    type DecodeError;
    type CredentialsError;

    #[wasm_bindgen(js_name = isCiError)]
    fn is_ci_error(value: &JsValue) -> bool;
}

/// What an expression of JavaScript gives.
fn js(expression: &str) -> JsValue {
    let body = format!("return ({expression});");
    Function::new_no_args(&body)
        .call0(&JsValue::UNDEFINED)
        .unwrap_or_else(|error| panic!("{expression}: {error:?}"))
}

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn text(object: &JsValue, name: &str) -> String {
    member(object, name)
        .as_string()
        .unwrap_or_else(|| panic!("{name} is no text"))
}

/// `path code severity` of every issue.
fn issues(job: &JsValue) -> Vec<String> {
    let found: Array = validate_job(job.clone(), false).unchecked_into();
    found
        .iter()
        .map(|issue| {
            format!(
                "{} {} {}",
                text(&issue, "path"),
                text(&issue, "code"),
                text(&issue, "severity")
            )
        })
        .collect()
}

/// The message about a member of a job that has that value.
fn message(expression: &str) -> String {
    let job = js(&format!(
        "{{ Tag: 'MediaInfo', Input: {{ Object: {expression} }} }}"
    ));
    let found: Array = validate_job(job, false).unchecked_into();
    assert_eq!(found.length(), 1, "{expression}");
    text(&found.get(0), "message")
}

fn xml(expression: &str) -> String {
    let job = js(&format!("{{ Tag: 'MediaInfo', Input: {expression} }}"));
    encode_job(job, "", "").unwrap_or_else(|error| panic!("{expression}: {error:?}"))
}

#[wasm_bindgen_test]
fn what_no_payload_can_hold_is_named() {
    for (expression, seen) in [
        ("undefined", "undefined"),
        ("null", "null"),
        ("() => 1", "a function"),
        ("class {}", "a function"),
        ("new Date(0)", "an object that is not plain"),
        ("new Map()", "an object that is not plain"),
        ("/x/", "an object that is not plain"),
        ("new String('a.mp4')", "an object that is not plain"),
        ("new Uint8Array(1)", "an object that is not plain"),
        ("new (class Key {})", "an object that is not plain"),
        ("Promise.resolve('a.mp4')", "an object that is not plain"),
        ("10n", "a value that no payload can hold"),
        ("Symbol('a')", "a value that no payload can hold"),
        ("{}", "an object"),
        ("['a.mp4']", "a list"),
    ] {
        let message = message(expression);
        assert!(
            message.ends_with(&format!(", not {seen}")) || seen == "a list",
            "{expression}: {message}"
        );
        assert!(message.starts_with("Input.Object "), "{message}");
    }
}

#[wasm_bindgen_test]
fn a_job_that_is_no_object_is_one_issue() {
    for expression in [
        "undefined",
        "null",
        "'Transcode'",
        "7",
        "true",
        "[]",
        "() => 1",
        "new Date(0)",
        "7n",
    ] {
        assert_eq!(issues(&js(expression)), [" type error"], "{expression}");
    }
}

#[wasm_bindgen_test]
fn an_object_that_holds_itself_is_refused_and_nothing_hangs() {
    let job = js(
        "(() => { const job = { Tag: 'MediaInfo', Input: { Object: 'a' } }; job.Input.Vod = job; return job; })()",
    );
    assert!(check_job(job.clone(), false).is_err());
    assert!(encode_job(job, "", "").is_err());
}

#[wasm_bindgen_test]
fn plain_objects_of_every_kind_are_taken() {
    let expected = "<Request><Tag>MediaInfo</Tag><Input><Object>a.mp4</Object></Input></Request>";
    for input in [
        "{ Object: 'a.mp4' }",
        "Object.freeze({ Object: 'a.mp4' })",
        "Object.seal({ Object: 'a.mp4' })",
        "Object.assign(Object.create(null), { Object: 'a.mp4' })",
        "{ get Object() { return 'a.mp4'; } }",
        "{ Object: 'a.mp4', [Symbol('ours')]: 1 }",
        "Object.defineProperty({ Object: 'a.mp4' }, 'hidden', { value: 1 })",
        "new Proxy({ Object: 'a.mp4' }, {})",
        "JSON.parse('{\"Object\":\"a.mp4\"}')",
        "structuredClone({ Object: 'a.mp4' })",
    ] {
        assert_eq!(xml(input), expected, "{input}");
    }
}

/// An object of another page or of another context of Node.
const ELSEWHERE: &str = "(() => {
    const source = `({ Tag: 'MediaInfo', Input: { Object: 'a.mp4' }, Operation: { JobLevel: [0][0] } })`;
    if (typeof document === 'undefined') return process.getBuiltinModule('node:vm').runInNewContext(source);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow.eval(source);
})()";

#[wasm_bindgen_test]
fn objects_of_another_realm_are_plain_too() {
    let job = js(ELSEWHERE);
    assert!(!job.is_instance_of::<Object>());
    assert_eq!(issues(&job), [""; 0]);
    assert!(
        encode_job(job, "", "")
            .unwrap()
            .contains("<Object>a.mp4</Object>")
    );
    let list = js("typeof document === 'undefined' ? process.getBuiltinModule('node:vm').runInNewContext('[1]') : (() => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        return frame.contentWindow.eval('[1]');
    })()");
    assert_eq!(issues(&list), [" type error"]);
}

#[wasm_bindgen_test]
fn numbers_and_booleans_go_out_as_javascript_writes_them() {
    for (value, written) in [
        ("0", "0"),
        ("-0", "0"),
        ("0.1 + 0.2", "0.30000000000000004"),
        ("1e21", "1e+21"),
        ("1e-7", "1e-7"),
        ("9007199254740993", "9007199254740992"),
        ("25", "25"),
        ("12.50", "12.5"),
        ("true", "true"),
        ("false", "false"),
        ("''", ""),
    ] {
        assert_eq!(
            xml(&format!("{{ Object: {value} }}")),
            format!(
                "<Request><Tag>MediaInfo</Tag><Input><Object>{written}</Object></Input></Request>"
            )
        );
    }
}

#[wasm_bindgen_test]
fn numbers_that_are_none_are_refused() {
    for value in ["NaN", "Infinity", "-Infinity"] {
        let job = js(&format!(
            "{{ Tag: 'MediaInfo', Input: {{ Object: {value} }} }}"
        ));
        assert_eq!(issues(&job), ["Input.Object type error"], "{value}");
        assert!(encode_job(job, "", "").is_err(), "{value}");
    }
}

#[wasm_bindgen_test]
fn issues_come_out_as_plain_objects() {
    let job = js(
        "{ Tag: 'Transcode', Input: { Object: 'a' }, Operation: { Output: {}, Transcode: { Video: { Crff: 25 } } } }",
    );
    let found: Array = validate_job(job, false).unchecked_into();
    let issue = found
        .iter()
        .find(|issue| text(issue, "path") == "Operation.Transcode.Video.Crff")
        .unwrap();
    assert_eq!(text(&issue, "code"), "unknown_member");
    assert_eq!(text(&issue, "severity"), "error");
    assert!(text(&issue, "message").contains("Crf"));
    assert_eq!(member(&issue, "value").as_f64(), Some(25.0));
}

#[wasm_bindgen_test]
fn errors_are_of_the_classes_of_the_package() {
    let error = check_job(js("{ Tag: 'Transkode' }"), false).unwrap_err();
    assert!(error.is_instance_of::<ValidationError>());
    assert!(error.is_instance_of::<CiError>());
    assert!(error.is_instance_of::<Error>());
    assert!(!error.is_instance_of::<DecodeError>());
    assert!(is_ci_error(&error));
    assert_eq!(text(&error, "name"), "ValidationError");
    assert_eq!(text(&error, "code"), "unknown_tag");
    assert!(text(&error, "message").contains("Transcode"));
    let found: Array = member(&error, "issues").unchecked_into();
    assert!(found.length() >= 1);
    assert!(!is_ci_error(&js("new Error('foreign')")));
    assert!(!is_ci_error(&JsValue::NULL));
}

#[wasm_bindgen_test]
fn text_that_xml_cannot_carry_is_refused_with_its_path() {
    let error = encode_job(
        js("{ Tag: 'MediaInfo', Input: { Object: 'a\\u0000b' } }"),
        "",
        "",
    )
    .unwrap_err();
    assert!(error.is_instance_of::<ValidationError>());
    assert_eq!(text(&error, "code"), "character");
    let found: Array = member(&error, "issues").unchecked_into();
    assert_eq!(text(&found.get(0), "path"), "Input.Object");
}

#[wasm_bindgen_test]
fn half_of_a_surrogate_pair_never_breaks_the_text_around_it() {
    // What crosses is UTF-8, which has no place for it: it becomes U+FFFD, as everywhere on the web.
    assert!(xml("{ Object: 'a\\uD83Db' }").contains("<Object>a\u{FFFD}b</Object>"));
    assert!(xml("{ Object: '\\uD83C\\uDFAC' }").contains("<Object>🎬</Object>"));
}

/// So many bytes of the module's memory, from there on.
fn memory(at: usize, length: usize) -> Uint8Array {
    let memory = member(&wasm_bindgen::memory(), "buffer");
    Uint8Array::new_with_byte_offset_and_length(&memory, at as u32, length as u32)
}

/// Puts a document where the module reads it.
fn write(document: &[u8]) -> usize {
    memory(scratch(document.len()), document.len()).copy_from(document);
    document.len()
}

fn read(document: &[u8], kind: u32) -> Result<bool, JsValue> {
    let bytes = write(document);
    decode(bytes, kind, false, false, 1 << 25, 64, 1_000_000)
}

#[wasm_bindgen_test]
fn documents_become_operations_in_the_memory_of_the_module() {
    let answer = b"<Response><RequestId>r1</RequestId></Response>";
    assert_eq!(read(answer, 0).map_err(|_| ()), Ok(false));
    assert!(output(1) > 0);
    assert_eq!(
        read(b"<Error><Code>NoSuchBucket</Code></Error>", 0).map_err(|_| ()),
        Ok(true)
    );
    let large = [
        b"<Response><RequestId>".as_slice(),
        &vec![b'x'; 3 << 20],
        b"</RequestId></Response>",
    ]
    .concat();
    assert_eq!(read(&large, 0).map_err(|_| ()), Ok(false));
    release();
    assert_eq!(read(answer, 0).map_err(|_| ()), Ok(false));
}

#[wasm_bindgen_test]
fn a_refused_document_is_a_decode_error_with_its_place() {
    for (document, kind, code, line, column) in [
        ("<Response>\n  <A>\n</Response>", 0, "syntax", 3.0, 1.0),
        ("<!DOCTYPE a><Response/>", 0, "doctype", 1.0, 1.0),
        ("<html></html>", 0, "root", 1.0, 2.0),
        ("{\"JobsDetail\": [}", 1, "syntax", 1.0, 17.0),
        ("<Response>\n视频&nbsp;</Response>", 1, "syntax", 2.0, 3.0),
    ] {
        let error = read(document.as_bytes(), kind).unwrap_err();
        assert!(error.is_instance_of::<DecodeError>(), "{document}");
        assert_eq!(text(&error, "code"), code, "{document}");
        assert_eq!(member(&error, "line").as_f64(), Some(line), "{document}");
        assert_eq!(
            member(&error, "column").as_f64(),
            Some(column),
            "{document}"
        );
    }
    let error = read(b"<Response>\xFF</Response>", 0).unwrap_err();
    assert_eq!(text(&error, "code"), "encoding");
}

#[wasm_bindgen_test]
fn a_signature_is_the_recorded_one() {
    let vector = js(include_str!("vectors/signatures/describe_job.json"));
    let keys = read_keys(&js(
        "{ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }",
    ))
    .unwrap();
    assert_eq!(keys, "AKIDEXAMPLE\0SECRETKEYEXAMPLE\0\0\0\0");
    let (method, path) = (text(&vector, "method"), text(&vector, "path"));
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
    let (count, request) = (request.len(), request.join("\0"));
    assert!(sign_text(write(request.as_bytes()), count, 0));
    let signed = memory(output(2), output(3)).to_vec();
    assert_eq!(signed, text(&vector, "authorization").as_bytes());
    let left = memory(scratch(request.len()), request.len()).to_vec();
    assert!(left.iter().all(|&byte| byte == 0), "the key is wiped");
    // Another number of parts: a NUL in one of them.
    assert!(!sign_text(write(request.as_bytes()), count - 1, 0));
    assert_eq!(output(3), 0);
    // More parameters than there are pairs.
    assert!(!sign_text(write(request.as_bytes()), count, 2));
    let error = read_keys(&js("{ secretId: 'AKIDEXAMPLE' }")).unwrap_err();
    assert!(error.is_instance_of::<CredentialsError>());
    assert!(!text(&error, "message").contains("AKIDEXAMPLE"));
}
