/**
 * The ways in which a callback can go wrong, or be no callback at all. A kind takes the truth, `{ id, url, format, type, body,
 * earlier }`, and gives what is sent: a list of `{ after, type, body }`, where `after` is milliseconds and `body` a text or a
 * function that makes one (large ones are made when they are sent). `slow` bodies trickle. All chance is drawn from `random`.
 */

import { draw, pick } from '../random.js';

const HUGE = 10 << 20;
const LEVELS = 10_000;
const ID = /"?JobId"?(?:>|":\s*")([^<"]+)/;

const hex = (random, length) => Array.from({ length }, () => draw(random, 16).toString(16)).join('');
const same = ({ type, body }, after = 0) => ({ after, type, body });
const xmlOr = ({ format }, xml, json) => (format === 'JSON' ? json : xml);

/** The truth's body for another job: one that nobody knows, or another that is known. */
function forgedJob(truth, { random, others }) {
  const own = ID.exec(truth.body)?.[1] ?? truth.id;
  const known = others.filter((id) => id !== own);
  const id = known.length > 0 && random() < 0.5 ? pick(random, known) : `${own[0]}${hex(random, 32)}`;
  return [{ ...same(truth), body: truth.body.replaceAll(own, id) }];
}

function forgedRun(truth, { random }) {
  const [run, flow, job] = [`i${hex(random, 32)}`, `w${hex(random, 32)}`, `j${hex(random, 32)}`];
  const body = xmlOr(
    truth,
    `<Response><EventName>WorkflowFinish</EventName><WorkflowExecution><RunId>${run}</RunId><WorkflowId>${flow}</WorkflowId><State>Success</State><Tasks><Type>Transcode</Type><State>Success</State><JobId>${job}</JobId><Name>Transcode_1</Name></Tasks></WorkflowExecution></Response>`,
    JSON.stringify({
      EventName: 'WorkflowFinish',
      WorkflowExecution: {
        RunId: run,
        WorkflowId: flow,
        State: 'Success',
        Tasks: [{ Type: 'Transcode', State: 'Success', JobId: job, Name: 'Transcode_1' }],
      },
    }),
  );
  return [{ ...same(truth), body }];
}

function wrongRoot(truth, { random }) {
  const body = pick(random, [
    () => xmlOr(truth, truth.body.replaceAll('Response>', 'Request>'), `[${truth.body}]`),
    () => '<html><body><h1>502 Bad Gateway</h1></body></html>',
    () => '{"code":0,"message":"ok","data":{"url":"https://example.com/a.jpg"}}',
    () => '"TaskFinish"',
    () => '',
  ])();
  return [{ ...same(truth), body }];
}

const WRONG_TYPES = ['text/plain', 'application/octet-stream', 'application/x-www-form-urlencoded', 'image/png', undefined];

function huge(truth) {
  const body = () => {
    const fill = 'x'.repeat(HUGE - truth.body.length);
    return xmlOr(
      truth,
      truth.body.replace('</Response>', () => `<Message>${fill}</Message></Response>`),
      truth.body.replace(/\}$/, () => `,"Filler":"${fill}"}`),
    );
  };
  return [{ ...same(truth), body }];
}

function deep(truth) {
  const body = () =>
    xmlOr(
      truth,
      truth.body.replace('</Response>', () => `${'<a>'.repeat(LEVELS)}${'</a>'.repeat(LEVELS)}</Response>`),
      truth.body.replace(/\}$/, () => `,"Filler":${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}}`),
    );
  return [{ ...same(truth), body }];
}

/** A billion words from ten lines, for a reader that expands entities. */
function entityBomb(truth) {
  const lines = Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i + 1} "${`&b${i};`.repeat(10)}">`).join('');
  const body = `<!DOCTYPE Response [<!ENTITY b0 "word">${lines}]><Response><EventName>TaskFinish</EventName><JobsDetail><JobId>${truth.id}</JobId><State>Success</State><Message>&b9;</Message></JobsDetail></Response>`;
  return [{ after: 0, type: 'application/xml', body }];
}

/** By name. `own` kinds treat the true callback itself: it is not sent besides. */
export const KINDS = {
  repeated: { send: (truth, { random }) => Array.from({ length: 1 + draw(random, 4) }, (_, i) => same(truth, 5 * i)) },
  'out-of-order': { own: true, send: (truth) => [same(truth), { ...same(truth, 20), body: truth.earlier }] },
  late: { own: true, send: (truth, { random, lateMs }) => [same(truth, Math.round(lateMs * (0.5 + random() / 2)))] },
  dropped: { own: true, send: () => [] },
  truncated: {
    send: (truth, { random }) => [{ ...same(truth), body: truth.body.slice(0, 1 + draw(random, truth.body.length - 1)) }],
  },
  'wrong-root': { send: wrongRoot },
  'wrong-type': { send: (truth, { random }) => [{ ...same(truth), type: pick(random, WRONG_TYPES) }] },
  huge: { most: 8, send: huge },
  deep: { send: deep },
  'entity-bomb': { send: entityBomb },
  'replayed-after-expiry': { send: (truth, { replayMs }) => [same(truth, replayMs)] },
  'forged-job': { send: forgedJob },
  'forged-run': { send: forgedRun },
  slow: { most: 16, send: (truth) => [{ ...same(truth), slow: true }] },
};
