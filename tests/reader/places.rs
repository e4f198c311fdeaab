//! Line and column of an error.

use super::{UNLIMITED, read_json, read_xml};
use wanxiang_jobs::decode::locate;

fn place(document: &str) -> (u32, u32) {
    let read = if document.trim_start().starts_with('{') {
        read_json
    } else {
        read_xml
    };
    let fault = read(document.as_bytes(), UNLIMITED).unwrap_err();
    let error = locate(fault, document.as_bytes());
    (error.line, error.column)
}

#[test]
fn line_and_column_point_at_the_fault() {
    for (document, expected) in [
        ("", (1, 1)),
        ("x", (1, 1)),
        ("<Response>&</Response>", (1, 11)),
        ("<Response>\n&</Response>", (2, 1)),
        ("<Response>\r\n\r\n  &</Response>", (3, 3)),
        ("<Response>数据&</Response>", (1, 13)),
        ("<Response>𝄞é\n数据𝄞<1/></Response>", (2, 5)),
        ("\u{feff}<Response>&</Response>", (1, 11)),
        ("<Response>\n<a>\n</b>\n</Response>", (3, 1)),
        ("<Response>\n<a b='1'\n   b='2'/></Response>", (3, 4)),
        ("<Response>\n\u{1}</Response>", (2, 1)),
        ("<Response>\n<!-- a\n -- -->", (3, 4)),
        ("<Response>\n", (2, 1)),
        ("<?xml version='1.0'\n encoding='GBK'?><Response/>", (2, 12)),
        ("<!-- -->\n<!DOCTYPE r>", (2, 1)),
        ("<Response/>\nx", (2, 1)),
        ("{", (1, 2)),
        ("{\n  \"数\": x}", (2, 8)),
        ("{\"a\": \"b\n\"}", (1, 9)),
        ("{\"a\": 1}\n}", (2, 1)),
    ] {
        assert_eq!(place(document), expected, "{document:?}");
    }
}
