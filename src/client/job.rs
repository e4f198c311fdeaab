//! What the client itself needs to know of a job: [`State`], [`JobReport`], and the [`Answer`] that holds them.

/// A body understood.
#[derive(Clone, Debug)]
pub struct Answer<D> {
    /// `JobsDetail`, in order. Reports without `JobId` are dropped: they are no jobs.
    pub jobs: Vec<JobReport<D>>,
    /// `WorkflowExecution`, for a call that describes a run of a workflow.
    pub workflow: Option<D>,
    /// `NextToken`; empty when there is none.
    pub next_token: String,
    /// `RequestId` of the body; empty when there is none.
    pub request_id: String,
}

/// What the client itself needs to know of a job, and the job as the caller gets it.
#[derive(Clone, Debug)]
pub struct JobReport<D> {
    /// `JobId`.
    pub id: String,
    /// `Tag`; that of the Operation when the detail has none.
    pub tag: String,
    /// `State`.
    pub state: State,
    /// `Progress`, when it is a whole number from 0 to 100.
    pub progress: Option<u8>,
    /// `Code` of the job.
    pub code: String,
    /// `Message` of the job.
    pub message: String,
    /// `Operation.UserData`, as it came.
    pub user_data: String,
    /// The job as the caller gets it.
    pub detail: D,
}

impl<D> Default for Answer<D> {
    fn default() -> Self {
        Answer {
            jobs: Vec::new(),
            workflow: None,
            next_token: String::new(),
            request_id: String::new(),
        }
    }
}

impl<D> Answer<D> {
    /// An answer that holds nothing but these jobs.
    pub(super) fn of(jobs: Vec<JobReport<D>>) -> Box<Self> {
        Box::new(Answer {
            jobs,
            ..Answer::default()
        })
    }
}

impl<D> JobReport<D> {
    /// Whether this report is news after `last`. A job does not go back: not from one state to an earlier one, not in
    /// its progress, and from a final state nowhere; a report that says so is a stale one.
    pub(super) fn advances(&self, last: Option<&Self>) -> bool {
        let Some(last) = last else { return true };
        let (before, now) = (last.position(), self.position());
        !last.state.terminal() && (now > before || (now == before && self.state != last.state))
    }

    /// How far the job has come. It never falls.
    fn position(&self) -> (u8, Option<u8>) {
        (self.state.rank(), self.progress)
    }
}

/// The state of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Accepted and waiting.
    Submitted,
    /// Waiting in a queue that was paused.
    Pause,
    /// Being worked on.
    Running,
    /// Done.
    Success,
    /// Not done, for good.
    Failed,
    /// Cancelled before it began.
    Cancel,
    /// A state that this version does not know; taken for a step on the way.
    Other,
}

impl State {
    /// Reads the wire's word.
    pub fn parse(text: &str) -> State {
        match text {
            "Submitted" => State::Submitted,
            "Pause" => State::Pause,
            "Running" => State::Running,
            "Success" => State::Success,
            "Failed" => State::Failed,
            "Cancel" => State::Cancel,
            _ => State::Other,
        }
    }

    /// The wire's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Submitted => "Submitted",
            State::Pause => "Pause",
            State::Running => "Running",
            State::Success => "Success",
            State::Failed => "Failed",
            State::Cancel => "Cancel",
            State::Other => "Other",
        }
    }

    /// Whether a job stays in it.
    pub const fn terminal(self) -> bool {
        matches!(self, State::Success | State::Failed | State::Cancel)
    }

    const fn rank(self) -> u8 {
        match self {
            State::Submitted | State::Pause => 0,
            State::Running | State::Other => 1,
            State::Success | State::Failed | State::Cancel => 2,
        }
    }
}
