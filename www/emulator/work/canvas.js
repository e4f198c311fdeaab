/** VideoSynthesis: several videos on one canvas. */

import { JobFailure } from '../run/process.js';
import { all, find, flagAt, numberAt, textAt } from '../xml.js';
import { audioArgs, videoArgs } from './codecs.js';
import { container, output } from './container.js';
import { audioOf, durationOf, sizeOf, videoOf } from './facts.js';
import { Graph } from './graph.js';
import { addWatermarks } from './watermark.js';

export async function run(task) {
  const node = task.params('VideoSynthesis');
  const params = task.params('Transcode');
  const kind = container(textAt(params, 'Container', 'Format'));
  const pieces = [];
  for (const splice of all(node, 'SpliceInfo')) {
    const object = task.fromUrl(textAt(splice, 'Url') ?? '');
    const facts = await task.probe(object);
    if (!videoOf(facts)) throw new JobFailure('InvalidObject', `${object.key} has no video stream`);
    pieces.push({ splice, object, facts });
  }
  const first = sizeOf(videoOf(pieces[0].facts));
  const size = {
    width: numberAt(params, 'Video', 'Width') ?? first.width & ~1,
    height: numberAt(params, 'Video', 'Height') ?? first.height & ~1,
  };
  const total = Math.max(...pieces.map(({ facts }) => durationOf(facts)));
  const graph = new Graph();
  let picture = graph.label();
  graph.chains.push(
    `color=black:s=${size.width}x${size.height}:r=${numberAt(params, 'Video', 'Fps') ?? 25}:d=${total}[${picture}]`,
  );
  const sounds = [];
  for (const { splice, object, facts } of pieces) {
    const input = graph.input([], object.file);
    const [part, next] = [graph.label(), graph.label()];
    const at = (name, usual) => numberAt(splice, name) ?? usual;
    graph.chains.push(`[${input}:${videoOf(facts).index}]scale=${at('Width', -2)}:${at('Height', -2)}[${part}]`);
    graph.chains.push(`[${picture}][${part}]overlay=x=${at('X', 0)}:y=${at('Y', 0)}:eof_action=pass[${next}]`);
    picture = next;
    if (flagAt(node, 'KeepAudioTrack') && audioOf(facts)) sounds.push(`[${input}:${audioOf(facts).index}]`);
  }
  picture = await addWatermarks(task, all(task.operation, 'Watermark'), graph, picture, size);
  const args = ['-map', `[${picture}]`, ...(await videoArgs(task, find(params, 'Video'), kind))];
  if (sounds.length > 0) {
    graph.chains.push(`${sounds.join('')}amix=inputs=${sounds.length}:duration=longest[sound]`);
    args.push('-map', '[sound]', ...(await audioArgs(task, find(params, 'Audio'), kind)));
  }
  const out = await output(task, { pattern: task.text('Output', 'Object'), kind });
  await task.encode([...graph.inputs.flat(), '-filter_complex', graph.chains.join(';'), ...args, ...out.args], {
    duration: total,
  });
  return task.finish(await out.store());
}
