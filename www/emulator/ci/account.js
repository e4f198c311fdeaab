/**
 * What set-up code asks first: which buckets the service is bound to, and which queues there are. Canned: one active queue
 * of each kind, and every bucket bound. They are read only here; changing them is not part of this service.
 */

import { Refusal } from '../http/errors.js';
import { QUEUES, time } from '../records/jobs.js';
import { element, write } from '../xml.js';

const XML = { 'content-type': 'application/xml' };
const EVENTS = 'TaskFinish,WorkflowFinish';

/** The page asked for, by number and size. */
function page(request, list) {
  const number = (name, usual, most) => {
    const value = Number(request.param(name) || usual);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new Refusal('InvalidArgument', `${name} is invalid: ${request.param(name)}`);
    return value;
  };
  const at = number('pageNumber', 1, 1e6);
  const size = number('pageSize', 10, 100);
  return { at, size, items: list.slice((at - 1) * size, at * size) };
}

const answer = (id, list, { at, size }, ...content) => ({
  status: 200,
  headers: XML,
  body: write(
    element(
      'Response',
      element('RequestId', id),
      element('TotalCount', list.length),
      element('PageNumber', at),
      element('PageSize', size),
      ...content,
    ),
  ),
});

const names = (request, name) =>
  (request.param(name) || '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** GET /queue and its kin; `category` is the kind of queue. */
export const queues = (category) => (request, exchange) => {
  const { core, id } = exchange;
  const state = request.param('state') || 'All';
  if (!['All', 'Active', 'Paused'].includes(state)) throw new Refusal('InvalidArgument', `state is invalid: ${state}`);
  const asked = names(request, 'queueIds');
  const own = QUEUES[category];
  const now = core.worker.queue.held ? 'Paused' : 'Active';
  const shown = (asked.length === 0 || asked.includes(own)) && ['All', now].includes(state) ? [own] : [];
  const unknown = asked.filter((name) => name !== own);
  const chosen = page(request, shown);
  const made = time(core.started);
  return answer(
    id,
    shown,
    chosen,
    chosen.items.map((queue) =>
      element(
        'QueueList',
        element('QueueId', queue),
        element('Name', `${category}-queue`),
        element('State', now),
        element(
          'NotifyConfig',
          element('Url', ''),
          element('State', 'Off'),
          element('Type', 'Url'),
          element('Event', EVENTS),
          element('ResultFormat', 'XML'),
        ),
        element('MaxSize', core.options.maxJobs),
        element('MaxConcurrent', core.options.concurrency),
        element('CreateTime', made),
        element('UpdateTime', made),
        element('BucketId', exchange.bucket),
        element('Category', category === 'media' ? 'CateAll' : category),
      ),
    ),
    unknown.map((name) => element('NonExistPIDs', name)),
  );
};

/** GET /mediabucket and its kin; `list` is the element that repeats. */
export const boundBuckets =
  (list) =>
  (request, { core, id }) => {
    const regions = names(request, 'regions');
    const exact = names(request, 'bucketNames');
    const prefix = request.param('bucketName') || '';
    const { region } = core.defaults;
    const found = core.storage
      .buckets()
      .filter((name) => !name.startsWith(' ') && name.startsWith(prefix))
      .filter((name) => exact.length === 0 || exact.includes(name))
      .filter(() => regions.length === 0 || regions.includes('All') || regions.includes(region));
    const chosen = page(request, found);
    return answer(
      id,
      found,
      chosen,
      chosen.items.map((name) =>
        element(
          list,
          element('Name', name),
          element('BucketId', name),
          element('Region', region),
          element('CreateTime', time(core.started)),
        ),
      ),
    );
  };
