//! Looking through the job list for jobs that bear a mark.

use super::client::Client;
use super::clock::service_time;
use super::event::{Event, EventKind};
use super::host::{Host, JobReport};
use super::once::Mark;
use super::pages::Cursor;
use super::retry::retryable;
use crate::operations::Filters;
use crate::text;

/// What is looked for.
pub(super) struct Wanted<'a> {
    pub mark: &'a Mark,
    /// The tag of each operation.
    pub tags: &'a [String],
    /// Unix seconds before which the service cannot have taken the request.
    pub since_s: u64,
}

/// What was found.
pub(super) enum Finding<D> {
    /// A job for each operation, in order.
    All(Vec<JobReport<D>>),
    /// The whole list was read to the end of the pauses, and there is none.
    None,
    /// Neither; with the ids of those found.
    Unclear(Vec<String>),
}

/// The service stamps its jobs in whole seconds and by more than one clock.
const BEFORE_S: u64 = 30;
/// Failures of one look, each a whole call with its repeats, after which it is given up.
const TRIES: u32 = 5;
/// Looks beyond the planned ones while the list cannot be read to its end.
const EXTRA: usize = 3;

/// Looks after each pause, until all are found. A list that could not be read proves nothing, so the last pause
/// is repeated for as long as there is hope to read it.
pub(super) async fn look<H: Host>(
    client: &Client<H>,
    wanted: &Wanted<'_>,
    pauses_ms: &[f64],
) -> Finding<H::Detail> {
    let mut found: Vec<JobReport<H::Detail>> = Vec::new();
    let last = pauses_ms.last().copied().unwrap_or(0.0);
    for index in 0..pauses_ms.len() + EXTRA {
        let pause = pauses_ms.get(index).copied().unwrap_or(last);
        client.inner.host.event(&Event {
            delay_ms: pause,
            ..Event::new(EventKind::Look)
        });
        client.inner.host.sleep(pause).await;
        let whole = scan(client, wanted, &mut found).await;
        if complete(wanted, &found) {
            let place = |job: &JobReport<_>| wanted.mark.place(&job.user_data);
            text::sort(&mut found, |a, b| place(a) < place(b));
            return Finding::All(found);
        }
        if whole && found.is_empty() && index + 1 >= pauses_ms.len() {
            return Finding::None;
        }
    }
    Finding::Unclear(found.into_iter().map(|job| job.id).collect())
}

/// Exactly one job for each place.
fn complete<D>(wanted: &Wanted<'_>, found: &[JobReport<D>]) -> bool {
    let once = |place| {
        let bears = |job: &&JobReport<D>| wanted.mark.place(&job.user_data) == Some(place);
        found.iter().filter(bears).count() == 1
    };
    found.len() == wanted.tags.len() && (0..wanted.tags.len() as u32).all(once)
}

/// Reads the list of each tag, adding what bears the mark; whether all of it could be read. It never stops at
/// the first find: a second job with the same mark is what this must not overlook.
async fn scan<H: Host>(
    client: &Client<H>,
    wanted: &Wanted<'_>,
    found: &mut Vec<JobReport<H::Detail>>,
) -> bool {
    let mut whole = true;
    for (index, tag) in wanted.tags.iter().enumerate() {
        if wanted.tags.iter().take(index).any(|earlier| earlier == tag) {
            continue;
        }
        let since = wanted.since_s.saturating_sub(BEFORE_S);
        let start = (since > 0).then(|| service_time(since as f64 * 1000.0));
        let mut cursor = Cursor::new(Filters {
            tag: Some(tag.clone()),
            order_by_time: Some("Desc".to_owned()),
            size: Some(100),
            start_creation_time: start,
            ..Filters::default()
        });
        let mut tries = TRIES;
        for _ in 0..client.inner.config.look.pages {
            match cursor.next(client).await {
                Some(Ok(page)) => {
                    for job in page.jobs {
                        let marked = wanted.mark.place(&job.user_data).is_some();
                        if marked && !found.iter().any(|other| other.id == job.id) {
                            found.push(job);
                        }
                    }
                }
                Some(Err(error)) if tries > 0 && retryable(&error) => {
                    tries -= 1;
                    client
                        .inner
                        .host
                        .sleep(client.inner.config.retry.throttled_base_ms)
                        .await;
                }
                Some(Err(_)) | None => break,
            }
        }
        whole &= cursor.reached_end();
    }
    whole
}
