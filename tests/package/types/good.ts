// Every call of the API as it is meant to be used. Compiled, never run.

import {
  AmbiguousSubmitError,
  CiClient,
  CiError,
  JobFailedError,
  TimeoutError,
  ValidationError,
  encodeJob,
  fromGetAuthorization,
  init,
  isCiError,
  job,
  jobs,
  multiJob,
  parseNotify,
  parseResponse,
  parseTime,
  presignUrl,
  signRequest,
  validateJob,
} from 'wanxiang-jobs';
import type {
  CredentialsProvider,
  Extra,
  Issue,
  Job,
  JobDetail,
  JobOperations,
  JobParts,
  JobState,
  JobTag,
  KnownJobDetail,
  MultiJob,
  Notification,
  TaskNotification,
  UnknownNotification,
  WorkflowNotification,
} from 'wanxiang-jobs';
import { CiClient as InlineClient } from 'wanxiang-jobs/inline';
import { callbackUrl, createNotifyHandler, parseNotify as parseNotifyOnly } from 'wanxiang-jobs/notify';
import { init as load } from 'wanxiang-jobs/wasm';

/** Whether two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

// Building

const snapshot = jobs.snapshot({
  Input: { Object: 'input/test.mp4' },
  Operation: {
    Output: { Object: 'output/${Number}.jpg' },
    Snapshot: { Mode: 'Interval', Start: 10, Count: '3', Width: 640, IsCheckBlack: true, BlackLevel: '30' },
    UserData: 'hello world',
  },
  QueueId: 'p0',
  CallBack: 'https://example.com/ci',
});
holds<Same<typeof snapshot.Tag, 'Snapshot'>>();
const word: string | undefined = snapshot.Operation.UserData;

const transcode = jobs.transcode({
  Input: { Object: 'input/test.mp4' },
  Operation: {
    Output: { Object: 'output/test.mp4' },
    Transcode: {
      Container: { Format: 'mp4' },
      Video: { Codec: 'H.264' },
      Audio: { Codec: 'AAC' },
      TimeInterval: { Start: 10 },
    },
    Watermark: [{ Type: 'Text', Pos: 'TopRight', Dx: '10', Dy: 10, LocMode: 'Absolute' }],
    UserData: 'hello world',
  },
});
// Parts that a tag can do without.
jobs.mediaInfo({ Input: { Object: 'input/test.mp4' } });
jobs.tts({ Operation: { Output: { Object: 'a.mp3' }, TtsConfig: { InputType: 'Text', Input: 'hello' }, TtsTpl: {} } });
// Acronyms in the names of builders.
export const builders = [jobs.sdrToHdr, jobs.dna, jobs.imageOcr, jobs.docAigcMetadata] as const;
// Settings that are made elsewhere.
const output: JobOperations['Transcode']['Output'] = { Object: 'a' };
jobs.transcode({ Input: { Url: 'https://example.com/a' }, Operation: { Output: output, TemplateId: 't' } });

// A word that the page does not list is allowed: the service may know more.
jobs.snapshot({
  Input: { Object: 'a' },
  Operation: { Output: {}, Snapshot: { Mode: 'Scene', Count: 1, IsCheckCount: 'false' } },
});
// What neither the tables nor the types know.
jobs.snapshot(
  { Input: { Object: 'a' }, Operation: { Output: {}, TemplateId: 't', Invented: { Deep: 1 } } },
  { allowUnknown: true },
);
jobs.snapshot({ Input: { Object: 'a' }, Operation: { Output: {}, TemplateId: 't' } }, { allowUnknown: true });

const same: Job<'Snapshot'> = job('Snapshot', { Input: {}, Operation: { Output: {}, TemplateId: 't' } });
function atRunTime<T extends JobTag>(tag: T, parts: JobParts<T>): Job<T> {
  return job(tag, parts);
}
const dynamic: Job = atRunTime('Snapshot', { Input: {}, Operation: { Output: {}, TemplateId: 't' } });

const several: MultiJob = multiJob({
  Input: { Object: 'input/test.mp4' },
  Operation: [
    { Tag: 'Snapshot', Output: { Object: 'a' }, TemplateId: 't' },
    { Tag: 'Transcode', Output: { Object: 'b' }, Transcode: transcode.Operation.Transcode ?? {} },
    { Tag: 'Animation', Output: { Object: 'c' }, TemplateId: 't' },
    { Tag: 'MediaInfo' },
  ],
});

const issues: Issue[] = validateJob(snapshot);
validateJob({ anything: true }, { allowUnknown: true }).map((issue) => `${issue.path}: ${issue.message}`);
const body: string =
  encodeJob(several, { bucket: 'b-1', region: 'r' }) + encodeJob(snapshot) + encodeJob(dynamic) + encodeJob(same);

// Reading

const answer = parseResponse(body);
const next: string | undefined = answer.NextToken;
const missing: string[] = answer.NonExistJobIds ?? [];
parseResponse(new Uint8Array(), { maxBytes: 1_000_000, maxDepth: 64, maxNodes: 100_000 });

function read(detail: JobDetail): number {
  const state: JobState | undefined = detail.State;
  const extra: Extra | undefined = detail.$extra;
  if (detail.Tag === 'Snapshot') {
    const files: string[] = detail.Operation?.MediaResult?.OutputFile?.ObjectName ?? [];
    const width: number | undefined = detail.Operation?.Snapshot?.Width;
    return files.length + (width ?? 0) + Object.keys(extra ?? {}).length;
  }
  if (detail.Tag === 'MediaInfo') {
    const rates: (number | undefined)[] = (detail.Operation?.MediaInfo?.Stream?.Video ?? []).map((v) => v.Bitrate);
    return rates.length;
  }
  if (detail.Tag === undefined) {
    const unknown: unknown = detail.Operation?.['Anything'];
    return unknown === state ? 1 : 0;
  }
  return parseTime(detail.EndTime)?.getTime() ?? 0;
}

export const stateOf = <T extends JobTag>(detail: JobDetail<T>): JobState | undefined => detail.State;

function receive(notification: Notification): number {
  switch (notification.EventName) {
    case 'TaskFinish':
      return notification.JobsDetail.map(read).length;
    case 'WorkflowFinish':
      return notification.WorkflowExecution?.RunId?.length ?? 0;
    default: {
      const name: string = notification.EventName;
      return name === 'ReviewImage' ? notification.JobsDetail.map(read).length : name.length;
    }
  }
}

const ofTask = ({ JobsDetail }: TaskNotification): number => JobsDetail.length;
const ofRun = ({ WorkflowExecution: run }: WorkflowNotification): string | undefined => run?.RunId;
function tellApart(notification: Notification): unknown {
  if (notification.EventName === 'TaskFinish') return ofTask(notification);
  if (notification.EventName === 'WorkflowFinish') return ofRun(notification);
  holds<Same<typeof notification, UnknownNotification>>();
  console.warn(`unknown event ${notification.EventName}`, notification.EventName.length, notification.$extra);
  return notification.JobsDetail;
}
function onlyTasks(notification: Notification): number {
  if (notification.EventName !== 'TaskFinish') return notification.WorkflowExecution?.Tasks?.length ?? 0;
  return ofTask(notification);
}
const byEvent = new Map<string, Notification>();
byEvent.set(parseNotify(body).EventName, parseNotify(body));
tellApart(parseNotify(body));
onlyTasks(parseNotify(body));
receive(parseNotify(body));
receive(parseNotifyOnly(body));

// The client

const credentials: CredentialsProvider = async (scope) =>
  (await fetch('/sts', { method: 'POST', body: JSON.stringify(scope) })).json();

const ci = new CiClient({
  bucket: 'test-1234567890',
  region: 'ap-chongqing',
  credentials,
  endpoint: 'http://127.0.0.1:1',
  fetch,
  timeout: 10_000,
  retry: { attempts: 5 },
  clock: Date.now,
  onEvent: (event) => {
    if (event.type === 'response') console.log(event.path, event.status, event.duration);
    if (event.type === 'wait') console.log(event.jobs, event.delay);
  },
});
new InlineClient({ bucket: 'b-1', region: 'r', credentials: () => ({ Authorization: 'q-sign…' }), retry: false });
new CiClient({
  bucket: 'b-1',
  region: 'r',
  credentials: fromGetAuthorization((options, callback) => {
    callback({ TmpSecretId: options.Bucket, TmpSecretKey: '', SecurityToken: '', ExpiredTime: 1 });
  }),
});

export async function use(signal: AbortSignal, bar: HTMLProgressElement): Promise<void> {
  await init();
  await load({ module: new Uint8Array() });
  await load({ module: fetch('/core_bg.wasm') });
  const detail = await ci.submitJob(snapshot, { signal, once: true });
  holds<Same<typeof detail, KnownJobDetail<'Snapshot'>>>();
  const pictures: string[] | undefined = detail.Operation?.MediaResult?.OutputFile?.ObjectName;
  // A literal needs no builder.
  await ci.submitJob({ Tag: 'Snapshot', Input: {}, Operation: { Output: {}, TemplateId: 't' } });
  const details: KnownJobDetail[] = await ci.submitJobs(several);
  const found = await ci.describeJob(detail.JobId);
  if (found !== undefined) read(found);
  const typed = await ci.describeJob(detail.JobId, { tag: 'Snapshot', signal });
  typed?.Operation?.Snapshot?.Count?.toFixed();
  await ci.describeJobs(details.map((one) => one.JobId));
  for await (const one of ci.listJobs({ tag: 'Snapshot', states: ['Running', 'Success'], size: 100 })) {
    one.Operation?.Snapshot?.Count?.toFixed();
  }
  for await (const page of ci.listJobs({ tag: 'Snapshot', startCreationTime: new Date() }).pages()) {
    page.JobsDetail.forEach(read);
  }
  await ci.cancelJob(detail.JobId);
  await ci.waitForJob(detail.JobId, {
    signal,
    timeout: 60_000,
    onProgress: (d) => {
      bar.value = d.Progress;
    },
  });
  const done = await ci.waitForJob(detail.JobId, { tag: 'Snapshot', onProgress: (d) => d.Operation?.Snapshot });
  done.Operation?.Snapshot?.Count?.toFixed();
  read(done);
  for await (const d of ci.watchJob(detail.JobId)) read(d);
  console.log(pictures);
}

// Errors

export function explain(error: unknown): string {
  if (error instanceof ValidationError) return error.issues.map((issue) => issue.path).join();
  if (error instanceof JobFailedError) return error.job.Code ?? error.job.JobId;
  if (error instanceof TimeoutError) return error.lastDetail?.State ?? 'nothing known';
  if (error instanceof AmbiguousSubmitError) return error.mark;
  if (error instanceof CiError) return error.code;
  if (isCiError(error)) {
    switch (error.name) {
      case 'ServiceError':
        return `${error.status ?? 0} ${error.requestId ?? ''} ${error.retryable}`;
      case 'DecodeError':
        return `${error.line}:${error.column}`;
      case 'NetworkError':
        return error.maybeSubmitted ? 'the job may exist' : error.message;
      default:
        return error.message;
    }
  }
  return String(error);
}

// Servers

const keys = { secretId: 'id', secretKey: 'key' };
const request = { method: 'GET', host: 'example.com', path: '/jobs', query: { tag: 'Snapshot' } };
const authorization: string = signRequest(request, keys, { startTime: 1, endTime: 2 });
const address: string = presignUrl(request, { ...keys, securityToken: 't' });
const handler: (request: Request) => Promise<Response> = createNotifyHandler({
  secret: 's',
  client: ci,
  onTask: ({ JobsDetail: [job] }) => read(job),
  onWorkflow: async (notification) => notification.WorkflowExecution?.State,
});
export const more = [word, issues, next, missing, authorization, address, handler] as const;
export const signed = callbackUrl('https://example.com/ci', { secret: 's', expiresIn: 86_400 });
