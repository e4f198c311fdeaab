/** Finds the jobs of a submit whose answer was never seen, by the mark that the package put into the request. */

import { isCiError } from 'wanxiang-jobs';
import { onExchange } from './wire.js';

/** Clocks differ; jobs are looked for from so long before the submit. */
const BEFORE = 10 * 60_000;

/** The pages that are read before it is given up. */
const PAGES = 5;

const marksOf = (body) => [...body.matchAll(/<UserData>([^<]+)<\/UserData>/g)].map(([, text]) => text);

/**
 * @returns the details of the jobs that bear the marks of the run's request, in the order of its operations
 */
export async function lookFor(run, ci, signal) {
  const marks = marksOf(run.wire.submit?.body ?? '');
  if (!ci || marks.length === 0) return [];
  const tags = [run.request.Operation].flat().map((operation) => operation?.Tag ?? run.request.Tag);
  const found = [];
  for (const [place, mark] of marks.entries()) found[place] = await search(ci, tags[place] ?? tags[0], mark, run, signal);
  return found.filter(Boolean);
}

/** The package takes its mark off again before it hands a job out, so the body as it came is looked through. */
async function search(ci, tag, mark, run, signal) {
  const bodies = [];
  const stop = onExchange(({ method, url, answer }) => {
    if (method === 'GET' && answer && new URL(url).searchParams.has('tag')) bodies.push(answer);
  });
  try {
    let count = 0;
    const list = ci.listJobs({ tag, size: 50, startCreationTime: new Date(run.startedAt - BEFORE), signal });
    for await (const { JobsDetail } of list.pages()) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const id = jobWith(bodies.join(''), mark);
      const detail = id && JobsDetail.find(({ JobId }) => JobId === id);
      if (detail) return detail;
      if (++count >= PAGES) return undefined;
    }
    return undefined;
  } catch (error) {
    if (isCiError(error)) throw Object.assign(error, { unsure: true });
    throw error;
  } finally {
    stop();
  }
}

function jobWith(text, mark) {
  const piece = text.split('<JobsDetail>').find((each) => each.includes(`<UserData>${mark}</UserData>`));
  return /<JobId>([^<]+)<\/JobId>/.exec(piece ?? '')?.[1];
}
