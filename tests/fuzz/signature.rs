//! Any request: the texts that a signature is made of are those of the manual, written down here a second time; the order in
//! which parameters and headers come does not matter; a presigned address carries what was signed.

use crate::random::Random;
use hmac::{Hmac, KeyInit, Mac};
use sha1::{Digest, Sha1};
use wanxiang_jobs::signature::{Coverage, Message, Pair, TOKEN, UrlForm, Window, presign, sign};

type Pairs = Vec<(String, String)>;

const METHODS: &[&str] = &["GET", "POST", "put", "Delete", "HEAD"];
const PATHS: &[&str] = &["/jobs", "/", "/jobs/j1", "/a b/数+%2F", "/~x*'()!"];
const NAMES: &[&str] = &[
    "host",
    "Host",
    "tag",
    "Content-Type",
    "content-md5",
    "x-cos-acl",
    "X-Ci-Meta",
    "range",
    "queueIds",
    "a b",
    "ä",
    "A",
    "a",
    "a_",
    "a-",
    "~*'()!",
];
const VALUES: &[&str] = &[
    "",
    "a",
    "A",
    "a b",
    "+",
    "%41",
    "数",
    "~*'()!",
    "=&",
    "\r\n",
    "text/plain; charset=utf-8",
];

pub fn target(bytes: &[u8]) {
    let mut random = Random::new(bytes);
    let method = random.word(METHODS);
    let path = random.word(PATHS);
    let (mut query, mut headers) = (pairs(&mut random), pairs(&mut random));
    let secret_key = random.word(&["SECRETKEYEXAMPLE", ""]);
    let token = random.word(&["", "TOKEN+/="]);
    let start = random.between(0, 2_000_000_000) as u64;
    let window = Window {
        start,
        end: start + random.between(0, 4_000_000) as u64,
    };
    let named = ["host", "a b", "ä"];
    let coverage = random.pick(&[
        Coverage::All,
        Coverage::Portable,
        Coverage::Official,
        Coverage::Named(&named),
    ]);
    let signed = |query: &Pairs, headers: &Pairs| {
        let (query, headers) = (borrowed(query), borrowed(headers));
        let message = Message {
            method: &method,
            path: &path,
            query: &query,
            headers: &headers,
        };
        sign(message, "AKIDEXAMPLE", &secret_key, window, coverage)
    };
    let signature = signed(&query, &headers);

    // Which headers are covered is the signer's choice, judged elsewhere; all parameters are.
    let covered = listed(&signature.authorization, "q-header-list");
    let headers_of_the_manual = match coverage {
        Coverage::All => canonical(&headers, |_| true),
        _ => canonical(&headers, |name| covered.contains(name)),
    };
    let query_of_the_manual = canonical(&query, |_| true);
    let http_string = format!(
        "{}\n{path}\n{}\n{}\n",
        method.to_ascii_lowercase(),
        query_of_the_manual.0,
        headers_of_the_manual.0
    );
    assert_eq!(signature.http_string, http_string);
    let key_time = format!("{};{}", window.start, window.end);
    let digest = hex(&Sha1::digest(http_string.as_bytes()));
    let string_to_sign = format!("sha1\n{key_time}\n{digest}\n");
    assert_eq!(signature.string_to_sign, string_to_sign);
    let value = hmac(&hmac(&secret_key, &key_time), &string_to_sign);
    let expected = format!(
        "q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&q-sign-time={key_time}&q-key-time={key_time}\
         &q-header-list={}&q-url-param-list={}&q-signature={value}",
        headers_of_the_manual.1, query_of_the_manual.1
    );
    assert_eq!(signature.authorization, expected);

    random.shuffle(&mut query);
    random.shuffle(&mut headers);
    assert_eq!(signed(&query, &headers).authorization, expected);

    let (query, headers) = (borrowed(&query), borrowed(&headers));
    let message = Message {
        method: &method,
        path: &path,
        query: &query,
        headers: &headers,
    };
    let form = random.pick(&[UrlForm::Merged, UrlForm::Separate]);
    let address = presign(
        message,
        "AKIDEXAMPLE",
        &secret_key,
        &token,
        window,
        coverage,
        form,
    );
    let sent: Pairs = address
        .split('&')
        .map(|part| part.split_once('=').unwrap())
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect();
    let mut meant: Pairs = query
        .iter()
        .map(|&[name, value]| (name.to_owned(), value.to_owned()))
        .collect();
    if !token.is_empty() {
        meant.push((TOKEN.to_owned(), token));
    }
    assert_eq!(sent[..meant.len()], meant[..]);
    let parts = if form == UrlForm::Merged { 1 } else { 7 };
    assert_eq!(sent.len(), meant.len() + parts);
}

fn pairs(random: &mut Random) -> Pairs {
    (0..random.below(7))
        .map(|_| (random.word(NAMES), random.word(VALUES)))
        .collect()
}

fn borrowed(pairs: &Pairs) -> Vec<Pair<'_>> {
    pairs
        .iter()
        .map(|(name, value)| [name.as_str(), value])
        .collect()
}

fn listed(authorization: &str, list: &str) -> Vec<String> {
    let list = authorization
        .split('&')
        .find_map(|part| part.strip_prefix(list)?.strip_prefix('='))
        .unwrap();
    let names = list.split(';').filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// The pairs as `name=value&…` and the names as `name;…`.
fn canonical(pairs: &Pairs, is_covered: impl Fn(&String) -> bool) -> (String, String) {
    let mut pairs: Vec<(String, &String)> = pairs
        .iter()
        .map(|(name, value)| (encoded(name).to_ascii_lowercase(), value))
        .filter(|(name, _)| is_covered(name))
        .collect();
    pairs.sort();
    let names: Vec<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
    let parts: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    (parts.join("&"), names.join(";"))
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let hex = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn hmac(key: &str, text: &str) -> String {
    let mac = Hmac::<Sha1>::new_from_slice(key.as_bytes()).unwrap();
    hex(&mac.chain_update(text).finalize().into_bytes())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
