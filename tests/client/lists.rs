//! Lists page by page, and describing many.

use crate::calls::{Cursor, Limits};
use wanxiang_jobs::client::{Answer, State};
use wanxiang_jobs::operations::Filters;

use crate::host::{Detail, Reply, Scene, Setting, report, script};

fn page(ids: &[&str], next: &str) -> Reply {
    Reply::answer(Answer {
        jobs: ids
            .iter()
            .map(|id| report(id, State::Running, None))
            .collect(),
        next_token: next.to_owned(),
        ..Answer::default()
    })
}

/// The ids of each page, an error's code in its place.
fn read(scene: &Scene, pages: usize) -> Vec<Vec<String>> {
    let client = scene.client.clone();
    scene.world.run(async move {
        let mut cursor = Cursor::new(Filters {
            texts: vec![("tag", "Transcode".to_owned())],
            ..Filters::default()
        });
        let mut read = Vec::new();
        while read.len() < pages {
            match cursor.next(&client, Limits::default()).await {
                Some(Ok(page)) => read.push(page.jobs.into_iter().map(|job| job.id).collect()),
                Some(Err(error)) => read.push(vec![error.code().to_owned()]),
                None => break,
            }
        }
        read
    })
}

#[test]
fn pages_follow_the_token_to_the_end() {
    let scene = Setting::new(script(vec![
        page(&["j3", "j2"], "a"),
        page(&[], "b"),
        page(&["j1"], ""),
    ]))
    .scene();
    let pages = read(&scene, 9);
    assert_eq!(pages, [vec!["j3", "j2"], vec![], vec!["j1"]]);
    let sent = scene.log.sent.borrow();
    let tokens: Vec<_> = sent.iter().map(|sent| sent.query("nextToken")).collect();
    assert_eq!(tokens, [None, Some("a"), Some("b")]);
    assert!(
        sent.iter()
            .all(|sent| sent.query("tag") == Some("Transcode"))
    );
}

#[test]
fn stopping_early_asks_no_more() {
    let scene = Setting::new(script(vec![page(&["j1"], "a")])).scene();
    read(&scene, 1);
    scene.world.drain(60_000.0);
    assert_eq!(scene.log.sent.borrow().len(), 1);
}

#[test]
fn a_page_that_comes_twice_gives_its_jobs_once() {
    let scene = Setting::new(script(vec![
        page(&["j3", "j2"], "a"),
        page(&["j3", "j2"], "b"),
        page(&["j2", "j1"], ""),
    ]))
    .scene();
    assert_eq!(read(&scene, 9), [vec!["j3", "j2"], vec![], vec!["j1"]]);
}

#[test]
fn a_page_that_leads_back_to_itself_is_asked_for_again() {
    let scene = Setting::new(script(vec![
        page(&["j3"], "a"),
        page(&["j3"], "a"),
        page(&["j2"], "b"),
        page(&["j2"], "b"),
        page(&["j1"], ""),
    ]))
    .scene();
    assert_eq!(read(&scene, 9).concat(), ["j3", "j2", "j1"]);
}

#[test]
fn a_token_that_leads_back_ends_the_list() {
    let scene = Setting::new(script(vec![
        page(&["j3"], "a"),
        page(&["j2"], "b"),
        page(&["j1"], "a"),
        page(&["j0"], "c"),
    ]))
    .scene();
    let pages = read(&scene, 9);
    assert_eq!(pages, [vec!["j3"], vec!["j2"], vec!["j1"]]);
    let scene = Setting::new(script(vec![page(&["j1"], "a")])).scene();
    assert_eq!(
        read(&scene, 9).len(),
        5,
        "the same page thrice more, and no further"
    );
}

#[test]
fn after_an_error_the_same_page_can_be_asked_for() {
    let scene = Setting::new(script(vec![
        page(&["j2"], "a"),
        Reply::error(403, "AccessDenied"),
        page(&["j1"], ""),
    ]))
    .scene();
    assert_eq!(
        read(&scene, 9),
        [vec!["j2"], vec!["AccessDenied"], vec!["j1"]]
    );
    assert_eq!(scene.log.sent.borrow()[2].query("nextToken"), Some("a"));
}

#[test]
fn wrong_filters_are_not_sent() {
    let scene = Setting::new(|_| Reply::jobs(vec![])).scene();
    let client = scene.client.clone();
    scene.world.run(async move {
        let mut cursor = Cursor::new(Filters {
            texts: vec![("startCreationTime", "yesterday".to_owned())],
            ..Filters::default()
        });
        let error = cursor
            .next(&client, Limits::default())
            .await
            .unwrap()
            .unwrap_err();
        assert_eq!(error.code(), "validation_failed");
        assert!(
            error.message().contains("`yesterday`"),
            "{}",
            error.message()
        );
        assert!(cursor.next(&client, Limits::default()).await.is_none());
    });
    assert!(scene.log.sent.borrow().is_empty());
}

/// A service that knows every id but those with an x.
fn knows(sent: &crate::host::Sent) -> Reply {
    let ids = sent.path.rsplit_once('/').unwrap().1.split(',');
    let jobs: Vec<_> = ids
        .filter(|id| !id.contains('x'))
        .rev()
        .map(|id| report(id, State::Running, None))
        .collect();
    let answer: Answer<Detail> = Answer {
        jobs,
        ..Answer::default()
    };
    Reply::answer(answer)
}

#[test]
fn jobs_come_in_the_order_of_their_ids_whatever_their_family() {
    let scene = Setting::new(knows).scene();
    let client = scene.client.clone();
    let ids: Vec<String> = ["j2", "d1", "jx", "f1", "j1"].map(str::to_owned).into();
    let asked = ids.clone();
    let answer = scene
        .world
        .run(async move { client.describe(&asked, None, Limits::default()).await })
        .unwrap();
    let found: Vec<_> = answer.jobs.iter().map(|job| job.id.as_str()).collect();
    assert_eq!(found, ["j2", "d1", "f1", "j1"]);
    assert_eq!(
        scene.log.paths(),
        [
            "GET /jobs/j2,jx,j1",
            "GET /doc_jobs/d1",
            "GET /file_jobs/f1"
        ]
    );
}

#[test]
fn many_ids_are_asked_for_in_batches() {
    let scene = Setting::new(knows).scene();
    let client = scene.client.clone();
    let ids: Vec<String> = (0..120).map(|number| format!("j{number:03}")).collect();
    let asked = ids.clone();
    let answer = scene
        .world
        .run(async move {
            client
                .describe(&asked, Some("/pic_jobs"), Limits::default())
                .await
        })
        .unwrap();
    assert!(answer.jobs.iter().map(|job| &job.id).eq(&ids));
    let paths = scene.log.paths();
    assert!(paths.iter().all(|path| path.starts_with("GET /pic_jobs/")));
    // The service takes 50 in a request.
    let sizes: Vec<_> = paths.iter().map(|path| path.split(',').count()).collect();
    assert_eq!(sizes, [50, 50, 20]);
}
