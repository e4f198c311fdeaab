//! A small service for the storms: jobs with lives, keys with ends, and faults by chance.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wanxiang_jobs::client::{Answer, JobReport, State};

use crate::host::{Detail, EPOCH_MS, Reply, Sent, next, report};

pub struct Job {
    pub id: String,
    pub tag: String,
    pub user_data: String,
    pub created_ms: f64,
    /// How long it waits, then runs.
    pub waits_ms: f64,
    pub runs_ms: f64,
    pub fails: bool,
}

pub struct Service {
    pub jobs: RefCell<Vec<Job>>,
    pub random: Cell<u64>,
    /// Of a hundred calls, how many go wrong.
    pub faults: u64,
    /// A new job is listed only after that time.
    pub listed_after_ms: f64,
    pub describes: Cell<usize>,
    pub lists: Cell<usize>,
    pub refused_keys: Cell<usize>,
    /// Faults that happened, by name.
    pub happened: RefCell<Vec<&'static str>>,
}

impl Service {
    pub fn new(seed: u64, faults: u64) -> Rc<Service> {
        Rc::new(Service {
            jobs: RefCell::new(Vec::new()),
            random: Cell::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            faults,
            listed_after_ms: 0.0,
            describes: Cell::new(0),
            lists: Cell::new(0),
            refused_keys: Cell::new(0),
            happened: RefCell::new(Vec::new()),
        })
    }

    pub fn chance(&self, percent: u64) -> bool {
        next(&self.random) % 100 < percent
    }

    fn pick(&self, below: u64) -> u64 {
        next(&self.random) % below
    }

    fn fault(&self, name: &'static str) {
        self.happened.borrow_mut().push(name);
    }

    /// Answers a request.
    pub fn answer(&self, sent: &Sent) -> Reply {
        let latency = 20.0 + self.pick(200) as f64;
        if self.expired(sent) {
            self.refused_keys.set(self.refused_keys.get() + 1);
            return Reply::error(403, "AccessDenied")
                .message("Request has expired")
                .after(latency);
        }
        if sent.method == "GET" && sent.path == "/jobs" {
            self.lists.set(self.lists.get() + 1);
        } else if sent.method == "GET" {
            self.describes.set(self.describes.get() + 1);
        }
        if !self.chance(self.faults) {
            return self.work(sent).after(latency);
        }
        // Some faults hit before the service has done anything, some after: the caller cannot tell.
        let done = self.chance(50);
        let reply = if done { Some(self.work(sent)) } else { None };
        match self.pick(9) {
            0 | 1 => {
                self.fault(if done { "reset after" } else { "reset before" });
                Reply::reset().after(latency)
            }
            2 => {
                self.fault("bare 502");
                Reply::bare(502).after(latency)
            }
            3 => {
                self.fault("stuck");
                Reply::never()
            }
            4 => {
                self.fault("own 500");
                Reply::error(500, "InternalError").after(latency)
            }
            5 => {
                self.fault("garbled");
                Reply::bare(200).after(latency)
            }
            // An honest refusal comes before the work.
            6 if reply.is_none() => {
                self.fault("429");
                Reply::error(429, "SlowDown").with(|r| r.retry_after = "1".to_owned())
            }
            7 if reply.is_none() => {
                self.fault("503");
                Reply::error(503, "ServiceUnavailable").after(latency)
            }
            8 if reply.is_none() => {
                self.fault("revoked key");
                self.refused_keys.set(self.refused_keys.get() + 1);
                Reply::error(403, "InvalidAccessKeyId").after(latency)
            }
            _ => {
                self.fault("reply lost");
                Reply::never()
            }
        }
    }

    fn expired(&self, sent: &Sent) -> bool {
        let now_s = EPOCH_MS / 1000.0 + sent.at_ms / 1000.0;
        let (start, end) = sent.signed("q-key-time").split_once(';').unwrap();
        now_s < start.parse().unwrap() || now_s > end.parse().unwrap()
    }

    fn work(&self, sent: &Sent) -> Reply {
        match (sent.method, sent.path.as_str()) {
            ("POST", "/jobs") => Reply::jobs(self.create(sent)),
            ("GET", "/jobs") => Reply::answer(self.list(sent)),
            ("GET", path) => Reply::answer(self.describe(sent, path)),
            other => panic!("no such call: {other:?}"),
        }
    }

    /// The body of these tests: a line `tag user-data` for each operation.
    fn create(&self, sent: &Sent) -> Vec<JobReport<Detail>> {
        let mut reports = Vec::new();
        for line in sent.body.lines() {
            let (tag, user_data) = line.split_once(' ').unwrap();
            let mut jobs = self.jobs.borrow_mut();
            let id = format!("j{:05}", jobs.len());
            jobs.push(Job {
                id,
                tag: tag.to_owned(),
                user_data: user_data.to_owned(),
                created_ms: sent.at_ms,
                waits_ms: 1000.0 + self.pick(20_000) as f64,
                runs_ms: 2000.0 + self.pick(120_000) as f64,
                fails: self.chance(5),
            });
            reports.push(show(jobs.last().unwrap(), sent.at_ms));
        }
        reports
    }

    fn list(&self, sent: &Sent) -> Answer<Detail> {
        let since = sent.query("startCreationTime").map_or(0.0, |text| {
            wanxiang_jobs::client::parse_date(text).unwrap() - EPOCH_MS
        });
        let jobs = self.jobs.borrow();
        let mut wanted: Vec<&Job> = jobs
            .iter()
            .filter(|job| Some(job.tag.as_str()) == sent.query("tag"))
            .filter(|job| job.created_ms >= since)
            .filter(|job| sent.at_ms >= job.created_ms + self.listed_after_ms)
            .collect();
        // Newest first; the token is the id of the last job of the page.
        wanted.sort_by(|a, b| b.id.cmp(&a.id));
        if let Some(token) = sent.query("nextToken") {
            wanted.retain(|job| job.id.as_str() < token);
        }
        let size = sent.query("size").map_or(10, |size| size.parse().unwrap());
        let more = wanted.len() > size;
        wanted.truncate(size);
        let next_token = if more {
            wanted.last().unwrap().id.clone()
        } else {
            String::new()
        };
        Answer {
            jobs: wanted.iter().map(|job| show(job, sent.at_ms)).collect(),
            next_token,
            ..Answer::default()
        }
    }

    fn describe(&self, sent: &Sent, path: &str) -> Answer<Detail> {
        let jobs = self.jobs.borrow();
        let mut answer = Answer {
            jobs: Vec::new(),
            ..Answer::default()
        };
        for id in path.strip_prefix("/jobs/").unwrap().split(',') {
            if let Some(job) = jobs.iter().find(|job| job.id == id) {
                answer.jobs.push(show(job, sent.at_ms));
            }
        }
        answer
    }
}

/// A job as it is at that time.
fn show(job: &Job, now_ms: f64) -> JobReport<Detail> {
    let age = now_ms - job.created_ms;
    let (state, progress) = if age < job.waits_ms {
        (State::Submitted, 0)
    } else if age < job.waits_ms + job.runs_ms {
        (
            State::Running,
            ((age - job.waits_ms) / job.runs_ms * 100.0) as u8,
        )
    } else {
        (
            if job.fails {
                State::Failed
            } else {
                State::Success
            },
            100,
        )
    };
    let mut shown = report(&job.id, state, Some(progress));
    shown.tag = job.tag.clone();
    shown.user_data = job.user_data.clone();
    shown
}
