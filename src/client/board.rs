//! The board on which every waited-for job stands.
//!
//! Thousands of waits share their describe calls: when a job is due, the call takes along those that are due
//! next, so that calls are full and a job is asked for once per interval.

use super::machine::Machine;
use super::task::Goal;
use super::wire::JobReport;

/// One job that is waited for, by one or more.
pub(super) struct Waited<D> {
    pub number: u32,
    pub id: String,
    pub path: &'static str,
    pub begun_ms: f64,
    pub due_ms: f64,
    /// A round is looking at it.
    pub busy: bool,
    /// Instant at which it was first seen running.
    pub running_since_ms: Option<f64>,
    /// Instant since which the service does not know it.
    pub missing_since_ms: f64,
    /// Instant since which looking at it fails, and how often it did.
    pub failing_since_ms: f64,
    pub failures: u32,
    pub last: Option<JobReport<D>>,
    pub waits: Vec<Wait>,
}

/// One wait for a job.
pub(super) struct Wait {
    pub ticket: u32,
    pub limit_ms: f64,
    pub deadline_ms: f64,
    /// Shortest and longest pause between two looks.
    pub min_ms: f64,
    pub max_ms: f64,
    /// A job that ended without success is an error of this wait.
    pub judges: bool,
    /// The machine slept past the deadline, and the job is looked at once more.
    pub last_look: bool,
}

impl<D: Clone> Waited<D> {
    /// What was last seen of it, for the caller.
    pub fn last_detail(&self) -> Option<D> {
        self.last.as_ref().map(|report| report.detail.clone())
    }

    /// Takes every wait off, with the last that was seen.
    pub fn lose(&mut self, watches: &mut Vec<(u32, Option<D>)>) {
        for wait in core::mem::take(&mut self.waits) {
            watches.push((wait.ticket, self.last_detail()));
        }
    }
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// The job of that id on the board, put there if need be.
    pub(super) fn stand(&mut self, id: &str, path: &'static str) -> Option<&mut Waited<D>> {
        let place = self
            .jobs
            .iter()
            .position(|job| job.id == id && job.path == path);
        if place.is_none() {
            let now = self.at_ms;
            let number = self.id();
            self.jobs.push(Box::new(Waited {
                number,
                id: id.to_owned(),
                path,
                begun_ms: now,
                due_ms: f64::INFINITY,
                busy: false,
                running_since_ms: None,
                missing_since_ms: now,
                failing_since_ms: now,
                failures: 0,
                last: None,
                waits: Vec::new(),
            }));
        }
        match place {
            Some(place) => self.jobs.get_mut(place),
            None => self.jobs.last_mut(),
        }
        .map(|job| &mut **job)
    }

    /// Takes a job off the board.
    pub(super) fn take_job(&mut self, number: u32) -> Option<Box<Waited<D>>> {
        let place = self.jobs.iter().position(|job| job.number == number)?;
        Some(self.jobs.swap_remove(place))
    }

    /// The jobs of the next round, marked busy: none unless one is due, and then those that are due next too.
    pub(super) fn pick(&mut self) -> (&'static str, Vec<u32>) {
        let mut round: Vec<(f64, u32)> = Vec::new();
        let mut path = "";
        let mut first = f64::INFINITY;
        for job in &self.jobs {
            if !job.busy && job.due_ms < first {
                first = job.due_ms;
                path = job.path;
            }
        }
        if first <= self.at_ms {
            // The earliest of them, kept in order: thousands may wait, a call takes a few.
            for job in &self.jobs {
                if !job.busy && job.path == path {
                    let place = round.iter().position(|(due, _)| job.due_ms < *due);
                    round.insert(place.unwrap_or(round.len()), (job.due_ms, job.number));
                    round.truncate(self.config.wait.batch);
                }
            }
        }
        let numbers: Vec<u32> = round.iter().map(|(_, number)| *number).collect();
        for job in &mut self.jobs {
            job.busy |= numbers.contains(&job.number);
        }
        (path, numbers)
    }

    /// When the next round begins, if nothing happens before.
    pub(super) fn round_due_ms(&self) -> f64 {
        let mut due = f64::INFINITY;
        if self.lanes() < self.config.wait.lanes {
            for job in &self.jobs {
                if !job.busy {
                    due = due.min(job.due_ms);
                }
            }
        }
        due
    }

    /// Rounds under way.
    pub(super) fn lanes(&self) -> usize {
        let rounds = self.tasks.iter();
        rounds
            .filter(|task| matches!(task.goal, Goal::Round(_)))
            .count()
    }
}
