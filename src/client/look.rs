//! Looking through the job list for jobs that bear a mark.

use super::client::Client;
use super::clock::service_time;
use super::event::{Event, EventKind};
use super::host::{Host, JobReport};
use super::once::Mark;
use super::pages::Cursor;
use crate::operations::Filters;

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
/// Whole calls, repeats of their own included, for a page that does not come.
const TRIES: u32 = 3;

/// Looks after each pause, until all are found.
pub(super) async fn look<H: Host>(
    client: &Client<H>,
    wanted: &Wanted<'_>,
    pauses_ms: &[f64],
) -> Finding<H::Detail> {
    let mut found: Vec<JobReport<H::Detail>> = Vec::new();
    let mut whole = false;
    for &pause in pauses_ms {
        client.inner.host.event(&Event {
            delay_ms: pause,
            ..Event::new(EventKind::Look)
        });
        client.inner.host.sleep(pause).await;
        whole = scan(client, wanted, &mut found).await;
        if complete(wanted, &found) {
            found.sort_by_key(|job| wanted.mark.place(&job.user_data));
            return Finding::All(found);
        }
    }
    if whole && found.is_empty() {
        Finding::None
    } else {
        Finding::Unclear(found.into_iter().map(|job| job.id).collect())
    }
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
                Some(Err(_)) if tries > 0 => tries -= 1,
                Some(Err(_)) | None => break,
            }
        }
        whole &= cursor.reached_end();
    }
    whole
}
