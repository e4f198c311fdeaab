/** Jobs: submit, describe, list, cancel, on /jobs and the older families. The first path segment is the family. */

import { Refusal } from '../http/errors.js';
import { FINAL, response } from '../records/jobs.js';
import { validate } from './validate.js';
import { element, parse, XmlError } from '../xml.js';

const LIMIT = 1 << 20;
const XML = { 'content-type': 'application/xml' };
const family = (request) => `/${request.path.split('/')[1]}`;

export async function submit(request, { core, bucket }) {
  if (request.header('content-length') === undefined) throw new Refusal('MissingContentLength', 'Content-Length is required');
  const bytes = await request.body(LIMIT);
  if (bytes.length === 0) throw new Refusal('MissingContent', 'the request has no body');
  const text = bytes.toString('utf8');
  let root;
  try {
    if (!Buffer.from(text).equals(bytes)) throw new XmlError('the body is not UTF-8', 0);
    root = parse(text);
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal('InvalidContent', `the body is not well-formed XML: ${error.message}`);
    throw error;
  }
  const wanted = validate(root, { path: family(request), storage: core.storage });
  const kept = text.slice(0, 64 * 1024);
  const jobs = wanted.map(({ tag, operation }) => core.jobs.create({ tag, operation, root, bucket, request: kept }));
  const body = response(jobs.map((job) => core.jobs.detail(job)));
  for (const job of jobs) {
    core.jobs.record(job, 'submit', body);
    core.worker.accept(job);
  }
  return { status: 200, headers: headersFor(core, jobs), body };
}

/** Says in a header when a result is made up or a simple stand-in for the real method. */
function headersFor(core, jobs) {
  const kinds = new Set(jobs.map((job) => core.worker.emulation(job.tag)).filter(Boolean));
  return kinds.size > 0 ? { ...XML, 'x-emulated': [...kinds].join(', ') } : XML;
}

export function describe(request, { core, bucket, fault }, { ids: text }) {
  const ids = text.split(',').filter(Boolean);
  const { known, unknown } = core.jobs.describe(ids, { bucket, path: family(request) });
  const body = response(
    known.map((job) => core.jobs.detail(job, { backwards: fault === 'backwards' })),
    unknown.map((id) => element('NonExistJobIds', id)),
  );
  core.describes.calls += 1;
  core.describes.ids += ids.length;
  if (known.length === 1) core.jobs.record(known[0], 'describe', body);
  return { status: 200, headers: headersFor(core, known), body };
}

export function list(request, { core, bucket, fault }) {
  const { jobs, next } = core.jobs.list(request, { bucket, path: family(request), duplicate: fault === 'duplicate-page' });
  const body = response(
    jobs.map((job) => core.jobs.detail(job, { backwards: fault === 'backwards' })),
    element('NextToken', next ?? ''),
  );
  return { status: 200, headers: headersFor(core, jobs), body };
}

export function cancel(request, { core, bucket }, { id }) {
  if (!request.has('cancel')) throw new Refusal('InvalidArgument', 'the parameter cancel is missing');
  const { known } = core.jobs.describe([id], { bucket, path: family(request) });
  if (known.length === 0) throw new Refusal('ResourceNotFound', `job ${id} does not exist`);
  const [job] = known;
  if (job.state === 'Cancel') return { status: 200, headers: {}, body: '' };
  if (job.state === 'Running' || FINAL.includes(job.state)) {
    throw new Refusal('InvalidArgument', `job ${id} is ${job.state}: only a job that has not started can be cancelled`);
  }
  core.worker.cancel(job);
  return { status: 200, headers: {}, body: '' };
}
