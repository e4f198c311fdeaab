/** Where a request writes: nothing that it wrote before, and no two requests to one place. */

import { shortId } from './id.js';

/** Keys of the console's own begin with a folder of their own. */
const OWN = /^(console\/)[^/]+\//;

/** What the service fills in by itself, so that inputs of different names lead to different keys. */
const BY_INPUT = /\$\{InputName\}/i;

/** The keys that an operation writes to, each passed through `move`. */
function moveOutputs(operation, move) {
  if (Array.isArray(operation)) return operation.map((each) => moveOutputs(each, move));
  const moved = { ...operation };
  if (operation?.Output) {
    moved.Output = Object.fromEntries(
      Object.entries(operation.Output).map(([name, value]) => [
        name,
        name === 'Region' || name === 'Bucket'
          ? value
          : Array.isArray(value)
            ? value.map((each) => ({ ...each, Object: move(each.Object) }))
            : move(value),
      ]),
    );
  }
  const prefix = operation?.FileUncompressConfig?.Prefix;
  if (prefix) moved.FileUncompressConfig = { ...operation.FileUncompressConfig, Prefix: move(prefix) };
  return operation && moved;
}

/** Keys of the console's own folders get a new folder: a retry never writes over the first attempt. */
export function freshOutputs(operation) {
  const folder = shortId();
  return moveOutputs(operation, (key) => (typeof key === 'string' ? key.replace(OWN, `$1${folder}/`) : key));
}

/**
 * The same job for each of several files. Keys of a person's own get the number of the file, unless the name of the
 * input is in them: twenty jobs that write to one key leave one result, and the bill for twenty.
 * @param {object} request
 * @param {string[]} keys
 */
export function requestsFor(request, keys) {
  const names = new Set(keys.map(stemOf));
  const byName = names.size === keys.length;
  return keys.map((key, place) => {
    const apart = (target) => {
      const apartAlready = keys.length === 1 || OWN.test(target) || (byName && BY_INPUT.test(target));
      if (typeof target !== 'string' || apartAlready) return target;
      return numbered(target, place + 1);
    };
    const Operation = freshOutputs(moveOutputs(request.Operation, apart));
    return { ...request, Input: { ...request.Input, Object: key }, ...(Operation && { Operation }) };
  });
}

const stemOf = (key) => key.slice(key.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** `out/a.mp4` → `out/a-2.mp4`, `out/` → `out/2/`. */
function numbered(key, number) {
  if (key.endsWith('/')) return `${key}${number}/`;
  const dot = key.lastIndexOf('.');
  return dot > key.lastIndexOf('/') ? `${key.slice(0, dot)}-${number}${key.slice(dot)}` : `${key}-${number}`;
}
