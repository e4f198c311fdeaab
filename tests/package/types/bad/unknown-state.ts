import { parseResponse } from 'wanxiang-jobs';

for (const detail of parseResponse('').JobsDetail) {
  if (detail.State === 'Finished') console.log(detail); // expect: TS2367
}
