/** The program: its one line, its end, and its sentence when ffmpeg is missing. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findFfmpeg } from '../../www/emulator/run/ffmpeg.js';
import { client, SAMPLE, start, textAt } from './client.js';

const MAIN = fileURLToPath(new URL('../../www/emulator/main.js', import.meta.url));

test('prints one JSON line, serves, and ends on SIGTERM', async () => {
  const child = spawn(process.execPath, [MAIN, '--quiet', '--bucket', 'mine-1250000001'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve();
    });
    child.on('exit', () => reject(new Error('it ended')));
  });
  const addresses = JSON.parse(text);
  assert.deepEqual(Object.keys(addresses).slice(0, 6), ['cos', 'ci', 'sts', 'control', 'bucket', 'region']);
  assert.equal(addresses.bucket, 'mine-1250000001');
  const answer = await client({ addresses }).put('/a', 'x');
  assert.equal(answer.status, 200);
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  assert.equal(text.trim().split('\n').length, 1);
});

test('says how to get ffmpeg when there is none', async () => {
  assert.throws(() => findFfmpeg({ PATH: '', FFMPEG_PATH: '/none/ffmpeg' }), /FFMPEG_PATH names \/none\/ffmpeg/);
  assert.ok(findFfmpeg().ffmpeg && findFfmpeg().ffprobe);
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: '', FFMPEG_PATH: '/none/ffmpeg' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  assert.equal(code, 1);
  assert.match(errors, /cannot start: FFMPEG_PATH names/);
});

test('closing kills a running ffmpeg and removes what was written', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'service-close-'));
  const { service, api } = await start({ dataDir: directory });
  const [detail] = await api.submit(
    `<Request><Tag>Transcode</Tag><Input><Object>input/test.mp4</Object></Input><Operation><Output><Region>ap-chongqing</Region><Bucket>test-1250000000</Bucket><Object>o.webm</Object></Output><Transcode><Container><Format>webm</Format></Container><Video><Codec>VP8</Codec><Width>2560</Width></Video></Transcode></Operation></Request>`,
  );
  const id = textAt(detail, 'JobId');
  for (let i = 0; i < 200 && service.jobs.get(id).state !== 'Running'; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(service.jobs.get(id).state, 'Running');
  const begun = Date.now();
  await service.close();
  assert.ok(Date.now() - begun < 2000);
  assert.ok(!existsSync(join(directory, 'work', id)), 'the work folder is gone');
  rmSync(directory, { recursive: true, force: true });
  const temporary = await start();
  const folder = temporary.service.storage.directory;
  assert.ok(existsSync(folder));
  await temporary.service.close();
  assert.ok(!existsSync(folder));
  assert.ok(SAMPLE.length <= 400 * 1024);
});
