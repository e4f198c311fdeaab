//! The signer against the values recorded from the official Go SDK and the worked examples of the manual.

use std::fs;

use serde_json::Value;
use wanxiang_jobs::signature::{Coverage, Message, Pair, UrlForm, Window, presign, sign};

type Pairs = Vec<(String, String)>;

fn pairs(value: &Value) -> Pairs {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (text(&p[0]), text(&p[1])))
        .collect()
}

fn borrowed(pairs: &Pairs) -> Vec<Pair<'_>> {
    pairs
        .iter()
        .map(|(name, value)| [name.as_str(), value])
        .collect()
}

fn vectors(folder: &str) -> Vec<Value> {
    let mut names: Vec<_> = fs::read_dir(format!("tests/vectors/{folder}"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    names
        .iter()
        .map(|path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap())
        .collect()
}

fn window(vector: &Value) -> Window {
    Window {
        start: vector["startTime"].as_u64().unwrap(),
        end: vector["endTime"].as_u64().unwrap(),
    }
}

/// The names that a value says are signed.
fn listed<'a>(authorization: &'a str, list: &str) -> Vec<&'a str> {
    let list = authorization
        .split('&')
        .find_map(|part| part.strip_prefix(list)?.strip_prefix('='))
        .unwrap();
    list.split(';').filter(|name| !name.is_empty()).collect()
}

#[test]
fn recorded_authorizations() {
    let mut seen = 0;
    for vector in vectors("signatures")
        .iter()
        .filter(|v| v["kind"] == "authorization")
    {
        let name = vector["name"].as_str().unwrap();
        let mut headers = pairs(&vector["headers"]);
        if let Some(token) = vector["token"].as_str() {
            headers.push(("x-cos-security-token".to_owned(), token.to_owned()));
        }
        let expected = vector["authorization"].as_str().unwrap();
        let query = pairs(&vector["query"]);
        let signature = sign(
            Message {
                method: vector["method"].as_str().unwrap(),
                path: vector["path"].as_str().unwrap(),
                query: &borrowed(&query),
                headers: &borrowed(&headers),
            },
            vector["secretId"].as_str().unwrap(),
            vector["secretKey"].as_str().unwrap(),
            window(vector),
            Coverage::Named(&listed(expected, "q-header-list")),
        );
        assert_eq!(signature.http_string, vector["format_string"], "{name}");
        assert_eq!(signature.string_to_sign, vector["string_to_sign"], "{name}");
        assert_eq!(signature.authorization, expected, "{name}");
        for (list, recorded) in [
            ("q-header-list", &vector["signed_headers"]),
            ("q-url-param-list", &vector["signed_params"]),
        ] {
            let names = recorded.as_array().unwrap();
            assert_eq!(&listed(&signature.authorization, list), names, "{name}");
        }
        seen += 1;
    }
    assert_eq!(seen, 44);
}

