// What every runtime is asked to do with the package: build, encode, decode, sign. Small on purpose, but each line
// goes through the module. It takes the package as an argument, because each runtime has its own way to load it.

/** The exports under test, called as the README shows; resolves to plain data that can be compared anywhere. */
export async function exercise({ init, jobs, encodeJob, parseNotify, validateJob, CiClient }) {
  await init();
  const transcode = jobs.transcode({
    Input: { Object: '输入/a&b.mp4' },
    Operation: { Output: { Object: 'out/b.mp4' }, Transcode: { Container: { Format: 'mp4' } } },
  });
  const notify =
    '<Response><EventName>TaskFinish</EventName><JobsDetail><Code>Success</Code><JobId>j1</JobId>' +
    '<State>Success</State><Tag>Transcode</Tag><Input><Object>a&amp;b.mp4</Object></Input></JobsDetail></Response>';
  const sent = [];
  const client = new CiClient({
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: () => ({
      credentials: { tmpSecretId: 'AKIDEXAMPLE', tmpSecretKey: 'SECRETKEYEXAMPLE', sessionToken: 'token' },
      startTime: Math.floor(Date.now() / 1000) - 60,
      expiredTime: Math.floor(Date.now() / 1000) + 3600,
    }),
    fetch: async (input, options) => {
      const request = new Request(input, options);
      const signed = request.headers.get('authorization')?.startsWith('q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&') ?? false;
      sent.push({ method: request.method, path: new URL(request.url).pathname, signed, body: await request.text() });
      return new Response(notify, { headers: { 'Content-Type': 'application/xml' } });
    },
  });
  const detail = await client.submitJob(transcode);
  const [job] = parseNotify(notify).JobsDetail;
  return {
    xml: encodeJob(transcode, { bucket: 'test-1250000000', region: 'ap-chongqing' }),
    issues: validateJob({ Tag: 'Transcode', Input: { Object: 'a.mp4' }, Operation: { Transkode: {} } }).length,
    notified: job.Input.Object,
    submitted: detail.JobId,
    sent,
  };
}

/** Throws unless the answer is the one that every runtime must give. */
export function judge(assert, answer) {
  assert.match(answer.xml, /<Tag>Transcode<\/Tag>/);
  assert.match(answer.xml, /<Object>输入\/a&amp;b\.mp4<\/Object>/);
  assert.ok(answer.issues > 0, 'an unknown member is an issue');
  assert.equal(answer.notified, 'a&b.mp4');
  assert.equal(answer.submitted, 'j1');
  assert.equal(answer.sent.length, 1);
  assert.deepEqual({ ...answer.sent[0], body: undefined }, { method: 'POST', path: '/jobs', signed: true, body: undefined });
  assert.equal(answer.sent[0].body, answer.xml);
}
