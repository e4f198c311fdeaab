//! One describe call for the jobs of a round, and what its answer means for each of them.

use std::rc::Rc;

use super::board::forget;
use super::client::Client;
use super::error::{CallError, ErrorKind, Fault};
use super::host::{Answer, Host, JobReport, State};
use super::pace::Pace;
use super::retry::{Verdict, verdict};
use super::waited::Waited;

/// Rounds that must have failed in a row before a wait gives up: after a machine slept, much time may have
/// passed in which nothing was tried.
const ROUNDS: u32 = 4;

/// Looks at some jobs of one family, tells their waits what is new and plans the next look.
pub(super) async fn look_at<H: Host>(client: &Client<H>, jobs: &[Rc<Waited<H>>]) {
    let mut rounds = vec![jobs.to_vec()];
    while let Some(mut round) = rounds.pop() {
        let Some(first) = round.first() else { continue };
        let ids: Vec<&str> = round.iter().map(|job| job.id.as_str()).collect();
        match client.describe_batch(first.path, &ids).await {
            Ok(answer) => settle(client, &round, answer),
            // One id that the service will not hear of spoils the call for all; halving finds it.
            Err(error) if round.len() > 1 && blames_the_request(&error) => {
                let half = round.split_off(round.len() / 2);
                rounds.push(round);
                rounds.push(half);
            }
            Err(error) => fail(client, &round, &error),
        }
    }
}

fn blames_the_request<H>(error: &CallError<H, impl Sized>) -> bool {
    matches!(&error.kind, ErrorKind::Service(e) if matches!(e.status, 400 | 404 | 414))
}

fn settle<H: Host>(client: &Client<H>, round: &[Rc<Waited<H>>], answer: Answer<H::Detail>) {
    let now = client.inner.host.now_ms();
    let mut reports = answer.jobs;
    for job in round {
        job.failures.set(0);
        match reports.iter().position(|report| report.id == job.id) {
            Some(index) => {
                job.missing_since_ms.set(now);
                let report = reports.swap_remove(index);
                if report.state == State::Running && job.running_since_ms.get().is_none() {
                    job.running_since_ms.set(Some(now));
                }
                if advances(job.last.borrow().as_ref(), &report) {
                    if report.state.terminal() {
                        forget(client, job);
                    }
                    *job.last.borrow_mut() = Some(report.clone());
                    job.tell(&Ok(report));
                }
            }
            // A job just submitted may not be shown yet.
            None if now - job.missing_since_ms.get() >= client.inner.config.wait.grace_ms => {
                forget(client, job);
                job.tell(&Err(CallError::new(ErrorKind::NotFound {
                    id: job.id.clone(),
                })));
            }
            None => {}
        }
        plan(client, job, now);
    }
}

fn fail<H: Host>(client: &Client<H>, round: &[Rc<Waited<H>>], error: &Fault<H>) {
    let now = client.inner.host.now_ms();
    for job in round {
        if job.failures.get() == 0 {
            job.failing_since_ms.set(now);
        }
        job.failures.set(job.failures.get() + 1);
        let elapsed_ms = now - job.failing_since_ms.get();
        let hopeless = match verdict(&error.kind) {
            Verdict::Never => true,
            // New keys do not help either. That does not pass by waiting.
            Verdict::Renew => job.failures.get() >= ROUNDS,
            Verdict::Transient | Verdict::Throttled => {
                job.failures.get() >= ROUNDS && elapsed_ms >= client.inner.config.wait.patience_ms
            }
        };
        if hopeless {
            forget(client, job);
            job.tell(&Err(error.clone()));
        }
        plan(client, job, now);
        if let Some(asked) = error.retry_after_ms {
            let asked = asked.min(client.inner.config.retry.retry_after_cap_ms);
            job.due_ms.set(job.due_ms.get().max(now + asked));
        }
    }
}

/// Whether a report is news. A job does not go back: not from one state to an earlier one, not in its progress,
/// and from a final state nowhere; an answer that says so is a stale one.
fn advances<D>(last: Option<&JobReport<D>>, report: &JobReport<D>) -> bool {
    let Some(last) = last else { return true };
    if last.state.terminal() || report.state.rank() < last.state.rank() {
        return false;
    }
    if report.state.rank() > last.state.rank() {
        return true;
    }
    report.progress > last.progress
        || (report.state != last.state && report.progress >= last.progress)
}

fn plan<H: Host>(client: &Client<H>, job: &Waited<H>, now: f64) {
    let last = job.last.borrow();
    let pace = Pace {
        state: last
            .as_ref()
            .map_or(State::Submitted, |report| report.state),
        progress: last.as_ref().and_then(|report| report.progress),
        waited_ms: now - job.begun_ms,
        running_ms: job.running_since_ms.get().map_or(0.0, |since| now - since),
        failures: job.failures.get(),
    };
    let random = client.inner.host.random();
    job.due_ms
        .set(now + pace.delay_ms(&client.inner.config.wait, random));
}
