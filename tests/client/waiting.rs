//! Waiting for jobs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::client::{Answer, Backoff, Config, JobReport, State};

use crate::calls::{Fault, Limits};
use crate::host::{Detail, Reply, Scene, Sent, Setting, report};
use crate::world::Sleep;

/// A service whose jobs are in the state that the function gives for an id at a time; `None` for unknown.
pub fn jobs(
    state: impl Fn(&str, f64) -> Option<(State, Option<u8>)>,
) -> impl FnMut(&Sent) -> Reply {
    move |sent| {
        let mut answer: Answer<Detail> = Answer {
            jobs: Vec::new(),
            ..Answer::default()
        };
        for id in sent.path.rsplit_once('/').unwrap().1.split(',') {
            if let Some((state, progress)) = state(id, sent.at_ms) {
                answer.jobs.push(report(id, state, progress));
            }
        }
        Reply::answer(answer)
    }
}

/// A job that runs from its first to its second instant.
pub fn runs(from_ms: f64, to_ms: f64) -> impl Fn(&str, f64) -> Option<(State, Option<u8>)> {
    move |_, now| {
        Some(if now < from_ms {
            (State::Submitted, None)
        } else if now < to_ms {
            (
                State::Running,
                Some(((now - from_ms) / (to_ms - from_ms) * 100.0) as u8),
            )
        } else {
            (State::Success, Some(100))
        })
    }
}

pub type Waited = Result<JobReport<Detail>, Fault>;

/// Waits for `j1`; the changes seen, and the end.
pub fn wait(scene: &Scene, timeout_ms: Option<f64>) -> (Vec<(State, Option<u8>)>, Waited) {
    let client = scene.client.clone();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&seen);
    let end = scene.world.run(async move {
        let limits = Limits {
            timeout_ms,
            ..Limits::default()
        };
        let on_change = |job: &JobReport<Detail>| told.borrow_mut().push((job.state, job.progress));
        client.wait("j1", None, limits, &on_change).await
    });
    scene.world.drain(0.0);
    assert_eq!(scene.world.tasks(), 0, "the loop ends with the last wait");
    (seen.take(), end)
}

#[test]
fn a_job_is_waited_for_to_its_end() {
    let scene = Setting::new(jobs(runs(3000.0, 60_000.0))).scene();
    let (seen, end) = wait(&scene, None);
    assert_eq!(end.unwrap().state, State::Success);
    assert_eq!(seen.first().unwrap().0, State::Submitted);
    assert_eq!(*seen.last().unwrap(), (State::Success, Some(100)));
    assert!(seen.is_sorted_by_key(|(state, progress)| (*state != State::Submitted, *progress)));
    let over = scene.world.now_ms() - 60_000.0;
    assert!(over < 5000.0, "noticed {over} ms late");
    let calls = scene.log.sent.borrow().len();
    assert!((8..=25).contains(&calls), "{calls} calls for a minute");
    assert!(!scene.log.events("wait").is_empty());
}

#[test]
fn a_job_that_fails_rejects_with_itself() {
    for state in [State::Failed, State::Cancel] {
        let scene = Setting::new(jobs(move |_, _| Some((state, None)))).scene();
        let (seen, end) = wait(&scene, None);
        let error = end.unwrap_err();
        assert_eq!(error.code(), "job_failed");
        assert_eq!(
            error.last.unwrap(),
            format!("j1 {} 0", state.as_str()).into()
        );
        assert_eq!(seen, [(state, None)]);
    }
}

#[test]
fn a_limit_carries_the_last_that_was_seen() {
    let scene = Setting::new(jobs(runs(0.0, 1_000_000.0))).scene();
    let (seen, end) = wait(&scene, Some(20_000.0));
    let error = end.unwrap_err();
    assert_eq!(error.code(), "wait_timeout");
    assert!(error.last.unwrap().starts_with("j1 Running"));
    assert!(!seen.is_empty());
    assert_eq!(scene.world.now_ms(), 20_000.0);
}

