/** Errors as they are kept and handed from tab to tab: what the page tells of them, and nothing that cannot be copied. */

/** A step of the page itself that cannot be taken. */
export class InputError extends Error {
  name = 'InputError';

  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Whether a job may exist although the submit ended in an error. */
export function maybeSubmitted(error) {
  return error?.unsure === true || error?.name === 'AmbiguousSubmitError' || error?.maybeSubmitted === true;
}

/** @returns a plain object with the same name, code and facts */
export function plain(error) {
  const { name, code, message, status, requestId, traceId, resource, mark, attempts } = error ?? {};
  const kept = {
    name: name ?? 'Error',
    code,
    message: message ?? String(error),
    status,
    requestId,
    traceId,
    resource,
    mark,
    attempts,
  };
  if (error?.issues) kept.issues = error.issues.map(({ path, code, message, severity }) => ({ path, code, message, severity }));
  if (error?.jobIds) kept.jobIds = [...error.jobIds];
  if (maybeSubmitted(error)) kept.unsure = true;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}
