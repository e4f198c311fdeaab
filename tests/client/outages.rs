//! Waiting through trouble: outages, sleep, clocks that are set, tasks that freeze.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::auth::Grant;
use wanxiang_jobs::client::{CredentialFailure, ErrorKind};

use crate::calls::Limits;
use crate::host::{Reply, Setting, temporary};
use crate::waiting::{jobs, runs, wait};
use crate::world::Sleep;

#[test]
fn an_outage_is_waited_out() {
    let mut alive = jobs(runs(0.0, 200_000.0));
    let scene = Setting::new(move |sent| match sent.at_ms {
        20_000.0..100_000.0 => Reply::reset(),
        _ => alive(sent),
    })
    .scene();
    assert!(wait(&scene, None).1.is_ok());
}

#[test]
fn an_outage_without_end_ends_the_wait() {
    let scene = Setting::new(|_| Reply::reset()).scene();
    let error = wait(&scene, None).1.unwrap_err();
    assert_eq!(error.code(), "network_failed");
    assert!(
        (120_000.0..200_000.0).contains(&scene.world.now_ms()),
        "{}",
        scene.world.now_ms()
    );
}

/// Patience begins anew with every poll that succeeds.
#[test]
fn outages_with_good_polls_between_them_are_waited_out() {
    let mut alive = jobs(runs(0.0, 1_000_000.0));
    let failed = Rc::new(Cell::new(0));
    let counted = Rc::clone(&failed);
    let scene = Setting::new(move |sent| {
        if sent.at_ms % 100_000.0 > 60_000.0 {
            counted.set(counted.get() + 1);
            return Reply::reset();
        }
        alive(sent)
    })
    .scene();
    assert!(wait(&scene, None).1.is_ok());
    assert!(failed.get() > 30, "{} failed", failed.get());
}

#[test]
fn a_machine_that_slept_goes_on() {
    let scene = Setting::new(jobs(runs(0.0, 100_000.0))).scene();
    scene.world.nap(10_000.0, 3_600_000.0);
    let (_, end) = wait(&scene, None);
    assert!(end.is_ok());
    let after = scene.world.now_ms() - 3_610_000.0;
    assert!(after < 31_000.0, "noticed {after} ms after waking");
}

#[test]
fn a_machine_that_slept_past_the_limit_looks_once_more() {
    let scene = Setting::new(jobs(runs(0.0, 100_000.0))).scene();
    scene.world.nap(10_000.0, 3_600_000.0);
    assert!(wait(&scene, Some(600_000.0)).1.is_ok());

    let scene = Setting::new(jobs(runs(0.0, 100_000_000.0))).scene();
    scene.world.nap(10_000.0, 3_600_000.0);
    let error = wait(&scene, Some(600_000.0)).1.unwrap_err();
    assert_eq!(error.code(), "wait_timeout");
    // It ends with that poll.
    assert!(scene.world.now_ms() < 3_610_200.0);
}

#[test]
fn a_clock_that_is_set_in_the_middle_of_a_wait_does_no_harm() {
    for change_ms in [-3.0 * 3_600_000.0, 3.0 * 3_600_000.0] {
        let scene = Setting::new(jobs(runs(0.0, 60_000.0))).scene();
        let (client, world) = (scene.client.clone(), Rc::clone(&scene.world));
        scene.world.spawn(Box::pin(async move {
            Sleep::new(&world, 5000.0).await;
            client.set_clock_error(change_ms);
        }));
        assert!(wait(&scene, None).1.is_ok());
        let over = scene.world.now_ms() - 60_000.0;
        assert!(over < 40_000.0, "noticed {over} ms late");
    }
}

#[test]
fn keys_are_renewed_inside_a_long_wait() {
    let world = Rc::new(crate::world::World::default());
    let clock = Rc::clone(&world);
    let scene = Setting::new(jobs(runs(0.0, 7_200_000.0)))
        .keys(move |_| {
            let now_s = clock.now_ms() / 1000.0;
            (
                5.0,
                Ok(Grant::Keys(temporary("AKID1", now_s, now_s + 1800.0))),
            )
        })
        .scene_in(world);
    assert!(wait(&scene, None).1.is_ok());
    assert_eq!(
        scene.log.scopes.borrow().len(),
        5,
        "two hours of keys for half an hour"
    );
}

#[test]
fn what_the_callback_throws_in_a_wait_comes_out_as_it_is() {
    let scene = Setting::new(jobs(runs(0.0, 1.0)))
        .keys(|_| (5.0, Err(CredentialFailure::Thrown("the object".into()))))
        .scene();
    let error = wait(&scene, None).1.unwrap_err();
    assert!(matches!(&*error.kind, ErrorKind::Thrown(value) if &**value == "the object"));
}

#[test]
fn an_id_that_spoils_a_call_fails_alone() {
    let mut alive = jobs(runs(0.0, 10_000.0));
    let scene = Setting::new(move |sent| {
        if sent.path.contains("j7") {
            Reply::error(400, "InvalidArgument")
        } else {
            alive(sent)
        }
    })
    .scene();
    let ends = Rc::new(RefCell::new(Vec::new()));
    for number in 0..20 {
        let (client, ends) = (scene.client.clone(), Rc::clone(&ends));
        scene.world.spawn(Box::pin(async move {
            let id = format!("j{number}");
            let end = client.wait(&id, None, Limits::default(), &|_| ()).await;
            ends.borrow_mut()
                .push((number, end.map(|_| ()).map_err(|e| e.code().to_owned())));
        }));
    }
    scene.world.drain(100_000.0);
    let ends = ends.borrow();
    assert_eq!(ends.len(), 20);
    for (number, end) in ends.iter() {
        let expected = if *number == 7 {
            Err("InvalidArgument".to_owned())
        } else {
            Ok(())
        };
        assert_eq!(*end, expected, "j{number}");
    }
}
