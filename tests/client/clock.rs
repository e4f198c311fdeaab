//! Dates of the wire, and a wrong clock that heals.

use crate::calls::Limits;
use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{Config, Output, State, parse_date, parse_retry_after, service_time};

use crate::driver;
use crate::host::{EPOCH_MS, Outcome, Reply, Setting, permanent, report, temporary};

const HOUR_MS: f64 = 3_600_000.0;

#[test]
fn dates() {
    assert_eq!(
        parse_date("Sun, 06 Nov 1994 08:49:37 GMT"),
        Some(784_111_777_000.0)
    );
    assert_eq!(
        parse_date("Thu, 29 Feb 2024 23:59:59 GMT"),
        Some(1_709_251_199_000.0)
    );
    assert_eq!(
        parse_date("2023-07-12T20:11:02+0800"),
        Some(1_689_163_862_000.0)
    );
    assert_eq!(
        parse_date("2023-07-12T12:11:02Z"),
        Some(1_689_163_862_000.0)
    );
    assert_eq!(
        parse_date("2023-07-12 07:11:02.5-05:00"),
        Some(1_689_163_862_000.0)
    );
    for nothing in [
        "",
        "-",
        "yesterday",
        "Sun, 06 Non 1994 08:49:37 GMT",
        "2023-07-12",
        "T::",
    ] {
        assert_eq!(parse_date(nothing), None, "{nothing}");
    }
    for seconds in [
        0_u32,
        951_782_399,
        951_782_400,
        1_700_000_000,
        1_709_251_199,
        4_102_444_800 - 1,
    ] {
        let ms = f64::from(seconds) * 1000.0;
        assert_eq!(parse_date(&service_time(ms)), Some(ms));
    }
    assert_eq!(
        service_time(1_689_163_862_000.0),
        "2023-07-12T20:11:02+0800"
    );
}

#[test]
fn retry_after_in_both_forms() {
    assert_eq!(parse_retry_after("7", 0.0), Some(7000.0));
    let now = 784_111_770_000.0;
    assert_eq!(
        parse_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now),
        Some(7000.0)
    );
    assert_eq!(
        parse_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now + HOUR_MS),
        Some(0.0)
    );
    assert_eq!(parse_retry_after("soon", now), None);
    assert_eq!(parse_retry_after("-1", now), None);
}

/// Whether a signature is in force at the true time.
fn in_force(sent: &crate::host::Sent) -> bool {
    let (start, end) = sent.signed("q-sign-time").split_once(';').unwrap();
    let now = (EPOCH_MS + sent.at_ms) / 1000.0;
    start.parse::<f64>().unwrap() <= now && now <= end.parse::<f64>().unwrap()
}

fn date(at_ms: f64) -> String {
    service_time(EPOCH_MS + at_ms)
}

#[test]
fn a_wrong_clock_heals_after_one_refusal_and_stays_healed() {
    for error_ms in [-5.0 * HOUR_MS, 5.0 * HOUR_MS] {
        let scene = Setting::new(|sent| {
            let at = sent.at_ms;
            if in_force(sent) {
                return Reply::jobs(vec![report("j1", State::Running, None)]);
            }
            Reply::error(403, "RequestTimeTooSkewed").with(|r| r.date = date(at))
        })
        .clock_error(error_ms)
        .scene();
        let client = scene.client.clone();
        scene.world.run(async move {
            for _ in 0..3 {
                let answer = client
                    .describe(&["j1".to_owned()], None, Limits::default())
                    .await;
                assert_eq!(answer.unwrap().jobs.len(), 1);
            }
        });
        assert_eq!(
            scene.log.sent.borrow().len(),
            4,
            "one refusal, three answers"
        );
        assert!((scene.client.clock_offset_ms() + error_ms).abs() < 2000.0);
        assert_eq!(scene.log.events("retry")[0].code, "RequestTimeTooSkewed");
    }
}

#[test]
fn the_body_tells_the_time_where_the_header_is_hidden() {
    let scene = Setting::new(|sent| {
        if in_force(sent) {
            return Reply::jobs(vec![]);
        }
        let error = wanxiang_jobs::error::ServiceError {
            code: "AccessDenied".to_owned(),
            message: "Request has expired".to_owned(),
            ..Default::default()
        };
        // The first second of the world.
        Reply::error(403, "").with(|r| {
            r.body = Err(crate::host::refusal(error, "2023-11-14T22:13:20Z"));
        })
    })
    .clock_error(HOUR_MS)
    .scene();
    let answer = scene.describe_one();
    assert!(answer.is_ok());
    assert_eq!(scene.log.sent.borrow().len(), 2);
}

