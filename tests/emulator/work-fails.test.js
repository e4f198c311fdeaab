/** Inputs that cannot be worked on, progress, priorities and the held queue. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { find, output, textAt } from './client.js';
import { TRANSCODE, workshop } from './workshop.js';

let shop;
let service;
let api;
before(async () => {
  shop = await workshop();
  ({ service, api } = shop);
});
after(() => shop.close());

test('bad inputs fail with Code and Message, and no Progress', async () => {
  const cases = {
    'input/empty.mp4': ['InvalidObject', /0 bytes/],
    'input/text.mp4': ['InvalidObject', /not a valid media file/],
    'input/none.mp4': ['ResourceNotFound', /input\/none\.mp4 does not exist/],
  };
  for (const [input, [code, message]] of Object.entries(cases)) {
    for (const [tag, operation] of [
      ['MediaInfo', null],
      ['Transcode', output('o.mp4') + TRANSCODE],
    ]) {
      const detail = await api.work(tag, operation, { input });
      assert.deepEqual(
        [textAt(detail, 'State'), textAt(detail, 'Code'), textAt(detail, 'Progress')],
        ['Failed', code, undefined],
      );
      assert.match(textAt(detail, 'Message'), message);
      assert.ok(!textAt(detail, 'Message').includes(service.storage.directory), 'no path of this machine');
      assert.equal(find(detail, 'Operation', 'MediaResult'), undefined);
    }
  }
  const outside = await api.work(
    'Concat',
    `${output('o.mp4')}<ConcatTemplate><ConcatFragment><Url>https://example.com/a.mp4</Url></ConcatFragment><Container><Format>mp4</Format></Container></ConcatTemplate>`,
    { input: null },
  );
  assert.equal(textAt(outside, 'Code'), 'ResourceDownloadFailed');
});

test('progress is real, levels are kept, and a held queue can be cancelled', async () => {
  service.worker.queue.hold(true);
  const submit = async (level) =>
    textAt(
      (
        await api.submit(
          `<Request><Tag>MediaInfo</Tag><Input><Object>input/test.mp4</Object></Input><Operation><JobLevel>${level}</JobLevel></Operation></Request>`,
        )
      )[0],
      'JobId',
    );
  const ids = [await submit(0), await submit(2), await submit(1)];
  const gone = await submit(0);
  assert.equal((await api.ci('PUT', `/jobs/${gone}`, { query: [['cancel', '']] })).status, 200);
  service.worker.queue.hold(true, { paused: true });
  assert.equal(textAt((await api.describe(ids[0]))[0], 'State'), 'Pause');
  service.worker.queue.hold(false);
  for (const id of ids) assert.equal(textAt(await api.finished(id), 'State'), 'Success');
  assert.equal(textAt((await api.describe(gone))[0], 'State'), 'Cancel');
  const [one, three, two] = ids.map((id) => service.jobs.get(id).started);
  assert.ok(three <= two && two <= one);
  const [slow] = await api.submit(
    `<Request><Tag>Transcode</Tag><Input><Object>input/test.mp4</Object></Input><Operation>${output('o.webm')}<Transcode><Container><Format>webm</Format></Container><Video><Codec>VP9</Codec></Video></Transcode></Operation></Request>`,
  );
  const id = textAt(slow, 'JobId');
  const seen = new Set();
  for (let i = 0; i < 2000; i += 1) {
    const [detail] = await api.describe(id);
    if (textAt(detail, 'State') === 'Running') seen.add(Number(textAt(detail, 'Progress')));
    if (textAt(detail, 'State') === 'Running' && i > 0 && seen.size === 1) {
      const refused = await api.ci('PUT', `/jobs/${id}`, { query: [['cancel', '']] });
      assert.ok(refused.status === 400);
    }
    if (textAt(detail, 'State') === 'Success') break;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const steps = [...seen];
  assert.ok(steps.length >= 3, `progress was ${steps}`);
  assert.deepEqual(
    steps,
    [...steps].sort((a, b) => a - b),
  );
});
