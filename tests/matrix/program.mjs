// What every consumer does with the package, as source text: builds a job, encodes it, reads a callback, submits to the local
// service; a server besides receives the callback of its job. Plain JavaScript of ES2020, so that no bundler's own parser is
// what fails.

export const NOTIFY =
  '<Response><EventName>TaskFinish</EventName><JobsDetail><Code>Success</Code><JobId>j1</JobId>' +
  '<State>Success</State><Tag>MediaInfo</Tag><Input><Object>a&amp;b.mp4</Object></Input></JobsDetail></Response>';

/** What `use()` must resolve to, beside the id of the job. */
export const EXPECTED = { xml: 'a&amp;b.mp4', event: 'TaskFinish', object: 'a&b.mp4', submitted: 'MediaInfo' };

/** Throws unless what a consumer answered is what it must be. */
export function judge(name, answer) {
  const { id, ...rest } = answer ?? {};
  if (JSON.stringify(rest) !== JSON.stringify(EXPECTED)) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
}

const NAMES = 'CiClient, encodeJob, init, jobs, parseNotify';

/** The line that brings names: an `import`, a `require`, or the global of the script tag. */
function bring(load, names, from) {
  if (load === 'require') return `const { ${names} } = require('${from}');`;
  return load === 'global' ? `const { ${names} } = ${from};` : `import { ${names} } from '${from}';`;
}

const give = (load, name) =>
  load === 'import' ? `export { ${name} };` : load === 'require' ? `module.exports = { ${name} };` : '';

/** A module that exports `use`; `from` is what it loads the package from, `load` how. */
export const program = ({ ci, bucket, region }, { from = 'wanxiang-jobs', load = 'import' } = {}) => `${bring(load, NAMES, from)}
async function use(CallBack) {
  await init();
  const xml = encodeJob(jobs.mediaInfo({ Input: { Object: 'input/a&b.mp4' } }));
  const { EventName, JobsDetail } = parseNotify(${JSON.stringify(NOTIFY)});
  const client = new CiClient({
    bucket: '${bucket}', region: '${region}', endpoint: '${ci}',
    credentials: async () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }),
  });
  const { JobId, Tag } = await client.submitJob(jobs.mediaInfo({ Input: { Object: 'input/test.mp4' }, ...(CallBack && { CallBack }) }));
  return {
    xml: xml.includes('a&amp;b.mp4') ? 'a&amp;b.mp4' : xml,
    event: EventName, object: JobsDetail[0].Input.Object, submitted: JobId ? Tag : 'no id', id: JobId,
  };
}
${give(load, 'use')}
`;

/**
 * A module that exports `answer`, from Request to Response: a POST is a callback, `?callback=` makes a job that calls back there,
 * `?told` says of which jobs the end was heard.
 */
export const server = ({
  load = 'import',
  from = './use.js',
} = {}) => `${bring(load, 'callbackUrl, createNotifyHandler', 'wanxiang-jobs/notify')}
${bring(load, 'use', from)}
const secret = 'a secret of sixteen characters';
const told = [];
const receive = createNotifyHandler({ secret, onTask: ({ JobsDetail: [job] }) => { told.push(job.JobId); } });
async function answer(request) {
  if (request.method === 'POST') return receive(request);
  try {
    const { searchParams } = new URL(request.url);
    if (searchParams.has('told')) return Response.json({ answer: told });
    return Response.json({ answer: await use(await callbackUrl(searchParams.get('callback'), { secret })) });
  } catch (error) {
    return Response.json({ error: String(error) + ' ' + (error && error.stack) });
  }
}
${give(load, 'answer')}
`;

/** Serves `answer` by Node's http. */
export const httpServer = ({ load = 'import' } = {}) => `${bring(load, 'createServer', 'node:http')}
${bring(load, 'toNodeHandler', 'wanxiang-jobs/notify')}
${bring(load, 'answer', './server.js')}
const receive = toNodeHandler(answer);
createServer(async (request, response) => {
  if (request.method === 'POST') return receive(request, response);
  const given = await answer(new Request(new URL(request.url, 'http://localhost')));
  response.end(await given.text());
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

const LEAVING = `(answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error) + ' ' + (error && error.stack) }; }`;

/** A page's script: leaves what came of it where the driver looks. */
export const PAGE = `import { use } from './use.js';
use().then(${LEAVING});
`;

/** The same in a page's own script, or where a framework runs it. */
export const LEAVE = `use().then(${LEAVING});`;

export const HTML = '<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="./main.js"></script>';
