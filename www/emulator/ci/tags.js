/**
 * What the service knows of each tag. Which tags there are, and on which path each lives, is drawn from the description that
 * the crate generates; the older paths, the letters of ids and the needs are this service's own knowledge.
 */

import { readFileSync } from 'node:fs';
import { INPUT, NEEDS } from './needs.js';

const description = JSON.parse(readFileSync(new URL('../../../generated/jobs.json', import.meta.url), 'utf8'));

/** Families beside /jobs. `also` are tags of /jobs that an older page sends here. */
const FAMILIES = {
  '/pic_jobs': { letter: 'c', queue: 'pic', also: ['PicProcess'] },
  '/ai_jobs': { letter: 'a', queue: 'ai', also: ['Translation', 'WordsGeneralize', 'VideoTargetRec', 'SegmentVideoBody'] },
  '/asr_jobs': { letter: 's', queue: 'speech', also: ['SpeechRecognition'] },
  '/doc_jobs': { letter: 'd', queue: 'doc', also: [] },
  '/file_jobs': { letter: 'f', queue: 'file', also: [] },
};
const MEDIA = { letter: 'j', queue: 'media' };
// Newer pages take it on /jobs too.
const ON_JOBS_TOO = ['PosterProduction'];

function known({ tag, path, input, operationRequired }) {
  const older = Object.keys(FAMILIES).find((family) => family === path || FAMILIES[family].also.includes(tag));
  const { letter, queue } = FAMILIES[older] ?? MEDIA;
  const paths = [...new Set([path, older, ON_JOBS_TOO.includes(tag) ? '/jobs' : undefined])].filter(Boolean);
  const usual = [input === 'required' ? INPUT : undefined, operationRequired ? 'Operation' : undefined].filter(Boolean);
  return { letter, queue, paths, needs: NEEDS[tag] ?? usual };
}

/** By tag: the first letter of its ids, its queue, its paths, and what a request must hold. */
export const TAGS = Object.fromEntries(description.jobs.map((job) => [job.tag, known(job)]));

/** The job paths of the API. */
export const PATHS = ['/jobs', ...Object.keys(FAMILIES)];
