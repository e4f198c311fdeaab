//! Keys: which are usable, when they are renewed, how they are kept.

use std::cell::Cell;
use std::rc::Rc;

use wanxiang_jobs::auth::{Grant, KeyCache, Keys, Lookup};
use wanxiang_jobs::client::CredentialFailure;

use crate::calls::Limits;
use crate::host::{EPOCH_MS, Reply, SECRET_KEY, Setting, TOKEN, permanent, temporary};

#[test]
fn unusable_credentials_name_the_member_and_no_value() {
    let cases: [(fn(&mut Keys), &str); 7] = [
        (|keys| keys.id.clear(), "secretId"),
        (|keys| keys.key.0.clear(), "secretKey"),
        (|keys| keys.id.push(' '), "secretId"),
        (|keys| keys.key.0.insert(0, ' '), "secretKey"),
        (|keys| keys.token.0.push('\n'), "token"),
        (|keys| keys.expires = Some(1_700_000_000_000), "expiredTime"),
        (
            |keys| keys.start = Some(1_800_000_000),
            "not after their startTime",
        ),
    ];
    for (spoil, word) in cases {
        let scene = Setting::new(|_| Reply::jobs(vec![]))
            .keys(move |_| {
                let mut keys = temporary("AKIDSECRET", 0.0, 1800.0);
                spoil(&mut keys);
                (5.0, Ok(Grant::Keys(keys)))
            })
            .scene();
        let error = scene.describe_one().unwrap_err();
        assert_eq!(error.code(), "credentials_unusable");
        let message = error.message();
        assert!(message.contains(word), "{message}");
        assert!(
            !message.contains("AKID") && !message.contains(SECRET_KEY),
            "{message}"
        );
    }
}

#[test]
fn a_key_is_renewed_before_it_ends() {
    let number = Cell::new(0);
    let scene = Setting::new(|_| Reply::jobs(vec![]));
    let world = Rc::new(crate::world::World::default());
    let clock = Rc::clone(&world);
    let scene = scene
        .keys(move |_| {
            number.set(number.get() + 1);
            let now_s = clock.now_ms() / 1000.0;
            (
                5.0,
                Ok(Grant::Keys(temporary(
                    &format!("AKID{}", number.get()),
                    now_s,
                    now_s + 1800.0,
                ))),
            )
        })
        .scene_in(world);
    let (client, log) = (scene.client.clone(), Rc::clone(&scene.log));
    let world = Rc::clone(&scene.world);
    scene.world.run(async move {
        // The margin is a tenth of the half hour.
        for (minute, keys) in [(0, 1), (26, 1), (28, 2), (54, 2), (56, 3)] {
            let rest = f64::from(minute) * 60_000.0 - world.now_ms();
            crate::world::Sleep::new(&world, rest.max(0.0)).await;
            client
                .describe(&["j1".to_owned()], None, Limits::default())
                .await
                .unwrap();
            assert_eq!(log.scopes.borrow().len(), keys, "minute {minute}");
        }
    });
}

#[test]
fn an_aging_key_outlives_a_key_server_that_fails() {
    let asked = Rc::new(Cell::new(0));
    let counted = Rc::clone(&asked);
    let scene = Setting::new(|_| Reply::jobs(vec![]))
        .keys(move |_| {
            counted.set(counted.get() + 1);
            match counted.get() {
                1 => (5.0, Ok(Grant::Keys(temporary("AKID1", 0.0, 1800.0)))),
                _ => (5.0, Err(CredentialFailure::Thrown("down".into()))),
            }
        })
        .scene();
    let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
    scene.world.run(async move {
        client
            .describe(&["j1".to_owned()], None, Limits::default())
            .await
            .unwrap();
        crate::world::Sleep::new(&world, 1_700_000.0).await;
        for _ in 0..50 {
            client
                .describe(&["j1".to_owned()], None, Limits::default())
                .await
                .unwrap();
        }
        crate::world::Sleep::new(&world, 100_000.0).await;
        assert!(
            client
                .describe(&["j1".to_owned()], None, Limits::default())
                .await
                .is_err()
        );
    });
    assert!(
        asked.get() <= 4,
        "asked {} times: the failing server is left alone",
        asked.get()
    );
}

#[test]
fn margins() {
    let margin = |life: f64| temporary("A", 0.0, life).margin_ms(EPOCH_MS) / 1000.0;
    assert_eq!(margin(7200.0), 720.0);
    assert_eq!(margin(1800.0), 180.0);
    assert_eq!(margin(300.0), 60.0);
    assert_eq!(margin(100.0), 50.0);
    assert_eq!(margin(2.0), 1.0);
}

#[test]
fn the_cache_keeps_a_bounded_number_of_keys() {
    let mut cache = KeyCache::new(true);
    for number in 0..100 {
        cache.store(&format!("s{number}"), Rc::new(permanent()), 0.0);
    }
    let kept = (0..100)
        .filter(|number| !matches!(cache.lookup(&format!("s{number}"), 0.0), Lookup::Missing))
        .count();
    assert_eq!(kept, 32);
}

#[test]
fn debug_shows_no_secret() {
    let grant = Grant::Keys(temporary("AKID1", 0.0, 1.0));
    let text = format!("{grant:?}");
    assert!(
        !text.contains(SECRET_KEY) && !text.contains(TOKEN),
        "{text}"
    );
}
