/** Jobs whose results are made up: the shape is right and the text says so. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { TAGS } from '../../www/emulator/ci/tags.js';
import { find, output } from './client.js';
import { workshop } from './workshop.js';

let shop;
let api;
before(async () => {
  shop = await workshop();
  ({ api } = shop);
});
after(() => shop.close());

const done = (...args) => shop.done(...args);

test('the rest answers with samples that say so', async () => {
  const out = output('x/o.txt');
  const cases = {
    VideoTag: ['<VideoTag><Scenario>Stream</Scenario></VideoTag>', 'VideoTagResult'],
    Translation: [
      `${out}<Translation><Lang>zh</Lang><Type>txt</Type></Translation>`,
      'AITranslateResult',
      { input: '<Object>input/words.txt</Object><Lang>en</Lang><Type>txt</Type>' },
    ],
    WordsGeneralize: ['<WordsGeneralize/>', 'WordsGeneralizeResult', { input: 'input/words.txt' }],
    VideoTargetRec: ['<VideoTargetRec><Body>true</Body><Car>true</Car></VideoTargetRec>', 'VideoTargetRecResult'],
    SegmentVideoBody: [`${output('x/b.mp4')}<SegmentVideoBody><Mode>Mask</Mode></SegmentVideoBody>`, 'MediaResult'],
    SoundHound: [null, 'SoundHoundResult'],
    Tts: [
      `${output('x/t.mp3')}<TtsTpl><Codec>mp3</Codec></TtsTpl><TtsConfig><Input>hello</Input><InputType>Text</InputType></TtsConfig>`,
      'MediaResult',
      { input: null },
    ],
    SpeechRecognition: [
      `${output('x/s.txt')}<SpeechRecognition><EngineModelType>16k_zh</EngineModelType><ChannelNum>1</ChannelNum><ResTextFormat>1</ResTextFormat></SpeechRecognition>`,
      'SpeechRecognitionResult',
    ],
    VocalScore: ['<VocalScore/>', 'VocalScoreResult'],
    ImageInspect: [null, 'ImageInspectResult', { input: 'input/mark.png' }],
    ImageOCR: ['<ImageOCR><Type>general</Type></ImageOCR>', 'Detection', { input: 'input/mark.png' }],
    DNA: ['<DnaConfig><RuleType>GetFingerPrint</RuleType></DnaConfig>', 'DnaResult'],
    PosterProduction: [
      `${output('x/p.png')}<PosterProduction><TemplateId>t1</TemplateId></PosterProduction>`,
      'PicProcessResult',
      { input: null, path: '/pic_jobs' },
    ],
    DocProcess: [
      `${output('x/d-${Page}.jpg')}<DocProcess><TgtType>jpg</TgtType></DocProcess>`,
      'DocProcessResult',
      { input: 'input/words.txt', path: '/doc_jobs' },
    ],
    DocWatermark: [
      `${output('x/dw.txt')}<DocWatermark><Type>Text</Type></DocWatermark>`,
      'DocWatermarkResult',
      { input: 'input/words.txt', path: '/doc_jobs' },
    ],
    DocAIGCMetadata: [
      `${output('x/da.txt')}<DocAIGCMetadata/>`,
      'DocAIGCMetadata',
      { input: 'input/words.txt', path: '/doc_jobs' },
    ],
  };
  for (const [tag, [operation, result, options]] of Object.entries(cases)) {
    const node = await done(tag, operation, options);
    assert.ok(find(node, result), `${tag} answers ${result}`);
  }
  const answer = await api.ci('POST', '/jobs', {
    body: '<Request><Tag>SoundHound</Tag><Input><Object>input/test.mp4</Object></Input></Request>',
  });
  assert.equal(answer.headers.get('x-emulated'), 'sample');
});

test('every tag of the service has a test that runs it', () => {
  const folder = new URL('./', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => /^work-.*\.test\.js$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const untried = Object.keys(TAGS).filter((tag) => !new RegExp(`done\\(\\s*'${tag}'|^ {4}${tag}: \\[`, 'm').test(text));
  assert.deepEqual(untried, []);
});
