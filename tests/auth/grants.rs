//! What a credential callback may answer: every form, and what is wrong with half of one.

use wanxiang_jobs::auth::{Grant, Keys, read_grant};
use wanxiang_jobs::value::Value;

fn value(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Foreign("null".to_owned()),
        Json::Bool(flag) => Value::Boolean(*flag),
        Json::Number(number) => Value::Number(number.to_string()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(members) => {
            let members = members.iter().map(|(name, own)| (name.clone(), value(own)));
            Value::Map(members.collect())
        }
    }
}

fn read(json: &str) -> Result<Keys, String> {
    match read_grant(&value(&serde_json::from_str(json).unwrap()))? {
        Grant::Keys(keys) => Ok(keys),
        Grant::Authorization { .. } => Err("a signature".to_owned()),
    }
}

const STS: &str = r#"{"credentials":{"tmpSecretId":"AKIDa","tmpSecretKey":"keyb","sessionToken":"tokc"},
    "startTime":1700000000,"expiredTime":1700001800,"expiration":"2023-11-14T22:43:20Z"}"#;
const CLOUD: &str = r#"{"Response":{"Credentials":{"TmpSecretId":"AKIDa","TmpSecretKey":"keyb","Token":"tokc"},
    "StartTime":1700000000,"ExpiredTime":1700001800}}"#;
const COS_JS: &str = r#"{"TmpSecretId":"AKIDa","TmpSecretKey":"keyb","SecurityToken":"tokc","StartTime":1700000000,
    "ExpiredTime":1700001800}"#;

#[test]
fn all_forms_of_temporary_keys() {
    for form in [STS, CLOUD, COS_JS] {
        let keys = read(form).unwrap();
        assert_eq!((keys.id.as_str(), keys.key.0.as_str()), ("AKIDa", "keyb"));
        assert_eq!(keys.token.0, "tokc");
        assert_eq!(keys.start, Some(1_700_000_000), "{form}");
        assert_eq!(keys.expires, Some(1_700_001_800), "{form}");
    }
}

#[test]
fn half_a_form_names_the_member_that_is_missing() {
    let members = [
        (
            STS,
            ["tmpSecretId", "tmpSecretKey", "sessionToken", "expiredTime"],
        ),
        (
            CLOUD,
            ["TmpSecretId", "TmpSecretKey", "Token", "ExpiredTime"],
        ),
        (
            COS_JS,
            [
                "TmpSecretId",
                "TmpSecretKey",
                "SecurityToken",
                "ExpiredTime",
            ],
        ),
    ];
    for (form, members) in members {
        for member in members {
            // Renamed, emptied and set to null: missing in each case.
            for instead in [
                form.replace(&format!("\"{member}\":"), "\"x\":"),
                emptied(form, member, "\"\""),
                emptied(form, member, "null"),
            ] {
                let mut instead = instead;
                if member == "expiredTime" {
                    instead = instead.replace("\"expiration\":", "\"y\":");
                }
                let error = read(&instead).unwrap_err();
                assert!(error.ends_with(member), "{member}: {error}");
                for value in ["AKIDa", "keyb", "tokc"] {
                    assert!(!error.contains(value), "{error}");
                }
            }
        }
    }
}

/// The form with another value of a member.
fn emptied(form: &str, member: &str, value: &str) -> String {
    let name = format!("\"{member}\":");
    let (before, rest) = form.split_once(&name).unwrap();
    let end = rest.find([',', '}']).unwrap();
    format!("{before}{name}{value}{}", &rest[end..])
}

