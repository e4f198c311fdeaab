/** Answers without a file: cut points, and an estimate of quality. */

import { JobFailure } from '../run/process.js';
import { element } from '../xml.js';
import { audioOf, durationOf, videoOf } from './facts.js';
import { fileInfo } from './mediainfo.js';

/** SplitVideoParts: a part begins where the picture changes much. */
export async function splitVideoParts(task) {
  const object = task.input();
  const facts = await task.probe(object);
  if (!videoOf(facts)) throw new JobFailure('InvalidObject', 'The object has no video stream');
  const cuts = [];
  await task.tools.lines(
    ['-i', `file:${object.file}`, '-vf', "select='gt(scene,0.3)',metadata=print:file=-", '-an', '-f', 'null', '-'],
    {
      signal: task.signal,
      onLine: (line) => {
        const time = Number(/pts_time:([\d.]+)/.exec(line)?.[1]);
        if (time > 0) cuts.push(time);
      },
    },
  );
  const ends = [...cuts, durationOf(facts)];
  return [
    element(
      'SplitVideoInfoResult',
      ends.map((end, i) =>
        element(
          'TimeInfo',
          element('Index', i),
          element('PartBegin', (i === 0 ? 0 : ends[i - 1]).toFixed(3)),
          element('PartEnd', end.toFixed(3)),
        ),
      ),
    ),
  ];
}

const TURNS = { 90: 'transpose=1,', 180: 'hflip,vflip,', 270: 'transpose=2,' };
// Of a sharp picture that much is lost when it is blurred (1 - SSIM); of one that was blurred before, far less.
const SHARP = 0.05;

/**
 * QualityEstimate: how much structure (SSIM) the picture loses by blurring tells how sharp it is, weighed to 0..10; black
 * stretches are named. Not the service's model.
 */
export async function qualityEstimate(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const video = videoOf(facts);
  let score = 0;
  const problems = [];
  if (video) {
    const turn = TURNS[task.text('QualityEstimateConfig', 'Rotate')] ?? '';
    const graph = `[0:${video.index}]${turn}fps=5,blackdetect=d=0.5,format=gray,split[a][b];[b]gblur=sigma=2[c];[a][c]ssim`;
    const text = await task.tools.measure(['-i', `file:${object.file}`, '-an', '-filter_complex', graph, '-f', 'null', '-'], {
      signal: task.signal,
    });
    const lost = 1 - Number(/SSIM .*All:([\d.]+)/.exec(text)?.[1] ?? 1);
    score = lost > 0 ? Math.min(10, Math.max(0, 10 + 6 * Math.log10(Math.min(1, lost / SHARP)))) : 0;
    for (const match of text.matchAll(/black_start:([\d.]+) black_end:([\d.]+)/g))
      problems.push({ type: 'BlackScreen', start: match[1], end: match[2] });
  }
  const detail =
    task.text('QualityEstimateConfig', 'Mode') === 'vqaPlus' &&
    element(
      'VqaPlusResult',
      element('NoAudio', audioOf(facts) === undefined),
      element('NoVideo', video === undefined),
      problems.map(({ type, start, end }) =>
        element(
          'DetailedResult',
          element('Type', type),
          element('Items', element('Confidence', 100), element('StartTimeOffset', start), element('EndTimeOffset', end)),
        ),
      ),
    );
  return [element('QualityEstimate', element('Score', score.toFixed(2)), detail || null), fileInfo(facts)];
}
