/** The jobs port: submit, describe, list, cancel, on /jobs and the older families. */

import { admit } from '../http/admit.js';
import { Refusal } from '../http/errors.js';
import { FINAL, response } from '../records/jobs.js';
import { PATHS } from './tags.js';
import { validate } from './validate.js';
import { element, parse, XmlError } from '../xml.js';

const LIMIT = 1 << 20;
const XML = { 'content-type': 'application/xml' };
const ACTIONS = {
  submit: 'ci:CreateMediaJobs',
  describe: 'ci:DescribeMediaJob',
  list: 'ci:DescribeMediaJobs',
  cancel: 'ci:CancelMediaJob',
};

function route(request) {
  const match = /^(\/[a-z_]+)(?:\/([^/]+))?$/.exec(request.path);
  if (!match || !PATHS.includes(match[1])) return {};
  const [, path, ids] = match;
  if (request.method === 'POST' && !ids) return { operation: 'submit', path };
  if (request.method === 'GET') return ids ? { operation: 'describe', path, ids } : { operation: 'list', path };
  if (request.method === 'PUT' && ids) return { operation: 'cancel', path, ids };
  return {};
}

/** Answers one request to the job API. */
export async function handleCi(request, exchange) {
  const { core, bucket } = exchange;
  const { operation, path, ids } = route(request);
  const ended = admit(request, exchange, { operation, action: ACTIONS[operation] });
  if (ended) return ended;
  if (!core.storage.has(bucket)) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist.');
  switch (operation) {
    case 'submit':
      return submit(request, exchange, path);
    case 'describe':
      return describe(exchange, path, ids.split(',').filter(Boolean));
    case 'list':
      return list(request, exchange, path);
    case 'cancel':
      return cancel(request, exchange, path, ids);
    default:
      throw new Refusal('InvalidUrl', `${request.method} ${request.path} is not an address of this service`);
  }
}

async function submit(request, { core, bucket }, path) {
  if (request.header('content-length') === undefined)
    throw new Refusal('MissingContentLength', 'Content-Length is required');
  const bytes = await request.body(LIMIT);
  if (bytes.length === 0) throw new Refusal('MissingContent', 'the request has no body');
  const text = bytes.toString('utf8');
  let root;
  try {
    if (!Buffer.from(text).equals(bytes)) throw new XmlError('the body is not UTF-8', 0);
    root = parse(text);
  } catch (error) {
    if (error instanceof XmlError)
      throw new Refusal('InvalidContent', `the body is not well-formed XML: ${error.message}`);
    throw error;
  }
  const wanted = validate(root, { path, storage: core.storage });
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

function describe({ core, bucket, fault }, path, ids) {
  const { known, unknown } = core.jobs.describe(ids, { bucket, path });
  const body = response(
    known.map((job) => core.jobs.detail(job, { backwards: fault === 'backwards' })),
    unknown.map((id) => element('NonExistJobIds', id)),
  );
  core.describes.calls += 1;
  core.describes.ids += ids.length;
  if (known.length === 1) core.jobs.record(known[0], 'describe', body);
  return { status: 200, headers: headersFor(core, known), body };
}

function list(request, { core, bucket, fault }, path) {
  const { jobs, next } = core.jobs.list(request, { bucket, path, duplicate: fault === 'duplicate-page' });
  const body = response(
    jobs.map((job) => core.jobs.detail(job, { backwards: fault === 'backwards' })),
    element('NextToken', next ?? ''),
  );
  return { status: 200, headers: headersFor(core, jobs), body };
}

function cancel(request, { core, bucket }, path, id) {
  if (!request.has('cancel')) throw new Refusal('InvalidArgument', 'the parameter cancel is missing');
  const { known } = core.jobs.describe([id], { bucket, path });
  if (known.length === 0) throw new Refusal('ResourceNotFound', `job ${id} does not exist`);
  const [job] = known;
  if (job.state === 'Cancel') return { status: 200, headers: {}, body: '' };
  if (job.state === 'Running' || FINAL.includes(job.state)) {
    throw new Refusal('InvalidArgument', `job ${id} is ${job.state}: only a job that has not started can be cancelled`);
  }
  core.worker.cancel(job);
  return { status: 200, headers: {}, body: '' };
}
