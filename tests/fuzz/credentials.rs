//! Whatever a key server answers: keys that can be used, or a sentence that names a member and tells no secret. Dates with them.

use crate::random::Random;
use serde_json::Value as Json;
use wanxiang_jobs::auth::{Grant, read_grant};
use wanxiang_jobs::http::{parse_date, parse_retry_after};
use wanxiang_jobs::value::Value;

pub fn target(bytes: &[u8]) {
    let (&kind, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let answer = match kind % 3 {
        0 => {
            dates(&String::from_utf8_lossy(rest));
            return;
        }
        1 => match serde_json::from_slice(rest) {
            Ok(json) => value(json),
            Err(_) => return,
        },
        _ => drawn(&mut Random::new(rest)),
    };
    let mut secrets = Vec::new();
    texts(&answer, "", &mut secrets);
    // The code of an error is told; that somebody puts a key there as well is beyond what a reader can see.
    let code = told(answer.get("Response").unwrap_or(&answer));
    secrets.retain(|secret| !code.contains(secret.as_str()));
    let hides = |said: &str| {
        for secret in &secrets {
            assert!(!said.contains(secret.as_str()), "{secret:?} in {said:?}");
        }
    };
    match read_grant(&answer) {
        Err(message) => {
            assert!(!message.is_empty());
            hides(&message);
        }
        Ok(mut grant) => {
            match &grant {
                Grant::Keys(keys) => {
                    assert_eq!(keys.defect(), None);
                    let now = 1_700_000_000_000.0;
                    let margin = keys.margin_ms(now);
                    assert!(margin.is_finite() && margin >= 0.0, "{margin}");
                    assert!(keys.corrects(now).is_none_or(f64::is_finite));
                    assert_eq!(keys.expiry_defect(now).is_none(), keys.valid(now));
                }
                Grant::Authorization { authorization, .. } => {
                    assert!(authorization.0.contains("q-signature="));
                }
            }
            // An id is shown, whatever somebody put there.
            if let Grant::Keys(keys) = &mut grant {
                keys.id.clear();
            }
            hides(&format!("{grant:?}"));
        }
    }
}

fn told(answer: &Value) -> &str {
    let error = answer.get("Error").and_then(|error| error.get("Code"));
    error.and_then(Value::as_text).unwrap_or_default()
}

fn dates(text: &str) {
    assert!(parse_date(text).is_none_or(f64::is_finite), "{text:?}");
    let wait = parse_retry_after(text, 1_700_000_000_000.0);
    assert!(wait.is_none_or(|ms| ms >= 0.0), "{text:?}: {wait:?}");
}

/// What no message may show: every text under a name of a secret that is too long to stand in a sentence by chance.
fn texts(value: &Value, name: &str, found: &mut Vec<String>) {
    match value {
        Value::List(items) => items.iter().for_each(|item| texts(item, name, found)),
        Value::Map(members) => {
            for (name, value) in members {
                texts(value, name, found);
            }
        }
        Value::Text(text) | Value::Number(text) => {
            let lower = name.to_ascii_lowercase();
            let is_secret = ["key", "token", "authorization"]
                .iter()
                .any(|word| lower.ends_with(word));
            if is_secret && text.len() > 12 {
                found.push(text.clone());
            }
        }
        _ => {}
    }
}

const OUTER: &[&str] = &[
    "credentials",
    "Credentials",
    "Response",
    "Error",
    "expiredTime",
    "ExpiredTime",
    "startTime",
    "StartTime",
    "expiration",
    "Expiration",
    "ScopeLimit",
    "Authorization",
    "authorization",
];
const INNER: &[&str] = &[
    "tmpSecretId",
    "tmpSecretKey",
    "sessionToken",
    "TmpSecretId",
    "TmpSecretKey",
    "Token",
    "SecurityToken",
    "XCosSecurityToken",
    "secretId",
    "SecretId",
    "secretKey",
    "SecretKey",
    "securityToken",
    "token",
    "Code",
];
const TEXTS: &[&str] = &[
    "",
    "AKIDEXAMPLE",
    "SECRETKEYEXAMPLE",
    "TOKENTOKENTOKEN",
    "a secret with blanks",
    "1700000000",
    "1700003600",
    "1700003600000",
    "1700003600.5",
    "2023-11-14T22:13:20Z",
    "q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&q-sign-time=1;2&q-key-time=1;2&q-signature=0123456789abcdef",
    "q-ak=AKIDEXAMPLE&q-signature=0123456789abcdef",
    "{\"secretKey\":\"SECRETKEYEXAMPLE\"}",
];

/// An answer of names that mean something, in any combination.
fn drawn(random: &mut Random) -> Value {
    if random.chance(10) {
        return leaf(random);
    }
    members(random, &[OUTER, INNER].concat(), 3)
}

fn members(random: &mut Random, names: &[&str], depth: usize) -> Value {
    let mut map = Value::Map(Vec::new());
    for _ in 0..random.below(8) {
        let name = random.word(names);
        let value = match depth > 0 && random.chance(35) {
            true => members(random, names, depth - 1),
            false => leaf(random),
        };
        map.set(&name, value);
    }
    map
}

fn leaf(random: &mut Random) -> Value {
    let text = random.word(TEXTS);
    match random.below(8) {
        0 => Value::Number(text),
        1 => Value::Boolean(text.is_empty()),
        2 => Value::Foreign("null".to_owned()),
        3 => Value::List(vec![Value::Text(text)]),
        _ => Value::Text(text),
    }
}

fn value(json: Json) -> Value {
    match json {
        Json::Null => Value::Foreign("null".to_owned()),
        Json::Bool(boolean) => Value::Boolean(boolean),
        Json::Number(number) => Value::Number(number.to_string()),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(items.into_iter().map(value).collect()),
        Json::Object(members) => Value::Map(
            members
                .into_iter()
                .map(|(name, json)| (name, value(json)))
                .collect(),
        ),
    }
}
