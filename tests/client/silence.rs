//! Calls that are not known, that went silent, or have no time left.

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{Config, LeaseConfig, Output, Submission, WaitOptions};

use crate::driver::State;
use crate::host::{Reply, Setting, permanent};
use crate::leases::{asks, at, describe, sends, sleeps, state};

fn submission(mark: Option<wanxiang_jobs::client::IdempotencyMark>) -> Submission {
    Submission {
        tags: vec!["Transcode".to_owned()],
        body: String::new(),
        mark,
        sent_at_s: None,
    }
}

#[test]
fn a_call_that_is_not_known_is_interrupted() {
    let mut state = state(LeaseConfig::SHORT);
    let Output::Reject(error) = state.poll_output(77) else {
        panic!()
    };
    assert_eq!(
        (error.code(), error.maybe_submitted),
        ("interrupted", false)
    );
    // Whatever is told of it does no harm.
    state.handle_timeout(77);
    state.renew(77);
    state.abandon(77);
    state.handle_credentials(77, Ok(Grant::Keys(permanent())));
    assert!(state.take_events(77).is_empty());
}

#[test]
fn silent_calls_are_forgotten_where_calls_vanish() {
    for (leases, left) in [
        (LeaseConfig::SHORT, 1),
        (LeaseConfig::AS_LONG_AS_THE_CALL, 4),
    ] {
        let mut state = state(leases);
        let sent = state.submit(submission(None), None);
        assert!(asks(&mut state, sent));
        state.handle_credentials(sent, Ok(Grant::Keys(permanent())));
        assert!(sends(&mut state, sent));
        let quiet = describe(&mut state);
        assert!(sends(&mut state, quiet));
        let waiting = state.wait("j9", &WaitOptions::default());
        assert_eq!(sleeps(&mut state, waiting), 500.0);
        // Just before the time is up nothing is forgotten; then all that was silent is.
        at(&mut state, 60_000.0);
        let probe = describe(&mut state);
        state.abandon(probe);
        assert_eq!(state.calls(), 3);
        at(&mut state, 62_000.0);
        describe(&mut state);
        assert_eq!(state.calls(), left);
        if left == 1 {
            for (call, maybe_submitted) in [(sent, true), (quiet, false), (waiting, false)] {
                let Output::Reject(error) = state.poll_output(call) else {
                    panic!("lives")
                };
                assert_eq!(error.code(), "interrupted");
                assert_eq!(error.maybe_submitted, maybe_submitted);
            }
        }
    }
}

#[test]
fn many_silent_calls_are_forgotten_soon() {
    let mut state = state(LeaseConfig::SHORT);
    let mut most = 0;
    for step in 0..9000 {
        at(&mut state, f64::from(step) * 10.0);
        let call = if step % 2 == 0 {
            describe(&mut state)
        } else {
            state.wait(&format!("j{step}"), &WaitOptions::default())
        };
        state.poll_output(call);
        most = most.max(state.calls());
    }
    assert!(most < 1300, "{most} calls at a time");
}

/// A timer that fires although nothing is awaited changes nothing.
#[test]
fn a_timeout_of_nothing_is_ignored() {
    let mut state = state(LeaseConfig::AS_LONG_AS_THE_CALL);
    let options = WaitOptions {
        limit_ms: Some(5000.0),
        ..WaitOptions::default()
    };
    let (first, second) = (state.wait("j1", &options), describe(&mut state));
    state.handle_timeout(first);
    assert_eq!(sleeps(&mut state, first), 500.0);
    state.handle_timeout(second);
    assert!(asks(&mut state, second));
}

/// Keys that come when the time of the attempt is up are kept, and yet nothing is sent that nobody would wait for.
#[test]
fn nothing_is_sent_with_no_time_left() {
    let mut state = state(LeaseConfig::AS_LONG_AS_THE_CALL);
    let call = state.submit(submission(None), None);
    assert!(asks(&mut state, call));
    at(&mut state, 40_000.0);
    state.handle_credentials(call, Ok(Grant::Keys(permanent())));
    let Output::Reject(error) = state.poll_output(call) else {
        panic!("sends")
    };
    assert_eq!(error.code(), "credentials_timeout");
    assert!(!error.maybe_submitted);
    let next = describe(&mut state);
    assert!(sends(&mut state, next));
}

/// What an event tells of an attempt without an answer is how long that attempt took, not all of them.
#[test]
fn each_attempt_without_an_answer_tells_its_own_time() {
    let scene = Setting::new(|_| Reply::never()).scene();
    assert!(scene.describe_one().is_err());
    let answers = scene.log.events("response");
    let told: Vec<_> = answers
        .iter()
        .map(|seen| seen.duration_ms.round())
        .collect();
    assert_eq!(told, [30_000.0; 3]);
}

/// The events of a call are kept for it beyond its end, apart from those of others.
#[test]
fn events_that_are_left_are_those_of_the_call() {
    let mut config = Config::new("test-1250000000", "ap-chongqing", None).unwrap();
    config.events = true;
    let mut state = State::new(config, 1);
    at(&mut state, 0.0);
    let calls = [describe(&mut state), describe(&mut state)];
    for call in calls {
        state.poll_output(call);
    }
    state.handle_credentials(calls[0], Ok(Grant::Keys(permanent())));
    for call in calls {
        assert!(sends(&mut state, call));
        state.abandon(call);
    }
    let left = calls.map(|call| state.take_events(call));
    let kinds = left.map(|events| {
        let kinds = events.iter().map(|event| event.kind.as_str());
        kinds.collect::<Vec<_>>()
    });
    assert_eq!(kinds, [vec!["refresh", "request"], vec!["request"]]);
    assert!(calls.iter().all(|call| state.take_events(*call).is_empty()));
}
