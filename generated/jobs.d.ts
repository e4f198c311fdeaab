// Generated from the tables in src/jobs and src/shapes by src/emit. `BLESS=1 cargo test --test generated` rewrites it.

import type { BuildOptions } from './options.js';

/** Every job tag that this version knows. */
export type JobTag = keyof JobOperations;

/** The name of each tag's builder. */
export interface BuilderNames {
  Snapshot: 'snapshot';
}

/** The name of a tag's builder. */
export type BuilderName<T extends JobTag = JobTag> = BuilderNames[T];

// What callers fill in

/** What to process. */
export interface Input {
  /** Key. */
  Object?: string;
}

/**
 * Takes still pictures of a video, sprite sheets of such pictures, or both.
 *
 * At least one of `TemplateId`, `Snapshot` is needed.
 */
export interface SnapshotOperation extends Operation {
  /**
   * Where the pictures go. `Object` holds `${Number}` when several come out; sprite sheets go to
   * `SpriteObject` (jpg only).
   */
  Output: Output;
  /** Saved template; wins over `Snapshot`. */
  TemplateId?: string;
  /** How, when and how large the pictures are taken. */
  Snapshot?: Snapshot;
}

/** Members that the Operation of every tag has. */
export interface Operation {
  /**
   * Text of the caller that comes back in answers and notifications: at most 1,024 printable ASCII
   * characters. At most 1024 characters.
   */
  UserData?: string;
  /** Priority 0, 1 or 2; a larger one runs earlier. 0 to 2. Default: `0`. */
  JobLevel?: number | string;
}

/** Where the results go. */
export interface Output {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /**
   * Key of the result. May hold `${Number}` (several files), `${Page}`, `${ext}`, `${InputName}`.
   */
  Object?: string;
  /** Snapshot: key of the sprite sheets, with `${Number}`, jpg only. */
  SpriteObject?: string;
  /** VoiceSeparate: key of the human voice; `Object` is then the background. */
  AuObject?: string;
  /** VoiceSeparate in MusicMode: key of the bass. */
  BassObject?: string;
  /** VoiceSeparate in MusicMode: key of the drums. */
  DrumObject?: string;
  /** StreamExtract: one entry per stream. At most 10 items. */
  StreamExtract?: readonly StreamExtract[];
  /** No source gives a meaning. Source: go only. */
  Force?: boolean | 'true' | 'false';
}

/** One stream to save. */
export interface StreamExtract {
  /** Number of the stream, as in `MediaInfo.Stream`. */
  Index: number | string;
  /** Key of the file. */
  Object: string;
}

/**
 * How, when and how large pictures are taken.
 * - `BlackLevel` is read only together with `IsCheckBlack`.
 * - When `SnapshotOutMode` is `OnlySprite`, `SpriteSnapshotConfig` is expected.
 * - When `SnapshotOutMode` is `SnapshotAndSprite`, `SpriteSnapshotConfig` is expected.
 */
export interface Snapshot {
  /**
   * Which frames. `Interval` reads Start, TimeInterval and Count, `Average` Start and Count,
   * `KeyFrame` takes key frames. Default: `Interval`.
   */
  Mode?: 'Interval' | 'Average' | 'KeyFrame' | (string & {});
  /** Second of the video at which to begin, up to its duration. At least 0 s. Default: `0`. */
  Start?: number | string;
  /** Time between two pictures. Above 0, at most 3600 s. */
  TimeInterval?: number | string;
  /** Number of pictures. Above 0, at most 10000. */
  Count: number | string;
  /** Width of the pictures. 128 to 4096 px. */
  Width?: number | string;
  /** Height of the pictures. 128 to 4096 px. */
  Height?: number | string;
  /** Image rule applied to each picture, such as `imageMogr2/format/png`. */
  CIParam?: string;
  /** Switch to `Average` when `Interval` cannot reach Count. Default: `false`. */
  IsCheckCount?: boolean | 'true' | 'false';
  /** Skip black frames. Default: `false`. */
  IsCheckBlack?: boolean | 'true' | 'false';
  /**
   * Share of black pixels from which a frame counts as black; read only when Start is 0. 30 to 100
   * %.
   */
  BlackLevel?: number | string;
  /** Brightness up to which a pixel counts as black. 0 to 255. */
  PixelBlackThreshold?: number | string;
  /** What to write. Default: `OnlySnapshot`. */
  SnapshotOutMode?: 'OnlySnapshot' | 'OnlySprite' | 'SnapshotAndSprite' | (string & {});
  /** Layout of the sprite sheets. */
  SpriteSnapshotConfig?: SpriteSnapshotConfig;
}

