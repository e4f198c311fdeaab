/** Background sounds: mixed with the sound of the input or in its place. */

import { JobFailure } from '../run/process.js';
import { flagAt, numberAt, textAt } from '../xml.js';

function fades(mix, length) {
  const steps = [];
  if (flagAt(mix, 'EffectConfig', 'EnableStartFadein'))
    steps.push(`afade=t=in:d=${numberAt(mix, 'EffectConfig', 'StartFadeinTime') ?? 1}`);
  if (flagAt(mix, 'EffectConfig', 'EnableEndFadeout')) {
    const time = numberAt(mix, 'EffectConfig', 'EndFadeoutTime') ?? 1;
    steps.push(`afade=t=out:st=${Math.max(0, length - time)}:d=${time}`);
  }
  return steps;
}

/** Adds the mixes to the graph; gives the label of the sound to use. `own` is the input's sound, if any. */
export function mixSound(task, graph, mixes, own, length) {
  if (mixes.length === 0) return own;
  if (mixes.length > 2) throw new JobFailure('InvalidArgument', 'at most 2 AudioMix are allowed');
  const parts = own !== undefined && !mixes.some((mix) => flagAt(mix, 'Replace')) ? [own] : [];
  if (own !== undefined && parts.length === 0) graph.chains.push(`[${own}]anullsink`);
  for (const mix of mixes) {
    const url = textAt(mix, 'AudioSource');
    if (url === undefined) throw new JobFailure('InvalidArgument', 'AudioMix.AudioSource is required');
    const loop = (textAt(mix, 'MixMode') ?? 'Repeat') === 'Repeat' ? ['-stream_loop', '-1'] : [];
    const input = graph.input([...loop, '-t', String(length)], task.fromUrl(url).file);
    const label = graph.label();
    graph.chains.push(
      `[${input}:a]${['aresample=44100', `apad=whole_len=${Math.round(length * 44_100)}`, `atrim=0:${length}`, ...fades(mix, length)].join(',')}[${label}]`,
    );
    parts.push(label);
  }
  const label = graph.label();
  graph.chains.push(
    `${parts.map((part) => `[${part}]`).join('')}amix=inputs=${parts.length}:duration=first,volume=${parts.length},atrim=0:${length}[${label}]`,
  );
  return label;
}
