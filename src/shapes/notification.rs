//! What the service sends when jobs or workflows end.

use crate::schema::{integer, one_of, shape, text};
use crate::shapes::{COS_HEADER, JOB_DETAIL, OCR_DETECTION};

shape! {
    /// What the service sends when a job or a workflow ends. It carries no signature.
    pub NOTIFICATION as Notification = "NotificationBody" {
        /// What happened; missing in the oldest notifications.
        EventName: one_of(&["TaskFinish", "WorkflowFinish"]).output(),
        /// The jobs that ended; one in practice.
        JobsDetail: shape(&JOB_DETAIL).list(0).output(),
        /// The run of a workflow that ended.
        WorkflowExecution: shape(&WORKFLOW_EXECUTION).output(),
    }

    /// A run of a workflow.
    pub WORKFLOW_EXECUTION = "WorkflowExecution" {
        /// Id of the run.
        RunId: text().output(),
        /// Bucket of the object that began it.
        BucketId: text().output(),
        /// Key of that object.
        Object: text().output(),
        /// Headers of that object.
        CosHeaders: shape(&COS_HEADER).list(0).output(),
        /// Id of the workflow.
        WorkflowId: text().output(),
        /// Name of the workflow.
        WorkflowName: text().output(),
        /// Name of the workflow, where the sample answer of a describe calls it so.
        Name: text().output().source("docs"),
        /// When the run began, with a blank between date and time in places: `2022-08-09
        /// 14:54:17+0800`.
        CreateTime: text().output(),
        /// Failed as soon as one task failed.
        State: one_of(&["Success", "Failed"]).output(),
        /// The nodes of the run.
        Tasks: shape(&WORKFLOW_TASK).list(0).output(),
    }

    /// One node of a run.
    pub WORKFLOW_TASK = "WorkflowTask" {
        /// The job's tag, or `Start`.
        Type: text().output(),
        /// When the task was made.
        CreateTime: text().output(),
        /// When the task ended.
        EndTime: text().output(),
        /// How the task ended.
        State: one_of(&["Success", "Failed"]).output(),
        /// Id of the job.
        JobId: text().output(),
        /// Name of the node, such as `Transcode_1581665960537`.
        Name: text().output(),
        /// Template that was used.
        TemplateId: text().output(),
        /// Name of that template.
        TemplateName: text().output(),
        /// Transcode template that was used besides.
        TranscodeTemplateId: text().output(),
        /// Name of that transcode template.
        TranscodeTemplateName: text().output(),
        /// Standard to which the dynamic range was converted.
        HdrMode: text().output(),
        /// The files written.
        ResultInfo: shape(&WORKFLOW_TASK_RESULT).output(),
        /// When the task began.
        StartTime: text().output().source("docs"),
        /// `Success` or the name of an error.
        Code: text().output().source("docs"),
        /// Explanation of the code.
        Message: text().output().source("docs"),
    }

    /// Files that a task wrote.
    pub WORKFLOW_TASK_RESULT = "WorkflowTaskResult" {
        /// Number of files.
        ObjectCount: integer().output(),
        /// Number of sprite sheets.
        SpriteObjectCount: integer().output(),
        /// The files.
        ObjectInfo: shape(&WORKFLOW_OBJECT_INFO).list(0).output(),
        /// The sprite sheets.
        SpriteObjectInfo: shape(&WORKFLOW_SPRITE_INFO).list(0).output(),
    }

    /// A file that a task wrote.
    pub WORKFLOW_OBJECT_INFO = "WorkflowObjectInfo" {
        /// Key of the file.
        ObjectName: text().output(),
        /// Address of the file.
        ObjectUrl: text().output(),
        /// Key of the input.
        InputObjectName: text().output(),
        /// `Success` or the name of an error.
        Code: text().output(),
        /// Explanation of the code.
        Message: text().output(),
        /// Text found in the picture, when the task read one.
        ImageOcrResult: shape(&OCR_DETECTION).output(),
    }

    /// A sprite sheet that a task wrote.
    pub WORKFLOW_SPRITE_INFO = "WorkflowSpriteInfo" {
        /// Key of the sheet.
        ObjectName: text().output(),
        /// Address of the sheet.
        ObjectUrl: text().output(),
        /// Key of the input.
        InputObjectName: text().output(),
        /// `Success` or the name of an error.
        Code: text().output(),
        /// Explanation of the code.
        Message: text().output(),
    }
}
