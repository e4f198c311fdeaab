// One table of cases for all runtimes: what goes wrong, and which error comes of it. Everything is passed in, because each
// runtime has its own way to load the package; what comes out is plain data.

const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };

/** Calls, by a client whose requests meet the fault. `refusing` is an address that will not talk to this runtime. */
export const CASES = [
  {
    name: 'an abort before anything',
    expected: 'the own reason',
    call: (ci) => ci.describeJob('j1', { signal: AbortSignal.abort(REASON) }),
  },
  {
    name: 'an abort in the middle of a body',
    fault: 'stuck',
    expected: 'the own reason',
    call: (ci) => ci.describeJob('j1', { signal: soon() }),
  },
  {
    name: 'an abort of a submit',
    fault: 'stuck',
    expected: 'the own reason',
    call: (ci, { jobs }) => ci.submitJob(info(jobs), { signal: soon() }),
  },
  {
    name: 'an abort in the pause before a repeat',
    fault: '429',
    expected: 'the own reason',
    call: (ci) => ci.describeJob('j1', { signal: soon() }),
  },
  {
    name: 'an abort in the sleep of a wait',
    expected: 'the own reason',
    call: (ci) => ci.waitForJob('j1', { signal: soon(800) }),
  },
  {
    name: 'an abort in the credential callback',
    options: { credentials: () => new Promise(() => {}) },
    expected: 'the own reason',
    call: (ci) => ci.describeJob('j1', { signal: soon() }),
  },
  {
    name: 'an answer that does not end',
    fault: 'stuck',
    options: { timeout: 300, retry: false },
    expected: 'TimeoutError answer_timeout',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'a call over its limit',
    fault: 'stuck',
    expected: 'TimeoutError call_timeout',
    call: (ci) => ci.describeJob('j1', { timeout: 300 }),
  },
  { name: 'a wait over its limit', expected: 'TimeoutError wait_timeout', call: (ci) => ci.waitForJob('j1', { timeout: 300 }) },
  {
    name: 'a callback that does not answer',
    options: { credentials: () => new Promise(() => {}), timeout: 300, retry: false },
    expected: 'TimeoutError credentials_timeout',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'what the callback throws',
    options: {
      credentials: () => {
        throw REASON;
      },
    },
    expected: 'the own reason',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'a connection that is reset',
    fault: 'reset-before',
    options: { retry: false },
    expected: 'NetworkError network_failed',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'a reply that is lost',
    fault: 'reply-lost',
    options: { retry: false },
    expected: 'NetworkError network_failed',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'a submit whose reply is lost',
    fault: 'reply-lost',
    expected: 'NetworkError network_failed maybeSubmitted',
    call: (ci, { jobs }) => ci.submitJob(info(jobs)),
  },
  {
    name: 'a body that breaks off',
    fault: 'stuck',
    breaks: true,
    options: { retry: false },
    expected: 'NetworkError network_failed',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'a body that is cut',
    fault: 'truncated',
    options: { retry: false },
    expected: 'DecodeError syntax 200',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'an error page',
    fault: 'html',
    options: { retry: false },
    expected: 'ServiceError http_status 502',
    call: (ci) => ci.describeJob('j1'),
  },
  { name: 'a refusal', expected: 'ServiceError ResourceNotFound 400', call: (ci) => ci.cancelJob('j1') },
  {
    name: 'an old key, twice',
    fault: 'expired-key',
    expected: 'ServiceError SignatureExpired 401',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'an address that will not talk to us',
    refusing: true,
    options: { retry: false },
    expected: 'NetworkError network_failed',
    call: (ci) => ci.describeJob('j1'),
  },
  {
    name: 'a submit to an address that will not talk to us',
    refusing: true,
    expected: 'NetworkError network_failed maybeSubmitted',
    call: (ci, { jobs }) => ci.submitJob(info(jobs)),
  },
  { name: 'a describe that heals', faultOnce: '503', expected: 'ended well', call: (ci) => ci.describeJob('j1') },
  {
    name: 'a job from submit to its end',
    expected: 'ended well',
    call: async (ci, { jobs }) => ci.waitForJob((await ci.submitJob(info(jobs), { once: true })).JobId),
  },
];

const REASON = { mine: true };
const info = (jobs) => jobs.mediaInfo({ Input: { Object: 'a.mp4' } });

function soon(ms = 200) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(REASON), ms);
  return controller.signal;
}

/** Runs every case, side by side; `{ name: outcome }`. `where` has the addresses: `ci`, one that `breaks`, one that is `refusing`; and `only` some names. */
export async function runCases(wanxiang, where) {
  await wanxiang.init();
  const chosen = CASES.filter(({ name }) => where.only?.includes(name) ?? true);
  const outcomes = await Promise.all(chosen.map(async (entry) => [entry.name, await outcomeOf(entry, wanxiang, where)]));
  return Object.fromEntries(outcomes);
}

async function outcomeOf({ fault, faultOnce, breaks, refusing, options, call }, wanxiang, where) {
  let first = faultOnce;
  const client = new wanxiang.CiClient({
    bucket: where.bucket,
    region: where.region,
    credentials: KEYS,
    ...options,
    endpoint: refusing ? where.refusing : breaks ? where.breaks : where.ci,
    fetch: (url, init) => {
      const name = fault ?? first;
      first = undefined;
      return fetch(url, name ? { ...init, headers: { ...Object.fromEntries(init.headers), 'x-fault': name } } : init);
    },
  });
  const ended = call(client, wanxiang).then(
    () => 'ended well',
    (error) => shown(error, wanxiang),
  );
  let timer;
  const never = new Promise((resolve) => {
    timer = setTimeout(resolve, 20_000, 'no end');
  });
  return Promise.race([ended, never]).finally(() => clearTimeout(timer));
}

function shown(error, { isCiError, ...wanxiang }) {
  if (error === REASON) return 'the own reason';
  if (!isCiError(error)) return `foreign ${String(error)}`;
  if (!(error instanceof wanxiang[error.name])) return `${error.name} is not of its class`;
  return [error.name, error.code, error.status, error.maybeSubmitted ? 'maybeSubmitted' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
}
