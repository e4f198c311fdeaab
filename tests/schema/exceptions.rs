//! Deliberate differences between the tables and the facts, each with its reason. One that is no
//! longer needed fails the comparison.

/// Where a table says something else than the facts, and why.
pub const DIFFERENT: &[&str] = &[
    "Video.HlsTsTime: a number: recorded answers print fractions",
    "Segment.Duration: a number: recorded requests and answers print fractions",
    "MediaInfoVideo.Level: a number: sample notifications print 1.000",
    "Transcode.RemoveWatermark: a list: cos-java-sdk-v5 demo JobDemo sends two",
    "Output.Region: not required: the client fills it in",
    "Output.Bucket: not required: the client fills it in",
    "DocOutput.Region: not required: the client fills it in",
    "DocOutput.Bucket: not required: the client fills it in",
    "JobRequest.Tag: text, for the list of tags is the registry; not required, for builders set it",
    "MultiJobRequest.Tag: text: the list of tags is the registry",
    "JobDetail.Tag: text: the list of tags is the registry",
    "JobRequest.Operation: not required: some tags need none, which the registry says",
    "SpeechRecognition.EngineModelType: not required: a sample request leaves it out",
    "DigitalWatermark.State: in requests too: sample requests carry it",
    "FileCompressResult.Region: output: the facts share the type with Output",
    "FileCompressResult.Bucket: output: the facts share the type with Output",
    "FileCompressResult.Object: output: the facts share the type with Output",
    "FileCompressResult.CompressFileCount: output: the facts share the type with Output",
    "FileCompressResult.ErrorCount: output: the facts share the type with Output",
    "FileCompressResult.ErrorDetail: output: the facts share the type with Output",
    "NotificationBody.EventName: words: one shape for both kinds of notification",
    "MultiJobRequest.CallBackKafkaConfig: source as for one job, whose members it shares",
    "Input.Url: source as for media jobs; for document jobs it is Go alone",
    "JobsAnswer.JobsDetail: a list: one shape for the answers of all calls",
];

/// Fields of the facts that our tables leave out, and why.
pub const ABSENT: &[&str] = &[
    "FileOutput.CompressFileCount: the facts use the result's type for the output as well",
    "FileOutput.ErrorCount: the facts use the result's type for the output as well",
    "FileOutput.ErrorDetail: the facts use the result's type for the output as well",
];

/// Members of our tables that the facts have no field for, and where they come from.
pub const ADDED: &[&str] = &[
    "PicOriginalInfo.Etag: spelling of the sample notifications",
    "JobsAnswer.RequestId: recorded answers carry it",
    "ErrorBody.ServerTime: read by the official JavaScript SDK",
];

/// Members of an operation that the facts do not list for its tag, and where they come from.
pub const ADDED_TO_TAG: &[&str] = &[
    "Snapshot.MediaInfo: sample notifications",
    "SmartCover.MediaInfo: sample notifications",
    "QualityEstimate.MediaResult: sample notification",
    "NoiseReduction.MediaResult: recorded answer",
    "Translation.MediaResult: recorded answer",
    "WordsGeneralize.Output: recorded request",
    "Watermark.Transcode: cos-java-sdk-v5 demo WatermarkJobDemo",
    "SegmentVideoBody.TemplateId: cos-php-sdk-v5 sample createMediaSegmentVideoBodyJobs",
];

/// Types of the facts that describe no part of a job's request or answer.
pub const NO_JOB: &[&str] = &[
    "TranscodePro: parameters of templates",
    "TranscodeProVideo: parameters of templates",
    "TranscodeProAudio: parameters of templates",
    "ListJobsQuery: query parameters, not a body",
];
