//! Storms as in Workers: calls vanish without a word, and may not wake each other. The seed is printed on failure.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{Answer, State, Submission};
use wanxiang_jobs::operations::Filters;

use crate::calls::{Cursor, Limits};
use crate::host::{Reply, Scene, Setting, next, permanent, report};
use crate::reply::behind_mark;
use crate::service::{Job, Service};
use crate::world::Sleep;

const SEED: u64 = 20_261_126;

/// 300 describes on one client, answers after 50 to 350 ms, 15 % of them 503, 40 % of the calls vanish.
#[test]
fn who_stays_is_served() {
    for seed in SEED..SEED + 5 {
        let random = Rc::new(Cell::new(seed));
        let chance = Rc::clone(&random);
        let scene = Setting::new(move |_| {
            let after_ms = 50.0 + (next(&chance) % 300) as f64;
            if next(&chance) % 100 < 15 {
                return Reply::error(503, "ServiceUnavailable").after(after_ms);
            }
            Reply::jobs(vec![]).after(after_ms)
        })
        .keys(|_| (400.0, Ok(Grant::Keys(permanent()))))
        .config(|config| config.retry.attempts = 9)
        .in_workers()
        .scene();
        let times = Rc::new(RefCell::new(Vec::new()));
        let mut stayed = 0;
        for _ in 0..300 {
            let begins_ms = (next(&random) % 3000) as f64;
            let vanishes = next(&random) % 100 < 40;
            let vanishes_ms = (next(&random) % 600) as f64;
            stayed += usize::from(!vanishes);
            let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
            let times = Rc::clone(&times);
            scene.world.spawn(Box::pin(async move {
                Sleep::new(&world, begins_ms).await;
                let call = client.begin("j1");
                if vanishes {
                    Sleep::new(&world, vanishes_ms).await;
                    return client.vanish(call);
                }
                let begun = world.now_ms();
                call.end().await.unwrap();
                times.borrow_mut().push(world.now_ms() - begun);
            }));
        }
        scene.world.drain(60_000.0);
        let mut times = times.take();
        times.sort_by(f64::total_cmp);
        assert_eq!(times.len(), stayed, "seed {seed}");
        let slow = times[times.len() * 99 / 100];
        assert!(slow < 3000.0, "{slow} ms, seed {seed}");
    }
}

/// Waits of many requests on many jobs, a third of which vanish: the others end, and the service is not asked more
/// than it would be.
#[test]
fn waits_end_whoever_vanishes() {
    let service = Service::new(SEED, 0);
    for number in 0..200 {
        service.jobs.borrow_mut().push(Job {
            id: format!("j{number:05}"),
            tag: "Transcode".to_owned(),
            user_data: String::new(),
            created_ms: 0.0,
            waits_ms: 1000.0,
            runs_ms: 2000.0 + (next(&service.random) % 30_000) as f64,
            fails: false,
        });
    }
    let answering = Rc::clone(&service);
    let scene = Setting::new(move |sent| answering.answer(sent))
        .in_workers()
        .scene();
    let ended = Rc::new(Cell::new(0));
    for number in 0..200 {
        let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
        let (vanishes_ms, ended) = (next(&service.random) % 9000, Rc::clone(&ended));
        scene.world.spawn(Box::pin(async move {
            let mut watch = client.watch(&format!("j{number:05}"), None, None);
            if number % 3 == 0 {
                Sleep::new(&world, vanishes_ms as f64).await;
                return client.vanish(watch);
            }
            while let Some(news) = watch.next().await {
                news.unwrap();
            }
            assert_eq!(watch.last().unwrap().state, State::Success);
            ended.set(ended.get() + 1);
        }));
    }
    scene.world.drain(300_000.0);
    assert_eq!(ended.get(), 133);
    assert!(scene.world.now_ms() < 60_000.0, "{}", scene.world.now_ms());
    let requests = scene.log.sent.borrow().len();
    assert!(requests < 250, "{requests} requests");
}

