// All that the Worker is given, checked by name. Nothing is opened while one of them is missing.
import { CiClient } from 'wanxiang-jobs';

const has =
  (...methods) =>
  (value) =>
    methods.every((method) => typeof value?.[method] === 'function');
const text = (value) => typeof value === 'string' && value.trim() !== '' && value !== 'undefined';
const long = (value) => text(value) && value.length >= 16;
const number = (least, most) => (value) => text(String(value ?? '')) && Number(value) >= least && Number(value) <= most;

const NEEDED = {
  // Bindings.
  LEDGER: has('idFromName', 'get'),
  CALLBACKS: has('send', 'sendBatch'),
  KEPT: has('put', 'get', 'list', 'delete'),
  RATE: has('limit'),
  RUNS: has('create', 'get'),
  // Secrets.
  CALLBACK_SECRETS: (value) => secretsOf(value) !== undefined,
  PAGE_TOKEN: long,
  SECRET_ID: text,
  SECRET_KEY: text,
  // Variables.
  ORIGIN: (value) => text(value) && /^https?:\/\/[^/]+/.test(value),
  BUCKET: text,
  REGION: text,
  TAGS: text,
  SHARDS: number(1, 256),
  ADDRESS_SECONDS: number(60, 366 * 86_400),
  SWEEP_SECONDS: number(1, 86_400),
  RETRY_SECONDS: number(1, 3600),
  LEASE_SECONDS: number(1, 900),
};

const known = new WeakMap();

/** The settings, or an error that names what is missing or unusable, and never shows a value. */
export function settingsOf(env) {
  const before = known.get(env);
  if (before) return before;
  const wrong = Object.entries(NEEDED)
    .filter(([name, isGood]) => !isGood(env[name]))
    .map(([name]) => name);
  if (wrong.length > 0) throw new Error(`missing or unusable: ${wrong.join(', ')}. See wrangler.toml and README.md`);
  const settings = {
    env,
    trust: { secret: secretsOf(env.CALLBACK_SECRETS), audience: 'worker-callbacks' },
    tags: env.TAGS.split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    shards: Number(env.SHARDS),
    addressSeconds: Number(env.ADDRESS_SECONDS),
    sweepMs: Number(env.SWEEP_SECONDS) * 1000,
    retrySeconds: Number(env.RETRY_SECONDS),
    leaseMs: Number(env.LEASE_SECONDS) * 1000,
    /** One for each event: a client of one request has no business in another. */
    client: () =>
      new CiClient({
        bucket: env.BUCKET,
        region: env.REGION,
        ...(env.ENDPOINT && { endpoint: env.ENDPOINT }),
        credentials: { secretId: env.SECRET_ID, secretKey: env.SECRET_KEY },
        timeout: 10_000,
        // The queue and the sweep come again; a call that repeats for minutes would only hold the batch up.
        retry: 2,
      }),
  };
  known.set(env, settings);
  return settings;
}

/** `{"b": "new secret", "a": "old secret"}`: the first signs, all are accepted. */
function secretsOf(value) {
  try {
    const secrets = JSON.parse(value);
    const isGood = !Array.isArray(secrets) && Object.keys(secrets).length > 0 && Object.values(secrets).every(long);
    return isGood ? secrets : undefined;
  } catch {
    return undefined;
  }
}
