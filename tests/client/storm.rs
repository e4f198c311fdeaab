//! Two storms: thousands of calls through faults by chance, in virtual time. The seed is printed on failure;
//! `STORM_SEED` sets another.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::calls::Limits;
use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{ErrorKind, State, Submission};

use crate::host::{Setting, temporary};
use crate::reply::behind_mark;
use crate::service::{Job, Service};
use crate::world::World;

fn seed() -> u64 {
    std::env::var("STORM_SEED")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(20_261_122)
}

/// A client of a service, with keys that live two seconds.
fn scene(service: &Rc<Service>, key_requests: &Rc<Cell<usize>>) -> crate::host::Scene {
    let world = Rc::new(World::default());
    let (answering, clock, counted) = (
        Rc::clone(service),
        Rc::clone(&world),
        Rc::clone(key_requests),
    );
    Setting::new(move |sent| answering.answer(sent))
        .keys(move |_| {
            counted.set(counted.get() + 1);
            let now_s = clock.now_ms() / 1000.0;
            let keys = temporary(&format!("AKID{}", counted.get()), now_s, now_s + 2.0);
            (30.0, Ok(Grant::Keys(keys)))
        })
        .scene_in(world)
}

#[test]
fn no_job_twice_and_none_lost() {
    const SUBMITS: usize = 2000;
    const AT_A_TIME: usize = 200;
    let seed = seed();
    let service = Service::new(seed, 30);
    let key_requests = Rc::new(Cell::new(0));
    let scene = scene(&service, &key_requests);
    let client = scene.client.clone();
    let begun = Rc::new(Cell::new(0));
    let outcomes: Rc<RefCell<HashMap<usize, Result<String, (String, String)>>>> = Rc::default();

    let mut lanes = Vec::new();
    for _ in 0..AT_A_TIME {
        let (client, begun, outcomes) = (client.clone(), Rc::clone(&begun), Rc::clone(&outcomes));
        let lane = async move {
            while begun.get() < SUBMITS {
                let number = begun.get();
                begun.set(number + 1);
                let mark = client.mark();
                let user_data = mark
                    .user_data(0, &format!("n{number}"), "UserData")
                    .unwrap();
                let submission = Submission {
                    tags: vec!["Transcode".to_owned()],
                    body: format!("Transcode {user_data}"),
                    mark: Some(mark.clone()),
                    sent_at_s: None,
                };
                let outcome = match client.submit(submission, Limits::default()).await {
                    Ok(jobs) => {
                        assert_eq!(jobs.len(), 1);
                        assert_eq!(behind_mark(&jobs[0].user_data), format!("n{number}"));
                        Ok(jobs[0].id.clone())
                    }
                    Err(error) => {
                        if let ErrorKind::AmbiguousSubmit { mark: told, .. } = &*error.kind {
                            assert_eq!(told, mark.as_str());
                        }
                        Err((
                            error.code().to_owned(),
                            if error.maybe_submitted { "doubt" } else { "" }.to_owned(),
                        ))
                    }
                };
                outcomes.borrow_mut().insert(number, outcome);
            }
        };
        lanes.push(lane);
    }
    let world = Rc::clone(&scene.world);
    for lane in lanes {
        world.spawn(Box::pin(lane));
    }
    world.drain(3_600_000.0);

    let outcomes = outcomes.borrow();
    assert_eq!(outcomes.len(), SUBMITS, "seed {seed}");
    let jobs = service.jobs.borrow();
    let mut by_submit: HashMap<usize, Vec<&str>> = HashMap::new();
    for job in jobs.iter() {
        let number = behind_mark(&job.user_data)
            .strip_prefix('n')
            .unwrap()
            .parse()
            .unwrap();
        by_submit.entry(number).or_default().push(&job.id);
    }
    let mut failed = HashMap::new();
    for (number, outcome) in outcomes.iter() {
        let made = by_submit.get(number).map_or(&[][..], Vec::as_slice);
        assert!(
            made.len() <= 1,
            "submit {number} made {made:?}, seed {seed}"
        );
        match outcome {
            Ok(id) => assert_eq!(made, [id.as_str()], "submit {number}, seed {seed}"),
            Err((code, doubt)) => {
                // An error that is sure of itself is right.
                assert!(
                    doubt == "doubt" || made.is_empty(),
                    "{number}: {code}, seed {seed}"
                );
                *failed.entry(code.clone()).or_insert(0) += 1;
            }
        }
    }
    let seconds = world.now_ms() / 1000.0;
    let keys = key_requests.get();
    let sent = scene.log.sent.borrow().len();
    let refused = service.refused_keys.get();
    println!(
        "seed {seed}: {} jobs, errors {failed:?}, {sent} requests, {keys} key requests in {seconds:.0} s, \
         {refused} keys refused, {} faults",
        jobs.len(),
        service.happened.borrow().len(),
    );
    // A key is renewed after one of its two seconds, and when it is refused.
    let due = seconds + 1.0 + refused as f64;
    assert!(
        keys as f64 <= due,
        "{keys} key requests in {seconds} s, seed {seed}"
    );
    assert!(
        failed.values().sum::<i32>() <= 40,
        "{failed:?}, seed {seed}"
    );
}

