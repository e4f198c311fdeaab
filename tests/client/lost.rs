//! A submit that a lost client has sent, runs of workflows, and answers that are less than they should be.

use std::rc::Rc;

use wanxiang_jobs::client::{Answer, ErrorKind, IdempotencyMark, JobReport, State, Submission};

use crate::calls::{Fault, Limits};
use crate::host::{Detail, Reply, Scene, Sent, Setting, report, script};

fn submit(
    scene: &Scene,
    tags: &[&str],
    mark: Option<IdempotencyMark>,
    sent_at_s: Option<u64>,
) -> Result<Vec<JobReport<Detail>>, Fault> {
    let client = scene.client.clone();
    let submission = Submission {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        body: "<Request/>".to_owned(),
        mark,
        sent_at_s,
    };
    scene
        .world
        .run(async move { client.submit(submission, Limits::default()).await })
}

fn marked(id: &str, mark: &IdempotencyMark, place: u32) -> JobReport<Detail> {
    let mut job = report(id, State::Submitted, None);
    job.user_data = mark.user_data(place, "own", "UserData").unwrap();
    job
}

#[test]
fn a_submit_that_was_sent_before_begins_with_the_list() {
    let mark = IdempotencyMark::new([9; 22]);
    let job = marked("j7", &mark, 0);
    let scene = Setting::new(move |_| Reply::jobs(vec![job.clone()])).scene();
    let jobs = submit(&scene, &["Transcode"], Some(mark), Some(1_700_000_000)).unwrap();
    assert_eq!(jobs[0].id, "j7");
    assert_eq!(scene.log.paths(), ["GET /jobs"]);
    let sent = scene.log.sent.borrow();
    // Half a minute before the second that was given.
    let since = sent[0].query("startCreationTime");
    assert_eq!(since, Some("2023-11-15T06:12:50+0800"));
}

#[test]
fn a_submit_that_was_sent_before_and_did_not_arrive_is_sent() {
    let scene = Setting::new(|sent| match sent.method {
        "POST" => Reply::jobs(vec![report("j1", State::Submitted, None)]),
        _ => Reply::jobs(vec![]),
    })
    .scene();
    let mark = Some(IdempotencyMark::new([9; 22]));
    let jobs = submit(&scene, &["Transcode"], mark, Some(1_700_000_000)).unwrap();
    assert_eq!(jobs[0].id, "j1");
    let paths = scene.log.paths();
    let post = paths.iter().position(|path| path == "POST /jobs").unwrap();
    assert_eq!(post, 4, "after all planned searches: {paths:?}");
}

#[test]
fn what_was_sent_before_counts_as_an_attempt() {
    for attempts in [1, 2] {
        let scene = Setting::new(|sent| match sent.method {
            "POST" => Reply::reset(),
            _ => Reply::jobs(vec![]),
        })
        .config(|config| config.retry.attempts = attempts)
        .scene();
        let mark = Some(IdempotencyMark::new([9; 22]));
        let error = submit(&scene, &["Transcode"], mark, Some(1_700_000_000)).unwrap_err();
        assert_eq!(error.code(), "ambiguous_submit");
        let paths = scene.log.paths();
        let posts = paths.iter().filter(|path| *path == "POST /jobs").count();
        assert_eq!(posts, attempts as usize - 1, "{paths:?}");
    }
}

#[test]
fn a_submit_that_was_sent_before_without_a_mark_is_not_sent() {
    let scene = Setting::new(|_| Reply::jobs(vec![])).scene();
    let error = submit(&scene, &["Transcode"], None, Some(1_700_000_000)).unwrap_err();
    assert_eq!((error.code(), error.maybe_submitted), ("interrupted", true));
    assert!(scene.log.sent.borrow().is_empty());
}

#[test]
fn an_answer_without_an_id_is_no_job() {
    for reply in [
        Reply::jobs(vec![report("", State::Submitted, None)]),
        Reply::jobs(vec![]),
    ] {
        let scene = Setting::new(script(vec![reply])).scene();
        let error = submit(&scene, &["Transcode"], None, None).unwrap_err();
        assert_eq!(
            (error.code(), error.maybe_submitted),
            ("missing_jobs", true)
        );
        assert_eq!(error.attempts, 1);
        assert_eq!(scene.log.sent.borrow().len(), 1);
    }
    // One job of two.
    let one = Reply::jobs(vec![report("j1", State::Submitted, None)]);
    let refused = Reply::error(503, "ServiceUnavailable");
    let scene = Setting::new(script(vec![refused, one])).scene();
    let error = submit(&scene, &["Transcode", "Snapshot"], None, None).unwrap_err();
    assert_eq!(
        (error.code(), error.maybe_submitted),
        ("missing_jobs", true)
    );
    assert_eq!(error.attempts, 2);
}

