// What hover.test.js points at.
import { CiClient, callbackUrl, jobs } from 'wanxiang-jobs';

const { snapshot } = jobs;
const job = jobs.snapshot({
  Input: { Object: 'input/clip.mp4' },
  Operation: {
    Snapshot: { Start: 0, TimeInterval: 1, Count: 3, Fps: 1 },
    Output: { Region: 'ap-chongqing', Bucket: 'examplebucket-1250000000', Object: 'output/${Number}.jpg' },
  },
});
const ci = new CiClient({
  bucket: 'examplebucket-1250000000',
  region: 'ap-chongqing',
  credentials: { secretId: 'id', secretKey: 'key' },
  timeout: 5_000,
});
export const all = [snapshot, job, ci, callbackUrl('https://h', { secret: '0123456789abcdef', expiresIn: 60 })];
