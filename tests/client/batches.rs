//! Requests in which jobs are polled for those who wait: how many are under way at a time, and who makes the next.

use wanxiang_jobs::client::State;

use crate::host::{Reply, Setting};
use crate::waiting::{jobs, runs};
use crate::world::Sleep;

/// Workers: the place of a request whose call vanished is free as soon as its lease has ended.
#[test]
fn the_place_of_a_vanished_call_is_free_when_its_lease_ends() {
    let mut alive = jobs(runs(0.0, 0.0));
    let scene = Setting::new(move |sent| match sent.path.as_str() {
        "/jobs/j1" => Reply::never(),
        _ => alive(sent),
    })
    .config(|config| config.wait.concurrency = 1)
    .in_workers()
    .scene();
    let (client, world) = (scene.client.clone(), scene.world.clone());
    let first = client.watch("j1", None, None);
    // Another family of jobs, hence another request.
    let mut second = client.watch("d1", None, None);
    let state = scene.world.run(async move {
        Sleep::new(&world, 700.0).await;
        client.vanish(first);
        second.next().await.unwrap().unwrap().state
    });
    assert_eq!(state, State::Success);
    assert_eq!(scene.log.paths(), ["GET /jobs/j1", "GET /doc_jobs/d1"]);
    let end_ms = scene.world.now_ms();
    assert!((1500.0..2000.0).contains(&end_ms), "{end_ms}");
}

/// Workers: a job whose only waiter vanished stays due, which the events of other waits say as no delay, not as a negative one.
#[test]
fn an_event_of_waiting_tells_no_negative_delay() {
    let scene = Setting::new(jobs(runs(0.0, 10_000.0))).in_workers().scene();
    let (client, world) = (scene.client.clone(), scene.world.clone());
    let log = scene.log.clone();
    scene.world.run(async move {
        let first = client.watch("d1", None, None);
        let mut second = client.watch("j1", None, None);
        Sleep::new(&world, 600.0).await;
        client.vanish(first);
        Sleep::new(&world, 4000.0).await;
        log.events.borrow_mut().clear();
        while second.next().await.is_some() {}
    });
    let waits = scene.log.events("wait");
    assert!(!waits.is_empty());
    assert!(waits.iter().all(|seen| seen.delay_ms == 0.0), "{waits:?}");
}

/// What is being polled is not waited for: the events tell when the next of the other jobs is due.
#[test]
fn an_event_of_waiting_counts_on_jobs_that_nobody_polls() {
    let mut alive = jobs(runs(0.0, 100_000.0));
    let scene = Setting::new(move |sent| match sent.path.as_str() {
        "/jobs/j1" => Reply::never(),
        _ => alive(sent),
    })
    .scene();
    let (client, world) = (scene.client.clone(), scene.world.clone());
    scene.world.run(async move {
        let _slow = client.watch("j1", None, None);
        let _quick = client.watch("d1", None, None);
        Sleep::new(&world, 20_000.0).await;
    });
    let waits = scene.log.events("wait");
    // The first are told before anything is due.
    let late = waits.get(2..).unwrap();
    assert!(late.len() > 2, "{waits:?}");
    assert!(late.iter().all(|seen| seen.delay_ms >= 1000.0), "{waits:?}");
}

/// Waits that are given up while their request is out give its place to others.
#[test]
fn the_place_of_a_call_that_is_given_up_is_free_at_once() {
    let mut alive = jobs(runs(0.0, 0.0));
    let scene = Setting::new(move |sent| match sent.path.as_str() {
        "/jobs/j9" => alive(sent),
        _ => Reply::never(),
    })
    .scene();
    let (client, world) = (scene.client.clone(), scene.world.clone());
    let most = client.config().wait.concurrency;
    let log = scene.log.clone();
    scene.world.run(async move {
        for number in 0..2 * most {
            let given_up = client.watch(&format!("j1{number}"), None, None);
            Sleep::new(&world, 2000.0).await;
            assert_eq!(log.sent.borrow().len(), number + 1);
            drop(given_up);
        }
        let mut last = client.watch("j9", None, None);
        let state = last.next().await.unwrap().unwrap().state;
        assert_eq!(state, State::Success);
    });
}

/// A job that the service has not known for as long as is allowed is missing, to the millisecond.
#[test]
fn a_job_is_missing_when_its_time_of_grace_is_over() {
    let polls = |grace_ms: f64| {
        let scene = Setting::new(|_| Reply::jobs(vec![]))
            .config(|config| config.wait.grace_ms = grace_ms)
            .scene();
        let client = scene.client.clone();
        let error = scene.world.run(async move {
            let mut watch = client.watch("j1", None, None);
            watch.next().await.unwrap().unwrap_err()
        });
        assert_eq!(error.code(), "job_not_found");
        (scene.log.sent.borrow().len(), scene.world.now_ms())
    };
    let (number, ended_ms) = polls(10_000.0);
    assert!(number > 2);
    assert_eq!(polls(ended_ms), (number, ended_ms));
    assert_eq!(polls(ended_ms + 0.5).0, number + 1);
}