#[test]
fn recorded_urls() {
    let mut seen = 0;
    for vector in vectors("signatures")
        .iter()
        .filter(|v| v["kind"] == "presigned_url")
    {
        let name = vector["name"].as_str().unwrap();
        let (headers, query) = (pairs(&vector["headers"]), pairs(&vector["query"]));
        let merged = vector["sign_merged"] == true;
        let url = presign(
            Message {
                method: vector["method"].as_str().unwrap(),
                path: vector["path"].as_str().unwrap(),
                query: &borrowed(&query),
                headers: &borrowed(&headers),
            },
            vector["secretId"].as_str().unwrap(),
            vector["secretKey"].as_str().unwrap(),
            vector["token"].as_str().unwrap_or(""),
            window(vector),
            Coverage::Portable,
            if merged {
                UrlForm::Merged
            } else {
                UrlForm::Separate
            },
        );
        let sorted = |query: &str| {
            let mut parts: Vec<_> = query.split('&').map(str::to_owned).collect();
            parts.sort();
            parts
        };
        let expected = vector["url"].as_str().unwrap().split_once('?').unwrap().1;
        assert_eq!(sorted(&url), sorted(expected), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 6);
}

/// Every request that the Go SDK sent carries its signature: 83 more vectors.
#[test]
fn recorded_requests() {
    let mut seen = 0;
    for vector in vectors("requests") {
        let request = &vector["request"];
        let mut headers = Pairs::new();
        for (name, value) in request["headers_of_interest"].as_object().unwrap() {
            if name != "authorization" {
                headers.push((name.clone(), value.as_str().unwrap().to_owned()));
            }
        }
        let query: Pairs = request["query"]
            .as_str()
            .unwrap()
            .split('&')
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (name, value) = part.split_once('=').unwrap_or((part, ""));
                (decoded(name), decoded(value))
            })
            .collect();
        let signature = sign(
            Message {
                method: request["method"].as_str().unwrap(),
                path: request["path"].as_str().unwrap(),
                query: &borrowed(&query),
                headers: &borrowed(&headers),
            },
            "AKIDEXAMPLE",
            "SECRETKEYEXAMPLE",
            Window {
                start: 1_700_000_000,
                end: 1_700_003_600,
            },
            Coverage::All,
        );
        let expected = &request["headers_of_interest"]["authorization"];
        assert_eq!(&signature.authorization, expected, "{}", vector["name"]);
        seen += 1;
    }
    assert_eq!(seen, 83);
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
            bytes.push(if *first == b'+' { b' ' } else { *first });
        }
    }
    String::from_utf8(bytes).unwrap()
}

const HOST: &str = "test-1250000000.ci.ap-chongqing.myqcloud.com";

fn worked(method: &str, path: &str, query: &[Pair<'_>], headers: &[Pair<'_>]) -> String {
    let mut all = vec![["host", HOST]];
    all.extend(headers);
    let signature = sign(
        Message {
            method,
            path,
            query,
            headers: &all,
        },
        "AKIDEXAMPLE0000000000000000000000000",
        "EXAMPLEKEY00000000000000000000000",
        Window {
            start: 1_700_000_000,
            end: 1_700_003_600,
        },
        Coverage::All,
    );
    signature
        .authorization
        .rsplit_once('=')
        .unwrap()
        .1
        .to_owned()
}

#[test]
fn worked_examples() {
    let job = "/jobs/j8d121820f5e411ec926ef19d53ba9c6f";
    assert_eq!(
        worked("POST", "/jobs", &[], &[]),
        "c8ffa2771475de00e535a2d53cc195b10faee033"
    );
    let go = [
        ["Content-Length", "85"],
        ["Content-MD5", "9flM/s5P5v4NjhHj/LoVYg=="],
        ["Content-Type", "application/xml"],
    ];
    assert_eq!(
        worked("POST", "/jobs", &[], &go),
        "651ed15e7a3268983fd2eecad0479b6a87d280fb"
    );
    assert_eq!(
        worked("PUT", job, &[["cancel", ""]], &[]),
        "a021c801219927393d0d941721eed47d9b9f8ade"
    );
    let list = [
        ["tag", "Transcode"],
        ["states", "Success,Failed"],
        ["size", "10"],
        ["startCreationTime", "2023-11-14T00:00:00+0800"],
        ["orderByTime", "Desc"],
    ];
    assert_eq!(
        worked("GET", "/jobs", &list, &[]),
        "d69c0bafaab229bc6179d899cb4bcfcc3e23882b"
    );
    assert_eq!(
        worked(
            "GET",
            "/jobs/j8d121820f5e411ec926ef19d53ba9c6f,j9c0a4726f6ac11ec96aaa9b64ab18d00",
            &[],
            &[["x-cos-security-token", "tok/en+=1"]],
        ),
        "0d02bf346747df517123521cda60b0ace3755c5e"
    );
    assert_eq!(
        worked(
            "GET",
            "/jobs",
            &[["inputObject", "输入/a b!'()*~-_.mp4"]],
            &[]
        ),
        "e8b81b8210f0a1936b7d017157318174990543df"
    );
}

