// The tarball in workerd: a Worker that receives notifications, and what is refused there.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startWorker } from '../lib/workerd.js';
import { NOTIFY, newProject } from './project.js';

let project;
before(() => {
  project = newProject();
});
after(() => project?.remove());

async function start(t, name, source) {
  const entry = join(project.folder, name);
  writeFileSync(entry, source);
  const worker = await startWorker(entry);
  t.after(() => worker.dispose());
  return worker;
}

const RECEIVER = (entry) => `
  import { DecodeError, parseNotify } from '${entry}';
  export default {
    async fetch(request) {
      if (request.method !== 'POST') return new Response(null, { status: 405 });
      try {
        const { EventName, JobsDetail } = parseNotify(new Uint8Array(await request.arrayBuffer()));
        return Response.json({ event: EventName, objects: JobsDetail.map((job) => job.Input?.Object) });
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        return Response.json({ name: error.name, line: error.line, column: error.column }, { status: 400 });
      }
    },
  };
`;

for (const entry of ['wanxiang-jobs/notify', 'wanxiang-jobs']) {
  test(`a Worker that imports ${entry} receives notifications`, async (t) => {
    const worker = await start(t, 'receiver.js', RECEIVER(entry));
    const post = (body) => worker.dispatchFetch('http://hooks.example/ci', { method: 'POST', body });
    const taken = await post(NOTIFY);
    assert.deepEqual([taken.status, await taken.json()], [200, { event: 'TaskFinish', objects: ['a&b.mp4'] }]);
    const json = JSON.stringify({ EventName: 'TaskFinish', JobsDetail: { Tag: 'MediaInfo', Input: { Object: '视频.mp4' } } });
    assert.deepEqual((await (await post(json)).json()).objects, ['视频.mp4']);
    const refused = await post('<Response>\n<JobsDetail></Response>');
    assert.deepEqual([refused.status, await refused.json()], [400, { name: 'DecodeError', line: 2, column: 13 }]);
    // Many at a time share one module and one buffer, and none sees the other's.
    const bodies = Array.from({ length: 50 }, (_, index) => NOTIFY.replace('a&amp;b', `file-${index}`));
    const answers = await Promise.all(bodies.map(async (body) => (await (await post(body)).json()).objects[0]));
    assert.deepEqual(
      answers,
      bodies.map((_, index) => `file-${index}.mp4`),
    );
  });
}

test('the signer works in a Worker', async (t) => {
  const worker = await start(
    t,
    'signer.js',
    `
    import { signRequest } from 'wanxiang-jobs';
    export default {
      async fetch(request) {
        const { keys, message, window } = await request.json();
        return new Response(signRequest(message, keys, window));
      },
    };
  `,
  );
  const body = JSON.stringify({
    keys: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' },
    message: { method: 'GET', path: '/jobs/j1', headers: { Host: 'a-1.ci.b.myqcloud.com' } },
    window: { startTime: 1700000000, endTime: 1700003600 },
  });
  const signed = await (await worker.dispatchFetch('http://localhost/', { method: 'POST', body })).text();
  assert.match(
    signed,
    /^q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&q-sign-time=1700000000;1700003600&.*q-header-list=host&.*q-signature=[0-9a-f]{40}$/,
  );
});

test('the inline entry, which compiles bytes, says in a Worker what to import there', async (t) => {
  const worker = await start(
    t,
    'inline.js',
    `
    import { isCiError, parseNotify } from 'wanxiang-jobs/inline';
    export default {
      async fetch() {
        try { return new Response(typeof parseNotify('<Response/>')); } catch (error) {
          return Response.json([isCiError(error), error.code, error.message]);
        }
      },
    };
  `,
  );
  const [known, code, message] = await (await worker.dispatchFetch('http://localhost/')).json();
  assert.deepEqual([known, code], [true, 'module_blocked']);
  assert.match(message, /compiles no bytes; import wanxiang-jobs there/);
});
