//! A submit that must not happen twice.

use std::cell::Cell;
use std::rc::Rc;

use wanxiang_jobs::client::{Answer, ErrorKind, IdempotencyMark, JobReport, State, Submission};

use crate::calls::{Fault, Limits};
use crate::host::{Detail, Reply, Scene, Sent, Setting, report};
use crate::reply::behind_mark;

type Jobs = Result<Vec<JobReport<Detail>>, Fault>;

/// Submits operations of those tags, the `UserData` of each in its line of the body.
fn submit(scene: &Scene, tags: &[&str]) -> Jobs {
    let client = scene.client.clone();
    let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
    let result = scene.world.run(async move {
        let mark = client.mark();
        let lines = (0_u32..).zip(&tags).map(|(place, tag)| {
            let user_data = mark
                .user_data(place, &format!("mine {place}"), "UserData")
                .unwrap();
            format!("{tag} {user_data}")
        });
        let body = lines.collect::<Vec<_>>().join("\n");
        let submission = Submission {
            tags: tags.clone(),
            body,
            mark: Some(mark),
            sent_at_s: None,
        };
        client.submit(submission, Limits::default()).await
    });
    scene.world.drain(0.0);
    result
}

/// The jobs that a submit of these tests asks for.
fn jobs_of(sent: &Sent, from: usize) -> Vec<JobReport<Detail>> {
    let lines = sent.body.lines().enumerate();
    lines
        .map(|(place, line)| {
            let (tag, user_data) = line.split_once(' ').unwrap();
            let mut job = report(&format!("j{}", from + place), State::Submitted, None);
            job.tag = tag.to_owned();
            job.user_data = user_data.to_owned();
            job
        })
        .collect()
}

/// A service that takes the submits of those numbers (from 1), loses all answers to submits but the one of
/// `answered`, and lists what it took `late_ms` after.
fn service(taken: &'static [usize], answered: usize, late_ms: f64) -> impl FnMut(&Sent) -> Reply {
    let mut jobs: Vec<(f64, JobReport<Detail>)> = Vec::new();
    let mut submits = 0;
    move |sent| {
        if sent.method == "POST" {
            submits += 1;
            let new = jobs_of(sent, jobs.len() + 1);
            if taken.contains(&submits) {
                jobs.extend(new.iter().map(|job| (sent.at_ms + late_ms, job.clone())));
            }
            return if submits == answered {
                Reply::jobs(new)
            } else {
                Reply::reset()
            };
        }
        assert_eq!(sent.path, "/jobs");
        let tag = sent.query("tag").unwrap();
        let shown = jobs
            .iter()
            .filter(|(at, job)| *at <= sent.at_ms && job.tag == tag);
        Reply::jobs(shown.map(|(_, job)| job.clone()).collect())
    }
}

fn posts(scene: &Scene) -> usize {
    scene
        .log
        .sent
        .borrow()
        .iter()
        .filter(|sent| sent.method == "POST")
        .count()
}

#[test]
fn a_job_whose_answer_was_lost_is_found() {
    let scene = Setting::new(service(&[1], 0, 0.0)).scene();
    let jobs = submit(&scene, &["Transcode"]).unwrap();
    assert_eq!(jobs[0].id, "j1");
    assert_eq!(behind_mark(&jobs[0].user_data), "mine 0");
    assert_eq!(posts(&scene), 1);
    let sent = scene.log.sent.borrow();
    let look = &sent[1];
    assert_eq!(look.query("tag"), Some("Transcode"));
    assert_eq!(look.query("orderByTime"), Some("Desc"));
    // No request can have been taken before its signature began: a minute before the submit, and a margin.
    assert_eq!(
        look.query("startCreationTime"),
        Some("2023-11-15T06:11:50+0800")
    );
    assert_eq!(scene.log.events("recover").len(), 1);
}