#[test]
fn our_own_form_needs_no_end() {
    let keys = read(r#"{"secretId":"AKIDa","secretKey":"keyb"}"#).unwrap();
    assert!(keys.token.0.is_empty() && keys.expires.is_none());
    let keys = read(r#"{"secretId":"AKIDa","secretKey":"keyb","securityToken":"tokc"}"#).unwrap();
    assert!(keys.token.0 == "tokc" && keys.expires.is_none());
    for (json, member) in [
        (r#"{"secretKey":"keyb"}"#, "secretId"),
        (r#"{"secretId":"AKIDa"}"#, "secretKey"),
        (r#"{}"#, "secretId"),
        (r#"{"error":"not signed in"}"#, "secretId"),
    ] {
        let error = read(json).unwrap_err();
        assert_eq!(error, format!("the credentials have no {member}"));
    }
}

#[test]
fn spellings_of_an_end() {
    let with = |end: &str| {
        let rest = r#""tmpSecretId":"a","tmpSecretKey":"b","sessionToken":"c""#;
        read(&format!(r#"{{"credentials":{{{rest}}},{end}}}"#)).map(|keys| keys.expires)
    };
    for end in [
        r#""expiredTime":1700001800"#,
        r#""expiredTime":"1700001800""#,
        r#""expiredTime":1700001800.75"#,
        r#""ExpiredTime":1700001800"#,
        r#""expiration":"2023-11-14T22:43:20Z""#,
        r#""Expiration":"2023-11-15T06:43:20+08:00""#,
        // The number counts where both are there.
        r#""expiration":"2001-01-01T00:00:00Z","expiredTime":1700001800"#,
    ] {
        assert_eq!(with(end), Ok(Some(1_700_001_800)), "{end}");
    }
    for (end, word) in [
        (r#""expiredTime":"soon""#, "expiredTime"),
        (r#""expiredTime":-5"#, "expiredTime"),
        (r#""ExpiredTime":"+1700001800""#, "ExpiredTime"),
        (r#""expiredTime":"2023-11-14T22:43:20Z""#, "expiredTime"),
        (r#""expiredTime":1700001800000"#, "expiredTime"),
        (r#""expiredTime":{}"#, "expiredTime"),
        (
            r#""expiredTime":1700001800,"startTime":1700001800000"#,
            "startTime",
        ),
        (
            r#""expiredTime":1700001800,"startTime":1700001800"#,
            "startTime",
        ),
        (r#""expiration":"tomorrow""#, "expiration"),
        (r#""expiration":"2023-13-45T22:43:20Z""#, "expiration"),
    ] {
        let error = with(end).unwrap_err();
        assert!(error.contains(word), "{end}: {error}");
    }
}

#[test]
fn what_is_no_form_at_all() {
    for (json, word) in [
        (r#""{\"credentials\":{}}""#, "JSON text"),
        (r#""  [1]""#, "JSON text"),
        ("null", "null"),
        ("[1]", "a list"),
        ("5", "a number"),
        (r#"{"credentials":"{}"}"#, "text"),
        (r#"{"secretId":5e3,"secretKey":["b"]}"#, "secretKey"),
        (r#"{"secretId":true,"secretKey":"b"}"#, "secretId"),
        (
            r#"{"Response":{"Error":{"Code":"AuthFailure","Message":"m"}}}"#,
            "AuthFailure",
        ),
        (r#""q-ak=1""#, "q-sign-algorithm"),
        (r#"{"Authorization":"q-ak=1"}"#, "q-sign-algorithm"),
        (r#"{"Authorization":["x"]}"#, "Authorization"),
        (r#"{"secretId":"a b","secretKey":"b"}"#, "secretId"),
        (r#"{"secretId":"a","secretKey":"b\n"}"#, "secretKey"),
        (
            r#"{"secretId":"a","secretKey":"b","securityToken":"钥"}"#,
            "token",
        ),
    ] {
        let error = read(json).unwrap_err();
        assert!(error.contains(word), "{json}: {error}");
    }
}

#[test]
fn finished_signatures() {
    let text = "q-sign-algorithm=sha1&q-ak=a&q-sign-time=1;2&q-key-time=1;2&q-header-list=&q-url-param-list=&q-signature=c";
    for name in ["Authorization", "authorization"] {
        let json = format!(r#"{{"{name}":"{text}","SecurityToken":"tok"}}"#);
        let answer = value(&serde_json::from_str(&json).unwrap());
        let Ok(Grant::Authorization {
            authorization,
            token,
        }) = read_grant(&answer)
        else {
            panic!("{json}")
        };
        assert_eq!((authorization.0.as_str(), token.0.as_str()), (text, "tok"));
    }
    for part in [
        "q-sign-algorithm",
        "q-ak",
        "q-sign-time",
        "q-key-time",
        "q-signature",
    ] {
        let without = text.replace(&format!("{part}="), "z=");
        let error = read_grant(&Value::Text(without)).unwrap_err();
        assert!(error.ends_with(part), "{error}");
    }
    let blank = text.replace("q-ak=a", "q-ak=a b");
    assert!(
        read_grant(&Value::Text(blank))
            .unwrap_err()
            .contains("white space")
    );
}

#[test]
fn keys_that_have_ended_are_named() {
    let keys = read(STS).unwrap();
    assert_eq!(keys.expiry_defect(1_700_001_799_000.0), None);
    let defect = keys.expiry_defect(1_700_001_800_000.0).unwrap();
    assert!(
        defect.contains("expiredTime") && defect.contains("expired"),
        "{defect}"
    );
    let own = read(r#"{"secretId":"AKIDa","secretKey":"keyb"}"#).unwrap();
    assert_eq!(own.expiry_defect(f64::MAX), None);
}

#[test]
fn an_error_of_the_key_server_is_named_in_short() {
    let told = |code: &str| {
        let answer = format!(r#"{{"Response": {{"Error": {{"Code": "{code}"}}}}}}"#);
        read(&answer).unwrap_err()
    };
    let begin = "the key server answered with the error";
    assert_eq!(told("AuthFailure"), format!("{begin} AuthFailure"));
    assert_eq!(
        told(&"x".repeat(500)),
        format!("{begin} {}", "x".repeat(64))
    );
}
