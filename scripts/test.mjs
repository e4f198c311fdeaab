// Sets up everything, runs every check, and closes with `N passed, N failed`.
//   npm test -- --only rust,size      runs the named stages alone (and what they need)
import { root } from './lib/project.mjs';
import { seconds } from './lib/ticker.mjs';
import { StepError, step } from './lib/run.mjs';
import { whenStarted } from './lib/started.mjs';
import { parts, setUp } from './setup.mjs';
import { install } from './pack.mjs';
import { stages } from './test/stages.mjs';
import { countTests } from './test/count.mjs';
import { excerpt } from './test/excerpt.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

await whenStarted(import.meta, async (args) => {
  const chosen = choose(args);
  const started = Date.now();
  const ready = await setUp(Object.keys(parts).filter((part) => chosen.some(({ needs }) => needs.includes(part))));
  if (chosen.some(({ needs }) => needs.includes('package'))) await buildPackage(ready);
  say('');
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen) {
    const { passed, failed } = await runStage(stage, ready);
    total.passed += passed;
    total.failed += failed;
  }
  if (!process.env.WANXIANG_SAMPLES) {
    say('\nnot run: the printed samples; WANXIANG_SAMPLES does not say in which folder they are');
  }
  if (chosen.some(({ needs }) => needs.includes('python')) && !ready.env.PYTHON_SDK) {
    say('\nnot run: the official Python SDK as a client of the local service; Python or the SDK could not be had');
  }
  say(`\n${chosen.length} stages in ${seconds(started)}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

function choose([flag, list = '', ...more]) {
  if (flag === undefined) return stages;
  if (flag !== '--only' || more.length > 0)
    return refuse(`${flag === '--only' ? more[0] : flag} is not an option; there is --only <stage,stage>`);
  const names = list.split(',');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) return refuse(`no stage ${unknown.join(', ')}`);
  return stages.filter((stage) => names.includes(stage.name));
}

function refuse(message) {
  process.stderr.write(`${message}; the stages are ${stages.map(({ name }) => name).join(', ')}\n`);
  return process.exit(2);
}

/** The package is a need like the set-up's parts: without it, what needs it fails and the rest still runs. */
async function buildPackage(ready) {
  const missing = ['packages', 'rust', 'target', 'bindgen'].filter((part) => ready.failed.has(part));
  try {
    if (missing.length > 0) throw new Error(`needs ${missing.map((part) => parts[part].purpose).join(', ')}`);
    await install(ready);
  } catch (error) {
    ready.failed.set('package', error);
    say(`\n${error.tail ?? error.stack}\n`);
  }
}

async function runStage(stage, ready) {
  const started = Date.now();
  const result = await outcome(stage, ready);
  const tally = result.failed > 0 ? `${result.passed} passed, ${result.failed} FAILED` : `${result.passed} passed`;
  say(`${result.failed > 0 ? '✗' : '✓'} ${stage.title.padEnd(44)} ${tally.padEnd(24)} ${seconds(started)}`);
  if (result.said)
    say(
      result.said
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n'),
    );
  return result;
}

/** A check counts the tests that its runner counted, or as one. */
async function outcome(stage, ready) {
  const lacking = stage.needs.find((part) => ready.failed.has(part));
  if (lacking) return { passed: 0, failed: 1, said: `not run, needs ${lacking}: ${ready.failed.get(lacking).message}` };
  try {
    const output = [];
    for (const { command, env, minutes } of await stage.steps(ready)) {
      const [program, ...args] = command;
      output.push(await step(`test ${stage.name}`, program, args, { cwd: root, env, minutes, quiet: true }));
    }
    const counted = countTests(output.join('\n'));
    if (counted && counted.passed + counted.failed === 0) throw new Error('no test ran');
    return { passed: counted ? counted.passed : 1, failed: counted ? counted.failed : 0, said: stage.said?.() };
  } catch (error) {
    const counted = countTests(error.output ?? '') ?? { passed: 0, failed: 0 };
    const where =
      error instanceof StepError ? `${excerpt(error)}\n${error.message}; the whole output is in ${error.log}` : error.message;
    // A runner that dies without saying what failed has failed all the same.
    return { passed: counted.passed, failed: Math.max(counted.failed, 1), said: where };
  }
}
