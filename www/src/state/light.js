/**
 * A run as lists need it. What went over the wire and what a job found are some kilobytes for each, and a page that is open
 * all day has hundreds of runs; they are read back from the store when the page of a run is opened.
 */

const SHOWN_IN_LISTS = ['JobId', 'Tag', 'State', 'Progress', 'CreationTime', 'StartTime', 'EndTime', 'Input'];
const OUTPUTS = ['Tag', 'Output', 'MediaResult', 'PicProcessResult', 'DocProcessResult'];

const only = (value, names) =>
  Object.fromEntries(names.filter((name) => value?.[name] !== undefined).map((name) => [name, value[name]]));

/** The same run without its bodies, and of its jobs what tells their files and times. */
export function lightOf(run) {
  const details = run.details.map((detail) => ({
    ...only(detail, SHOWN_IN_LISTS),
    ...(detail.Operation && { Operation: only(detail.Operation, OUTPUTS) }),
  }));
  return { ...run, details, wire: { jobs: {} }, callbacks: [], light: true };
}

/** The same run with what `stored` has besides. */
export function wholeOf(run, { details, wire, callbacks }) {
  return { ...run, details, wire, callbacks, light: undefined };
}
