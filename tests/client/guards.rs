//! What version 0.1.0 did and no test of it held.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{ErrorKind, IdempotencyMark, ReadFailure, State, Submission};
use wanxiang_jobs::operations::Filters;
use wanxiang_jobs::request::{fill_output, rewrite_user_data, tags};
use wanxiang_jobs::value::Value;

use crate::calls::{Cursor, Limits};
use crate::host::{Reply, Setting, TOKEN, permanent, report, script, temporary};
use crate::waiting::{jobs, runs, wait};

fn map(members: Vec<(&str, Value)>) -> Value {
    Value::Map(
        members
            .into_iter()
            .map(|(name, own)| (name.to_owned(), own))
            .collect(),
    )
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn the_mark_of_a_job_without_operation() {
    let mark = IdempotencyMark::new([1; 22]);
    let mut job = map(vec![("Tag", text("MediaInfo"))]);
    rewrite_user_data(&mut job, |place, own, path| {
        mark.user_data(place, own, path)
    })
    .unwrap();
    let user_data = job.get("Operation").unwrap().get("UserData").unwrap();
    assert_eq!(user_data, &text(&format!("{}0.", mark.as_str())));
}

#[test]
fn the_mark_of_each_operation() {
    let operation = |own: Option<&str>| match own {
        Some(own) => map(vec![("Tag", text("Snapshot")), ("UserData", text(own))]),
        None => map(vec![("Tag", text("Transcode"))]),
    };
    let operations = vec![operation(Some("mine")), operation(None)];
    let mut job = map(vec![("Operation", Value::List(operations))]);
    assert_eq!(tags(&job), ["Snapshot", "Transcode"]);
    let mark = IdempotencyMark::new([1; 22]);
    rewrite_user_data(&mut job, |place, own, path| {
        mark.user_data(place, own, path)
    })
    .unwrap();
    let Some(Value::List(operations)) = job.get("Operation") else {
        panic!()
    };
    let ends: Vec<_> = operations
        .iter()
        .map(|one| one.get("UserData").unwrap().as_text().unwrap())
        .collect();
    assert_eq!(
        ends,
        [
            format!("{}0.mine", mark.as_str()),
            format!("{}1.", mark.as_str())
        ]
    );
}

#[test]
fn an_output_is_filled_and_never_overwritten() {
    let output = map(vec![("Bucket", text("other-1")), ("Object", text("o"))]);
    let mut job = map(vec![("Operation", map(vec![("Output", output)]))]);
    fill_output(&mut job, "test-1250000000", "ap-chongqing");
    let output = job.get("Operation").unwrap().get("Output").unwrap();
    assert_eq!(output.get("Bucket"), Some(&text("other-1")));
    assert_eq!(output.get("Region"), Some(&text("ap-chongqing")));
}

#[test]
fn marks_are_read_again() {
    let mark = IdempotencyMark::new([63; 22]);
    assert_eq!(IdempotencyMark::parse(mark.as_str()), Some(mark.clone()));
    for wrong in [
        "",
        "wj1.",
        "wj1.short.",
        &mark.as_str()[..26],
        &mark.as_str().replace("wj1", "wj2"),
    ] {
        assert_eq!(IdempotencyMark::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn what_has_not_changed_is_not_told_again() {
    let scene = Setting::new(jobs(|_, now| {
        Some(match now {
            0.0..20_000.0 => (State::Running, Some(5)),
            20_000.0..60_000.0 => (State::Running, Some(50)),
            _ => (State::Success, Some(100)),
        })
    }))
    .scene();
    let (seen, end) = wait(&scene, None);
    assert!(end.is_ok());
    assert!(scene.log.sent.borrow().len() > 6);
    let expected = [
        (State::Running, Some(5)),
        (State::Running, Some(50)),
        (State::Success, Some(100)),
    ];
    assert_eq!(seen, expected);
}

/// 400, 404 and 414 may be due to one of the ids; the others are polled without it.
#[test]
fn refusals_of_a_request_split_its_batch() {
    for (status, splits) in [(400, true), (404, true), (414, true), (403, false)] {
        let mut alive = jobs(runs(0.0, 5000.0));
        let scene = Setting::new(move |sent| {
            if sent.path.contains("j3") {
                Reply::error(status, "Strange")
            } else {
                alive(sent)
            }
        })
        .scene();
        let ends = Rc::new(RefCell::new(Vec::new()));
        for number in 0..8 {
            let (client, ends) = (scene.client.clone(), Rc::clone(&ends));
            scene.world.spawn(Box::pin(async move {
                let id = format!("j{number}");
                let end = client.wait(&id, None, Limits::default(), &|_| ()).await;
                ends.borrow_mut().push((number, end.is_ok()));
            }));
        }
        scene.world.drain(100_000.0);
        let good = ends.borrow().iter().filter(|(_, good)| *good).count();
        assert_eq!(good, if splits { 7 } else { 0 }, "{status}");
        assert_eq!(ends.borrow().len(), 8);
        if splits {
            let sizes: Vec<_> = scene
                .log
                .paths()
                .iter()
                .map(|path| path.split(',').count())
                .collect();
            assert_eq!(sizes[..3], [8, 4, 4], "{status}");
        }
    }
}

#[test]
fn a_long_retry_after_is_capped_in_waits() {
    let mut alive = jobs(runs(0.0, 30_000.0));
    let scene = Setting::new(move |sent| {
        if sent.at_ms < 5000.0 {
            Reply::error(503, "SlowDown").with(|r| r.retry_after = "86400".to_owned())
        } else {
            alive(sent)
        }
    })
    .scene();
    assert!(wait(&scene, None).1.is_ok());
    let sent = scene.log.sent.borrow();
    let pause = sent[1].at_ms - sent[0].at_ms;
    assert!((60_000.0..75_000.0).contains(&pause), "{pause}");
}

#[test]
fn attempts_are_counted_exactly() {
    for attempts in [1, 2, 5] {
        for (reply, made) in [
            (Reply::bare(502), attempts),
            (Reply::reset(), attempts),
            (Reply::never(), attempts),
            (Reply::error(429, "SlowDown"), attempts),
            (Reply::error(400, "InvalidArgument"), 1),
        ] {
            let scene = Setting::new(script(vec![reply]))
                .config(|config| config.retry.attempts = attempts)
                .scene();
            let error = scene.describe_one().unwrap_err();
            assert_eq!(error.attempts, made);
            assert_eq!(scene.log.sent.borrow().len(), made as usize);
            let numbers: Vec<_> = scene
                .log
                .events("request")
                .iter()
                .map(|seen| seen.attempt)
                .collect();
            assert!(numbers.into_iter().eq(1..=made));
        }
    }
}

#[test]
fn a_call_that_is_late_tells_its_attempts() {
    let scene = Setting::new(script(vec![Reply::bare(502), Reply::never()])).scene();
    let client = scene.client.clone();
    let limits = Limits {
        timeout_ms: Some(5000.0),
        ..Limits::default()
    };
    let ids = ["j1".to_owned()];
    let error = scene
        .world
        .run(async move { client.describe(&ids, None, limits).await })
        .unwrap_err();
    assert_eq!((error.code(), error.attempts), ("call_timeout", 2));
    assert_eq!(scene.world.now_ms(), 5000.0);
}

#[test]
fn a_list_left_early_asks_no_more_and_is_forgotten() {
    let answers = Cell::new(0);
    let scene = Setting::new(move |_| {
        answers.set(answers.get() + 1);
        let id = format!("j{}", answers.get());
        let mut reply = Reply::jobs(vec![report(&id, State::Running, None)]);
        reply = reply.with(|r| r.body.as_mut().unwrap().next_token = id.clone());
        reply
    })
    .scene();
    let client = scene.client.clone();
    scene.world.run(async move {
        let mut cursor = Cursor::new(Filters::default());
        assert!(
            cursor
                .next(&client, Limits::default())
                .await
                .unwrap()
                .is_ok()
        );
        cursor.close(&client);
        // Whoever goes on all the same is not told that the list is over.
        let error = cursor
            .next(&client, Limits::default())
            .await
            .unwrap()
            .unwrap_err();
        assert_eq!(error.code(), "interrupted");
    });
    scene.world.drain(60_000.0);
    assert_eq!(scene.log.sent.borrow().len(), 1);
}

/// What stands in the way is in the error; what must not be told is not.
#[test]
fn errors_show_how_an_unreadable_answer_began() {
    let page = |text: &str| {
        let body_excerpt = text.to_owned();
        move |status| {
            Reply::bare(200).with(|response| {
                response.status = status;
                if let Err(ReadFailure::Decode {
                    body_excerpt: own, ..
                }) = &mut response.body
                {
                    own.clone_from(&body_excerpt);
                }
            })
        }
    };
    let fetch = |reply: Reply| {
        let scene = Setting::new(script(vec![reply]))
            .keys(|_| (1.0, Ok(Grant::Keys(temporary("AKID1", 0.0, 1800.0)))))
            .config(|config| config.retry.attempts = 1)
            .scene();
        scene.describe_one().unwrap_err()
    };
    let blocked = page("<html>\n  <title>Blocked by proxy: policy 42</title>");
    let error = fetch(blocked(403));
    assert_eq!(error.code(), "http_status");
    assert!(error.message().contains("policy 42"), "{}", error.message());
    let ErrorKind::Decode { body_excerpt, .. } = &*fetch(blocked(200)).kind else {
        panic!()
    };
    assert_eq!(
        body_excerpt,
        "<html> <title>Blocked by proxy: policy 42</title>"
    );
    let ErrorKind::Decode { body_excerpt, .. } = &*fetch(page(&"长".repeat(1000))(200)).kind
    else {
        panic!()
    };
    assert_eq!(body_excerpt.chars().count(), 300);
    let echo = format!(
        "authorization: q-ak=AKID1&amp;q-signature=d1c5d76ea6ad4050319db1aae78288c22ca5983e x-cos-security-token: {TOKEN} q-signature%3Dabcdef0123 end"
    );
    for status in [200, 403] {
        let error = fetch(page(&echo)(status));
        let text = format!("{error:?} {}", error.message());
        assert!(
            text.contains("q-signature=***") && text.contains(" end"),
            "{text}"
        );
        for secret in [TOKEN, "d1c5d76e", "abcdef01"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[test]
fn a_submit_that_is_late_before_it_is_sent_made_no_job() {
    let scene = Setting::new(|_| Reply::never())
        .keys(|_| (9000.0, Ok(Grant::Keys(permanent()))))
        .scene();
    let client = scene.client.clone();
    let limits = Limits {
        timeout_ms: Some(500.0),
        ..Limits::default()
    };
    let submission = Submission {
        tags: vec!["Transcode".to_owned()],
        body: String::new(),
        mark: Some(client.mark()),
        sent_at_s: None,
    };
    let error = scene
        .world
        .run(async move { client.submit(submission, limits).await })
        .unwrap_err();
    assert_eq!(
        (error.code(), error.maybe_submitted, error.attempts),
        ("call_timeout", false, 0)
    );
}

/// Whoever makes the caller's objects takes a mark off, and leaves alone what only looks like one.
#[test]
fn a_mark_is_taken_off_again() {
    let mark = IdempotencyMark::new([5; 22]);
    let marked = mark.user_data(12, "a.b wj1. c", "UserData").unwrap();
    assert_eq!(IdempotencyMark::strip(&marked), Some("a.b wj1. c"));
    let bare = mark.user_data(0, "", "UserData").unwrap();
    assert_eq!(IdempotencyMark::strip(&bare), Some(""));
    for own in [
        "",
        "mine",
        "wj1.short.0.x",
        &marked[1..],
        &marked.replace(".12.", ".1x."),
        &marked.replace(".12.", ".."),
    ] {
        assert_eq!(IdempotencyMark::strip(own), None, "{own}");
    }
}
