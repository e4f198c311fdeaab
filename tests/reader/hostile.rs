//! Documents that a careless reader takes, and what ours says of them.

use super::{UNLIMITED, read_xml, scan};
use wanxiang_jobs::value::Value;

fn code(document: impl AsRef<[u8]>) -> &'static str {
    match read_xml(document.as_ref(), UNLIMITED) {
        Ok(value) => panic!("taken: {value:?}"),
        Err(fault) => fault.code,
    }
}

#[test]
fn not_well_formed_documents_are_refused() {
    for document in [
        "",
        " ",
        "text",
        "<Response>",
        "<Response",
        "<Response/",
        "</Response>",
        "<Response></Response",
        "<Response></response>",
        "<Response></Response2>",
        "<Response/><Response/>",
        "<Response/>x",
        "<Response/>&#32;",
        "x<Response/>",
        "<Response>]]></Response>",
        "<Response>&</Response>",
        "<Response>&nbsp;</Response>",
        "<Response>&amp</Response>",
        "<Response>& amp;</Response>",
        "<Response>&#;</Response>",
        "<Response>&#x;</Response>",
        "<Response>&#xG;</Response>",
        "<Response>&#X41;</Response>",
        "<Response>&#+65;</Response>",
        "<Response>&#0;</Response>",
        "<Response>&#8;</Response>",
        "<Response>&#xD800;</Response>",
        "<Response>&#xDC00;</Response>",
        "<Response>&#xFFFE;</Response>",
        "<Response>&#x110000;</Response>",
        "<Response>&#99999999999999999999;</Response>",
        "<Response><!-- -- --></Response>",
        "<Response><!-- ---></Response>",
        "<Response><!-></Response>",
        "<Response><!--",
        "<Response><![CDATA[",
        "<![CDATA[]]><Response/>",
        "<Response/><![CDATA[]]>",
        "<Response><![cdata[]]></Response>",
        "<Response><?p",
        "<Response><? p?></Response>",
        "<Response><?xml version='1.0'?></Response>",
        "<Response><?XML x?></Response>",
        "<Response><?p\u{e9}/?></Response>",
        " <?xml version='1.0'?><Response/>",
        "<?xml?><Response/>",
        "<?xml encoding='UTF-8'?><Response/>",
        "<?xml version='2.0'?><Response/>",
        "<?xml version='1.0' standalone='maybe'?><Response/>",
        "<?xml version='1.0' standalone='yes' encoding='UTF-8'?><Response/>",
        "<?xml version='1.0'encoding='UTF-8'?><Response/>",
        "<Response a></Response>",
        "<Response a=></Response>",
        "<Response a=b></Response>",
        "<Response a='b\"></Response>",
        "<Response a='<'></Response>",
        "<Response a='&'></Response>",
        "<Response a='b'b='c'></Response>",
        "<Response a='' a=''></Response>",
        "<Response / ></Response>",
        "< Response/>",
        "<Response><1/></Response>",
        "<Response><a\u{d7}/></Response>",
        "<Response><-a/></Response>",
    ] {
        assert_eq!(code(document), "syntax", "{document}");
    }
}

#[test]
fn characters_that_xml_cannot_carry_are_refused_everywhere() {
    for illegal in [
        "\0", "\u{1}", "\u{8}", "\u{b}", "\u{c}", "\u{1f}", "\u{fffe}", "\u{ffff}",
    ] {
        for (before, after) in [
            ("", ""),
            ("<![CDATA[", "]]>"),
            ("<!--", "-->"),
            ("<?p ", "?>"),
            ("<a b='", "'/>"),
        ] {
            let document = format!("<Response>{before}x{illegal}y{after}</Response>");
            assert_eq!(code(&document), "character", "{document:?}");
        }
    }
    for legal in [
        "\u{7f}",
        "\u{85}",
        "\u{fdd0}",
        "\u{fffd}",
        "\u{ef00}",
        "\u{1fffe}",
        "\t\n\r",
    ] {
        let document = format!("<Response><!--{legal}-->{legal}<a b='{legal}'/></Response>");
        assert_eq!(scan(document.as_bytes()), Ok(()), "{document:?}");
    }
}