#[test]
fn every_error_carries_the_last_that_was_seen() {
    let calls = Cell::new(0);
    let mut alive = jobs(runs(0.0, 1_000_000.0));
    let scene = Setting::new(move |sent| {
        calls.set(calls.get() + 1);
        if calls.get() > 3 {
            Reply::error(403, "AccessDenied")
        } else {
            alive(sent)
        }
    })
    .scene();
    let error = wait(&scene, None).1.unwrap_err();
    assert_eq!(error.code(), "AccessDenied");
    assert!(error.last.is_some());
}

#[test]
fn a_job_that_goes_backwards_is_not_believed() {
    use State::{Pause, Running, Submitted, Success};
    let steps = [
        (Submitted, None),
        (Pause, None),
        (Submitted, None),
        (Running, Some(40)),
        (Running, Some(20)),
        (Submitted, None),
        (Running, None),
        (Running, Some(60)),
        (Success, Some(100)),
        (Running, Some(90)),
    ];
    let next = Cell::new(0);
    let scene = Setting::new(jobs(move |_, _| {
        next.set(next.get() + 1);
        Some(steps[(next.get() - 1).min(steps.len() - 1)])
    }))
    .scene();
    let (seen, end) = wait(&scene, None);
    assert!(end.is_ok());
    assert_eq!(
        seen,
        [
            (Submitted, None),
            (Pause, None),
            (Submitted, None),
            (Running, Some(40)),
            (Running, Some(60)),
            (Success, Some(100)),
        ]
    );
}

#[test]
fn a_new_job_may_be_unknown_for_a_while() {
    let scene = Setting::new(jobs(|_, now| {
        (now > 20_000.0).then_some((State::Success, None))
    }))
    .scene();
    assert!(wait(&scene, None).1.is_ok());
    let scene = Setting::new(jobs(|_, _| None)).scene();
    let error = wait(&scene, None).1.unwrap_err();
    assert_eq!(error.code(), "job_not_found");
    assert!(
        (30_000.0..45_000.0).contains(&scene.world.now_ms()),
        "{}",
        scene.world.now_ms()
    );
}

#[test]
fn waits_for_the_same_job_share_it_and_latecomers_see_it_at_once() {
    let scene = Setting::new(jobs(runs(0.0, 50_000.0))).scene();
    let (first, second, world) = (
        scene.client.clone(),
        scene.client.clone(),
        Rc::clone(&scene.world),
    );
    scene.world.spawn(Box::pin(async move {
        first
            .wait("j1", None, Limits::default(), &|_| ())
            .await
            .unwrap();
    }));
    scene.world.run(async move {
        Sleep::new(&world, 10_000.0).await;
        let mut watch = second.watch("j1", None, None);
        watch.next().await.unwrap().unwrap();
        assert_eq!(world.now_ms(), 10_000.0);
        while let Some(news) = watch.next().await {
            assert!(news.is_ok());
        }
        assert_eq!(watch.last().unwrap().state, State::Success);
    });
    let sent = scene.log.sent.borrow();
    assert!(sent.iter().all(|sent| sent.path == "/jobs/j1"));
}

#[test]
fn one_who_leaves_strands_nobody() {
    let scene = Setting::new(jobs(runs(0.0, 30_000.0))).scene();
    let world = Rc::clone(&scene.world);
    let mut watches: Vec<_> = (0..10)
        .map(|n| scene.client.watch(&format!("j{n}"), None, None))
        .collect();
    scene.world.run(async move {
        let last = watches.pop().unwrap();
        Sleep::new(&world, 2000.0).await;
        drop(watches);
        let mut last = last;
        while let Some(news) = last.next().await {
            assert!(news.is_ok());
        }
    });
    assert!(
        scene
            .log
            .sent
            .borrow()
            .iter()
            .skip(3)
            .all(|sent| sent.path == "/jobs/j9")
    );
    scene.world.drain(0.0);
    assert_eq!(scene.world.tasks(), 0);
}

