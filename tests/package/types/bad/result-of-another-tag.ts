import { parseResponse } from 'wanxiang-jobs';

for (const detail of parseResponse('').JobsDetail) {
  if (detail.Tag === 'Snapshot') {
    console.log(detail.Operation?.SpeechRecognitionResult); // expect: TS2339
  }
}
