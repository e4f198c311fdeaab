// A trap, a full stack, memory that cannot be had, a turn that the platform cuts off: the next call finds a fresh instance.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newProject } from './project.js';

let project;
before(() => {
  project = newProject();
});
after(() => project?.remove());

// Before the package is loaded: the instances that it makes are counted, and their memory can be reached.
const COUNTED = `
  const instances = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...args) { super(...args); instances.push(this); }
  };
  const { encodeJob, jobs, parseNotify, parseResponse, signRequest, validateJob } = await import('wanxiang-jobs');
  const body = '<Response><EventName>TaskFinish</EventName><JobsDetail><JobId>j1</JobId><Tag>Snapshot</Tag></JobsDetail></Response>';
  const works = () => [
    parseNotify(body), encodeJob(jobs.mediaInfo({ Input: { Object: 'a' } })), validateJob({}).length,
    signRequest({ path: '/' }, { secretId: 'a', secretKey: 'b' }, { startTime: 1, endTime: 2 }),
  ];
  const said = (call) => { try { call(); return 'nothing'; } catch (error) { return error.code ?? error.name; } };
`;

test('an instance whose memory is ruined traps once; then all is as before', async () => {
  const found = await project.script(`${COUNTED}
    const before = JSON.stringify(works());
    const outcomes = [];
    for (const call of [() => parseNotify(body), () => encodeJob({ Tag: 'MediaInfo' }), () => validateJob({}), () => signRequest({ path: '/' }, { secretId: 'a', secretKey: 'b' })]) {
      new Uint8Array(instances.at(-1).exports.memory.buffer).fill(255);
      outcomes.push(said(call), JSON.stringify(works()) === before);
    }
    answer([outcomes, instances.length]);
  `);
  assert.deepEqual(found, [Array(4).fill(['module_trapped', true]).flat(), 5]);
});

test('what trapped is a CiError with its cause', async () => {
  const found = await project.script(`${COUNTED}
    works();
    new Uint8Array(instances.at(-1).exports.memory.buffer).fill(255);
    let error;
    try { parseNotify(body); } catch (thrown) { error = thrown; }
    const { isCiError } = await import('wanxiang-jobs');
    answer([isCiError(error), error.name, error.code, error.cause instanceof WebAssembly.RuntimeError]);
  `);
  assert.deepEqual(found, [true, 'CiError', 'module_trapped', true]);
});

test('a stack that is full within the module is no end of it', async () => {
  const found = await project.script(`${COUNTED}
    const before = JSON.stringify(works());
    const codes = new Set();
    // At the bottom of the stack, and then a little higher each time.
    let calls = 0;
    const descend = () => {
      try { descend(); } catch { /* the bottom */ }
      if (calls++ < 400) codes.add(said(() => parseResponse(body)));
    };
    descend();
    answer([[...codes].filter((code) => !['nothing', 'RangeError', 'module_trapped', 'module_unusable'].includes(code)), JSON.stringify(works()) === before]);
  `);
  assert.deepEqual(found, [[], true]);
});

test('a turn that is cut off while the module runs leaves a fresh instance behind', async () => {
  const found = await project.script(`${COUNTED}
    import vm from 'node:vm';
    const before = JSON.stringify(works());
    const large = '<Response>' + '<JobsDetail><JobId>j1</JobId></JobsDetail>'.repeat(300_000) + '</Response>';
    globalThis.read = () => { for (;;) parseResponse(large); };
    const cut = said(() => vm.runInThisContext('read()', { timeout: 300 }));
    answer([cut, JSON.stringify(works()) === before, instances.length]);
  `);
  assert.deepEqual(found, ['ERR_SCRIPT_EXECUTION_TIMEOUT', true, 2]);
});

test('memory that cannot be had is an error of that call alone', async () => {
  const found = await project.script(`${COUNTED}
    const before = JSON.stringify(works());
    const huge = new Uint8Array(2 ** 31);
    huge.set(new TextEncoder().encode('<Response>'));
    answer([said(() => parseResponse(huge)), said(() => parseResponse(huge, { maxBytes: Infinity })), JSON.stringify(works()) === before]);
  `);
  assert.deepEqual(found, ['limit', 'module_trapped', true]);
});