#[test]
fn a_job_that_is_listed_late_is_found_too() {
    for late_ms in [1500.0, 5000.0, 14_000.0] {
        let scene = Setting::new(service(&[1], 0, late_ms)).scene();
        assert_eq!(submit(&scene, &["Transcode"]).unwrap()[0].id, "j1");
        assert_eq!(posts(&scene), 1, "listed after {late_ms} ms");
    }
}

#[test]
fn a_request_that_never_arrived_is_sent_again() {
    let scene = Setting::new(service(&[2], 2, 0.0)).scene();
    assert_eq!(submit(&scene, &["Transcode"]).unwrap()[0].id, "j1");
    assert_eq!(posts(&scene), 2);
    let sent = scene.log.sent.borrow();
    let posts: Vec<&Sent> = sent.iter().filter(|sent| sent.method == "POST").collect();
    assert_eq!(posts[0].body, posts[1].body, "the mark stays");
    assert!(
        posts[1].at_ms - posts[0].at_ms >= 15_000.0,
        "only after several looks"
    );
}

#[test]
fn a_second_job_is_never_silent() {
    // Listed so late that the second submit went out; then both show.
    let scene = Setting::new(service(&[1, 2], 2, 15_200.0)).scene();
    let world = Rc::clone(&scene.world);
    let error = submit(&scene, &["Transcode"]);
    // The look after the second answer sees the first job, and the second is listed as late as the first.
    match error {
        Ok(jobs) => panic!("{} at {}", jobs[0].id, world.now_ms()),
        Err(error) => {
            let ErrorKind::AmbiguousSubmit { found, .. } = &*error.kind else {
                panic!("{}", error.code())
            };
            assert!(!found.is_empty());
            assert!(error.maybe_submitted);
        }
    }
}

#[test]
fn when_the_list_cannot_be_read_it_stays_open() {
    let scene = Setting::new(|_| Reply::reset()).scene();
    let error = submit(&scene, &["Transcode"]).unwrap_err();
    assert_eq!(
        (error.code(), error.maybe_submitted),
        ("ambiguous_submit", true)
    );
    let ErrorKind::AmbiguousSubmit { mark, found, cause } = &*error.kind else {
        panic!()
    };
    assert!(scene.log.sent.borrow()[0].body.contains(mark.as_str()));
    assert!(found.is_empty());
    assert_eq!(cause.code(), "network_failed");
    assert_eq!(posts(&scene), 1);
}

/// A search asks six times for a page that does not come, each time with the repeats of any call, and there are three searches more
/// than planned.
#[test]
fn a_list_that_cannot_be_read_is_given_up() {
    let scene = Setting::new(|_| Reply::reset())
        .config(|config| config.retry.attempts = 1)
        .scene();
    let error = submit(&scene, &["Transcode"]).unwrap_err();
    assert_eq!(error.code(), "ambiguous_submit");
    assert_eq!(scene.log.events("recover").len(), 7);
    assert_eq!(scene.log.sent.borrow().len() - posts(&scene), 7 * 6);
}

/// A list that leads back to where it was has not been read to its end, and so proves nothing.
#[test]
fn a_list_that_goes_round_proves_nothing() {
    let scene = Setting::new(|sent| match sent.method {
        "POST" => Reply::reset(),
        _ => Reply::answer(Answer {
            jobs: Vec::new(),
            next_token: "a".to_owned(),
            ..Answer::default()
        }),
    })
    .scene();
    let error = submit(&scene, &["Transcode"]).unwrap_err();
    assert_eq!(error.code(), "ambiguous_submit");
    assert_eq!(posts(&scene), 1);
}

#[test]
fn a_list_that_is_refused_is_not_tried_over_and_over() {
    let scene = Setting::new(|sent| match sent.method {
        "POST" => Reply::reset(),
        _ => Reply::error(403, "AccessDenied"),
    })
    .scene();
    let error = submit(&scene, &["Transcode"]).unwrap_err();
    assert_eq!(error.code(), "ambiguous_submit");
    assert!(
        scene.log.sent.borrow().len() <= 8,
        "{:?}",
        scene.log.paths()
    );
}

