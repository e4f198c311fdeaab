// The fixtures of every job as TypeScript: the request as a call, the answer as a value of its declared type.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const fixtures = path.resolve(import.meta.dirname, '..', '..', '..', 'fixtures');

/**
 * One program per tag.
 *
 * @returns {Promise<Map<string, string>>}
 */
export async function fixturePrograms() {
  const programs = new Map();
  for (const tag of (await readdir(fixtures)).sort()) {
    const read = async (name) => (await readFile(path.join(fixtures, tag, name), 'utf8')).trim();
    const { Tag, ...parts } = JSON.parse(await read('request.json'));
    programs.set(
      tag,
      [
        "import { job } from 'wanxiang-jobs';",
        "import type { JobsAnswer } from 'wanxiang-jobs';",
        '',
        `export const request = job('${Tag ?? tag}', ${JSON.stringify(parts, null, 2)});`,
        `export const answer: JobsAnswer = ${await read('answer.json')};`,
        '',
      ].join('\n'),
    );
  }
  return programs;
}
