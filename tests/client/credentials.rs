//! Asking for keys: once for all who wait, before they end, and again when they are refused.

use std::cell::Cell;
use std::rc::Rc;

use wanxiang_jobs::auth::{Grant, Redacted};
use wanxiang_jobs::client::{CredentialFailure, ErrorKind, State};

use crate::calls::Limits;
use crate::host::{Reply, Scene, Setting, TOKEN, permanent, report, temporary};

fn describe_together(scene: &Scene, calls: usize) -> Vec<Result<(), String>> {
    let results = Rc::new(std::cell::RefCell::new(Vec::new()));
    for number in 0..calls {
        let (client, results) = (scene.client.clone(), Rc::clone(&results));
        scene.world.spawn(Box::pin(async move {
            let result = client
                .describe(&[format!("j{number}")], None, Limits::default())
                .await;
            results
                .borrow_mut()
                .push(result.map(|_| ()).map_err(|e| e.code().to_owned()));
        }));
    }
    scene.world.drain(100_000.0);
    results.take()
}

#[test]
fn one_question_for_all_who_wait() {
    let scene = Setting::new(|_| Reply::jobs(vec![]))
        .keys(|_| (300.0, Ok(Grant::Keys(temporary("AKID1", 0.0, 1800.0)))))
        .scene();
    let results = describe_together(&scene, 20);
    assert!(results.len() == 20 && results.iter().all(Result::is_ok));
    assert_eq!(scene.log.scopes.borrow().len(), 1);
    let sent = scene.log.sent.borrow();
    assert!(
        sent.iter()
            .all(|sent| sent.header("x-cos-security-token") == Some(TOKEN))
    );
    assert_eq!(sent[0].signed("q-header-list"), "host;x-cos-security-token");
}

#[test]
fn the_scope_says_all_that_a_signer_needs() {
    let scene = Setting::new(|_| Reply::jobs(vec![])).scene();
    describe_together(&scene, 1);
    let scopes = scene.log.scopes.borrow();
    let scope = &scopes[0];
    assert_eq!(scope.action, "ci:DescribeMediaJob");
    assert_eq!(
        (scope.bucket.as_str(), scope.region.as_str()),
        ("test-1250000000", "ap-chongqing")
    );
    assert_eq!((scope.method, scope.path.as_str()), ("GET", "/jobs/j0"));
    let host = "test-1250000000.ci.ap-chongqing.myqcloud.com";
    assert_eq!(scope.host, host);
    assert_eq!(scope.headers, [("host".to_owned(), host.to_owned())]);
}

#[test]
fn the_one_who_asked_may_leave() {
    let scene = Setting::new(|_| Reply::jobs(vec![]))
        .keys(|_| (300.0, Ok(Grant::Keys(permanent()))))
        .scene();
    let (first, second) = (scene.client.clone(), scene.client.clone());
    let limits = Limits {
        timeout_ms: Some(50.0),
        ..Limits::default()
    };
    scene.world.spawn(Box::pin(async move {
        let error = first
            .describe(&["j1".to_owned()], None, limits)
            .await
            .unwrap_err();
        assert_eq!(error.code(), "call_timeout");
    }));
    let answer = scene.world.run(async move {
        second
            .describe(&["j2".to_owned()], None, Limits::default())
            .await
    });
    assert!(answer.is_ok());
    // A question ends with the call that asked it, and the next one asks at once.
    assert_eq!(scene.log.scopes.borrow().len(), 2);
    assert!(scene.world.now_ms() < 400.0);
}

#[test]
fn what_the_callback_throws_comes_out_as_it_is_and_is_asked_again() {
    let thrown: Rc<str> = "the very object".into();
    let (sent_in, asked) = (Rc::clone(&thrown), Rc::new(Cell::new(0)));
    let counted = Rc::clone(&asked);
    let scene = Setting::new(|_| Reply::jobs(vec![]))
        .keys(move |_| {
            counted.set(counted.get() + 1);
            (5.0, Err(CredentialFailure::Thrown(Rc::clone(&sent_in))))
        })
        .scene();
    for round in 1..=2 {
        let error = scene.describe_one().unwrap_err();
        let ErrorKind::Thrown(value) = &*error.kind else {
            panic!("not thrown")
        };
        assert!(Rc::ptr_eq(value, &thrown));
        assert_eq!(asked.get(), round);
    }
    assert!(scene.log.sent.borrow().is_empty());
}

