import { parseResponse } from 'wanxiang-jobs';

for (const detail of parseResponse('').JobsDetail) {
  if (detail.Tag === 'Snapshot') {
    const width: string | undefined = detail.Operation?.Snapshot?.Width; // expect: TS2322
    console.log(width);
  }
}
