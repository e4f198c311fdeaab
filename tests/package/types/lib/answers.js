// Everything that the recorded answers hold, as TypeScript: each result declared with the type it should have.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const vectors = path.resolve(import.meta.dirname, '..', '..', '..', 'vectors', 'responses');
const notifications = new Set(['notify', 'workflowNotify']);

/**
 * One program per recorded answer that the package reads, by the name of the record.
 *
 * @param {{ parseResponse: (xml: string) => unknown, parseNotify: (xml: string) => unknown }} ci
 * @returns {Promise<Map<string, string>>}
 */
export async function answerPrograms(ci) {
  const programs = new Map();
  for (const file of (await readdir(vectors)).sort()) {
    const { target, outcome, xml } = JSON.parse(await readFile(path.join(vectors, file), 'utf8'));
    const result = outcome === 'ok' && xml !== '' ? read(ci, notifications.has(target), xml) : undefined;
    if (result !== undefined) {
      const type = notifications.has(target) ? 'Notification' : 'JobsAnswer';
      const literal = JSON.stringify(result, null, 2);
      // A text becomes an event that is not known by a cast: the type has no literals.
      const isUnknown = type === 'Notification' && !['TaskFinish', 'WorkflowFinish'].includes(result.EventName);
      const value = isUnknown
        ? `{ ...${literal}, EventName: ${JSON.stringify(result.EventName)} as string as UnknownEventName }`
        : literal;
      programs.set(
        path.basename(file, '.json'),
        `import type { ${type}, UnknownEventName } from 'wanxiang-jobs';\n\nexport const answer: ${type} = ${value};\n`,
      );
    }
  }
  return programs;
}

/** The result; nothing for what is refused on purpose, such as a DOCTYPE. */
function read(ci, isNotification, xml) {
  try {
    return isNotification ? ci.parseNotify(xml) : ci.parseResponse(xml);
  } catch (error) {
    if (error.name === 'DecodeError') return undefined;
    throw error;
  }
}
