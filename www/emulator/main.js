#!/usr/bin/env node
/** The local service as a program: one JSON line on standard output when ready, its log on standard error. */

import { parseArgs } from 'node:util';
import { startService } from './index.js';

const HELP = `usage: node www/emulator/main.js [options]
  --cos-port --ci-port --sts-port --control-port <n>   default: a free port
  --host <address>        loopback address to listen on (127.0.0.1)
  --data <folder>         keep objects and jobs there (default: a fresh folder, removed at the end)
  --bucket <name-appid>   default bucket (test-1250000000); --buckets a,b adds more
  --region <region>       ap-chongqing
  --public-origin <a,b>   further origins that pages may call from; * for any
  --sts-duration <s>      life of temporary keys (1800)
  --sts-form <form>       sdk, raw, cos-js or error
  --concurrency <n>       jobs at a time (1)
  --fake <ms>             jobs only pass time; no ffmpeg needed
  --fault-rate <0..1> --fault-names <a,b> --fault-seed <n>
  --callbacks-anywhere    callbacks may leave this machine
  --hostile-rate <0..1> --hostile-seed <n> --hostile-kinds <a,b>   a share of callbacks is sent the hostile way
  --secret-id <id> --secret-key <key>   the permanent key pair for tests
  --quiet                 no log
Each option can also be set by an environment variable: WANXIANG_ and its name in capitals, such as WANXIANG_CI_PORT.`;

const NAMES = [
  'cos-port',
  'ci-port',
  'sts-port',
  'control-port',
  'host',
  'data',
  'bucket',
  'buckets',
  'region',
  'public-origin',
  'sts-duration',
  'sts-form',
  'concurrency',
  'fake',
  'fault-rate',
  'fault-names',
  'fault-seed',
  'hostile-rate',
  'hostile-seed',
  'hostile-kinds',
  'secret-id',
  'secret-key',
];

const FLAGS = ['quiet', 'callbacks-anywhere'];

function read() {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }])),
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const given = (name) => process.env[`WANXIANG_${name.toUpperCase().replaceAll('-', '_')}`];
  for (const name of NAMES) values[name] ??= given(name);
  for (const name of FLAGS) values[name] ??= ['1', 'true'].includes(given(name));
  return values;
}

function number(values, name, usual) {
  if (values[name] === undefined) return usual;
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} is not a number: ${values[name]}`);
  return value;
}

const list = (text) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

function hostile(values) {
  const rate = number(values, 'hostile-rate', 0);
  if (rate === 0) return undefined;
  const kinds = values['hostile-kinds'] ? list(values['hostile-kinds']) : undefined;
  return defined({ rate, seed: number(values, 'hostile-seed'), kinds });
}

async function main() {
  const values = read();
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const service = await startService(
    defined({
      ports: Object.fromEntries(['cos', 'ci', 'sts', 'control'].map((name) => [name, number(values, `${name}-port`, 0)])),
      host: values.host,
      dataDir: values.data,
      bucket: values.bucket,
      region: values.region,
      buckets: list(values.buckets),
      origins: list(values['public-origin']),
      stsDuration: number(values, 'sts-duration'),
      stsForm: values['sts-form'],
      concurrency: number(values, 'concurrency'),
      fake: number(values, 'fake'),
      keys: values['secret-id'] ? [{ secretId: values['secret-id'], secretKey: values['secret-key'] ?? '' }] : undefined,
      callbacksAnywhere: values['callbacks-anywhere'],
      hostile: hostile(values),
      quiet: values.quiet ?? false,
    }),
  );
  const rate = number(values, 'fault-rate', 0);
  if (rate > 0) {
    const seed = number(values, 'fault-seed', Date.now() % 2 ** 31);
    service.faults.configure(defined({ rate, seed, names: values['fault-names'] ? list(values['fault-names']) : undefined }));
    process.stderr.write(`faults at rate ${rate} with seed ${seed}\n`);
  }
  process.stdout.write(`${JSON.stringify(service.addresses)}\n`);
  const stop = () => service.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error) => {
  process.stderr.write(`the local service cannot start: ${error.message}\n`);
  process.exitCode = 1;
});
