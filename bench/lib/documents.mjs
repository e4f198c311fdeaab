// The documents and requests that are measured. Plain data, so that every runtime gets exactly the same.
import { readFileSync } from 'node:fs';

const vectors = new URL('../../tests/vectors/', import.meta.url);

const vector = (path) => JSON.parse(readFileSync(new URL(path, vectors), 'utf8'));

/** The callback of the task interface page, and lists made of its job with ids of their own. */
export function documents() {
  const notify = vector('responses/seed_notify.json').xml;
  const job = notify.slice(notify.indexOf('<JobsDetail>'), notify.lastIndexOf('</Response>'));
  const list = (count) => {
    const jobs = Array.from({ length: count }, (_, index) => {
      const id = `j${index.toString(16).padStart(32, '0')}`;
      // Every tenth file has a Chinese name: then offsets must be counted, and strings take two bytes a character.
      const object = index % 10 === 0 ? `输入/第${index}集.mp4` : `input/${index}.mp4`;
      return job.replace(/<JobId>[^<]*/, `<JobId>${id}`).replace('input/demo.mp4', object);
    });
    return `<?xml version="1.0" encoding="utf-8"?>\n<Response>${jobs.join('')}<RequestId>NjM</RequestId></Response>`;
  };
  // 20 jobs weigh the 74 KB against which the cost per byte of 5 MB is held.
  return { notify, list20: list(20), list100: list(100), list5MB: list(Math.round((5 << 20) / job.length)) };
}

/** The Transcode request of the SDK's example, as members. */
export function request() {
  const { Tag, ...parts } = vector('requests/example_InvokeTranscodeJob.json').options;
  return { tag: Tag, parts };
}

/** A request to sign: POST /jobs with temporary keys; headers that every signer signs. */
export function unsigned() {
  return {
    method: 'POST',
    path: '/jobs',
    query: {},
    headers: {
      Host: 'test-1234567890.ci.ap-chongqing.myqcloud.com',
      'Content-Length': '430',
      'Content-MD5': '05D4hjYrXEuaZjrhPemFSQ==',
      'x-cos-security-token': 'EXAMPLETOKEN'.repeat(20),
    },
    secretId: 'AKIDEXAMPLE',
    secretKey: 'SECRETKEYEXAMPLE',
    startTime: 1700000000,
    endTime: 1700003600,
  };
}
