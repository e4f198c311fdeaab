/** Work on sound alone: noise reduction, and a rough parting of voice and background. */

import { JobFailure } from '../run/process.js';
import { find, numberAt, textAt } from '../xml.js';
import { audioArgs } from './codecs.js';
import { container } from './container.js';
import { audioOf, durationOf } from './facts.js';

async function source(task) {
  const object = task.input();
  const facts = await task.probe(object);
  if (!audioOf(facts)) throw new JobFailure('InvalidObject', 'The object has no audio stream');
  return { object, facts };
}

const render = async (task, { object, facts }, { key, kind, filter, audio, before = 0, part = 1 }) => {
  const name = `out-${task.stored.length}.${kind.ext}`;
  await task.encode(
    ['-i', `file:${object.file}`, '-vn', '-map', `0:${audioOf(facts).index}`, '-af', filter, ...audio, '-f', kind.muxer, name],
    { duration: durationOf(facts), before, part },
  );
  await task.store(key, task.path(name));
  return task.path(name);
};

/** NoiseReduction: spectral, one mono stream, as the service keeps it. */
export async function noiseReduction(task) {
  const from = await source(task);
  if (from.object.size > 10 * 1024 * 1024) throw new JobFailure('InvalidObject', 'The input is larger than 10 MB');
  const node = task.params('NoiseReduction');
  const pattern = task.text('Output', 'Object');
  const kind = container(textAt(node, 'Format') ?? /\.(mp3|m4a|wav)$/i.exec(pattern)?.[1] ?? 'mp3');
  const audio = ['-ac', '1', ...(await audioArgs(task, undefined, kind))];
  const rate = numberAt(node, 'Samplerate');
  if (rate !== undefined) audio.push('-ar', String(rate));
  await render(task, from, { key: task.key(pattern, { ext: kind.ext }), kind, filter: 'afftdn=nf=-25', audio });
  return [task.mediaResult()];
}

/** Parts of the stereo picture and of the spectrum; a stand-in for a trained model. */
function filters(mono) {
  return {
    voice: `${mono ? 'anull' : 'pan=mono|c0=0.5*c0+0.5*c1'},highpass=f=180,lowpass=f=3800`,
    background: mono ? 'bandreject=f=800:width_type=o:w=3' : 'pan=stereo|c0=c0-0.5*c1|c1=c1-0.5*c0',
    bass: 'lowpass=f=160',
    drums: 'highpass=f=5000',
  };
}

/** VoiceSeparate: AuObject is the voice, Object the background. */
export async function voiceSeparate(task) {
  const from = await source(task);
  const node = task.params('VoiceSeparate');
  const mode = textAt(node, 'AudioMode') ?? 'AudioAndBackground';
  const config = find(node, 'AudioConfig');
  const kind = container(textAt(config, 'Codec') ?? 'aac');
  const audio = await audioArgs(task, config, kind);
  const filter = filters((audioOf(from.facts).channels ?? 1) < 2);
  const wanted = [
    ['AuObject', filter.voice, mode !== 'IsBackground'],
    ['Object', filter.background, mode !== 'IsAudio'],
    ['BassObject', filter.bass, mode === 'MusicMode'],
    ['DrumObject', filter.drums, mode === 'MusicMode'],
  ].filter(([name, , due]) => due && task.text('Output', name) !== undefined);
  if (wanted.length === 0) throw new JobFailure('InvalidArgument', `Output names no object that AudioMode ${mode} makes`);
  let last;
  for (const [i, [name, chain]] of wanted.entries()) {
    last = await render(task, from, {
      key: task.key(task.text('Output', name), { ext: kind.ext }),
      kind,
      filter: chain,
      audio,
      before: i / wanted.length,
      part: 1 / wanted.length,
    });
  }
  return task.finish(last);
}
