// What is started: programs that load a package, make the text of a job and sign it, and read the body of a callback. Each says
// how long after it began to load the package the job was there and the body was read. Where the package is part of the program,
// whoever starts that has noted the time in `begun`.
import { documents } from '../lib/documents.mjs';

const SECRETS = ['AKIDEXAMPLE', 'SECRETKEYEXAMPLE'];
const PARTS = {
  Input: { Object: 'input/test.mp4' },
  Operation: {
    Output: { Bucket: 'test-1250000000', Region: 'ap-chongqing', Object: 'output/test.mp4' },
    Transcode: { Container: { Format: 'mp4' }, Video: { Codec: 'H.264', Width: '1280' }, Audio: { Codec: 'AAC' } },
  },
};

const ours = (from) => ({
  from,
  job: `await all.init();
    all.encodeJob(all.jobs.transcode(${JSON.stringify(PARTS)}));
    all.signRequest({ method: 'POST', path: '/jobs', headers: { host: 'test-1250000000.ci.ap-chongqing.myqcloud.com' } }, { secretId: '${SECRETS[0]}', secretKey: '${SECRETS[1]}' });`,
  body: 'all.parseNotify(body);',
});

const cos = (from) => ({
  from,
  job: `const COS = all.default ?? all;
    COS.util.json2xml(${JSON.stringify({ Request: { Tag: 'Transcode', ...PARTS } })});
    COS.getAuthorization({ SecretId: '${SECRETS[0]}', SecretKey: '${SECRETS[1]}', Method: 'POST', Pathname: '/jobs', Headers: { host: 'test-1250000000.ci.ap-chongqing.myqcloud.com' } });`,
  body: 'COS.util.xml2json(body);',
});

/** Its serializer and signer are reached by a call alone; the request is answered where it would be sent. */
const aws = {
  from: '@aws-sdk/client-mediaconvert',
  job: `const answer = new TextEncoder().encode(JSON.stringify({ job: { id: 'j1', status: 'COMPLETE', role: 'r', settings: { inputs: [{ fileInput: 's3://b/input/test.mp4' }] } } }));
    let built;
    const handle = async () => { built = performance.now(); return { response: { statusCode: 200, headers: { 'content-type': 'application/json' }, body: answer } }; };
    const client = new all.MediaConvertClient({ region: 'ap-southeast-1', requestHandler: { handle }, credentials: { accessKeyId: '${SECRETS[0]}', secretAccessKey: '${SECRETS[1]}' } });
    await client.send(new all.CreateJobCommand({ Role: 'r', Settings: {
      Inputs: [{ FileInput: 's3://test/input/test.mp4' }],
      OutputGroups: [{ OutputGroupSettings: { Type: 'FILE_GROUP_SETTINGS', FileGroupSettings: { Destination: 's3://test/output/' } },
        Outputs: [{ ContainerSettings: { Container: 'MP4' }, VideoDescription: { Width: 1280, CodecSettings: { Codec: 'H_264' } } }] }],
    } }));`,
  body: '',
  built: 'built',
};

export const PACKAGES = {
  'wanxiang-jobs': ours('wanxiang-jobs'),
  'wanxiang-jobs/notify': {
    from: 'wanxiang-jobs/notify',
    job: 'await all.init();',
    body: 'all.parseNotify(body);',
    readsOnly: true,
  },
  'cos-nodejs-sdk-v5': cos('cos-nodejs-sdk-v5'),
  'cos-js-sdk-v5': cos('cos-js-sdk-v5'),
  '@aws-sdk/client-mediaconvert': aws,
};

const LOADING = {
  import: (from) => `const all = await import('${from}');`,
  require: (from) => `const all = require('${from}');`,
  static: () => '',
  global: (from) => `const all = globalThis.${{ 'wanxiang-jobs': 'wanxiangJobs', 'cos-js-sdk-v5': 'COS' }[from]};`,
};

/** A function that does it, as source text; `load` is how the package comes. */
export function source(name, load) {
  const { from, job, body, built = 'performance.now()' } = PACKAGES[name];
  const head = load === 'static' ? `import * as all from '${from}';\n` : '';
  return `${head}const body = ${JSON.stringify(documents().notify)};
async function first() {
  const begun = globalThis.begun ?? performance.now();
  ${LOADING[load](from)}
  ${job}
  const made = ${built};
  ${body}
  return { job: made - begun, body: performance.now() - begun };
}
`;
}
