//! Clocks that tell no time, go back, stand still or begin anywhere.

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{Config, Output, WaitOptions};

use crate::driver;
use crate::host::{EPOCH_MS, Reply, Setting, permanent, temporary};

fn client() -> driver::State {
    let config = Config::new("test-1250000000", "ap-chongqing", None).unwrap();
    driver::State::new(config, 1)
}

/// A clock that tells no time, or goes back, is not believed; pauses and limits hang on instants that only grow.
#[test]
fn clocks_without_sense_do_no_harm() {
    let mut state = client();
    state.set_time(f64::NAN, f64::NAN);
    state.set_time(1000.0, EPOCH_MS);
    let call = state.wait(
        "j1",
        &WaitOptions {
            limit_ms: Some(10_000.0),
            ..WaitOptions::default()
        },
    );
    for (at, clock) in [
        (f64::NAN, f64::NAN),
        (-5.0, EPOCH_MS),
        (f64::INFINITY, f64::NEG_INFINITY),
        (900.0, EPOCH_MS),
    ] {
        state.set_time(at, clock);
        let Output::Sleep { delay_ms } = state.poll_output(call) else {
            panic!()
        };
        assert_eq!(delay_ms, 500.0);
        assert_eq!(state.now_ms(), EPOCH_MS);
    }
    state.set_time(1500.0, f64::NAN);
    assert!(matches!(
        state.poll_output(call),
        Output::Credentials { .. }
    ));
    state.handle_credentials(call, Ok(Grant::Keys(permanent())));
    let Output::Fetch { request, .. } = state.poll_output(call) else {
        panic!()
    };
    assert_eq!(request.signed_from_s, 1_699_999_940);
}

/// The instants may begin anywhere, below zero too.
#[test]
fn instants_begin_anywhere() {
    let mut state = client();
    state.set_time(-5000.0, EPOCH_MS);
    let call = state.wait("j1", &WaitOptions::default());
    state.set_time(-4500.0, EPOCH_MS);
    assert!(matches!(
        state.poll_output(call),
        Output::Credentials { .. }
    ));
}

/// A date that stands still: keys still serve, and a refusal still renews them.
#[test]
fn a_frozen_clock_does_no_harm() {
    let mut state = client();
    let mut keys = 0;
    for second in 0..100 {
        let at = f64::from(second) * 60_000.0;
        state.set_time(at, EPOCH_MS);
        let call = state.describe(vec!["j1".to_owned()], None, None);
        let mut output = state.poll_output(call);
        if matches!(output, Output::Credentials { .. }) {
            keys += 1;
            let second = at / 1000.0;
            let keys = temporary("AKID1", second, second + 1800.0);
            state.handle_credentials(call, Ok(Grant::Keys(keys)));
            output = state.poll_output(call);
        }
        assert!(matches!(output, Output::Fetch { .. }));
        state.abandon(call);
    }
    assert_eq!(keys, 1);
}

/// A refusal sets the clock when it is wrong by half a minute or more; less is the way and the whole seconds of a date.
#[test]
fn half_a_minute_matters() {
    for (error_ms, corrected) in [(-30_025.0, true), (-30_024.0, false)] {
        // The first refusal comes 25 ms after the second that it names; the next names none.
        let scene = Setting::new(|sent| {
            let date = ["Tue, 14 Nov 2023 22:13:20 GMT", ""][usize::from(sent.at_ms > 10.0)];
            Reply::error(403, "RequestTimeTooSkewed").with(|r| r.date = date.to_owned())
        })
        .clock_error(error_ms)
        .scene();
        assert!(scene.describe_one().is_err());
        let offset_ms = scene.client.clock_offset_ms();
        assert_eq!(offset_ms != 0.0, corrected, "{error_ms}: {offset_ms}");
    }
}
