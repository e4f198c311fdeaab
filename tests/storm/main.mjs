// npm run storm -- [--seed 1] [--jobs 2000] [--concurrency 200] [--faults 0.3] [--key-life 2]
import { parseArgs } from 'node:util';
import { judge } from './rules.mjs';
import { storm } from './storm.mjs';

const LIMITS = { jobs: [1, 10_000], concurrency: [1, 1000], faults: [0, 0.9], 'key-life': [1, 3600], seed: [0, 2 ** 32 - 1] };

const text = (usual) => ({ type: 'string', default: String(usual) });
const { values } = parseArgs({
  options: {
    seed: text(Math.floor(Math.random() * 2 ** 31)),
    jobs: text(2000),
    concurrency: text(200),
    faults: text(0.3),
    'key-life': text(2),
  },
});
for (const [name, [least, most]] of Object.entries(LIMITS)) {
  values[name] = Number(values[name]);
  if (!(values[name] >= least && values[name] <= most)) {
    process.stderr.write(`--${name} must be ${least} to ${most}\n`);
    process.exit(2);
  }
}

const { seed, jobs, concurrency, faults } = values;
const say = (line) => process.stdout.write(`${line}\n`);
say(
  `storm: ${jobs} submits, ${concurrency} at a time, faults on ${faults * 100} % of the calls, keys of ${values['key-life']} s, --seed ${seed}`,
);
const { table, broken } = judge(await storm({ seed, jobs, concurrency, faults, keyLife: values['key-life'], say }));
say('');
for (const [name, number, remark] of table) say(`${name.padEnd(22)}${String(number).padStart(8)}  ${remark}`);
say('');
for (const line of broken.slice(0, 20)) say(`broken: ${line}`);
say(broken.length === 0 ? 'nothing lost, nothing doubled' : `${broken.length} rules broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
