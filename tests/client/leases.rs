//! What one call does for others is left to it while it gives signs of life, and taken over when it does not.

use std::cell::Cell;
use std::rc::Rc;

use wanxiang_jobs::auth::{Grant, Redacted};
use wanxiang_jobs::client::{
    Config, CredentialFailure, ErrorKind, LeaseConfig, Output, WaitOptions,
};

use crate::driver::State;
use crate::host::{EPOCH_MS, Reply, Scene, Setting, permanent, report, temporary};
use crate::waiting::{jobs, runs};
use crate::world::Sleep;

fn run(scene: &Scene, ms: f64) {
    let world = Rc::clone(&scene.world);
    scene.world.run(async move { Sleep::new(&world, ms).await });
}

/// A service that knows every job, and a callback that answers after so long, the first time perhaps later.
fn asking(first_ms: f64, then_ms: f64) -> Setting {
    let asked = Cell::new(0);
    Setting::new(|_| Reply::jobs(vec![])).keys(move |_| {
        asked.set(asked.get() + 1);
        let after_ms = if asked.get() == 1 { first_ms } else { then_ms };
        (after_ms, Ok(Grant::Keys(permanent())))
    })
}

#[test]
fn one_question_for_all_where_nobody_leaves() {
    let scene = asking(3500.0, 1.0).in_workers().scene();
    let calls: Vec<_> = (0..20).map(|_| scene.client.begin("j1")).collect();
    for call in calls {
        assert!(scene.world.run(async move { call.end().await }).is_ok());
    }
    assert_eq!(scene.log.scopes.borrow().len(), 1, "renewed all the while");
    // Nobody is woken: each learns of the key by its own timer, at the end of the lease at the latest.
    assert!(scene.world.now_ms() < 3500.0 + 1000.0 + 100.0);
}

#[test]
fn who_asked_and_vanished_is_replaced_when_the_lease_ends() {
    let scene = asking(f64::INFINITY, 400.0).in_workers().scene();
    let asker = scene.client.begin("j1");
    run(&scene, 100.0);
    let others: Vec<_> = (0..12).map(|_| scene.client.begin("j2")).collect();
    run(&scene, 400.0);
    scene.client.vanish(asker);
    for other in others {
        assert!(scene.world.run(async move { other.end().await }).is_ok());
    }
    assert_eq!(scene.log.scopes.borrow().len(), 2);
    assert!(scene.world.now_ms() < 4000.0, "{}", scene.world.now_ms());
}

#[test]
fn outside_of_workers_a_question_lasts_as_long_as_its_call() {
    let scene = asking(14_000.0, 1.0).scene();
    let calls: Vec<_> = (0..5).map(|_| scene.client.begin("j1")).collect();
    for call in calls {
        assert!(scene.world.run(async move { call.end().await }).is_ok());
    }
    assert_eq!(scene.log.scopes.borrow().len(), 1);
    assert!(scene.world.now_ms() < 14_100.0, "woken at once");
}

/// As in 0.1.0: whoever waits for another's question keeps half of his time for one of his own.
#[test]
fn a_question_without_answer_is_not_waited_for_to_the_end() {
    let scene = asking(f64::INFINITY, 5.0).scene();
    let (first, second) = (scene.client.begin("j1"), scene.client.begin("j2"));
    assert!(scene.world.run(async move { second.end().await }).is_ok());
    assert!((15_000.0..16_000.0).contains(&scene.world.now_ms()));
    let error = scene.world.run(async move { first.end().await });
    assert_eq!(error.unwrap_err().code(), "credentials_timeout");
}

#[test]
fn the_failure_of_a_question_is_that_of_all_who_waited() {
    for workers in [false, true] {
        let asked = Rc::new(Cell::new(0));
        let counted = Rc::clone(&asked);
        let setting = Setting::new(|_| Reply::jobs(vec![])).keys(move |_| {
            counted.set(counted.get() + 1);
            (300.0, Err(CredentialFailure::Thrown("down".into())))
        });
        let scene = if workers {
            setting.in_workers()
        } else {
            setting
        }
        .scene();
        let calls: Vec<_> = (0..9).map(|_| scene.client.begin("j1")).collect();
        for call in calls {
            let error = scene
                .world
                .run(async move { call.end().await })
                .unwrap_err();
            assert!(matches!(&*error.kind, ErrorKind::Thrown(value) if &**value == "down"));
        }
        assert_eq!(asked.get(), 1);
    }
}

