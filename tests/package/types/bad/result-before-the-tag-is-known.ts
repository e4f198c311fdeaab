import { parseResponse } from 'wanxiang-jobs';

for (const detail of parseResponse('').JobsDetail) {
  if (detail.Tag !== undefined) {
    console.log(detail.Operation?.SpeechRecognitionResult); // expect: TS2339
  }
}
