// @ts-nocheck
// What a caller may watch, as objects.

const ATTEMPT = ['action', 'method', 'path', 'attempt'];
const MEMBERS = {
  request: ATTEMPT,
  response: [...ATTEMPT, 'status', 'requestId', 'duration', 'code'],
  retry: [...ATTEMPT, 'delay', 'code'],
  refresh: ['duration', 'code'],
  wait: ['delay', 'jobs'],
  look: ['delay'],
};

/** The core sends every member, always in this order. */
export function eventOf([type, action, method, path, requestId, code, attempt, status, duration, delay, jobs]) {
  const all = { action, method, path, requestId, code, attempt, status, duration, delay, jobs };
  return { type, ...Object.fromEntries(MEMBERS[type].map((name) => [name, all[name]])) };
}