#[test]
fn while_one_renews_an_aging_key_the_others_use_it() {
    let asked = Cell::new(0);
    let scene = Setting::new(|_| Reply::jobs(vec![]))
        .keys(move |_| {
            asked.set(asked.get() + 1);
            let after_ms = if asked.get() == 1 { 1.0 } else { 8000.0 };
            (after_ms, Ok(Grant::Keys(temporary("AKID1", 0.0, 1800.0))))
        })
        .scene();
    scene.describe_one().unwrap();
    run(&scene, 1_700_000.0);
    let renewing = scene.client.begin("j1");
    run(&scene, 1.0);
    let begun = scene.world.now_ms();
    scene.describe_one().unwrap();
    assert!(scene.world.now_ms() - begun < 100.0);
    assert!(scene.world.run(async move { renewing.end().await }).is_ok());
    assert_eq!(scene.log.scopes.borrow().len(), 2);
}

/// A state without a driver, for what a driver does only when it is late.
pub fn state(leases: LeaseConfig) -> State {
    let mut config = Config::new("test-1250000000", "ap-chongqing", None).unwrap();
    config.leases = leases;
    let mut state = State::new(config, 1);
    at(&mut state, 0.0);
    state
}

pub fn at(state: &mut State, ms: f64) {
    state.set_time(ms, EPOCH_MS + ms);
}

pub fn describe(state: &mut State) -> u32 {
    state.describe(vec!["j1".to_owned()], None, None)
}

pub fn asks(state: &mut State, call: u32) -> bool {
    matches!(state.poll_output(call), Output::Credentials { .. })
}

pub fn sends(state: &mut State, call: u32) -> bool {
    matches!(state.poll_output(call), Output::Fetch { .. })
}

pub fn sleeps(state: &mut State, call: u32) -> f64 {
    match state.poll_output(call) {
        Output::Sleep { delay_ms } => delay_ms,
        _ => panic!("does not sleep"),
    }
}

#[test]
fn a_key_brought_late_is_welcome() {
    let mut state = state(LeaseConfig::SHORT);
    let (first, second) = (describe(&mut state), describe(&mut state));
    assert!(asks(&mut state, first));
    assert_eq!(sleeps(&mut state, second), 1000.0);
    at(&mut state, 1000.0);
    assert!(asks(&mut state, second), "taken over");
    at(&mut state, 1100.0);
    let third = describe(&mut state);
    assert_eq!(sleeps(&mut state, third), 900.0);
    // The former holder lives after all, and is the first to bring a key: it serves all.
    state.handle_credentials(first, Ok(Grant::Keys(permanent())));
    assert_eq!(state.take_woken(), [third]);
    assert!(sends(&mut state, first) && sends(&mut state, third));
    // A failure that comes now is nobody's but the holder's, who has the key.
    state.handle_credentials(second, Err(CredentialFailure::Thrown("down".into())));
    assert!(sends(&mut state, second));
}

#[test]
fn a_key_brought_after_the_end_of_its_call_is_welcome() {
    let mut state = state(LeaseConfig::AS_LONG_AS_THE_CALL);
    let (first, second) = (describe(&mut state), describe(&mut state));
    assert!(asks(&mut state, first));
    assert!(sleeps(&mut state, second) > 1000.0);
    state.abandon(first);
    assert_eq!(state.take_woken(), [second], "told at once");
    assert!(asks(&mut state, second));
    let third = describe(&mut state);
    sleeps(&mut state, third);
    state.handle_credentials(first, Ok(Grant::Keys(permanent())));
    assert_eq!(state.take_woken(), [third]);
    assert!(sends(&mut state, third));
}

#[test]
fn a_lease_is_kept_by_signs_of_life() {
    let mut state = state(LeaseConfig::SHORT);
    let (first, second) = (describe(&mut state), describe(&mut state));
    assert!(asks(&mut state, first));
    for step in 1..20 {
        at(&mut state, f64::from(step) * 300.0);
        state.renew(first);
        assert_eq!(sleeps(&mut state, second), 1000.0);
    }
}