#[test]
fn with_once_an_answer_without_an_id_is_searched_for() {
    let mark = IdempotencyMark::new([3; 22]);
    let (first, second) = (marked("j1", &mark, 0), marked("j2", &mark, 1));
    let scene = Setting::new(move |sent: &Sent| match (sent.method, sent.query("tag")) {
        ("POST", _) => Reply::jobs(vec![first.clone()]),
        (_, Some("Snapshot")) => Reply::jobs(vec![second.clone()]),
        _ => Reply::jobs(vec![first.clone()]),
    })
    .scene();
    let jobs = submit(&scene, &["Transcode", "Snapshot"], Some(mark), None).unwrap();
    let ids: Vec<_> = jobs.iter().map(|job| job.id.as_str()).collect();
    assert_eq!(ids, ["j1", "j2"]);
    let paths = scene.log.paths();
    assert_eq!(paths, ["POST /jobs", "GET /jobs", "GET /jobs"]);
}

#[test]
fn jobs_that_were_not_asked_for_are_not_handed_out() {
    let reply = || {
        Reply::jobs(vec![
            report("j2", State::Running, None),
            report("", State::Running, None),
        ])
    };
    let scene = Setting::new(script(vec![reply()])).scene();
    assert!(scene.describe_one().unwrap().jobs.is_empty());
    let reply = Reply::jobs(vec![
        report("j2", State::Running, None),
        report("j1", State::Running, None),
    ]);
    let scene = Setting::new(script(vec![reply])).scene();
    let jobs = scene.describe_one().unwrap().jobs;
    assert!(jobs.len() == 1 && jobs[0].id == "j1");
}

#[test]
fn a_run_of_a_workflow_is_described() {
    let answer = Answer {
        workflow: Some(Rc::from("run")),
        ..Answer::default()
    };
    let scene = Setting::new(script(vec![Reply::answer(answer)])).scene();
    let client = scene.client.clone();
    let answer = scene
        .world
        .run(async move { client.describe_workflow("i1a b").await });
    assert_eq!(answer.unwrap().workflow.as_deref(), Some("run"));
    assert_eq!(scene.log.paths(), ["GET /workflowexecution/i1a b"]);
    let scopes = scene.log.scopes.borrow();
    assert_eq!(scopes[0].action, "ci:DescribeWorkflowExecution");
}

#[test]
fn a_run_that_nobody_knows_is_no_error() {
    for (reply, code) in [
        (Reply::jobs(vec![]), None),
        (Reply::error(404, "NoSuchWorkflowExecution"), None),
        (Reply::error(400, "ResourceNotFound"), None),
        (Reply::error(404, "InvalidUrl"), Some("InvalidUrl")),
        (Reply::error(404, "NoSuchBucket"), Some("NoSuchBucket")),
        (Reply::bare(404), Some("http_status")),
        (
            Reply::error(400, "InvalidArgument"),
            Some("InvalidArgument"),
        ),
        (Reply::error(403, "AccessDenied"), Some("AccessDenied")),
    ] {
        let scene = Setting::new(script(vec![reply])).scene();
        let client = scene.client.clone();
        let answer = scene
            .world
            .run(async move { client.describe_workflow("i1").await });
        let found = answer.as_ref().map(|answer| answer.workflow.is_some());
        assert_eq!(found.as_ref().err().map(|error| error.code()), code);
        assert_ne!(found.ok(), Some(true));
    }
    let scene = Setting::new(script(vec![Reply::jobs(vec![])])).scene();
    let client = scene.client.clone();
    let error = scene
        .world
        .run(async move { client.describe_workflow("../x").await });
    let ErrorKind::Validation(issues) = &*error.unwrap_err().kind else {
        panic!()
    };
    assert_eq!(issues[0].path, "RunId");
    assert!(scene.log.sent.borrow().is_empty());
}
