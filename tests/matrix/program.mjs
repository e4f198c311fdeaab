// What every consumer does with the package, as source text: builds a job, encodes it, reads a callback, submits to the local
// service. Plain JavaScript of ES2020, so that no bundler's own parser is what fails.

export const NOTIFY =
  '<Response><EventName>TaskFinish</EventName><JobsDetail><Code>Success</Code><JobId>j1</JobId>' +
  '<State>Success</State><Tag>MediaInfo</Tag><Input><Object>a&amp;b.mp4</Object></Input></JobsDetail></Response>';

/** What `use()` must resolve to. */
export const EXPECTED = { xml: 'a&amp;b.mp4', event: 'TaskFinish', object: 'a&b.mp4', submitted: 'MediaInfo' };

/** A module that exports `use`; `from` is what it imports, `load` how (`import`, or `require` for CommonJS). */
export function program({ ci, bucket, region }, { from = 'wanxiang-jobs', load = 'import', exports = 'use' } = {}) {
  const names = 'CiClient, encodeJob, init, jobs, parseNotify';
  const head =
    load === 'import'
      ? `import { ${names} } from '${from}';`
      : load === 'require'
        ? `const { ${names} } = require('${from}');`
        : load;
  const tail = load === 'require' ? `module.exports = { ${exports} };` : load === 'import' ? `export { ${exports} };` : '';
  return `${head}
async function use() {
  await init();
  const job = jobs.mediaInfo({ Input: { Object: 'input/a&b.mp4' } });
  const xml = encodeJob(job);
  const { EventName, JobsDetail } = parseNotify(${JSON.stringify(NOTIFY)});
  const client = new CiClient({
    bucket: '${bucket}', region: '${region}', endpoint: '${ci}',
    credentials: async () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }),
  });
  const detail = await client.submitJob(jobs.mediaInfo({ Input: { Object: 'input/test.mp4' } }));
  return {
    xml: xml.includes('a&amp;b.mp4') ? 'a&amp;b.mp4' : xml,
    event: EventName, object: JobsDetail[0].Input.Object, submitted: detail.JobId ? detail.Tag : 'no id',
  };
}
${tail}
`;
}

/** A page's script: leaves what came of it where the driver looks. */
export const PAGE = `import { use } from './use.js';
use().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error && error.stack || error) }; });
`;

/** A program's script: prints what came of it. */
export const PRINT = `import { use } from './use.js';
use().then((answer) => console.log('OUTCOME ' + JSON.stringify({ answer })), (error) => console.log('OUTCOME ' + JSON.stringify({ error: String(error && error.stack || error) })));
`;

export const HTML = '<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="./main.js"></script>';
