//! Abort before, during and after everything, with nothing left behind.

use std::rc::Rc;

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{Cursor, ErrorKind, Fault, Limits, State, Submission, Task};
use wanxiang_jobs::operations::Filters;

use crate::host::{Reply, Scene, Setting, TestHost, Thrown, permanent, report};
use crate::world::Sleep;

fn signal(scene: &Scene, after_ms: f64, reason: &Thrown) -> Task<Thrown> {
    let (world, reason) = (Rc::clone(&scene.world), Rc::clone(reason));
    Box::pin(async move {
        if after_ms > 0.0 {
            Sleep::new(&world, after_ms).await;
        }
        reason
    })
}

fn aborted(error: Fault<TestHost>, reason: &Thrown) {
    match error.kind {
        ErrorKind::Aborted(value) => assert!(Rc::ptr_eq(&value, reason), "the reason itself"),
        _ => panic!("{} instead of an abort", error.code()),
    }
}

fn submission(scene: &Scene, once: bool) -> Submission {
    let mark = once.then(|| scene.client.mark());
    Submission {
        tags: vec!["Transcode".to_owned()],
        body: String::new(),
        mark,
    }
}

/// A key after 100 ms, an answer 1000 ms later.
fn slow() -> Setting {
    Setting::new(|_| Reply::jobs(vec![report("j1", State::Running, Some(1))]).after(1000.0))
        .keys(|_| (100.0, Ok(Grant::Keys(permanent()))))
}

#[test]
fn a_signal_that_is_aborted_already_sends_nothing() {
    let scene = slow().scene();
    let reason: Thrown = "no".into();
    let limits = Limits {
        abort: Some(signal(&scene, 0.0, &reason)),
        timeout_ms: None,
    };
    let (client, submission) = (scene.client.clone(), submission(&scene, true));
    let error = scene
        .world
        .run(async move { client.submit(submission, limits).await });
    aborted(error.unwrap_err(), &reason);
    assert!(scene.log.scopes.borrow().is_empty() && scene.log.sent.borrow().is_empty());
}

#[test]
fn at_any_moment_of_any_call() {
    // While the key is fetched, while the request is out, and between two attempts.
    for after_ms in [50.0, 500.0, 1099.0] {
        for call in 0..5 {
            let scene = slow().scene();
            let reason: Thrown = "stop".into();
            let limits = Limits {
                abort: Some(signal(&scene, after_ms, &reason)),
                timeout_ms: None,
            };
            let (client, submission) = (scene.client.clone(), submission(&scene, call == 4));
            let error = scene.world.run(async move {
                match call {
                    0 => client
                        .describe(&["j1".to_owned()], None, limits)
                        .await
                        .err(),
                    1 => client.cancel("j1", None, limits).await.err(),
                    2 => {
                        let mut cursor = Cursor::new(Filters::default());
                        cursor.next_within(&client, limits).await.unwrap().err()
                    }
                    _ => client.submit(submission, limits).await.err(),
                }
            });
            aborted(error.unwrap(), &reason);
            assert_eq!(scene.world.now_ms(), after_ms);
            // The request is given up, and no timer but that of the key server is left.
            assert_eq!(scene.log.dropped.get(), usize::from(after_ms > 100.0));
            assert_eq!(scene.world.timers(), usize::from(after_ms < 100.0));
            scene.world.drain(200.0);
        }
    }
}

#[test]
fn in_the_pause_between_two_attempts() {
    let scene =
        Setting::new(|_| Reply::error(429, "SlowDown").with(|r| r.retry_after = "30".to_owned()))
            .scene();
    let reason: Thrown = "stop".into();
    let limits = Limits {
        abort: Some(signal(&scene, 10_000.0, &reason)),
        timeout_ms: None,
    };
    let (client, submission) = (scene.client.clone(), submission(&scene, false));
    let error = scene
        .world
        .run(async move { client.submit(submission, limits).await });
    aborted(error.unwrap_err(), &reason);
    assert_eq!((scene.world.now_ms(), scene.world.timers()), (10_000.0, 0));
}

#[test]
fn while_a_doubtful_submit_is_looked_for() {
    let scene = Setting::new(|_| Reply::reset()).scene();
    let reason: Thrown = "stop".into();
    let limits = Limits {
        abort: Some(signal(&scene, 500.0, &reason)),
        timeout_ms: None,
    };
    let (client, submission) = (scene.client.clone(), submission(&scene, true));
    let error = scene
        .world
        .run(async move { client.submit(submission, limits).await });
    aborted(error.unwrap_err(), &reason);
    assert_eq!(scene.world.timers(), 0);
}

#[test]
fn in_the_middle_of_a_wait_with_the_last_that_was_seen() {
    let scene = slow().scene();
    let reason: Thrown = "stop".into();
    let limits = Limits {
        abort: Some(signal(&scene, 60_000.0, &reason)),
        timeout_ms: None,
    };
    let client = scene.client.clone();
    let error = scene
        .world
        .run(async move { client.wait("j1", None, limits, &|_| ()).await })
        .unwrap_err();
    assert!(error.last.is_some());
    aborted(error, &reason);
    scene.world.drain(2000.0);
    assert_eq!(scene.world.tasks(), 0, "the loop has ended");
}

#[test]
fn an_abort_after_the_end_changes_nothing() {
    let scene = slow().scene();
    let reason: Thrown = "late".into();
    let limits = Limits {
        abort: Some(signal(&scene, 5000.0, &reason)),
        timeout_ms: None,
    };
    let client = scene.client.clone();
    let answer = scene
        .world
        .run(async move { client.describe(&["j1".to_owned()], None, limits).await });
    assert!(answer.is_ok());
    assert_eq!(
        scene.world.timers(),
        0,
        "the signal is no longer listened to"
    );
}
