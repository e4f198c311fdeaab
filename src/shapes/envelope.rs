//! The envelopes around jobs: requests, answers, notifications, errors.

use super::{INPUT, OPERATION};
use crate::schema::{integer, one_of, shape, text};

shape! {
    /// A job as the service describes it.
    pub JOB_DETAIL = "JobDetail" {
        /// x.
        Code: text().output(),
        /// x.
        Message: text().output(),
        /// x.
        JobId: text().output(),
        /// x.
        Tag: text().output(),
        /// x.
        Progress: integer().output(),
        /// x.
        State: text().output(),
        /// x.
        CreationTime: text().output(),
        /// x.
        StartTime: text().output(),
        /// x.
        EndTime: text().output(),
        /// x.
        QueueId: text().output(),
        /// x.
        Input: shape(&INPUT).output(),
        /// x.
        Operation: shape(&OPERATION).output(),
    }
    /// x.
    pub RESPONSE = "Response" {
        /// x.
        JobsDetail: shape(&JOB_DETAIL).list(0).output(),
        /// x.
        NextToken: text().output(),
        /// x.
        NonExistJobIds: text().list(0).output(),
        /// x.
        RequestId: text().output(),
    }
    /// x.
    pub NOTIFICATION = "Notification" {
        /// x.
        EventName: one_of(&["TaskFinish", "WorkflowFinish"]).output(),
        /// x.
        JobsDetail: shape(&JOB_DETAIL).list(0).output(),
    }
    /// x.
    pub ERROR = "Error" {
        /// x.
        Code: text().output(),
        /// x.
        Message: text().output(),
        /// x.
        Resource: text().output(),
        /// x.
        RequestId: text().output(),
        /// x.
        TraceId: text().output(),
    }
    /// x.
    pub REQUEST = "Request" {
        /// x.
        Tag: text(),
        /// x.
        Input: shape(&INPUT),
        /// x.
        Operation: shape(&OPERATION),
        /// x.
        QueueId: text(),
        /// x.
        CallBack: text(),
    }
}
