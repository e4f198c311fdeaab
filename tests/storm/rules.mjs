// What a storm must not do. Each rule gives a line for the table and what breaks it.
import { KEY_FAULTS, typed } from './storm.mjs';

/** Shortest pause between two looks at a job, in milliseconds. */
const INTERVAL = 1000;

/** What the service says of a key that it does not take. */
const KEY_ERRORS = ['SecretidNotExist', 'SignatureExpired', 'RequestTimeTooSkewed'];

export function judge({ submits, waits, tally, afterSubmits, books, keyLife }) {
  const broken = [];
  const need = (fine, text) => {
    if (!fine) broken.push(text);
  };
  const made = new Map();
  for (const { id, text } of afterSubmits.jobs) {
    // The mark ends with the place of the operation; what follows is the caller's own.
    const own = text.replace(/^wj1\.[\w-]{22}\.0\./, '');
    need(own !== text, `job ${id} has no mark: ${text}`);
    made.set(own, [...(made.get(own) ?? []), id]);
  }
  const kinds = {};
  for (const { text, id, back, error } of submits.outcomes) {
    const ids = made.get(text) ?? [];
    need(ids.length <= 1, `${text} has ${ids.length} jobs`);
    if (error === undefined) {
      need(ids.length === 1 && ids[0] === id, `${text} was reported as ${id}, the service has ${ids.join() || 'none'}`);
      need(back === text, `${text} came back as ${back}`);
    } else {
      need(typed(error), `${text} ended in ${String(error)}`);
      need(
        error.maybeSubmitted === true || ids.length === 0,
        `${text}: ${error.name} says that nothing was done, the service has ${ids.join()}`,
      );
      const kind = `${error.name} ${error.code}`;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  }
  need(submits.outcomes.length === new Set(submits.outcomes.map(({ text }) => text)).size, 'a submit ended twice or not at all');
  const taken = submits.outcomes.filter(({ error }) => error === undefined).length;
  // A revoked key is gone for every call in the air, and a call renews once: some meet two. Other errors are rare.
  const unlucky = submits.outcomes.filter(({ error }) => KEY_ERRORS.includes(error?.code)).length;
  need(taken >= 0.75 * submits.outcomes.length, `only ${taken} of ${submits.outcomes.length} submits ended in a job`);
  need(
    taken + unlucky >= 0.95 * submits.outcomes.length,
    `${submits.outcomes.length - taken - unlucky} submits failed for other reasons than their keys`,
  );

  const seconds = (submits.elapsed + waits.elapsed) / 1000;
  const byExpiry = Math.ceil(seconds / (keyLife / 2)) + 5;
  const byRefusal = KEY_FAULTS.reduce((sum, name) => sum + (books.faults[name] ?? 0), 0);
  need(
    books.keyRequests <= byExpiry + byRefusal,
    `${books.keyRequests} key requests; expiry calls for ${byExpiry}, refused keys for ${byRefusal}`,
  );

  const lost = waits.outcomes.filter(({ state }) => state !== 'Success');
  for (const { id, error } of lost.slice(0, 5))
    need(false, `the wait for ${id} ended in ${error?.name} ${error?.code}: ${error?.message}`);
  need(
    books.jobs.every(({ state }) => state === 'Success'),
    'a job did not end',
  );
  const intervals = Math.ceil(waits.elapsed / INTERVAL) + 1;
  const allowed = Math.ceil(waits.outcomes.length / 20) * intervals;
  need(waits.calls <= allowed, `${waits.calls} describe calls, ${allowed} are one per 20 jobs and interval`);
  need(
    waits.calls <= Math.ceil(waits.looks / 20) + intervals,
    `${waits.calls} describe calls for ${waits.looks} looks: they are not filled`,
  );

  const table = [
    ['submits', submits.outcomes.length, `${taken} in a job, ${submits.outcomes.length - taken} in a typed error`],
    ...Object.entries(kinds).map(([kind, many]) => ['', many, kind]),
    ['jobs of the service', afterSubmits.jobs.length, `${[...made.values()].filter((ids) => ids.length > 1).length} twice`],
    ['faults', Object.values(books.faults).reduce((a, b) => a + b, 0), 'calls that met one'],
    ['requests', tally.requests, `${tally.retries} repeats, ${tally.looks} looks through the list`],
    ['key requests', books.keyRequests, `expiry calls for ${byExpiry}, refused keys for up to ${byRefusal}`],
    ['waits', waits.outcomes.length, `${waits.outcomes.length - lost.length} ended well`],
    ['describe calls', waits.calls, `for ${waits.looks} looks; one per 20 jobs and interval would be ${allowed}`],
    [
      'seconds',
      Math.round(seconds),
      `${Math.round(submits.elapsed / 1000)} submitting, ${Math.round(waits.elapsed / 1000)} waiting`,
    ],
  ];
  return { table, broken };
}
