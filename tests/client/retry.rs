//! Whether a call is repeated, and how long after.

use wanxiang_jobs::client::{
    Config, ErrorKind, State, Submission, Verdict, certainly_refused, delay_ms, verdict,
};
use wanxiang_jobs::error::ServiceError;

use crate::calls::{Fault, Limits};
use crate::host::{Reply, Scene, Setting, report, script};

type Kind = ErrorKind<std::rc::Rc<str>, std::rc::Rc<str>>;

fn service(status: u16, code: &str) -> Kind {
    let code = code.to_owned();
    ErrorKind::Service(Box::new(ServiceError {
        status,
        code,
        ..ServiceError::default()
    }))
}

fn describe(scene: &Scene) -> Result<usize, Fault> {
    let result = scene.describe_one();
    scene.world.drain(0.0);
    result.map(|answer| answer.jobs.len())
}

fn submit(scene: &Scene) -> Result<String, Fault> {
    let client = scene.client.clone();
    let submission = Submission {
        tags: vec!["Transcode".to_owned()],
        body: "<Request/>".to_owned(),
        mark: None,
        sent_at_s: None,
    };
    let result = scene
        .world
        .run(async move { client.submit(submission, Limits::default()).await });
    scene.world.drain(0.0);
    result.map(|jobs| jobs[0].id.clone())
}

fn made() -> Reply {
    Reply::jobs(vec![report("j1", State::Submitted, None)])
}

/// What each failure means: for a read, and for a submit.
#[test]
fn the_table_of_verdicts() {
    let network = ErrorKind::Network {
        message: String::new(),
        cause: None,
    };
    use Verdict::{Never, Renew, Throttled, Transient};
    for (kind, read, refused) in [
        (network, Transient, false),
        (service(500, ""), Transient, false),
        (service(500, "InternalError"), Transient, false),
        (service(502, ""), Transient, false),
        (service(503, ""), Transient, false),
        (service(503, "ServiceUnavailable"), Transient, true),
        (service(503, "SlowDown"), Throttled, true),
        (service(504, ""), Transient, false),
        (service(429, ""), Throttled, true),
        (service(429, "SlowDown"), Throttled, true),
        (service(408, ""), Transient, false),
        (service(501, "NotImplemented"), Never, true),
        (service(400, "InvalidArgument"), Never, true),
        (service(403, "AccessDenied"), Never, true),
        (service(403, "QueueSaturated"), Never, true),
        (service(401, "MissingAuthorization"), Never, true),
        (service(401, "SignatureExpired"), Renew, true),
        (service(403, "RequestTimeTooSkewed"), Renew, true),
        (service(404, ""), Never, true),
        (service(301, ""), Never, true),
    ] {
        assert_eq!(
            (verdict(&kind), certainly_refused(&kind)),
            (read, refused),
            "{kind:?}"
        );
    }
}

#[test]
fn reads_are_repeated_after_what_may_pass() {
    for first in [
        Reply::reset(),
        Reply::bare(502),
        Reply::error(500, "InternalError"),
        Reply::error(429, "SlowDown"),
        Reply::bare(200),
        Reply::never(),
    ] {
        let scene = Setting::new(script(vec![first.clone(), first, made()])).scene();
        assert_eq!(describe(&scene).unwrap(), 1);
        assert_eq!(scene.log.sent.borrow().len(), 3);
        let attempts: Vec<_> = scene
            .log
            .events("retry")
            .iter()
            .map(|seen| seen.attempt)
            .collect();
        assert_eq!(attempts, [1, 2]);
    }
}

#[test]
fn attempts_have_an_end() {
    let scene = Setting::new(script(vec![Reply::bare(502)])).scene();
    let error = describe(&scene).unwrap_err();
    assert_eq!(
        (error.code(), error.attempts, error.maybe_submitted),
        ("http_status", 3, false)
    );
    let scene = Setting::new(script(vec![Reply::bare(502)]))
        .config(|c| c.retry.attempts = 1)
        .scene();
    assert_eq!(describe(&scene).unwrap_err().attempts, 1);
}

#[test]
fn refusals_are_not_repeated() {
    for (status, code) in [
        (400, "InvalidArgument"),
        (403, "AccessDenied"),
        (404, "NoSuchBucket"),
    ] {
        let scene = Setting::new(script(vec![Reply::error(status, code)])).scene();
        let error = describe(&scene).unwrap_err();
        assert_eq!(error.code(), code);
        let ErrorKind::Service(error) = &*error.kind else {
            panic!()
        };
        assert_eq!(
            (error.status, error.request_id.as_str()),
            (status, "request-1")
        );
        assert_eq!(scene.log.sent.borrow().len(), 1);
    }
}