/// Submits with `once` vanish at any moment; who finds that the client has lost its call begins again with what it knows
/// of its first request. No job twice, none lost.
#[test]
fn no_job_twice_when_submits_are_lost_and_begun_again() {
    let service = Service::new(SEED, 20);
    let answering = Rc::clone(&service);
    let scene = Setting::new(move |sent| answering.answer(sent))
        .in_workers()
        .scene();
    let made = Rc::new(RefCell::new(Vec::new()));
    for number in 0..300 {
        let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
        let begins_ms = (next(&service.random) % 30_000) as f64;
        let lost_ms = (next(&service.random) % 2000) as f64;
        let made = Rc::clone(&made);
        scene.world.spawn(Box::pin(async move {
            Sleep::new(&world, begins_ms).await;
            let mark = client.mark();
            let user_data = mark
                .user_data(0, &format!("n{number}"), "UserData")
                .unwrap();
            let submission = |sent_at_s| Submission {
                tags: vec!["Transcode".to_owned()],
                body: format!("Transcode {user_data}"),
                mark: Some(mark.clone()),
                sent_at_s,
            };
            let call = client.begin_submit(submission(None));
            Sleep::new(&world, lost_ms).await;
            let signed_from_s = call.signed_from_s();
            client.vanish(call);
            let again = client.begin_submit(submission(signed_from_s));
            let outcome = again.end().await;
            let id = outcome.map(|answer| answer.jobs[0].id.clone());
            made.borrow_mut()
                .push((number, id.map_err(|error| error.maybe_submitted)));
        }));
    }
    scene.world.drain(600_000.0);
    let made = made.take();
    assert_eq!(made.len(), 300);
    let jobs = service.jobs.borrow();
    let mut open = 0;
    for (number, outcome) in made {
        let name = format!("n{number}");
        let jobs = jobs
            .iter()
            .filter(|job| behind_mark(&job.user_data) == name);
        let ids: Vec<_> = jobs.map(|job| job.id.as_str()).collect();
        assert!(ids.len() <= 1, "{name}: {ids:?}");
        match outcome {
            Ok(id) => assert_eq!(ids, [id.as_str()], "{name}"),
            Err(maybe) => {
                open += 1;
                assert!(maybe || ids.is_empty(), "{name}");
            }
        }
    }
    assert!(open < 20, "{open} stay open");
}

/// Requests that hang up leave nothing behind for long.
#[test]
fn who_vanished_is_forgotten() {
    let scene = Setting::new(|_| Reply::jobs(vec![report("j1", State::Running, None)]))
        .in_workers()
        .scene();
    let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
    let most = scene.world.run(async move {
        let mut most = 0;
        for number in 0..3000 {
            if number % 2 == 0 {
                client.vanish(client.begin("j1"));
            } else {
                let watch = client.watch(&format!("j{number}"), None, None);
                Sleep::new(&world, 5.0).await;
                client.vanish(watch);
            }
            most = most.max(client.calls());
        }
        Sleep::new(&world, 130_000.0).await;
        client.begin("j1").end().await.unwrap();
        assert_eq!(client.calls(), 0);
        most
    });
    assert!(most < 2600, "{most} calls");
}

/// Reads the first page of so many lists, lets them lie, and asks one of them for its next page after a call of another kind: the
/// jobs on it, or the code of the error.
fn left_lying(scene: &Scene, lists: usize, lies_ms: f64) -> Result<usize, String> {
    let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
    scene.world.run(async move {
        let mut cursors = Vec::new();
        for _ in 0..lists {
            let mut cursor = Cursor::new(Filters::default());
            let page = cursor.next(&client, Limits::default()).await.unwrap();
            assert_eq!(page.unwrap().jobs.len(), 1);
            cursors.push(cursor);
        }
        Sleep::new(&world, lies_ms).await;
        client.begin("j1").end().await.unwrap();
        let page = cursors[lists - 1].next(&client, Limits::default()).await;
        let page = page.unwrap();
        page.map(|page| page.jobs.len())
            .map_err(|error| error.code().to_owned())
    })
}

/// A list that its reader has left without a word is forgotten after a time that no reader takes over a page; when there are many
/// of them, sooner.
#[test]
fn lists_that_nobody_reads_are_forgotten() {
    let endless = || {
        let pages = Cell::new(0);
        Setting::new(move |_| {
            pages.set(pages.get() + 1);
            Reply::answer(Answer {
                jobs: vec![report(&format!("j{}", pages.get()), State::Running, None)],
                next_token: format!("after {}", pages.get()),
                ..Answer::default()
            })
        })
    };
    const MINUTE_MS: f64 = 60_000.0;
    let (next, forgotten) = (Ok(1), Err("interrupted".to_owned()));
    for (lists, lies_ms, expected) in [
        (1, 9.0 * MINUTE_MS, &next),
        (1, 11.0 * MINUTE_MS, &forgotten),
        (300, MINUTE_MS, &next),
        (301, 0.4 * MINUTE_MS, &next),
        (301, MINUTE_MS, &forgotten),
    ] {
        let scene = endless().in_workers().scene();
        let seen = left_lying(&scene, lists, lies_ms);
        assert_eq!(&seen, expected, "{lists} lists after {lies_ms} ms");
    }
    // Where nobody vanishes without a word, a list waits for its reader.
    assert_eq!(left_lying(&endless().scene(), 1, 60.0 * MINUTE_MS), next);
}