#[test]
fn a_refused_key_is_renewed_once_and_the_call_repeated() {
    let number = Rc::new(Cell::new(0));
    let counted = Rc::clone(&number);
    let scene = Setting::new(|sent| match sent.signed("q-ak") {
        "AKID1" => Reply::error(403, "InvalidAccessKeyId"),
        _ => Reply::jobs(vec![report("j1", State::Running, None)]),
    })
    .keys(move |_| {
        counted.set(counted.get() + 1);
        (
            5.0,
            Ok(Grant::Keys(temporary(
                &format!("AKID{}", counted.get()),
                0.0,
                1800.0,
            ))),
        )
    })
    .scene();
    let results = describe_together(&scene, 30);
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(
        number.get(),
        2,
        "thirty refusals of one key ask for one other"
    );
    assert_eq!(scene.log.events("refresh").len(), 2);
}

#[test]
fn a_key_that_is_always_refused_ends_the_call() {
    let scene = Setting::new(|_| Reply::error(401, "SignatureExpired"))
        .keys(|_| (5.0, Ok(Grant::Keys(temporary("AKID1", 0.0, 1800.0)))))
        .scene();
    assert_eq!(
        describe_together(&scene, 1),
        [Err("SignatureExpired".to_owned())]
    );
    assert_eq!(scene.log.sent.borrow().len(), 2);
    assert_eq!(scene.log.scopes.borrow().len(), 2);
}

#[test]
fn limited_keys_stay_with_their_scope() {
    let scene = Setting::new(|sent| {
        assert_eq!(
            sent.signed("q-ak"),
            format!("AKID{}", sent.path.replace('/', "-"))
        );
        Reply::jobs(vec![])
    })
    .keys(|scope| {
        let mut keys = temporary(
            &format!("AKID{}", scope.path.replace('/', "-")),
            0.0,
            1800.0,
        );
        keys.scope_limited = true;
        (50.0, Ok(Grant::Keys(keys)))
    })
    .scene();
    assert!(describe_together(&scene, 10).iter().all(Result::is_ok));
    assert_eq!(scene.log.scopes.borrow().len(), 10);
    assert!(describe_together(&scene, 10).iter().all(Result::is_ok));
    assert_eq!(
        scene.log.scopes.borrow().len(),
        10,
        "each is kept for its scope"
    );
}

#[test]
fn a_finished_signature_is_used_once() {
    let scene = Setting::new({
        let mut first = true;
        move |sent| {
            assert_eq!(sent.header("x-cos-security-token"), Some("t"));
            assert!(sent.header("authorization").unwrap().ends_with(&sent.path));
            if std::mem::take(&mut first) {
                Reply::bare(502)
            } else {
                Reply::jobs(vec![])
            }
        }
    })
    .keys(|scope| {
        let grant = Grant::Authorization {
            authorization: Redacted(format!("q-sign-time=1;2&q-signature={}", scope.path)),
            token: Redacted("t".to_owned()),
        };
        (50.0, Ok(grant))
    })
    .scene();
    assert!(describe_together(&scene, 5).iter().all(Result::is_ok));
    assert_eq!(scene.log.sent.borrow().len(), 6);
    assert_eq!(scene.log.scopes.borrow().len(), 6, "one for each attempt");
}

#[test]
fn a_callback_that_never_answers_is_given_up() {
    let asked = Rc::new(Cell::new(0));
    let counted = Rc::clone(&asked);
    let scene = Setting::new(|_| Reply::jobs(vec![]))
        .keys(move |_| {
            counted.set(counted.get() + 1);
            let after = if counted.get() == 1 {
                f64::INFINITY
            } else {
                5.0
            };
            (after, Ok(Grant::Keys(permanent())))
        })
        .scene();
    assert_eq!(
        describe_together(&scene, 1),
        [Err("credentials_timeout".to_owned())]
    );
    assert_eq!(describe_together(&scene, 1), [Ok(())]);
}