#[test]
fn a_doubtful_submit_is_not_sent_again() {
    for (reply, code) in [
        (Reply::reset(), "network_failed"),
        (Reply::never(), "answer_timeout"),
        (Reply::bare(502), "http_status"),
        (Reply::bare(504), "http_status"),
        (Reply::error(500, "InternalError"), "InternalError"),
        (Reply::bare(200), "syntax"),
        (Reply::jobs(vec![]), "missing_jobs"),
    ] {
        let scene = Setting::new(script(vec![reply, made()])).scene();
        let error = submit(&scene).unwrap_err();
        assert_eq!((error.code(), error.maybe_submitted), (code, true));
        assert!(
            error.message().contains("may have been taken"),
            "{}",
            error.message()
        );
        assert_eq!(scene.log.sent.borrow().len(), 1);
    }
}

#[test]
fn a_submit_that_was_refused_at_the_door_is_sent_again() {
    for reply in [
        Reply::error(429, "SlowDown"),
        Reply::error(503, "ServiceUnavailable"),
    ] {
        let scene = Setting::new(script(vec![reply, made()])).scene();
        assert_eq!(submit(&scene).unwrap(), "j1");
        assert_eq!(scene.log.sent.borrow().len(), 2);
    }
    let scene = Setting::new(script(vec![Reply::error(400, "InvalidArgument")])).scene();
    let error = submit(&scene).unwrap_err();
    assert!(!error.maybe_submitted);
}

#[test]
fn a_limit_that_falls_while_a_submit_is_out_leaves_doubt() {
    let scene = Setting::new(script(vec![Reply::never()])).scene();
    let client = scene.client.clone();
    let error = scene
        .world
        .run(async move {
            let submission = Submission {
                tags: vec!["Transcode".to_owned()],
                body: String::new(),
                mark: None,
                sent_at_s: None,
            };
            let limits = Limits {
                timeout_ms: Some(500.0),
                ..Limits::default()
            };
            client.submit(submission, limits).await
        })
        .unwrap_err();
    assert_eq!(
        (error.code(), error.maybe_submitted),
        ("call_timeout", true)
    );
    assert_eq!(scene.world.timers(), 0);
}

#[test]
fn the_service_is_left_alone_for_as_long_as_it_asks() {
    let throttled = || Reply::error(429, "SlowDown").with(|r| r.retry_after = "7".to_owned());
    let scene = Setting::new(script(vec![throttled(), made()])).scene();
    describe(&scene).unwrap();
    let sent = scene.log.sent.borrow();
    let pause = sent[1].at_ms - sent[0].at_ms;
    assert!((7020.0..=8100.0).contains(&pause), "{pause}");
}

#[test]
fn a_very_long_retry_after_is_told_instead() {
    let scene = Setting::new(script(vec![
        Reply::error(503, "SlowDown").with(|r| r.retry_after = "3600".to_owned()),
    ]))
    .scene();
    let error = describe(&scene).unwrap_err();
    assert_eq!(error.retry_after_ms, Some(3_600_000.0));
    assert_eq!(scene.log.sent.borrow().len(), 1);
}

#[test]
fn delays() {
    let retry = Config::new("test-1250000000", "ap-chongqing", None)
        .unwrap()
        .retry;
    let delay = |verdict, failed, random| delay_ms(&retry, verdict, failed, random, None);
    assert_eq!(delay(Verdict::Transient, 1, 0.0), 0.0);
    assert_eq!(delay(Verdict::Transient, 1, 1.0), 100.0);
    assert_eq!(delay(Verdict::Transient, 3, 1.0), 400.0);
    assert_eq!(delay(Verdict::Transient, 30, 1.0), 20_000.0);
    assert_eq!(delay(Verdict::Throttled, 1, 1.0), 1000.0);
    assert_eq!(delay(Verdict::Throttled, 2, 0.5), 1000.0);
    assert_eq!(
        delay_ms(&retry, Verdict::Transient, 1, 0.0, Some(5000.0)),
        5000.0
    );
}

/// When everything fails, repeats die out: the service is not hit three times as hard for being down.
#[test]
fn the_budget_stops_a_retry_storm() {
    let scene = Setting::new(script(vec![Reply::bare(502)])).scene();
    for _ in 0..200 {
        assert!(describe(&scene).is_err());
    }
    let sent = scene.log.sent.borrow().len();
    assert_eq!(sent, 200 + 500 / 14, "{sent} requests for 200 calls");
}

#[test]
fn cancel_is_repeated_and_reads_no_body() {
    let scene = Setting::new(script(vec![Reply::reset(), Reply::bare(200)])).scene();
    let client = scene.client.clone();
    scene
        .world
        .run(async move { client.cancel("j1", None, Limits::default()).await })
        .unwrap();
    assert_eq!(scene.log.paths(), ["PUT /jobs/j1", "PUT /jobs/j1"]);
    assert_eq!(
        scene.log.sent.borrow()[0].signed("q-url-param-list"),
        "cancel"
    );
}

#[test]
fn every_attempt_is_signed_anew() {
    let scene = Setting::new(script(vec![Reply::never(), made()])).scene();
    describe(&scene).unwrap();
    let sent = scene.log.sent.borrow();
    assert_ne!(sent[0].signed("q-sign-time"), sent[1].signed("q-sign-time"));
}
