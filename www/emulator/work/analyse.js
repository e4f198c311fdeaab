/** Answers without a file: cut points, and an estimate of quality. */

import { element } from '../xml.js';
import { audioOf, durationOf, videoOf } from './facts.js';
import { fileInfo } from './mediainfo.js';

const measure = (task, object, filter, more = []) =>
  task.tools.measure(['-i', `file:${object.file}`, ...more, '-vf', filter, '-an', '-f', 'null', '-'], {
    signal: task.signal,
  });

/** SplitVideoParts: a part begins where the picture changes much. */
export async function splitVideoParts(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const text = await measure(task, object, "select='gt(scene,0.3)',showinfo");
  const cuts = [...text.matchAll(/pts_time:\s*([\d.]+)/g)].map((match) => Number(match[1])).filter((time) => time > 0);
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

/** QualityEstimate: sharpness and blocking, weighed to 0..10; not the service's model. */
export async function qualityEstimate(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const hasVideo = videoOf(facts) !== undefined;
  let score = 0;
  const problems = [];
  if (hasVideo) {
    await task.tools.needFilter('blurdetect');
    const turn =
      { 90: 'transpose=1,', 180: 'hflip,vflip,', 270: 'transpose=2,' }[task.text('QualityEstimateConfig', 'Rotate')] ??
      '';
    const text = await measure(
      task,
      object,
      `${turn}fps=5,blurdetect=block_width=32:block_height=32,blockdetect,blackdetect=d=0.5`,
    );
    const mean = (name) => Number(new RegExp(`${name} mean: ([\\d.]+)`).exec(text)?.[1] ?? 0);
    // An edge 3 px wide is sharp, one of 18 px is lost; patterns and grids look like blocks, so these weigh little.
    score = 10 - Math.min(7, Math.max(0, mean('blur') - 3) * 0.45) - Math.min(2, Math.max(0, mean('block') - 1) * 0.5);
    for (const match of text.matchAll(/black_start:([\d.]+) black_end:([\d.]+)/g))
      problems.push({ type: 'BlackScreen', start: match[1], end: match[2] });
  }
  const detail =
    task.text('QualityEstimateConfig', 'Mode') === 'vqaPlus' &&
    element(
      'VqaPlusResult',
      element('NoAudio', audioOf(facts) === undefined),
      element('NoVideo', !hasVideo),
      problems.map(({ type, start, end }) =>
        element(
          'DetailedResult',
          element('Type', type),
          element(
            'Items',
            element('Confidence', 100),
            element('StartTimeOffset', start),
            element('EndTimeOffset', end),
          ),
        ),
      ),
    );
  return [element('QualityEstimate', element('Score', score.toFixed(2)), detail || null), fileInfo(facts)];
}
