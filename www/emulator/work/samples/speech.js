/** Sample results about sound: speech, songs, singing. */

import { durationOf } from '../facts.js';
import { says, storeText, tree } from './shared.js';

/** A tone, one second for every ten characters, in place of a voice. */
export async function tts(task) {
  const codec = task.text('TtsTpl', 'Codec') ?? (task.text('TtsTpl', 'Mode') === 'Sync' ? 'wav' : 'pcm');
  const text =
    task.text('TtsConfig', 'InputType') === 'Url'
      ? task.fromUrl(task.text('TtsConfig', 'Input')).key
      : task.text('TtsConfig', 'Input');
  const seconds = Math.min(30, Math.max(1, Math.ceil(text.length / 10)));
  const format = { wav: ['-f', 'wav'], mp3: ['-f', 'mp3'], pcm: ['-f', 's16le', '-ar', '16000', '-ac', '1'] }[codec] ?? [
    '-f',
    'wav',
  ];
  await task.encode([
    '-f',
    'lavfi',
    '-i',
    `sine=frequency=330:duration=${seconds}`,
    '-metadata',
    'comment=[sample] a tone, no speech',
    ...format,
    'speech',
  ]);
  await task.store(task.key(task.text('Output', 'Object'), { ext: codec }), task.path('speech'));
  return codec === 'pcm' ? [task.mediaResult()] : task.finish(task.path('speech'));
}

export async function speechRecognition(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const seconds = durationOf(facts);
  const ms = Math.round(seconds * 1000);
  const text = says('nobody listened to this recording');
  const { key } = await storeText(task, `${text}\n`);
  const words = text.split(' ').map((word, i, list) => ({
    word,
    start: Math.round((ms * i) / list.length),
    end: Math.round((ms * (i + 1)) / list.length),
  }));
  if (task.text('SpeechRecognition', 'FlashAsr') === 'true') {
    return [
      tree('SpeechRecognitionResult', {
        AudioTime: seconds.toFixed(3),
        ObjectName: key,
        FlashResult: [
          {
            channel_id: '0',
            text,
            sentence_list: [
              {
                text,
                start_time: '0',
                end_time: ms,
                speaker_id: '0',
                word_list: words.map(({ word, start, end }) => ({ word, start_time: start, end_time: end })),
              },
            ],
          },
        ],
      }),
    ];
  }
  const detailed = ['1', '2', '3'].includes(task.text('SpeechRecognition', 'ResTextFormat'));
  return [
    tree('SpeechRecognitionResult', {
      AudioTime: seconds.toFixed(3),
      Result: [`[0:0.000,0:${seconds.toFixed(3)}]  ${text}`],
      ObjectName: key,
      ResultDetail: detailed
        ? [
            {
              FinalSentence: text,
              SliceSentence: text,
              StartMs: '0',
              EndMs: ms,
              WordsNum: words.length,
              SpeechSpeed: (words.length / Math.max(seconds, 0.1)).toFixed(1),
              SpeakerId: '0',
              Words: words.map(({ word, start, end }) => ({
                Word: word,
                OffsetStartMs: start,
                OffsetEndMs: end,
                VoiceType: '0',
              })),
            },
          ]
        : undefined,
    }),
  ];
}

export async function soundHound(task) {
  task.input();
  return [tree('SoundHoundResult', { SongList: [{ Inlier: '100', SingerName: says('singer'), SongName: says('song') }] })];
}

export async function vocalScore(task) {
  const facts = await task.probe();
  const part = {
    TotalScore: '86.5',
    SentenceScores: [{ StartTime: '0.000', EndTime: durationOf(facts).toFixed(3), Score: '86.5' }],
  };
  return [tree('VocalScoreResult', { PitchScore: part, RhythemScore: part })];
}
