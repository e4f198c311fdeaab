/** Reads and writes by path in the plain objects that jobs are made of; nothing is changed in place. */

/** The value at a path such as `['Operation', 'Watermark', 0, 'Dx']`. */
export function get(value, path) {
  return path.reduce((inner, step) => inner?.[step], value);
}

/** A copy with the member at `path` set, or taken out when `member` is undefined. */
export function set(value, path, member) {
  const [step, ...rest] = path;
  const next = rest.length === 0 ? member : set(get(value, [step]), rest, member);
  if (typeof step === 'number') return setItem(value ?? [], step, next);
  const copy = { ...value, [step]: next };
  if (next === undefined) delete copy[step];
  return Object.keys(copy).length === 0 ? undefined : copy;
}

/** A copy without one item of the list at `path`; an empty list is no list. */
export function removeItem(value, path, place) {
  const rest = get(value, path).toSpliced(place, 1);
  return set(value, path, rest.length > 0 ? rest : undefined);
}

/** How many leaves a value holds. */
export function count(value) {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum, member) => sum + count(member), 0);
}

/** An emptied item keeps its place, so that the fields beside it do not move under the cursor. */
function setItem(list, place, item) {
  const blank = typeof list[place] === 'string' || typeof list[place] === 'number' ? '' : {};
  return place < list.length ? list.with(place, item ?? blank) : [...list, item ?? blank];
}