#[test]
fn signatures_are_waited_for_by_nobody_else() {
    let mut state = state(LeaseConfig::SHORT);
    let first = describe(&mut state);
    assert!(asks(&mut state, first));
    let grant = Grant::Authorization {
        authorization: Redacted("q-sign-time=1;2".to_owned()),
        token: Redacted::default(),
    };
    let second = describe(&mut state);
    sleeps(&mut state, second);
    state.handle_credentials(first, Ok(grant));
    assert_eq!(state.take_woken(), [second]);
    let third = describe(&mut state);
    assert!(asks(&mut state, second) && asks(&mut state, third));
    // A callback that gives keys again serves all again.
    state.handle_credentials(second, Ok(Grant::Keys(permanent())));
    assert!(sends(&mut state, second));
    let fourth = describe(&mut state);
    assert!(sends(&mut state, fourth));
}

/// Workers: a wait goes on when the request that polled for it is cancelled.
#[test]
fn a_batch_whose_call_vanished_is_taken_over() {
    for vanishes_at_ms in [100.0, 510.0, 4000.0] {
        let setting = Setting::new(move |sent| {
            let mut reply = jobs(runs(0.0, 10_000.0))(sent);
            reply.after_ms = 200.0;
            reply
        });
        let scene = setting.in_workers().scene();
        let first = scene.client.watch("j1", None, None);
        let mut second = scene.client.watch("j2", None, None);
        run(&scene, vanishes_at_ms);
        scene.client.vanish(first);
        scene.world.run(async move {
            while let Some(news) = second.next().await {
                news.unwrap();
            }
        });
        let end = scene.world.now_ms();
        assert!(end < 15_000.0, "{end}, vanished at {vanishes_at_ms}");
    }
}

#[test]
fn a_batch_is_kept_through_the_pauses_between_its_attempts() {
    let scene = Setting::new({
        let mut alive = jobs(runs(0.0, 20_000.0));
        let refused = Cell::new(0);
        move |sent| {
            refused.set(refused.get() + 1);
            if refused.get() == 1 {
                return Reply::error(429, "SlowDown").with(|r| r.retry_after = "5".to_owned());
            }
            alive(sent)
        }
    })
    .in_workers()
    .scene();
    let watches: Vec<_> = (0..5)
        .map(|n| scene.client.watch(&format!("j{n}"), None, None))
        .collect();
    run(&scene, 6000.0);
    let paths = scene.log.paths();
    assert!(paths.len() <= 3, "{paths:?}");
    assert!(paths.iter().all(|path| path.contains(",j")), "{paths:?}");
    drop(watches);
}

#[test]
fn a_waiter_is_told_by_its_own_poll_of_what_another_learnt() {
    let mut state = state(LeaseConfig::AS_LONG_AS_THE_CALL);
    let options = WaitOptions::default();
    let (first, second) = (state.wait("j1", &options), state.wait("j2", &options));
    assert_eq!(sleeps(&mut state, first), 500.0);
    assert_eq!(sleeps(&mut state, second), 500.0);
    at(&mut state, 500.0);
    assert!(asks(&mut state, first));
    assert!(sleeps(&mut state, second) > 1e6, "for as long as the first");
    state.handle_credentials(first, Ok(Grant::Keys(permanent())));
    let Output::Fetch { request, .. } = state.poll_output(first) else {
        panic!("does not send")
    };
    assert!(request.url.ends_with("/jobs/j1,j2"), "{}", request.url);
    assert!(state.take_woken().is_empty());
    let done = wanxiang_jobs::client::State::Success;
    let reply = Reply::jobs(vec![report("j1", done, None), report("j2", done, None)]);
    let crate::host::Outcome::Response(response) = reply.outcome else {
        panic!()
    };
    state.handle_response(first, response);
    assert_eq!(state.take_woken(), [second]);
    for call in [second, first] {
        assert!(matches!(state.poll_output(call), Output::Changed(job) if job.state == done));
        assert!(
            matches!(state.poll_output(call), Output::Resolve(answer) if answer.jobs.len() == 1)
        );
    }
    assert_eq!(state.calls(), 0);
}