/// The test value of the Go SDK itself.
#[test]
fn value_of_the_manual() {
    let headers = [
        ["Host", "testbucket-125000000.cos.ap-guangzhou.myqcloud.com"],
        [
            "x-cos-content-sha1",
            "db8ac1c259eb89d4a131b253bacfca5f319d54f2",
        ],
        ["x-cos-stroage-class", "nearline"],
    ];
    let signature = sign(
        Message {
            method: "PUT",
            path: "/testfile2",
            query: &[],
            headers: &headers,
        },
        "QmFzZTY0IGlzIGEgZ2VuZXJp",
        "AKIDZfbOA78asKUYBcXFrJD0a1ICvR98JM",
        Window {
            start: 1_480_932_292,
            end: 1_481_012_292,
        },
        Coverage::Portable,
    );
    assert!(
        signature
            .authorization
            .ends_with("&q-signature=ce4ac0ecbcdb30538b3fee0a97cc6389694ce53a")
    );
}

/// With nothing said, only what a page can really send is signed.
#[test]
fn portable_coverage() {
    let headers = [
        ["Host", HOST],
        ["Content-Type", "application/xml"],
        ["Content-Length", "85"],
        ["Origin", "https://a.example"],
        ["Cache-Control", "no-cache"],
        ["X-Ci-A", "1"],
        ["x-cos-security-token", "t"],
        ["x-cosmic", "no"],
    ];
    let signature = sign(
        Message {
            method: "post",
            path: "/jobs",
            query: &[],
            headers: &headers,
        },
        "AKIDEXAMPLE",
        "SECRETKEYEXAMPLE",
        Window { start: 1, end: 2 },
        Coverage::Portable,
    );
    let names = listed(&signature.authorization, "q-header-list");
    assert_eq!(names, ["host", "x-ci-a", "x-cos-security-token"]);
}

/// Names that need encoding, and names that come more than once: each is encoded once and lists as often as it occurs.
#[test]
fn escaped_and_repeated_parameters() {
    let query = [
        ["b", "2"],
        ["B", "1"],
        ["a b", "x=y&z"],
        ["é", ""],
        ["b", "10"],
    ];
    let headers = [
        ["host", HOST],
        ["x-cos-meta-A", "b;c"],
        ["x-cos-meta-a", "a"],
    ];
    let message = Message {
        method: "GET",
        path: "/jobs",
        query: &query,
        headers: &headers,
    };
    let window = Window { start: 1, end: 2 };
    let signature = sign(
        message,
        "AKIDEXAMPLE",
        "SECRETKEYEXAMPLE",
        window,
        Coverage::All,
    );
    let lines: Vec<_> = signature.http_string.lines().collect();
    let parameters = "%c3%a9=&a%20b=x%3Dy%26z&b=1&b=10&b=2";
    let host = format!("host={HOST}&x-cos-meta-a=a&x-cos-meta-a=b%3Bc");
    assert_eq!(lines, ["get", "/jobs", parameters, &host]);
    let names = listed(&signature.authorization, "q-url-param-list");
    assert_eq!(names, ["%c3%a9", "a%20b", "b", "b", "b"]);
    let names = listed(&signature.authorization, "q-header-list");
    assert_eq!(names, ["host", "x-cos-meta-a", "x-cos-meta-a"]);
    // In an address the parameters stand as they were given, and the signature behind them.
    let form = UrlForm::Separate;
    let url = presign(message, "a", "b", "t+/=", window, Coverage::All, form);
    let given = "b=2&B=1&a%20b=x%3Dy%26z&%C3%A9=&b=10&x-cos-security-token=t%2B%2F%3D&q-sign-algorithm=sha1&q-ak=a&";
    assert!(url.starts_with(given), "{url}");
    assert!(url.contains("q-sign-time=1%3B2&"), "{url}");
}