#[test]
fn a_watch_that_is_dropped_leaves_nothing_behind() {
    let scene = Setting::new(jobs(runs(0.0, 1e9))).scene();
    let watch = scene.client.watch("j1", None, None);
    let world = Rc::clone(&scene.world);
    scene
        .world
        .run(async move { Sleep::new(&world, 5500.0).await });
    drop(watch);
    scene.world.drain(100.0);
    assert_eq!(scene.world.tasks(), 0);
}

#[test]
fn up_to_fifty_jobs_are_one_call_per_interval() {
    for count in [1, 2, 20, 50] {
        let scene = Setting::new(jobs(runs(0.0, 100_000.0))).scene();
        for number in 0..count {
            let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
            scene.world.spawn(Box::pin(async move {
                // They come one after another, a little apart.
                Sleep::new(&world, f64::from(number) * 130.0).await;
                client
                    .wait(&format!("j{number}"), None, Limits::default(), &|_| ())
                    .await
                    .unwrap();
            }));
        }
        scene.world.drain(1_000_000.0);
        let sent = scene.log.sent.borrow();
        let closest = sent.windows(2).map(|pair| pair[1].at_ms - pair[0].at_ms);
        let closest = closest.fold(f64::INFINITY, f64::min);
        // The first call is five milliseconds late, for its key.
        assert!(
            closest >= 995.0,
            "{count} jobs: two calls within {closest} ms"
        );
    }
}

#[test]
fn a_wait_may_set_its_own_pace_and_the_most_impatient_does() {
    let scene = Setting::new(jobs(runs(0.0, 1_000_000.0))).scene();
    for (timeout_ms, min_ms) in [(100_000.0, None), (10_000.0, Some(100.0))] {
        let client = scene.client.clone();
        scene.world.spawn(Box::pin(async move {
            let limits = Limits {
                timeout_ms: Some(timeout_ms),
                min_ms,
                max_ms: min_ms.map(|ms| ms * 2.0),
            };
            let _ = client.wait("j1", None, limits, &|_| ()).await;
        }));
    }
    scene.world.drain(200_000.0);
    let sent = scene.log.sent.borrow();
    let early = sent.iter().filter(|sent| sent.at_ms < 10_000.0).count();
    let late = sent.len() - early;
    assert!(early >= 35, "{early} looks in ten seconds");
    assert!(late < 30, "{late} looks after the impatient one has left");
}

#[test]
fn backoff() {
    let config = Config::new("test-1250000000", "ap-chongqing", None)
        .unwrap()
        .wait;
    let (min_ms, max_ms) = (config.min_ms, config.max_ms);
    let delay = |state, progress, waited_ms, running_ms, failures| {
        let backoff = Backoff {
            state,
            progress,
            waited_ms,
            running_ms,
            failures,
        };
        assert!(
            backoff.delay_ms(min_ms, max_ms, 0.999) <= backoff.delay_ms(min_ms, max_ms, 0.0) * 1.25
        );
        backoff.delay_ms(min_ms, max_ms, 0.0)
    };
    assert_eq!(delay(State::Submitted, None, 0.0, 0.0, 0), 1000.0);
    assert_eq!(delay(State::Submitted, None, 20_000.0, 0.0, 0), 4000.0);
    assert_eq!(delay(State::Submitted, None, 1e7, 0.0, 0), 30_000.0);
    // Nine tenths done after 90 s: ten seconds are left, a third of which is waited.
    assert!((delay(State::Running, Some(90), 1e6, 90_000.0, 0) - 10_000.0 / 3.0).abs() < 1.0);
    assert_eq!(delay(State::Running, Some(99), 1e6, 10_000.0, 0), 1000.0);
    assert_eq!(delay(State::Running, Some(0), 1e6, 0.0, 0), 30_000.0);
    assert_eq!(delay(State::Submitted, None, 0.0, 0.0, 3), 4000.0);
    assert_eq!(delay(State::Submitted, None, 0.0, 0.0, 60), 30_000.0);
}