/** Layout of a sprite sheet. */
export interface SpriteSnapshotConfig {
  /** Height of a cell. 8 to 4096 px. Default: height of the pictures. */
  CellHeight?: number | string;
  /** Width of a cell. 8 to 4096 px. Default: width of the pictures. */
  CellWidth?: number | string;
  /** Background, in ffmpeg's colour syntax. */
  Color: string;
  /** Cells per row. 1 to 10000. */
  Columns: number | string;
  /** Rows of cells. 1 to 10000. */
  Lines: number | string;
  /** Space around the sheet. 0 to 1024 px. Default: `0`. */
  Margin?: number | string;
  /** Space between cells. 0 to 1024 px. Default: `0`. */
  Padding?: number | string;
  /**
   * How a picture is fitted into its cell; the Go SDK's tests send `MaxWHScale`. Source:
   * go,java,c++.
   */
  ScaleMethod?: string;
}

// What comes back

/**
 * What an object of an answer holds beyond its declared members: elements that this version does not
 * know, and the texts of declared numbers and booleans that are none, such as `-`. Each name has all
 * its occurrences in their order. An attribute stands under `Name@attribute`, one of the object's own
 * element under `@attribute`.
 */
export interface Extra {
  [name: string]: ExtraValue[];
}

/** An element without declaration: its text, or its children by name. */
export type ExtraValue = string | Extra;

