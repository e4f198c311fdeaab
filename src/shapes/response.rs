//! What the service answers.

use crate::schema::{integer, one_of, shape, text};
use crate::shapes::{INPUT, OPERATION, WORKFLOW_EXECUTION};

shape! {
    /// The answer to submit, describe and list.
    pub RESPONSE as Response = "JobsAnswer" {
        /// The jobs, in the order of the operations, of the ids or of the list.
        JobsDetail: shape(&JOB_DETAIL).list(0).output(),
        /// Where the next page of a list begins; absent or empty on the last one.
        NextToken: text().output(),
        /// Ids that the service does not know, several of them possibly in one text, separated by
        /// commas.
        NonExistJobIds: text().list(0).output(),
        /// Number of this call in the service's records.
        RequestId: text().output().source("docs"),
        /// The run of a workflow that was asked for.
        WorkflowExecution: shape(&WORKFLOW_EXECUTION).output(),
    }

    /// A job as the service sees it. The tag decides which shape the operation has.
    pub JOB_DETAIL as JobDetail = "JobDetail" {
        /// `Success`, or the name of an error when the job failed.
        Code: text().output(),
        /// Explanation of the code; on success empty, `SUCCESS`, `success` or `TaskFinish`.
        Message: text().output(),
        /// Id of the job. The first letter tells the family: j media, c picture, a AI, s speech, d
        /// document, f file.
        JobId: text().output(),
        /// Which job it is. In the answer to a multi-job it may stand inside the operation instead.
        Tag: text().output(),
        /// How much is done; absent for Failed and Cancel.
        Progress: integer().range(0, 100).unit("%").output(),
        /// Success, Failed and Cancel are final.
        State: one_of(&["Submitted", "Running", "Success", "Failed", "Pause", "Cancel"]).output(),
        /// When the job was accepted, such as `2022-06-27T15:23:10+0800`.
        CreationTime: text().output(),
        /// When the job began, `-` until it has.
        StartTime: text().output(),
        /// When the job ended, `-` until it has.
        EndTime: text().output(),
        /// Queue in which the job waited.
        QueueId: text().output(),
        /// What was processed, with bucket and region.
        Input: shape(&INPUT).output(),
        /// What was asked for, and the results once the job has ended well.
        Operation: shape(&OPERATION).output(),
        /// An add-on, such as DigitalWatermark on a SuperResolution job.
        SubTag: text().output(),
        /// The workflow that made the job; one in practice.
        Workflow: shape(&JOB_WORKFLOW_REF).list(0).output(),
        /// No source gives a meaning.
        QueueType: text().output().source("java only"),
        /// No source gives a meaning.
        Name: text().output().source("SDKs"),
        /// No source gives a meaning.
        Type: text().output().source("SDKs"),
    }

    /// The workflow that made a job.
    pub JOB_WORKFLOW_REF = "JobWorkflowRef" {
        /// Name of the node.
        Name: text().output(),
        /// Id of the run.
        RunId: text().output(),
        /// Id of the workflow.
        WorkflowId: text().output(),
        /// Name of the workflow.
        WorkflowName: text().output(),
    }

    /// What the service says when it refuses a call.
    pub ERROR as Error = "ErrorBody" {
        /// Name of the error.
        Code: text().output(),
        /// Explanation in words.
        Message: text().output(),
        /// Path that was called.
        Resource: text().output(),
        /// Number of this call in the service's records.
        RequestId: text().output(),
        /// Longer form of that number, for the support.
        TraceId: text().output(),
        /// Clock of the service, when a signature's time was refused.
        ServerTime: text().output().source("js"),
    }
}
