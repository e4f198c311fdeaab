//! What errors and events say, and what they never say.

use crate::calls::Limits;
use wanxiang_jobs::auth::{Grant, Redacted};
use wanxiang_jobs::client::{Config, CredentialFailure, Submission};

use crate::host::{Reply, SECRET_KEY, Setting, TOKEN, permanent, temporary};

/// Every failure there is, driven; none of its texts and none of its events holds a secret.
#[test]
fn no_secret_in_any_error_or_event() {
    let replies = [
        Reply::reset(),
        Reply::never(),
        Reply::bare(200),
        Reply::bare(502),
        Reply::error(400, "InvalidArgument").message("Tag is invalid"),
        Reply::error(403, "SignatureDoesNotMatch"),
        Reply::error(403, "InvalidAccessKeyId"),
        Reply::error(429, "SlowDown"),
        Reply::jobs(vec![]),
    ];
    let mut texts = Vec::new();
    for reply in replies {
        for grant in 0..4 {
            let reply = reply.clone();
            let scene = Setting::new(move |_| reply.clone())
                .keys(move |_| {
                    let grant = match grant {
                        0 => Ok(Grant::Keys(temporary("AKIDNEVERSHOWN", 0.0, 1800.0))),
                        1 => Ok(Grant::Authorization {
                            authorization: Redacted("q-signature=NEVERSHOWN".to_owned()),
                            token: Redacted(TOKEN.to_owned()),
                        }),
                        2 => Err(CredentialFailure::Thrown("thrown".into())),
                        _ => {
                            let mut keys = permanent();
                            keys.key.0.push(' ');
                            Ok(Grant::Keys(keys))
                        }
                    };
                    (5.0, grant)
                })
                .scene();
            for once in [false, true] {
                let client = scene.client.clone();
                let error = scene.world.run(async move {
                    let mark = once.then(|| client.mark());
                    let submission = Submission {
                        tags: vec!["T".to_owned()],
                        body: String::new(),
                        mark,
                        sent_at_s: None,
                    };
                    client.submit(submission, Limits::default()).await.err()
                });
                let error = error.unwrap();
                texts.push(error.message());
                texts.push(format!("{error:?}"));
                let message = error.message();
                assert!(!message.ends_with('.') && !message.starts_with(char::is_uppercase));
                assert!(!error.code().is_empty());
            }
            texts.extend(
                scene
                    .log
                    .events
                    .borrow()
                    .iter()
                    .map(|seen| seen.text.clone()),
            );
            let signature = scene
                .log
                .sent
                .borrow()
                .iter()
                .map(|sent| sent.signed("q-signature").to_owned())
                .next();
            if let Some(signature) = signature {
                assert!(texts.iter().all(|text| !text.contains(&signature)));
            }
        }
    }
    assert!(texts.len() > 500);
    for text in &texts {
        for secret in [SECRET_KEY, TOKEN, "NEVERSHOWN", "q-sign"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[test]
fn events_tell_the_course_of_a_call() {
    let mut first = true;
    let scene = Setting::new(move |_| {
        if std::mem::take(&mut first) {
            Reply::bare(503)
        } else {
            Reply::jobs(vec![])
        }
    })
    .scene();
    let client = scene.client.clone();
    scene
        .world
        .run(async move {
            client
                .describe(&["j1".to_owned()], None, Limits::default())
                .await
        })
        .unwrap();
    let events = scene.log.events.borrow();
    let course: Vec<_> = events
        .iter()
        .map(|seen| (seen.kind, seen.attempt, seen.status))
        .collect();
    assert_eq!(
        course,
        [
            ("refresh", 0, 0),
            ("request", 1, 0),
            ("response", 1, 503),
            ("retry", 1, 0),
            ("request", 2, 0),
            ("response", 2, 200),
        ]
    );
    assert_eq!(events[0].duration_ms, 5.0);
    assert_eq!(events[2].duration_ms, 20.0);
    assert_eq!(events[2].code, "http_status");
    assert!(events[3].delay_ms > 0.0);
}

#[test]
fn a_client_is_checked_when_it_is_made() {
    let config = Config::new("test-1250000000", "ap-chongqing", None).unwrap();
    assert_eq!(
        config.base,
        "https://test-1250000000.ci.ap-chongqing.myqcloud.com"
    );
    assert_eq!(config.host, "test-1250000000.ci.ap-chongqing.myqcloud.com");
    for (bucket, region, endpoint, path) in [
        ("test.evil.example/", "ap-chongqing", None, "bucket"),
        ("test", "ap-chongqing", None, "bucket"),
        (
            "test-1250000000",
            "ap-chongqing.evil.example/",
            None,
            "region",
        ),
        ("test-1250000000", "", None, "region"),
        (
            "test-1250000000",
            "ap-chongqing",
            Some("127.0.0.1:4002"),
            "endpoint",
        ),
        (
            "test-1250000000",
            "ap-chongqing",
            Some("ftp://a"),
            "endpoint",
        ),
        (
            "test-1250000000",
            "ap-chongqing",
            Some("https://user@a"),
            "endpoint",
        ),
        (
            "test-1250000000",
            "ap-chongqing",
            Some("https://a?b"),
            "endpoint",
        ),
    ] {
        let issues = Config::new(bucket, region, endpoint).unwrap_err();
        assert_eq!(issues[0].path, path, "{bucket} {region} {endpoint:?}");
    }
    let host = |endpoint| {
        Config::new("test-1250000000", "ap-chongqing", Some(endpoint))
            .unwrap()
            .host
    };
    assert_eq!(host("http://127.0.0.1:4002/"), "127.0.0.1:4002");
    assert_eq!(host("https://Proxy.Example:443/ci"), "proxy.example");
    assert_eq!(host("http://proxy.example:443"), "proxy.example:443");
}

#[test]
fn a_proxy_path_stands_in_the_address_and_not_in_the_signature() {
    let scene = Setting::new(|sent| {
        assert_eq!(sent.path, "/ci/jobs/j1");
        Reply::jobs(vec![])
    })
    .config(|c| {
        *c = Config::new(
            "test-1250000000",
            "ap-chongqing",
            Some("https://a.example/ci/"),
        )
        .unwrap()
    })
    .scene();
    let client = scene.client.clone();
    scene
        .world
        .run(async move {
            client
                .describe(&["j1".to_owned()], None, Limits::default())
                .await
        })
        .unwrap();
    assert_eq!(scene.log.scopes.borrow()[0].path, "/jobs/j1");
    assert_eq!(scene.log.scopes.borrow()[0].host, "a.example");
}

/// The table of codes is current, whole and in order. `BLESS=1` rewrites the file.
#[test]
fn the_table_of_codes() {
    use wanxiang_jobs::client::codes::{ERROR_CODES, json};

    let path = "generated/error-codes.json";
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all("generated").unwrap();
        std::fs::write(path, json()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(committed == json(), "{path} is stale: run with BLESS=1");
    let rows: serde_json::Value = serde_json::from_str(&committed).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), ERROR_CODES.len());
    let mut codes: Vec<_> = ERROR_CODES.iter().map(|row| row.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), ERROR_CODES.len(), "no code twice");
    for row in ERROR_CODES {
        for text in row.en.iter().chain(&row.zh) {
            assert!(
                !text.is_empty() && !text.ends_with(['.', '。']),
                "{}: {text}",
                row.code
            );
        }
        assert!(row.zh.iter().all(|text| !text.is_ascii()), "{}", row.code);
    }
    let retryable = |code: &str| {
        let row = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["code"] == code)
            .unwrap();
        row["retryable"].as_bool().unwrap()
    };
    assert!(retryable("SlowDown") && retryable("SignatureExpired") && retryable("InternalError"));
    assert!(!retryable("InvalidArgument") && !retryable("NotImplemented"));
}
