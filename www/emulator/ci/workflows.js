/** GET /workflowexecution/<RunId>, and the making of runs, which only the control port offers. */

import { Refusal } from '../http/errors.js';
import { response } from '../records/jobs.js';
import { element, parse, textAt, XmlError } from '../xml.js';
import { TAGS } from './tags.js';
import { validate } from './validate.js';

const MOST_TASKS = 50;
const EVENTS = ['TaskFinish', 'WorkflowFinish'];

export function describeRun(_request, { core, bucket, id: requestId }, { id }) {
  const run = core.runs.get(id);
  if (!run || run.bucket !== bucket) throw new Refusal('ResourceNotFound', `the run ${id} does not exist`);
  core.describes.runs += 1;
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: response(element('RequestId', requestId), core.runs.execution(run)),
  };
}

const invalid = (message) => new Refusal('InvalidArgument', message);
const escaped = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What a run does when nobody says: two jobs that every video can bear. */
const USUAL = [{ tag: 'MediaInfo' }, { tag: 'Snapshot' }];
const SAMPLES = {
  MediaInfo: () => '',
  Snapshot: (place, stem) =>
    `<Output>${place}<Object>${stem}snapshot-\${Number}.jpg</Object></Output><Snapshot><Count>1</Count></Snapshot>`,
  Transcode: (place, stem) =>
    `<Output>${place}<Object>${stem}video.mp4</Object></Output><Transcode><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width>320</Width></Video><Audio><Codec>aac</Codec></Audio></Transcode>`,
  Animation: (place, stem) =>
    `<Output>${place}<Object>${stem}preview.gif</Object></Output><Animation><Container><Format>gif</Format></Container><Video><Width>160</Width><AnimateFramesPerSecond>4</AnimateFramesPerSecond></Video></Animation>`,
};

/**
 * Makes a run with its jobs. A task is `{ tag, operation?, name?, templateId? }`; `operation` is the XML inside Operation, and
 * may be left out for the tags of SAMPLES.
 */
export function startRun(core, settings) {
  const { bucket = core.defaults.bucket, object, callback, format = 'XML', events = ['WorkflowFinish'] } = settings;
  const tasks = settings.tasks ?? USUAL;
  if (typeof object !== 'string' || object === '') throw invalid('object is required: the key of the input');
  if (!core.storage.has(bucket)) throw invalid(`the bucket ${bucket} does not exist`);
  if (!['XML', 'JSON'].includes(format)) throw invalid(`format is invalid: ${format}`);
  if (!Array.isArray(events) || events.some((name) => !EVENTS.includes(name))) throw invalid(`events are of ${EVENTS}`);
  if (!Array.isArray(tasks) || tasks.length === 0 || tasks.length > MOST_TASKS)
    throw invalid(`tasks must be a list of 1 to ${MOST_TASKS}`);
  const told = callback === undefined ? undefined : { url: String(callback), format };
  const run = core.runs.create({ bucket, object, name: settings.name, workflowId: settings.workflowId, callback: told, events });
  // All are checked before the first is made.
  const checked = tasks.map((task, number) => readTask(core, run, task, number));
  for (const { root, tag, operation, name, templateId } of checked) {
    const workflow = { RunId: run.id, WorkflowId: run.workflowId, WorkflowName: run.name, Name: name };
    const own = told && events.includes('TaskFinish') ? told : undefined;
    const job = core.jobs.create({ tag, operation, root, bucket, request: '', workflow, callback: own });
    run.tasks.push({ name, templateId, job: job.id });
  }
  core.runs.add(run);
  for (const { job } of run.tasks) core.worker.accept(core.jobs.get(job));
  return { RunId: run.id, WorkflowId: run.workflowId, jobs: run.tasks.map(({ job }) => job) };
}

function readTask(core, run, task, number) {
  const { tag, operation, name = `${tag}_${number + 1}`, templateId } = task ?? {};
  if (!/^[A-Za-z_][\w.-]{0,63}$/.test(name)) throw invalid(`the name of a task must be a name of an element: ${name}`);
  const place = `<Region>${core.defaults.region}</Region><Bucket>${run.bucket}</Bucket>`;
  const inner = operation ?? SAMPLES[tag]?.(place, `workflow/${run.id}/`);
  if (inner === undefined) throw invalid(`the task ${name} needs an operation: there is none by default for ${tag}`);
  const text = `<Request><Tag>${escaped(String(tag))}</Tag><Input><Object>${escaped(run.object)}</Object></Input><Operation>${inner}</Operation></Request>`;
  let root;
  try {
    root = parse(text);
  } catch (error) {
    if (error instanceof XmlError) throw invalid(`the operation of ${name} is not well-formed XML: ${error.message}`);
    throw error;
  }
  const [path] = TAGS[textAt(root, 'Tag')]?.paths ?? ['/jobs'];
  const [wanted] = validate(root, { path, storage: core.storage });
  return { ...wanted, root, name, templateId };
}