#[test]
fn many_waits_share_their_calls() {
    wait_for_many(0);
}

#[test]
fn many_waits_share_their_calls_through_faults() {
    wait_for_many(30);
}

fn wait_for_many(faults: u64) {
    const JOBS: usize = 2000;
    let seed = seed();
    let service = Service::new(seed, faults);
    let key_requests = Rc::new(Cell::new(0));
    for number in 0..JOBS {
        let waits_ms = 1000.0 + (crate::host::next(&service.random) % 20_000) as f64;
        let runs_ms = 2000.0 + (crate::host::next(&service.random) % 120_000) as f64;
        service.jobs.borrow_mut().push(Job {
            id: format!("j{number:05}"),
            tag: "Transcode".to_owned(),
            user_data: String::new(),
            created_ms: 0.0,
            waits_ms,
            runs_ms,
            fails: number % 20 == 0,
        });
    }
    let scene = scene(&service, &key_requests);
    let ends = Rc::new(RefCell::new(Vec::new()));
    for number in 0..JOBS {
        let (client, ends, world) = (
            scene.client.clone(),
            Rc::clone(&ends),
            Rc::clone(&scene.world),
        );
        scene.world.spawn(Box::pin(async move {
            let id = format!("j{number:05}");
            let last = Cell::new((0, 0));
            let forward = |report: &wanxiang_jobs::client::JobReport<_>| {
                let place = (
                    u8::from(report.state.terminal()),
                    report.progress.unwrap_or(0),
                );
                assert!(place >= last.get());
                last.set(place);
            };
            match client.wait(&id, None, Limits::default(), &forward).await {
                Ok(job) => assert!(job.id == id && job.state == State::Success && number % 20 != 0),
                Err(error) => {
                    assert!(matches!(*error.kind, ErrorKind::JobFailed { .. }) && number % 20 == 0);
                    assert!(error.last.is_some());
                }
            }
            ends.borrow_mut().push(world.now_ms());
        }));
    }
    scene.world.drain(3_600_000.0);
    assert_eq!(ends.borrow().len(), JOBS);
    assert_eq!(scene.world.tasks(), 0, "the loop ends with the last wait");

    // At most one call for twenty jobs still waited for, in each interval of the shortest pause.
    let min_ms = scene.client.config().wait.min_ms;
    let calls: Vec<f64> = scene
        .log
        .sent
        .borrow()
        .iter()
        .map(|sent| sent.at_ms)
        .collect();
    // Repeats of calls that failed come on top, so that faults need the last interval's jobs to cover them.
    let slack_ms = if faults > 0 { 30_000.0 * 1.25 } else { 0.0 };
    let mut begin = 0.0;
    while begin < *calls.last().unwrap() {
        let made = calls
            .iter()
            .filter(|at| (begin..begin + min_ms).contains(*at))
            .count();
        let waited_for = ends
            .borrow()
            .iter()
            .filter(|at| **at >= begin - slack_ms)
            .count();
        assert!(
            made <= waited_for.div_ceil(20),
            "{made} calls for {waited_for} jobs at {begin}, seed {seed}"
        );
        begin += min_ms;
    }
    println!(
        "seed {seed}, {faults} % faults: {} describe calls for {JOBS} jobs in {:.0} s, {} key requests",
        calls.len(),
        scene.world.now_ms() / 1000.0,
        key_requests.get()
    );
}
