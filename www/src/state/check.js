/** Looks at a set of addresses before they are believed: shape first, then one question to each of those they lead to. */

import { CiClient, isCiError, presignUrl } from 'wanxiang-jobs';
import { askKey, readKey } from './keys.js';

const PATIENCE = 10_000;
const SKEW = 60_000;

const isAddress = (text) => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/**
 * What is wrong with settings as they are typed, by field; empty when nothing is.
 * @returns {Record<string, string>} keys of texts
 */
export function problemsOf({ mode, bucket, region, sts, cos, ci, callback }) {
  const wrong = {};
  if (mode === 'cloud') {
    if (!/^[a-z0-9][a-z0-9-]*-\d{5,}$/.test(bucket.trim())) wrong.bucket = 'settings.wrong.bucket';
    if (!/^[a-z]+(-[a-z0-9]+)+$/.test(region.trim())) wrong.region = 'settings.wrong.region';
    if (!isAddress(sts.trim())) wrong.sts = 'settings.wrong.address';
  }
  for (const [name, text] of Object.entries({ cos, ci, callback }))
    if (text?.trim() && !isAddress(text.trim())) wrong[name] = 'settings.wrong.address';
  return wrong;
}

/**
 * Tries what a job needs, in the order in which it needs it, and tells after each step.
 * @param {object} place as `target` has it
 * @param {(steps: Array<{ id: string, state: 'ok' | 'bad' | 'skipped', error?: unknown, text?: string, values?: object }>) => void} onStep
 */
export async function tryOut(place, onStep) {
  const steps = [];
  const note = (step) => {
    steps.push(step);
    onStep([...steps]);
  };
  let answer;
  try {
    answer = await askKey(
      { action: 'name/cos:GetBucket', method: 'GET', path: '/', bucket: place.bucket, region: place.region },
      place,
    );
    readKey(answer);
    note({ id: 'sts', state: 'ok' });
  } catch (error) {
    const text =
      error.status === 0
        ? (await isReachable(place.sts))
          ? 'check.sts.cors'
          : 'check.sts.down'
        : error.status === 200
          ? 'check.sts.shape'
          : 'check.sts.refused';
    note({ id: 'sts', state: 'bad', error, text });
    for (const id of ['ci', 'cos', 'clock']) note({ id, state: 'skipped' });
    return;
  }
  let date;
  const watching = async (input, init) => {
    const response = await fetch(input, init);
    date ??= response.headers.get('date');
    return response;
  };
  const { bucket, region, ci: endpoint } = place;
  try {
    const ci = new CiClient({
      bucket,
      region,
      endpoint,
      credentials: async () => answer,
      fetch: watching,
      timeout: PATIENCE,
      retry: false,
    });
    for await (const page of ci.listJobs({ tag: 'Transcode', size: 1 }).pages()) if (page) break;
    note({ id: 'ci', state: 'ok' });
  } catch (error) {
    note({
      id: 'ci',
      state: 'bad',
      error,
      text: error?.name === 'NetworkError' ? ((await isReachable(endpoint)) ? 'check.cors' : 'check.down') : undefined,
    });
  }
  try {
    const response = await watching(bucketLink(place, readKey(answer)), { signal: AbortSignal.timeout(PATIENCE) });
    // A rule that hides this one hides ETag as well, which an upload in parts needs; the list itself bears no ETag.
    const hidden = response.headers.get('x-cos-request-id') === null;
    note(
      response.ok
        ? { id: 'cos', state: hidden ? 'bad' : 'ok', text: hidden ? 'check.cos.hidden' : undefined }
        : {
            id: 'cos',
            state: 'bad',
            text: response.status === 404 ? 'check.cos.bucket' : 'check.cos.denied',
            values: { status: response.status },
          },
    );
  } catch (error) {
    note({
      id: 'cos',
      state: 'bad',
      error: isCiError(error) ? error : undefined,
      text: (await isReachable(place.cos)) ? 'check.cors' : 'check.down',
    });
  }
  if (!date) note({ id: 'clock', state: 'skipped', text: 'check.clock.hidden' });
  else {
    const off = Math.round((Date.now() - Date.parse(date)) / 1000);
    note({
      id: 'clock',
      state: Math.abs(off) * 1000 > SKEW ? 'bad' : 'ok',
      text: Math.abs(off) * 1000 > SKEW ? 'check.clock.off' : undefined,
      values: { seconds: off },
    });
  }
}

function bucketLink({ cos }, { startTime, endTime, ...keys }) {
  const store = new URL(cos);
  const link = new URL(
    presignUrl({ method: 'GET', host: store.host, path: '/', query: { 'max-keys': '1' } }, keys, { startTime, endTime }),
  );
  link.protocol = store.protocol;
  return link.href;
}

/** Whether anything answers there at all; if so, what kept the answer from the page was CORS. */
async function isReachable(address) {
  try {
    await fetch(address, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}
