//! Which jobs a describe request asks for.

use super::polled_job::PolledJob;
use super::table::Table;

/// The numbers of the job that leads a request and of those of its family that are due next, as many as each of them
/// bears. Jobs that are being polled are left out.
pub(super) fn choose<D>(jobs: &Table<Box<PolledJob<D>>>, leader: u32) -> Vec<u32> {
    let Some(lead) = jobs.get(leader) else {
        return Vec::new();
    };
    let others = jobs
        .iter()
        .filter(|(number, job)| *number != leader && job.batch == 0 && job.path == lead.path);
    let mut others: Vec<_> = others.collect();
    let (mut chosen, mut room) = (vec![leader], lead.company);
    // The next due, again and again: a request takes few of what may be thousands, and a sort weighs more than this.
    while chosen.len() < room {
        let next = others.iter().enumerate();
        let next = next.min_by(|(_, (_, a)), (_, (_, b))| a.due_ms.total_cmp(&b.due_ms));
        let Some((place, &(number, job))) = next else {
            break;
        };
        others.remove(place);
        if job.company > chosen.len() {
            room = room.min(job.company);
            chosen.push(number);
        }
    }
    chosen
}