/** What to process. */
export interface InputDetail {
  /** Key. */
  Object?: string;
  /** Bucket. */
  BucketId?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A workflow. */
export interface WorkflowExecution {
  /** Id. */
  RunId?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Takes still pictures of a video, sprite sheets of such pictures, or both. */
export interface SnapshotOperationDetail extends OperationDetail {
  /**
   * Where the pictures go. `Object` holds `${Number}` when several come out; sprite sheets go to
   * `SpriteObject` (jpg only).
   */
  Output?: OutputDetail;
  /** Saved template; wins over `Snapshot`. */
  TemplateId?: string;
  /** How, when and how large the pictures are taken. */
  Snapshot?: SnapshotDetail;
  /** The files written; sprite sheets stand in `OutputFile.SpriteOutputFile`. */
  MediaResult?: MediaResult;
}

/** Members that the Operation of every tag has. */
export interface OperationDetail {
  /**
   * Text of the caller that comes back in answers and notifications: at most 1,024 printable ASCII
   * characters. At most 1024 characters.
   */
  UserData?: string;
  /** Priority 0, 1 or 2; a larger one runs earlier. 0 to 2. Default: `0`. */
  JobLevel?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Where the results go. */
export interface OutputDetail {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /**
   * Key of the result. May hold `${Number}` (several files), `${Page}`, `${ext}`, `${InputName}`.
   */
  Object?: string;
  /** Snapshot: key of the sprite sheets, with `${Number}`, jpg only. */
  SpriteObject?: string;
  /** VoiceSeparate: key of the human voice; `Object` is then the background. */
  AuObject?: string;
  /** VoiceSeparate in MusicMode: key of the bass. */
  BassObject?: string;
  /** VoiceSeparate in MusicMode: key of the drums. */
  DrumObject?: string;
  /** StreamExtract: one entry per stream. At most 10 items. */
  StreamExtract?: StreamExtractDetail[];
  /** No source gives a meaning. Source: go only. */
  Force?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One stream to save. */
export interface StreamExtractDetail {
  /** Number of the stream, as in `MediaInfo.Stream`. */
  Index?: number;
  /** Key of the file. */
  Object?: string;
  /** Key of the file as sample answers show it instead of `Object`. Source: docs. */
  Output?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How, when and how large pictures are taken. */
export interface SnapshotDetail {
  /**
   * Which frames. `Interval` reads Start, TimeInterval and Count, `Average` Start and Count,
   * `KeyFrame` takes key frames. Default: `Interval`.
   */
  Mode?: 'Interval' | 'Average' | 'KeyFrame' | (string & {});
  /** Second of the video at which to begin, up to its duration. At least 0 s. Default: `0`. */
  Start?: number;
  /** Time between two pictures. Above 0, at most 3600 s. */
  TimeInterval?: number;
  /** Number of pictures. Above 0, at most 10000. */
  Count?: number;
  /** Width of the pictures. 128 to 4096 px. */
  Width?: number;
  /** Height of the pictures. 128 to 4096 px. */
  Height?: number;
  /** Image rule applied to each picture, such as `imageMogr2/format/png`. */
  CIParam?: string;
  /** Switch to `Average` when `Interval` cannot reach Count. Default: `false`. */
  IsCheckCount?: boolean;
  /** Skip black frames. Default: `false`. */
  IsCheckBlack?: boolean;
  /**
   * Share of black pixels from which a frame counts as black; read only when Start is 0. 30 to 100
   * %.
   */
  BlackLevel?: number;
  /** Brightness up to which a pixel counts as black. 0 to 255. */
  PixelBlackThreshold?: number;
  /** What to write. Default: `OnlySnapshot`. */
  SnapshotOutMode?: 'OnlySnapshot' | 'OnlySprite' | 'SnapshotAndSprite' | (string & {});
  /** Layout of the sprite sheets. */
  SpriteSnapshotConfig?: SpriteSnapshotConfigDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Layout of a sprite sheet. */
export interface SpriteSnapshotConfigDetail {
  /** Height of a cell. 8 to 4096 px. Default: height of the pictures. */
  CellHeight?: number;
  /** Width of a cell. 8 to 4096 px. Default: width of the pictures. */
  CellWidth?: number;
  /** Background, in ffmpeg's colour syntax. */
  Color?: string;
  /** Cells per row. 1 to 10000. */
  Columns?: number;
  /** Rows of cells. 1 to 10000. */
  Lines?: number;
  /** Space around the sheet. 0 to 1024 px. Default: `0`. */
  Margin?: number;
  /** Space between cells. 0 to 1024 px. Default: `0`. */
  Padding?: number;
  /**
   * How a picture is fitted into its cell; the Go SDK's tests send `MaxWHScale`. Source:
   * go,java,c++.
   */
  ScaleMethod?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The files that a job wrote. */
export interface MediaResult {
  /** The files. */
  OutputFile?: OutputFile;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Files in one bucket. */
export interface OutputFile {
  /** Bucket of the files. */
  Bucket?: string;
  /** MD5 of each file. */
  Md5Info?: Md5Info[];
  /** Keys, relative to `ObjectPrefix`: the real key is `ObjectPrefix + ObjectName`. */
  ObjectName?: string[];
  /** Common prefix, usually empty. */
  ObjectPrefix?: string;
  /** Region of the bucket. */
  Region?: string;
  /** Sprite sheets of a Snapshot job. */
  SpriteOutputFile?: SpriteOutputFile;
  /** Addresses of the files. Source: java only. */
  ObjectUrl?: string[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** MD5 of one file. */
export interface Md5Info {
  /** 32 hexadecimal digits. */
  Md5?: string;
  /** Key of the file. */
  ObjectName?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Sprite sheets. */
export interface SpriteOutputFile {
  /** Bucket of the sheets. */
  Bucket?: string;
  /** MD5 of each sheet. */
  Md5Info?: Md5Info[];
  /** Keys, relative to `ObjectPrefix`. */
  ObjectName?: string[];
  /** Common prefix. */
  ObjectPrefix?: string;
  /** Region of the bucket. */
  Region?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

// From the tag to its types

/** The Operation of each tag. */
export interface JobOperations {
  Snapshot: SnapshotOperation;
}

/** The Operation of each tag as it comes back. */
export interface JobOperationDetails {
  Snapshot: SnapshotOperationDetail;
}

/** What every request may have besides Input and Operation. */
export interface RequestParts {
  /** Queue. */
  QueueId?: string;
  /** Form. Default: `XML`. */
  CallBackFormat?: 'XML' | 'JSON' | (string & {});
}

/** What `jobs.snapshot` takes. */
export interface SnapshotParts extends RequestParts {
  Input: Input;
  Operation: SnapshotOperation;
}

/** What the builder of each tag takes. */
export interface JobPartsByTag {
  Snapshot: SnapshotParts;
}

/** What the builder of a tag takes. */
export type JobParts<T extends JobTag = JobTag> = JobPartsByTag[T];

/** A checked job: plain, frozen data that survives JSON. */
export type Job<T extends JobTag = JobTag> = {
  [K in T]: Readonly<JobPartsByTag[K]> & { readonly Tag: K };
}[T];

/** One operation of a request that submits several jobs at once. */
export type MultiOperation<T extends JobTag = JobTag> = {
  [K in T]: JobOperations[K] & { Tag: K };
}[T];

/** Several checked jobs on one input. */
export type MultiJob = Readonly<MultiJobParts>;

/** What a builder takes with `{ allowUnknown: true }`: members that no type knows. */
export interface UncheckedParts {
  [name: string]: unknown;
}

/** What `multiJob` takes. */
export interface MultiJobParts extends RequestParts {
  /** Only for the tags that ask for it beside the operations. */
  Tag?: JobTag;
  /** What all operations work on. */
  Input?: Input;
  /** 1 to 6 operations, each with its tag. */
  Operation: readonly MultiOperation[];
}

/** Where a job stands. `Success`, `Failed` and `Cancel` are final. */
export type JobState = 'Submitted' | 'Running' | 'Success' | 'Failed' | 'Pause' | 'Cancel';

/**
 * A job.
 *
 * What is the same for all tags.
 */
export interface JobDetailMembers {
  /** Id. */
  JobId?: string;
  /** State. */
  State?: JobState;
  /** Progress. 0 to 100 %. */
  Progress?: number;
  /** Input. */
  Input?: InputDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A job of a known tag. */
export interface TaggedJobDetail<T extends JobTag> extends JobDetailMembers {
  Tag: T;
  Operation?: JobOperationDetails[T];
}

/** A job whose tag the answer does not say. Its Operation may hold what any tag answers. */
export interface UntaggedJobDetail extends JobDetailMembers {
  Tag?: undefined;
  Operation?: OperationDetail & { [name: string]: unknown };
}

/**
 * A job as the service describes it. After `if (detail.Tag === 'Snapshot')` its Operation has what
 * a Snapshot answers.
 */
export type JobDetail<T extends JobTag | undefined = JobTag | undefined> = T extends JobTag
  ? TaggedJobDetail<T>
  : UntaggedJobDetail;

/** Answer. */
export interface JobsAnswer {
  /** Jobs. */
  JobsDetail: JobDetail[];
  /** Token. */
  NextToken?: string;
  /** Ids. */
  NonExistJobIds?: string[];
  /** Id. */
  RequestId?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Notification. */
export interface TaskNotification {
  /** Event. */
  EventName: 'TaskFinish';
  /** Jobs. */
  JobsDetail: JobDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Notification. */
export interface WorkflowNotification {
  /** Event. */
  EventName: 'WorkflowFinish';
  /** Workflow. */
  WorkflowExecution?: WorkflowExecution;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A callback body, told apart by `EventName`. */
export type Notification = TaskNotification | WorkflowNotification;

/** Makes a job of one tag, or throws `ValidationError` with every issue. */
export interface Builder<T extends JobTag> {
  (parts: JobParts<T>, options?: BuildOptions): Job<T>;
  (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<T>;
}

/** One builder per tag. */
export interface Jobs {
  /**
   * Snapshot · 视频截帧
   *
   * Takes still pictures of a video, sprite sheets of such pictures, or both.
   */
  readonly snapshot: Builder<'Snapshot'>;
}
