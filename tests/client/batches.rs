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
