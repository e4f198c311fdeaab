//! The board on which every waited-for job stands.
//!
//! Thousands of waits share their describe calls: when a job is due, the call takes along those that are due
//! next, so that calls are full and a job is asked for once per interval.

use super::machine::Machine;
use super::task::Goal;
use super::wire::JobReport;
use crate::operations::{self, Operation};

/// One job that is waited for, by one or more.
pub(super) struct Waited<D> {
    pub id: String,
    pub path: &'static str,
    pub begun_ms: f64,
    pub due_ms: f64,
    /// The round that is looking at it; 0 for none.
    pub round: u32,
    /// Most jobs of a call that asks for it. Less than usual once a call was refused for the sake of one of its jobs.
    pub company: usize,
    /// Instant at which it was first seen running.
    pub running_since_ms: Option<f64>,
    /// Instant since which the service does not know it.
    pub missing_since_ms: f64,
    /// Instant since which looking at it fails, and how often it did.
    pub failing_since_ms: f64,
    pub failures: u32,
    pub last: Option<Box<JobReport<D>>>,
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
}

impl<D: Clone, T: Clone> Machine<D, T> {
    /// The place of the job of that id on the board, where it is put if need be.
    pub(super) fn stand(&mut self, id: &str, path: &'static str) -> usize {
        let mut jobs = self.jobs.iter();
        let place = jobs.position(|job| job.id == id && job.path == path);
        let place = place.unwrap_or(self.jobs.len());
        if place == self.jobs.len() {
            let now = self.at_ms;
            self.jobs.push(Box::new(Waited {
                id: id.to_owned(),
                path,
                begun_ms: now,
                due_ms: f64::INFINITY,
                round: 0,
                company: self.config.wait.batch,
                running_since_ms: None,
                missing_since_ms: now,
                failing_since_ms: now,
                failures: 0,
                last: None,
                waits: Vec::new(),
            }));
        }
        place
    }

    /// Takes the jobs off that nobody waits for any more, and gives up the rounds that have no others.
    pub(super) fn clear(&mut self) {
        while let Some(place) = self.jobs.iter().position(|job| job.waits.is_empty()) {
            let round = self.jobs.swap_remove(place).round;
            if !self.jobs.iter().any(|job| job.round == round)
                && let Some(task) = self.take(|task| task.goal.is_round(round))
            {
                self.give_up(&task);
            }
        }
    }

    /// The call of a round: for the job that is due first, and those of its family that are due next.
    pub(super) fn pick(&mut self, round: u32) -> Operation {
        let (mut ids, mut path, mut room) = (Vec::new(), "", usize::MAX);
        while ids.len() < room {
            let mut next: Option<&mut Box<Waited<D>>> = None;
            for job in &mut self.jobs {
                if job.round == 0
                    && job.company > ids.len()
                    && (path.is_empty() || job.path == path)
                    && next.as_ref().is_none_or(|next| job.due_ms < next.due_ms)
                {
                    next = Some(job);
                }
            }
            let Some(job) = next else { break };
            job.round = round;
            path = job.path;
            room = room.min(job.company);
            ids.push(job.id.clone());
        }
        operations::describe(path, &ids)
    }

    /// When the next round begins, if nothing happens before.
    pub(super) fn round_due_ms(&self) -> f64 {
        let mut due = f64::INFINITY;
        let rounds = self.tasks.iter();
        let lanes = rounds.filter(|task| matches!(task.goal, Goal::Round(_)));
        if lanes.count() < self.config.wait.lanes {
            for job in &self.jobs {
                if job.round == 0 {
                    due = due.min(job.due_ms);
                }
            }
        }
        due
    }
}
