//! Limits on bytes, depth and nodes, and work that must grow with the document and no faster.

use std::fmt::Write;

use super::{UNLIMITED, read_json, read_xml, scan, within};
use wanxiang_jobs::decode::Limits;

fn limits(bytes: usize, depth: usize, nodes: usize) -> Limits {
    Limits {
        bytes,
        depth,
        nodes,
    }
}

#[test]
fn bytes_are_limited() {
    let document = b"<Response/>";
    assert!(read_xml(document, limits(document.len(), 64, 64)).is_ok());
    let fault = read_xml(document, limits(document.len() - 1, 64, 64)).unwrap_err();
    assert_eq!(fault.code, "limit");
    assert!(read_json(b"{}", limits(2, 64, 64)).is_ok());
    assert_eq!(
        read_json(b"{} ", limits(2, 64, 64)).unwrap_err().code,
        "limit"
    );
}

#[test]
fn depth_is_limited() {
    let nested = |levels: usize| {
        let inner = "<a>".repeat(levels) + &"</a>".repeat(levels);
        format!("<Response>{inner}</Response>")
    };
    assert!(read_xml(nested(3).as_bytes(), limits(1000, 4, 64)).is_ok());
    let fault = read_xml(nested(4).as_bytes(), limits(1000, 4, 64)).unwrap_err();
    assert_eq!(
        (fault.code, fault.at),
        ("limit", "<Response><a><a><a><".len())
    );

    let nested = |levels: usize| format!("{}1{}", r#"{"a":"#.repeat(levels), "}".repeat(levels));
    assert!(read_json(nested(3).as_bytes(), limits(1000, 4, 64)).is_ok());
    assert_eq!(
        read_json(nested(5).as_bytes(), limits(1000, 4, 64))
            .unwrap_err()
            .code,
        "limit"
    );
}

#[test]
fn nodes_are_limited() {
    let xml = format!("<Response>{}</Response>", "<a b='1'/>".repeat(5));
    assert!(read_xml(xml.as_bytes(), limits(1000, 64, 10)).is_ok());
    assert_eq!(
        read_xml(xml.as_bytes(), limits(1000, 64, 9))
            .unwrap_err()
            .code,
        "limit"
    );
    let json = br#"{"a":[1,2,3,4,5]}"#;
    assert!(read_json(json, limits(1000, 64, 5)).is_ok());
    assert_eq!(
        read_json(json, limits(1000, 64, 4)).unwrap_err().code,
        "limit"
    );
}

#[test]
fn a_hundred_thousand_levels_need_no_stack() {
    let levels = 100_000;
    let xml = format!("<Response>{}", "<a>".repeat(levels));
    assert_eq!(
        read_xml(xml.as_bytes(), Limits::default())
            .unwrap_err()
            .code,
        "limit"
    );
    assert_eq!(scan(xml.as_bytes()).unwrap_err().code, "syntax");
    for unit in ["[", "{\"a\":", "[{\"a\":"] {
        let json = format!("{{\"a\":{}", unit.repeat(levels));
        assert_eq!(
            read_json(json.as_bytes(), Limits::default())
                .unwrap_err()
                .code,
            "limit"
        );
        let fault = within(20, move || {
            read_json(json.as_bytes(), UNLIMITED).unwrap_err()
        });
        assert_eq!(fault.code, "syntax");
    }
}

fn many_attributes(count: usize, repeated: Option<usize>) -> String {
    let mut xml = String::from("<Response><a");
    for index in 0..count {
        let _ = write!(
            xml,
            " n{}=''",
            repeated.filter(|_| index + 1 == count).unwrap_or(index)
        );
    }
    xml + "/></Response>"
}

#[test]
fn a_million_attributes_are_compared_in_time() {
    assert!(within(60, || scan(many_attributes(1_000_000, None).as_bytes())).is_ok());
}

#[test]
fn an_attribute_that_occurs_twice_is_found_among_any_number() {
    for count in [2, 8, 9, 10, 17, 1000] {
        for repeated in [0, (count - 1) / 2, count - 2] {
            let xml = many_attributes(count, Some(repeated));
            let fault = scan(xml.as_bytes()).unwrap_err();
            let expected = xml.rfind(&format!(" n{repeated}=")).unwrap() + 1;
            assert_eq!(
                (fault.code, fault.at),
                ("syntax", expected),
                "{repeated} of {count}"
            );
        }
        assert!(
            scan(many_attributes(count, None).as_bytes()).is_ok(),
            "{count}"
        );
    }
}

#[test]
fn attributes_beyond_the_limit_are_not_collected() {
    let xml = many_attributes(1000, None);
    let fault = read_xml(xml.as_bytes(), limits(usize::MAX, 64, 100)).unwrap_err();
    assert_eq!(fault.code, "limit");
    assert_eq!(fault.at, xml.find("n100=").unwrap());
}

#[test]
fn text_in_many_pieces_is_joined_in_time() {
    let pieces = 200_000;
    for piece in [
        "a<!---->",
        "a<![CDATA[b]]>",
        "<![CDATA[b]]>&amp;",
        "&amp;<?p?>c",
    ] {
        let document = |name: &str| {
            let text = piece.repeat(pieces);
            format!("<Response><{name}>{text}</{name}></Response>")
        };
        let (known, unknown) = (document("RequestId"), document("other"));
        let value = within(30, move || read_xml(known.as_bytes(), UNLIMITED).unwrap());
        let expected = match piece {
            "a<!---->" => "a",
            "a<![CDATA[b]]>" => "ab",
            "<![CDATA[b]]>&amp;" => "b&",
            _ => "&c",
        };
        assert_eq!(
            value.get("RequestId").unwrap().as_text(),
            Some(&*expected.repeat(pieces))
        );
        assert!(within(30, move || read_xml(unknown.as_bytes(), UNLIMITED)).is_ok());
    }
}

#[test]
fn a_reference_without_end_costs_one_pass() {
    let mut xml = String::from("<Response><a>&");
    xml.push_str(&"x".repeat(4 << 20));
    assert_eq!(
        within(20, move || scan(xml.as_bytes()).unwrap_err()).code,
        "syntax"
    );
}