#[test]
fn a_key_with_a_start_signs_rightly_by_any_clock() {
    for error_ms in [-48.0 * HOUR_MS, 48.0 * HOUR_MS, 20.0 * 60_000.0] {
        let scene = Setting::new(|sent| {
            assert!(in_force(sent));
            Reply::jobs(vec![])
        })
        .keys(|_| (5.0, Ok(Grant::Keys(temporary("AKID1", -10.0, 1790.0)))))
        .clock_error(error_ms)
        .scene();
        let client = scene.client.clone();
        scene.world.run(async move {
            for _ in 0..5 {
                client
                    .describe(&["j1".to_owned()], None, Limits::default())
                    .await
                    .unwrap();
            }
        });
        assert_eq!(
            scene.log.scopes.borrow().len(),
            1,
            "one key, clock off by {error_ms}"
        );
        assert_eq!(
            scene.log.sent.borrow()[0].signed("q-key-time"),
            "1699999990;1700001790"
        );
    }
}

#[test]
fn a_refusal_that_nothing_heals_ends() {
    let scene = Setting::new(|_| Reply::error(403, "RequestTimeTooSkewed"))
        .keys(|_| (5.0, Ok(Grant::Keys(permanent()))))
        .scene();
    let error = scene.describe_one().unwrap_err();
    assert_eq!(error.code(), "RequestTimeTooSkewed");
    assert_eq!(
        scene.log.sent.borrow().len(),
        2,
        "once more with a new key, then no more"
    );
}

/// Keys that ended ten minutes before the world began.
fn stale() -> Grant {
    Grant::Keys(temporary("AKID0", -2400.0, -600.0))
}

/// Before the service has said what time it is, nobody knows whose clock is wrong; then the keys are named.
#[test]
fn keys_that_come_expired_are_named_once_the_service_has_told_the_time() {
    let scene = Setting::new(|sent| {
        assert!(!in_force(sent));
        let at = sent.at_ms;
        Reply::error(403, "SignatureExpired").with(|r| r.date = date(at))
    })
    .keys(|_| (5.0, Ok(stale())))
    .scene();
    let error = scene.describe_one().unwrap_err();
    assert_eq!(error.code(), "credentials_unusable");
    // Thirty seconds to spare.
    let said = "expired: their expiredTime is 1699999400, and it is 1699999970 or later";
    assert!(error.message().contains(said), "{error:?}");
    assert_eq!(scene.log.sent.borrow().len(), 1);
    let again = scene.describe_one().unwrap_err();
    assert_eq!(again.code(), "credentials_unusable");
    assert_eq!(scene.log.sent.borrow().len(), 1, "nothing more is sent");
}

/// An answer tells the time too. Keys are refused where the local clock agrees: one of the two may be wrong.
#[test]
fn keys_are_refused_by_two_clocks_or_not_at_all() {
    for (date_ms, jump_ms, code) in [
        (0.0, 0.0, "credentials_unusable"),
        (0.0, 5.0 * HOUR_MS, "credentials_unusable"),
        (0.0, -0.75 * HOUR_MS, ""),
        (5.0 * HOUR_MS, -0.75 * HOUR_MS, ""),
        (-5.0 * HOUR_MS, 0.0, ""),
    ] {
        let config = Config::new("test-1250000000", "ap-chongqing", None).unwrap();
        let mut state = driver::State::new(config, 1);
        let describe = |state: &mut driver::State| {
            let call = state.describe(vec!["j1".to_owned()], None, None);
            (call, state.poll_output(call))
        };
        state.set_time(0.0, EPOCH_MS);
        let (call, _) = describe(&mut state);
        state.handle_credentials(call, Ok(Grant::Keys(temporary("AKID1", 0.0, 600.0))));
        assert!(matches!(state.poll_output(call), Output::Fetch { .. }));
        let Outcome::Response(answer) =
            Reply::jobs(vec![]).with(|r| r.date = date(date_ms)).outcome
        else {
            panic!()
        };
        state.handle_response(call, answer);
        assert!(matches!(state.poll_output(call), Output::Resolve(_)));
        // The key has ended, and the server gives one that has ended too.
        state.set_time(HOUR_MS, EPOCH_MS + HOUR_MS + jump_ms);
        let (call, output) = describe(&mut state);
        assert!(matches!(output, Output::Credentials { .. }));
        state.handle_credentials(call, Ok(Grant::Keys(temporary("AKID2", 600.0, 1200.0))));
        match state.poll_output(call) {
            Output::Reject(error) => assert_eq!(error.code(), code),
            Output::Fetch { .. } => assert_eq!(code, ""),
            _ => panic!(),
        }
    }
}
