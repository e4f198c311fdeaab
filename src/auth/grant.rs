//! What a credential callback may answer, in all its forms, as a [`Grant`].

use super::credentials::{Grant, Keys, Redacted};
use crate::http::parse_date;
use crate::value::Value;

/// A form in which keys come. What is missing is named as that form names it.
struct Form {
    /// Spellings of the members; the first is the one that messages name.
    id: &'static [&'static str],
    key: &'static [&'static str],
    token: &'static [&'static str],
    /// Keys of this form are temporary: they have a token and an end.
    temporary: bool,
    expires: &'static str,
}

/// The answer of an STS server as it stands.
const STS: Form = Form {
    id: &["tmpSecretId"],
    key: &["tmpSecretKey"],
    token: &["sessionToken", "securityToken", "token"],
    temporary: true,
    expires: "expiredTime",
};

/// What cos-js-sdk's callback takes.
const COS_JS: Form = Form {
    id: &["TmpSecretId"],
    key: &["TmpSecretKey"],
    token: &["SecurityToken", "XCosSecurityToken", "Token"],
    temporary: true,
    expires: "ExpiredTime",
};

/// The raw answer of the cloud API.
const CLOUD: Form = Form {
    token: &["Token", "SecurityToken"],
    ..COS_JS
};

/// Our own.
const OWN: Form = Form {
    id: &["secretId", "SecretId"],
    key: &["secretKey", "SecretKey"],
    token: &[
        "securityToken",
        "SecurityToken",
        "sessionToken",
        "token",
        "Token",
        "XCosSecurityToken",
    ],
    temporary: false,
    expires: "expiredTime",
};

/// Reads an answer: a finished signature (text, or `Authorization`), permanent keys, the answer of an STS
/// server as it stands, the raw answer of the cloud API, or what cos-js-sdk's callback takes. The error
/// names the member that is missing or wrong, never a value.
pub fn read_grant(answer: &Value) -> Result<Grant, String> {
    if let Value::Text(text) = answer {
        if text.trim_start().starts_with(['{', '[', '"']) {
            return Err(
                "the credentials are JSON text, not an object: parse it first, as with \
                        `await response.json()`"
                    .to_owned(),
            );
        }
        return signature(text, "");
    }
    if !matches!(answer, Value::Map(_)) {
        let what = answer.describe();
        return Err(format!(
            "the credentials callback gave {what}, not an object"
        ));
    }
    let answer = answer.get("Response").unwrap_or(answer);
    if let Some(error) = answer.get("Error") {
        let code = error
            .get("Code")
            .and_then(Value::as_text)
            .unwrap_or_default();
        return Err(format!("the key server answered with the error {code:.64}"));
    }
    let authorization = find(answer, &["Authorization", "authorization"])?;
    if !authorization.is_empty() {
        let tokens = &["SecurityToken", "XCosSecurityToken", "securityToken"];
        return signature(authorization, find(answer, tokens)?);
    }
    keys(answer).map(Grant::Keys)
}

fn keys(answer: &Value) -> Result<Keys, String> {
    let nested = answer
        .get("credentials")
        .or_else(|| answer.get("Credentials"));
    if let Some(nested @ (Value::Text(_) | Value::List(_))) = nested {
        let what = nested.describe();
        return Err(format!("the credentials member is {what}, not an object"));
    }
    let inner = nested.unwrap_or(answer);
    let has = |names: &[&str]| names.iter().any(|name| inner.get(name).is_some());
    let form = if has(&["tmpSecretId", "tmpSecretKey"]) {
        STS
    } else if has(&["TmpSecretId", "TmpSecretKey"]) {
        if nested.is_some() { CLOUD } else { COS_JS }
    } else {
        OWN
    };
    let keys = Keys {
        id: find(inner, form.id)?.to_owned(),
        key: Redacted(find(inner, form.key)?.to_owned()),
        token: Redacted(find(inner, form.token)?.to_owned()),
        start: instant(answer, &["startTime", "StartTime"], &[])?,
        expires: instant(
            answer,
            &["expiredTime", "ExpiredTime"],
            &["expiration", "Expiration"],
        )?,
        scope_limited: matches!(answer.get("ScopeLimit"), Some(Value::Boolean(true))),
    };
    let missing = if keys.id.is_empty() {
        form.id.first().copied()
    } else if keys.key.0.is_empty() {
        form.key.first().copied()
    } else if form.temporary && keys.token.0.is_empty() {
        form.token.first().copied()
    } else if form.temporary && keys.expires.is_none() {
        Some(form.expires)
    } else {
        None
    };
    if let Some(member) = missing {
        return Err(format!("the credentials have no {member}"));
    }
    match keys.defect() {
        Some(defect) => Err(defect.to_owned()),
        None => Ok(keys),
    }
}

/// A signature made elsewhere: as cos-js-sdk, only its form is looked at.
fn signature(authorization: &str, token: &str) -> Result<Grant, String> {
    const PARTS: [&str; 5] = [
        "q-sign-algorithm",
        "q-ak",
        "q-sign-time",
        "q-key-time",
        "q-signature",
    ];
    for part in PARTS {
        if authorization.split(['?', '&']).all(|pair| {
            pair.split_once('=')
                .is_none_or(|(name, _)| name.trim() != part)
        }) {
            return Err(format!("the Authorization given has no {part}"));
        }
    }
    if authorization.contains(|c: char| !c.is_ascii_graphic()) {
        return Err("the Authorization given holds white space, or what is not ASCII".to_owned());
    }
    if token.contains(|c: char| !c.is_ascii_graphic()) {
        return Err("the SecurityToken given holds white space, or what is not ASCII".to_owned());
    }
    Ok(Grant::Authorization {
        authorization: Redacted(authorization.to_owned()),
        token: Redacted(token.to_owned()),
    })
}

/// The first of these members that is there and not empty; empty when there is none.
fn find<'a>(map: &'a Value, names: &[&str]) -> Result<&'a str, String> {
    for name in names {
        match map.get(name) {
            None => {}
            Some(Value::Foreign(what)) if what == "null" || what == "undefined" => {}
            Some(Value::Text(text) | Value::Number(text)) if text.is_empty() => {}
            Some(Value::Text(text) | Value::Number(text)) => return Ok(text),
            Some(other) => {
                let what = other.describe();
                return Err(format!("the {name} of the credentials is {what}, not text"));
            }
        }
    }
    Ok("")
}

/// Unix seconds from the first of these members that is there: of `seconds` as a number, of `dates` as a date.
fn instant(map: &Value, seconds: &[&str], dates: &[&str]) -> Result<Option<u64>, String> {
    let text = find(map, seconds)?;
    if !text.is_empty() {
        let member = seconds
            .iter()
            .find(|name| find(map, &[name]).is_ok_and(|own| own == text));
        // A fraction of a second is cut off.
        let whole = text.split('.').next().unwrap_or_default();
        let digits = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
        let instant = whole.parse().ok().filter(|_| digits);
        return instant.map(Some).ok_or_else(|| {
            let member = member.copied().unwrap_or_default();
            format!("the {member} of the credentials is no number of Unix seconds")
        });
    }
    let text = find(map, dates)?;
    if text.is_empty() {
        return Ok(None);
    }
    match parse_date(text) {
        Some(ms) if ms >= 0.0 => Ok(Some((ms / 1000.0) as u64)),
        _ => Err("the expiration of the credentials is no date".to_owned()),
    }
}
