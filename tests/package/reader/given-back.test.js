// Room that a large text took in the module is free for whatever comes next: it is not kept for the next large one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = fileURLToPath(new URL('lib/given-back.js', import.meta.url));
const LARGE = 24;

/** A module of its own for each: memory that has grown once hides what happens later. */
async function measure(door, megabytes = LARGE) {
  const { stdout } = await run(process.execPath, [program, door, String(megabytes)], { timeout: 60_000 });
  const measured = JSON.parse(stdout);
  assert.ok(measured.begun, 'the requests are under way');
  return measured;
}

test('requests under way take room, which this would notice', async () => {
  const { growth } = await measure('nothing');
  assert.ok(growth > 5, `${growth} MB`);
});

for (const door of ['text', 'text beyond ASCII', 'bytes', 'a text that is refused']) {
  test(`the room of ${door} is given back`, async () => {
    const { before, growth } = await measure(door);
    assert.ok(before > LARGE / 2, 'it was large in the module');
    assert.ok(growth < 3, `the module grew from ${before} MB by ${growth} MB`);
  });
}
