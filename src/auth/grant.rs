//! What a credential callback may answer, in all its forms, as a [`Grant`].

use super::credentials::{Grant, Keys, Redacted};
use crate::text::{holds, parse_decimal};
use crate::value::Value;

/// Reads an answer: a finished signature (text, or `Authorization`), permanent keys, the answer of an STS
/// server as it stands, the raw answer of the cloud API, or what cos-js-sdk's callback takes. The error
/// names the member that is missing, never a value.
pub fn read_grant(answer: &Value) -> Result<Grant, String> {
    if let Value::Text(authorization) = answer {
        return signature(authorization, "");
    }
    if !matches!(answer, Value::Map(_)) {
        return Err(joined(&[
            "the credentials callback gave ",
            answer.describe(),
            ", not an object",
        ]));
    }
    let answer = answer.get("Response").unwrap_or(answer);
    if let Some(error) = answer.get("Error") {
        let code = find(error, &["Code"]);
        return Err(joined(&["the key server answered with the error ", code]));
    }
    let authorization = find(answer, &["Authorization", "authorization"]);
    if !authorization.is_empty() {
        let token = find(
            answer,
            &["SecurityToken", "XCosSecurityToken", "securityToken"],
        );
        return signature(authorization, token);
    }
    let inner = answer
        .get("credentials")
        .or_else(|| answer.get("Credentials"))
        .unwrap_or(answer);
    let keys = Keys {
        id: find(
            inner,
            &["tmpSecretId", "TmpSecretId", "SecretId", "secretId"],
        )
        .to_owned(),
        key: Redacted(
            find(
                inner,
                &["tmpSecretKey", "TmpSecretKey", "SecretKey", "secretKey"],
            )
            .to_owned(),
        ),
        token: Redacted(find(inner, &TOKENS).to_owned()),
        start: seconds(answer, &["startTime", "StartTime"], "startTime")?,
        expires: seconds(answer, &["expiredTime", "ExpiredTime"], "expiredTime")?,
        scope_limited: matches!(answer.get("ScopeLimit"), Some(Value::Boolean(true))),
    };
    match keys.defect() {
        Some(defect) => Err(defect.to_owned()),
        None => Ok(Grant::Keys(keys)),
    }
}

const TOKENS: [&str; 6] = [
    "sessionToken",
    "SecurityToken",
    "Token",
    "XCosSecurityToken",
    "securityToken",
    "token",
];

/// A signature made elsewhere: as cos-js-sdk, only its form is looked at.
fn signature(authorization: &str, token: &str) -> Result<Grant, String> {
    for name in &[
        "q-sign-algorithm=",
        "q-ak=",
        "q-sign-time=",
        "q-key-time=",
        "q-signature=",
    ] {
        if !holds(authorization, name) {
            let name = name.strip_suffix('=').unwrap_or(name);
            return Err(joined(&["the Authorization given has no ", name]));
        }
    }
    if authorization.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return Err("the Authorization given holds white space".to_owned());
    }
    Ok(Grant::Authorization {
        authorization: Redacted(authorization.to_owned()),
        token: Redacted(token.to_owned()),
    })
}

/// The first of these members that is text.
fn find<'a>(map: &'a Value, names: &[&str]) -> &'a str {
    names
        .iter()
        .find_map(|name| map.get(name).and_then(Value::as_text))
        .unwrap_or_default()
}

fn seconds(map: &Value, names: &[&str], member: &str) -> Result<Option<u64>, String> {
    let text = find(map, names);
    let whole = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.get(..whole).map(parse_decimal) {
        _ if text.is_empty() => Ok(None),
        Some(Some(seconds)) => Ok(Some(seconds)),
        _ => Err(joined(&[
            "the ",
            member,
            " of the credentials is no number of Unix seconds",
        ])),
    }
}

fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    parts.iter().for_each(|part| text.push_str(part));
    text
}
