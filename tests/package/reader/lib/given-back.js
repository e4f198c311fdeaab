// Run by Node: reads one large text, then prints how much the module's memory grows while requests of half that
// length are under way. They are kept in the module, so they find room in what the large text left, if it left it.
import { moduleBytes, parseNotify, parseResponse } from './module.js';

const { CiClient } = await import('wanxiang-jobs');

const MB = 1 << 20;
const KEPT = 12;
const text = (size) => 'x'.repeat(size);
const job = (size) => ({ Tag: 'MediaInfo', Input: { Object: 'a.mp4' }, Operation: { UserData: text(size) } });
const refused = (read) => {
  try {
    read();
  } catch ({ name }) {
    if (name === 'DecodeError') return;
  }
  throw new Error('it was not refused');
};

const DOORS = {
  nothing: () => {},
  text: (size) =>
    parseResponse(`<Response><JobsDetail><JobId>j1</JobId><Message>${text(size)}</Message></JobsDetail></Response>`),
  'text beyond ASCII': (size) =>
    parseResponse(`<Response><JobsDetail><JobId>j1</JobId><Message>${'输'.repeat(size / 3)}</Message></JobsDetail></Response>`),
  bytes: (size) => parseNotify(Buffer.from(`{"EventName":"TaskFinish","JobsDetail":{"JobId":"j1","Message":"${text(size)}"}}`)),
  'a text that is refused': (size) => refused(() => parseResponse(`<Response><a>${text(size)}</b>`)),
};

const [name, megabytes] = process.argv.slice(2);
DOORS[name](Number(megabytes) * MB);
const before = moduleBytes();
let begun = 0;
const client = new CiClient({
  bucket: 'test-1250000000',
  region: 'ap-chongqing',
  credentials: { secretId: 'a', secretKey: 'b' },
  retry: false,
  fetch: () => {
    begun += 1;
    return new Promise(() => {});
  },
});
for (let n = 0; n < KEPT; n += 1) client.submitJob(job(MB / 2));
for (let turn = 0; turn < 1000 && begun < KEPT; turn += 1) await new Promise(setImmediate);
console.log(JSON.stringify({ begun: begun === KEPT, before: before / MB, growth: (moduleBytes() - before) / MB }));
process.exit();
