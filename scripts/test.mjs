// Runs every script of package.json whose name begins with `test:`, in that order and whatever fails, and closes with
// `N passed, N failed`. Each sets up what it needs by itself (scripts/with.mjs), so `npm run test:<name>` runs it alone.
//   npm test -- --only rust,size      runs the named ones
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { at } from './lib/project.mjs';
import { step } from './lib/run.mjs';
import { whenStarted } from './lib/started.mjs';
import { seconds } from './lib/ticker.mjs';
import { countTests } from './test/count.mjs';
import { excerpt } from './test/excerpt.mjs';

const PREFIX = 'test:';

const say = (line) => process.stdout.write(`${line}\n`);

await whenStarted(import.meta, async (args) => {
  const chosen = choose(args);
  const started = Date.now();
  const total = { passed: 0, failed: 0 };
  for (const name of chosen) {
    const begun = Date.now();
    const { passed, failed, said } = await outcome(name);
    total.passed += passed;
    total.failed += failed;
    const tally = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
    say(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(20)} ${tally.padEnd(24)} ${seconds(begun)}`);
    if (said) say(said.replaceAll(/^/gm, '    '));
  }
  say(`\n${chosen.length} stages in ${seconds(started)}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

function choose(args) {
  const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const names = Object.keys(scripts)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));
  try {
    const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
    const wanted = only?.split(',') ?? names;
    const unknown = wanted.filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`no stage ${unknown.join(', ')}`);
    return names.filter((name) => wanted.includes(name));
  } catch (error) {
    process.stderr.write(`${error.message}; there is --only with ${names.join(',')}\n`);
    return process.exit(2);
  }
}

/** A stage counts the tests that its runner counted, or as one. What was not run is said. */
async function outcome(name) {
  try {
    const output = await step(`test ${name}`, 'npm', ['run', '--silent', `${PREFIX}${name}`], { quiet: true });
    const counted = countTests(output) ?? { passed: 1, failed: 0 };
    if (counted.passed + counted.failed === 0) throw new Error('no test ran');
    return { ...counted, said: skipped(output) };
  } catch (error) {
    const counted = countTests(error.output ?? '') ?? { passed: 0, failed: 0 };
    const said = error.log ? `${excerpt(error)}\n${error.message}; the whole output is in ${error.log}` : error.message;
    // A runner that dies without saying what failed has failed all the same.
    return { passed: counted.passed, failed: Math.max(counted.failed, 1), said };
  }
}

/** Each test that Node's runner left out, with the reason that it gives. */
function skipped(output) {
  const lines = output.replaceAll(/\u001b\[[0-9;]*m/g, '').matchAll(/^\s*﹣ (.+) \([\d.]+ms\) # (.+)$/gm);
  return Array.from(lines, ([, name, why]) => `not run: ${name}: ${why}`).join('\n');
}