#[test]
fn a_doctype_is_refused_before_it_can_do_anything() {
    let laughs: String = (1..10)
        .map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
        .collect();
    for document in [
        format!("<!DOCTYPE Response [<!ENTITY l0 \"lol\">{laughs}]><Response>&l9;</Response>"),
        format!(
            "<!DOCTYPE r [<!ENTITY a \"{}\">]><Response/>",
            "x".repeat(1 << 20)
        ),
        "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><Response/>".to_owned(),
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1/\"> %p;]><Response/>".to_owned(),
        "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE r><Response/>".to_owned(),
        "<Response><!DOCTYPE r></Response>".to_owned(),
        "<Response/><!DOCTYPE r>".to_owned(),
        "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>".to_owned(),
    ] {
        assert_eq!(code(document), "doctype");
    }
    assert_eq!(code("<!doctype html>"), "syntax");
}

#[test]
fn encodings_are_refused_by_name() {
    let declared = |name: &str| format!("<?xml version=\"1.0\" encoding=\"{name}\"?><Response/>");
    let message = |document: &[u8]| {
        let fault = read_xml(document, UNLIMITED).unwrap_err();
        assert_eq!(fault.code, "encoding");
        fault.message.into_owned()
    };
    for name in ["GBK", "gb2312", "GB18030", "ISO-8859-1", "UTF-16", "UTF-32"] {
        let expected = format!("encoding {name} is not supported, only UTF-8");
        assert_eq!(message(declared(name).as_bytes()), expected);
        // 数据 as GBK has it.
        let mut bytes = declared(name).into_bytes();
        bytes.extend_from_slice(b"<!--\xca\xfd\xbe\xdd-->");
        assert_eq!(message(&bytes), expected);
    }
    for name in ["UTF-8", "utf-8", "Utf-8"] {
        assert!(read_xml(declared(name).as_bytes(), UNLIMITED).is_ok());
    }
    for mark in [true, false] {
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let text = format!(
                "{}{}",
                if mark { "\u{feff}" } else { "" },
                declared("UTF-16")
            );
            let document: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
            assert!(
                message(&document).contains("UTF-16"),
                "{mark} {:?}",
                &document[..4]
            );
        }
    }
    for invalid in [
        &b"\xff"[..],
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe6\x95",
    ] {
        let document = [b"<Response><a>", invalid, b"</a></Response>"].concat();
        let fault = read_xml(&document, UNLIMITED).unwrap_err();
        assert_eq!((fault.code, fault.at), ("encoding", 13), "{invalid:?}");
    }
}

#[test]
fn a_byte_order_mark_is_passed_over_once() {
    assert!(
        read_xml(
            "\u{feff}<?xml version='1.0'?><Response/>".as_bytes(),
            UNLIMITED
        )
        .is_ok()
    );
    assert!(read_xml("\u{feff}<Response/>".as_bytes(), UNLIMITED).is_ok());
    assert_eq!(code("\u{feff}\u{feff}<Response/>"), "syntax");
}

#[test]
fn names_of_javascript_are_names_like_others() {
    for name in [
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "toString",
        "prototype",
    ] {
        let document = format!("<Response><{name} x='1'><{name}>a</{name}></{name}></Response>");
        let value = read_xml(document.as_bytes(), UNLIMITED).unwrap();
        let extra = value.get("$extra").unwrap();
        let text = |text: &str| Value::List(vec![Value::Text(text.to_owned())]);
        let inner = Value::List(vec![Value::Map(vec![(name.to_owned(), text("a"))])]);
        assert_eq!(extra.get(name), Some(&inner));
        assert_eq!(extra.get(&format!("{name}@x")), Some(&text("1")));
    }
}

#[test]
fn the_root_must_be_ours() {
    for document in [
        "<html/>",
        "<response/>",
        "<Error/>",
        "<x:Response/>",
        "<Request/>",
    ] {
        assert_eq!(code(document), "root", "{document}");
    }
}
