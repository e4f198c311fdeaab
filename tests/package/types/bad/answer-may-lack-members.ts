import { parseResponse } from 'wanxiang-jobs';

for (const detail of parseResponse('').JobsDetail) {
  const id: string = detail.JobId; // expect: TS2322
  console.log(id);
}
