//! A call given up before, during and after everything, with nothing left behind. The reason of an abort is
//! never the machine's business: the shell hands it on.

use std::future::Future;
use std::rc::Rc;

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{State, Submission};
use wanxiang_jobs::operations::Filters;

use crate::calls::{Cursor, Limits, first};
use crate::host::{Reply, Scene, Setting, permanent, report};
use crate::world::{Sleep, Task};

/// Runs a call that is given up after that time; whether it was.
fn given_up(scene: &Scene, after_ms: f64, call: impl Future + 'static) -> bool {
    let signal = Sleep::new(&scene.world, after_ms);
    scene
        .world
        .run(async move { first(call, signal).await.is_err() })
}

fn submission(scene: &Scene, once: bool) -> Submission {
    let mark = once.then(|| scene.client.mark());
    Submission {
        tags: vec!["Transcode".to_owned()],
        body: String::new(),
        mark,
        sent_at_s: None,
    }
}

fn submit(scene: &Scene, once: bool) -> impl Future + 'static {
    let (client, submission) = (scene.client.clone(), submission(scene, once));
    async move {
        let _ = client.submit(submission, Limits::default()).await;
    }
}

/// A key after 100 ms, an answer 1000 ms later.
fn slow() -> Setting {
    Setting::new(|_| Reply::jobs(vec![report("j1", State::Running, Some(1))]).after(1000.0))
        .keys(|_| (100.0, Ok(Grant::Keys(permanent()))))
}

#[test]
fn at_any_moment_of_any_call() {
    // While the key is fetched, while the request is out, and just before the answer.
    for after_ms in [50.0, 500.0, 1099.0] {
        for call in 0..5 {
            let scene = slow().scene();
            let client = scene.client.clone();
            let call: Task = match call {
                0 => Box::pin(async move {
                    let ids = ["j1".to_owned()];
                    let _ = client.describe(&ids, None, Limits::default()).await;
                }),
                1 => Box::pin(async move {
                    let _ = client.cancel("j1", None, Limits::default()).await;
                }),
                2 => Box::pin(async move {
                    let mut cursor = Cursor::new(Filters::default());
                    let _ = cursor.next(&client, Limits::default()).await;
                }),
                _ => {
                    let call = submit(&scene, call == 4);
                    Box::pin(async move {
                        call.await;
                    })
                }
            };
            assert!(given_up(&scene, after_ms, call));
            assert_eq!(scene.world.now_ms(), after_ms);
            // The request is given up, and no timer but that of the key server is left.
            assert_eq!(scene.log.dropped.get(), usize::from(after_ms > 100.0));
            assert_eq!(scene.world.timers(), usize::from(after_ms < 100.0));
            scene.world.drain(200.0);
            assert_eq!(
                scene.log.sent.borrow().len(),
                usize::from(after_ms > 100.0),
                "a key that comes later sends nothing"
            );
        }
    }
}

#[test]
fn in_the_pause_between_two_attempts() {
    let scene =
        Setting::new(|_| Reply::error(429, "SlowDown").with(|r| r.retry_after = "30".to_owned()))
            .scene();
    let call = submit(&scene, false);
    assert!(given_up(&scene, 10_000.0, call));
    assert_eq!((scene.world.now_ms(), scene.world.timers()), (10_000.0, 0));
}

#[test]
fn while_a_doubtful_submit_is_looked_for() {
    let scene = Setting::new(|_| Reply::reset()).scene();
    let call = submit(&scene, true);
    assert!(given_up(&scene, 500.0, call));
    assert_eq!(scene.world.timers(), 0);
}

#[test]
fn in_the_middle_of_a_wait() {
    let scene = slow().scene();
    let client = scene.client.clone();
    let call = async move {
        let _ = client.wait("j1", None, Limits::default(), &|_| ()).await;
    };
    assert!(given_up(&scene, 60_000.0, call));
    assert_eq!(
        (scene.world.timers(), scene.world.tasks()),
        (0, 0),
        "nothing goes on"
    );
}

/// A batch is given up with the call that polls it; its other jobs are polled by those who wait for them.
#[test]
fn in_the_middle_of_a_batch() {
    let scene = slow().scene();
    let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
    let (first_watch, second) = (
        client.watch("j1", None, None),
        client.watch("j2", None, None),
    );
    let run = |ms: f64| {
        let world = Rc::clone(&world);
        scene.world.run(async move { Sleep::new(&world, ms).await });
    };
    run(1000.0);
    assert_eq!(scene.log.paths(), ["GET /jobs/j1,j2"]);
    drop(first_watch);
    assert_eq!(scene.log.dropped.get(), 1);
    run(0.0);
    assert_eq!(scene.log.paths().last().unwrap(), "GET /jobs/j2", "at once");
    drop(second);
    assert_eq!((scene.log.dropped.get(), scene.world.timers()), (2, 0));
}

#[test]
fn a_call_that_has_ended_cannot_be_given_up() {
    let scene = slow().scene();
    let client = scene.client.clone();
    let call = async move {
        let ids = ["j1".to_owned()];
        let answer = client.describe(&ids, None, Limits::default()).await;
        assert!(answer.is_ok());
    };
    assert!(!given_up(&scene, 5000.0, call));
    assert_eq!((scene.world.timers(), scene.log.dropped.get()), (0, 0));
}