#[test]
fn every_operation_is_looked_for() {
    let scene = Setting::new(service(&[1], 0, 0.0)).scene();
    let jobs = submit(&scene, &["Snapshot", "Transcode", "Snapshot"]).unwrap();
    let found: Vec<_> = jobs
        .iter()
        .map(|job| (job.tag.as_str(), behind_mark(&job.user_data)))
        .collect();
    assert_eq!(
        found,
        [
            ("Snapshot", "mine 0"),
            ("Transcode", "mine 1"),
            ("Snapshot", "mine 2")
        ]
    );
    assert_eq!(posts(&scene), 1);
}

#[test]
fn half_a_submit_is_told_as_such() {
    let scene = Setting::new({
        let mut full = service(&[1], 0, 0.0);
        move |sent| match sent.query("tag") {
            Some("Transcode") => Reply::jobs(vec![]),
            _ => full(sent),
        }
    })
    .scene();
    let error = submit(&scene, &["Snapshot", "Transcode"]).unwrap_err();
    let ErrorKind::AmbiguousSubmit { found, .. } = &*error.kind else {
        panic!()
    };
    assert_eq!(found, &["j1"]);
    assert_eq!(posts(&scene), 1, "nothing is sent again");
}

#[test]
fn a_refusal_needs_no_look() {
    let scene = Setting::new(|_| Reply::error(400, "InvalidArgument")).scene();
    let error = submit(&scene, &["Transcode"]).unwrap_err();
    assert_eq!(
        (error.code(), error.maybe_submitted),
        ("InvalidArgument", false)
    );
    assert_eq!(scene.log.sent.borrow().len(), 1);
}

#[test]
fn a_limit_reached_while_looking_is_ambiguous() {
    let scene = Setting::new(|_| Reply::reset()).scene();
    let client = scene.client.clone();
    let error = scene
        .world
        .run(async move {
            let mark = Some(client.mark());
            let submission = Submission {
                tags: vec!["Transcode".to_owned()],
                body: String::new(),
                mark,
                sent_at_s: None,
            };
            let limits = Limits {
                timeout_ms: Some(3000.0),
                ..Limits::default()
            };
            client.submit(submission, limits).await
        })
        .unwrap_err();
    assert_eq!(error.code(), "ambiguous_submit");
    assert_eq!(scene.world.timers(), 0);
}

#[test]
fn marks() {
    let scene = Setting::new(|_| Reply::reset()).scene();
    let (first, second) = (scene.client.mark(), scene.client.mark());
    assert_ne!(first, second);
    let text = first.user_data(3, "own text", "UserData").unwrap();
    assert!(
        text.starts_with(first.as_str()) && text.ends_with(".3.own text"),
        "{text}"
    );
    assert_eq!(
        text.len(),
        "wj1.".len() + 22 + ".3.".len() + "own text".len()
    );
    let longest = "a".repeat(1024 - 29);
    assert_eq!(
        IdempotencyMark::new([7; 22])
            .user_data(0, &longest, "UserData")
            .unwrap()
            .len(),
        1024
    );
    for wrong in [format!("{longest}a"), "中".to_owned(), "a\nb".to_owned()] {
        let issue = first
            .user_data(0, &wrong, "Operation.UserData")
            .unwrap_err();
        assert_eq!(issue.path, "Operation.UserData");
        assert!(issue.message.contains("995"), "{}", issue.message);
    }
}

/// A mark is six bits of each of 22 bytes, so all 132 bits count.
#[test]
fn marks_use_all_their_bytes() {
    let differs = Cell::new(0);
    for place in 0..22 {
        let mut bytes = [0; 22];
        bytes[place] = 1;
        differs.set(
            differs.get()
                + usize::from(IdempotencyMark::new(bytes) != IdempotencyMark::new([0; 22])),
        );
    }
    assert_eq!(differs.get(), 22);
}
