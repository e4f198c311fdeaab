/** The filters and page tokens of a list of jobs. */

import { TAGS } from '../ci/tags.js';
import { Refusal } from '../http/errors.js';
import { textAt } from '../xml.js';

const STATES = ['All', 'Submitted', 'Running', 'Success', 'Failed', 'Pause', 'Cancel'];

function readTime(text, name) {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)$/.exec(text);
  const ms = match ? Date.parse(`${match[1]}${match[2]}:${match[3]}`) : NaN;
  if (Number.isNaN(ms)) throw new Refusal('InvalidArgument', `${name} is invalid: ${text}`);
  return ms;
}

/** Whether a job belongs to a list, by all parameters of the request; throws for a value that cannot be meant. */
export function filter(request, { bucket, path, tag }) {
  const states = (request.param('states') || 'All').split(',').map((name) => name.trim());
  const wrong = states.find((name) => !STATES.includes(name));
  if (wrong !== undefined) throw new Refusal('InvalidArgument', `states is invalid: ${wrong}`);
  const bound = (name) => (request.param(name) ? readTime(request.param(name), name) : undefined);
  const start = bound('startCreationTime') ?? -Infinity;
  const end = bound('endCreationTime') ?? Infinity;
  const queue = request.param('queueId') || undefined;
  const queueType = queue === undefined ? request.param('queueType') || undefined : undefined;
  const object = request.param('inputObject') || undefined;
  const workflow = request.param('workflowId') || undefined;
  // No job here comes from a batch.
  if (request.param('inventoryTriggerJobId')) return () => false;
  return (job) =>
    job.tag === tag &&
    job.bucket === bucket &&
    TAGS[tag].paths.includes(path) &&
    (states.includes('All') || states.includes(job.state)) &&
    job.created >= Math.floor(start / 1000) * 1000 &&
    Math.floor(job.created / 1000) * 1000 <= end &&
    (queue === undefined || job.queueId === queue) &&
    (queueType === undefined || job.queueType === queueType) &&
    (workflow === undefined || job.workflow?.WorkflowId === workflow) &&
    (object === undefined || textAt(job.input, 'Object') === object);
}

/** The sequence number that a token names: that of the last job given. */
export function readToken(token) {
  const match = /^after:(\d+)$/.exec(Buffer.from(token, 'base64').toString('latin1'));
  if (!match) throw new Refusal('InvalidArgument', `nextToken is invalid: ${token.slice(0, 40)}`);
  return Number(match[1]);
}
