/** Puts pieces one after the other: Concat, FillConcat and VideoMontage. */

import { writeFile } from 'node:fs/promises';
import { JobFailure } from '../run/process.js';
import { all, find, flagAt, numberAt, textAt } from '../xml.js';
import { activity, highlights } from './activity.js';
import { audioArgs, videoArgs } from './codecs.js';
import { container, output } from './container.js';
import { audioOf, durationOf, fpsOf, sizeOf, videoOf } from './facts.js';
import { Graph } from './graph.js';
import { targetSize } from './picture.js';
import { mixSound } from './sound.js';

const STEREO = 'aresample=44100,aformat=sample_fmts=fltp:channel_layouts=stereo';

/** A piece of an object, between two times if given. */
async function piece(task, object, start, end) {
  const facts = await task.probe(object);
  const whole = durationOf(facts);
  const from = start ?? 0;
  const to = Math.min(end ?? whole, whole);
  if (from >= to) throw new JobFailure('InvalidArgument', `the piece from ${from} to ${to} of ${object.key} is empty`);
  return { file: object.file, facts, from, length: to - from };
}

/** Fades at the seams, half of the time on each side. */
function seam(change, index, count, length) {
  if (!['FADE', 'GRADIENT'].includes(textAt(change, 'Mode'))) return { video: [], audio: [] };
  const half = Math.min((numberAt(change, 'Time') ?? 3) / 2, length / 2);
  const out = { video: [], audio: [] };
  const add = (text) => {
    out.video.push(`fade=${text}`);
    out.audio.push(`afade=${text}`);
  };
  if (index > 0) add(`t=in:st=0:d=${half}`);
  if (index < count - 1) add(`t=out:st=${length - half}:d=${half}`);
  return out;
}

/** Encodes the pieces as one output; a piece without file is filler, black and silent. */
async function join(task, { pieces, params, format, change, reference = 0 }) {
  const kind = container(format);
  const real = pieces.filter((part) => part.file);
  if (real.length === 0) throw new JobFailure('InvalidArgument', 'there is no piece to join');
  const wants = (name) => !flagAt(params, name, 'Remove');
  const lead = pieces[reference]?.file ? pieces[reference] : real[0];
  const leading = videoOf(lead.facts) ? lead : real.find((part) => videoOf(part.facts));
  const hasVideo = kind.video && wants('Video') && leading !== undefined;
  const mixes = wants('Audio') ? [...all(params, 'AudioMix'), ...all(params, 'AudioMixArray')] : [];
  const hasAudio = wants('Audio') && (real.some((part) => audioOf(part.facts)) || mixes.length > 0);
  if (!hasVideo && !hasAudio)
    throw new JobFailure('InvalidArgument', 'neither a video nor an audio stream is left for the output');
  const own = hasVideo ? sizeOf(videoOf(leading.facts)) : undefined;
  const size = hasVideo ? targetSize(params, { width: own.width & ~1, height: own.height & ~1 }) : undefined;
  const fps = hasVideo ? (numberAt(params, 'Video', 'Fps') ?? Number(fpsOf(videoOf(leading.facts)).toFixed(3))) : undefined;
  const total = pieces.reduce((sum, part) => sum + part.length, 0);
  const graph = new Graph();
  const labels = pieces
    .map((part, index) =>
      chains(graph, part, { size, fps, hasVideo, hasAudio, fades: seam(change, index, pieces.length, part.length) }),
    )
    .join('');
  const [picture, sound] = [hasVideo ? graph.label() : '', hasAudio ? graph.label() : ''];
  graph.chains.push(
    `${labels}concat=n=${pieces.length}:v=${hasVideo ? 1 : 0}:a=${hasAudio ? 1 : 0}${picture && `[${picture}]`}${sound && `[${sound}]`}`,
  );
  const args = [];
  if (hasVideo) args.push('-map', `[${picture}]`, ...(await videoArgs(task, find(params, 'Video'), kind)));
  if (hasAudio)
    args.push('-map', `[${mixSound(task, graph, mixes, sound, total)}]`, ...(await audioArgs(task, find(params, 'Audio'), kind)));
  const out = await output(task, {
    pattern: task.text('Output', 'Object'),
    kind,
    seconds: numberAt(params, 'Container', 'ClipConfig', 'Duration'),
  });
  await task.encode([...graph.inputs.flat(), '-filter_complex', graph.chains.join(';'), ...args, ...out.args], {
    duration: total,
  });
  return task.finish(await out.store());
}

function chains(graph, part, { size, fps, hasVideo, hasAudio, fades }) {
  const input = part.file ? graph.input(['-ss', String(part.from), '-t', String(part.length)], part.file) : undefined;
  let labels = '';
  if (hasVideo) {
    const label = graph.label();
    const stream = part.file && videoOf(part.facts);
    const shape = [
      `scale=${size.width}:${size.height}:force_original_aspect_ratio=decrease`,
      `pad=${size.width}:${size.height}:(ow-iw)/2:(oh-ih)/2`,
      'setsar=1',
      `fps=${fps}`,
      'format=yuv420p',
      'setpts=PTS-STARTPTS',
    ];
    graph.chains.push(
      stream
        ? `[${input}:${stream.index}]${[...shape, ...fades.video].join(',')}[${label}]`
        : `color=black:s=${size.width}x${size.height}:r=${fps}:d=${part.length},setsar=1,format=yuv420p[${label}]`,
    );
    labels += `[${label}]`;
  }
  if (hasAudio) {
    const label = graph.label();
    const stream = part.file && audioOf(part.facts);
    graph.chains.push(
      stream
        ? `[${input}:${stream.index}]${[STEREO, `apad=whole_len=${Math.round(part.length * 44_100)}`, `atrim=0:${part.length}`, 'asetpts=PTS-STARTPTS', ...fades.audio].join(',')}[${label}]`
        : `anullsrc=r=44100:cl=stereo,atrim=0:${part.length},${STEREO}[${label}]`,
    );
    labels += `[${label}]`;
  }
  return labels;
}

const extension = (task) => /\.(\w+)$/.exec(task.text('Output', 'Object') ?? '')?.[1];

/** Concat: fragments by address, the input at its place among them. */
export async function concat(task) {
  const node = task.params('ConcatTemplate');
  const fragments = all(node, 'ConcatFragment').map((fragment, order) => ({
    fragment,
    order,
    index: numberAt(fragment, 'FragmentIndex') ?? order,
  }));
  fragments.sort((a, b) => a.index - b.index || a.order - b.order);
  const pieces = [];
  for (const { fragment } of fragments) {
    const url = textAt(fragment, 'Url');
    if (url === undefined) throw new JobFailure('InvalidArgument', 'ConcatFragment.Url is required');
    pieces.push(await piece(task, task.fromUrl(url), numberAt(fragment, 'StartTime'), numberAt(fragment, 'EndTime')));
  }
  if (task.job.input) {
    const index = numberAt(node, 'Index') ?? 0;
    if (index > pieces.length)
      throw new JobFailure('InvalidArgument', `ConcatTemplate.Index ${index} is above the number of fragments`);
    pieces.splice(index, 0, await piece(task, task.input()));
  }
  const format = textAt(node, 'Container', 'Format') ?? extension(task);
  if (flagAt(node, 'DirectConcat')) return direct(task, pieces, format);
  return join(task, { pieces, params: node, format, change: find(node, 'SceneChangeInfo') });
}

/** Joined without a new encode; only pieces of the same kind fit together. */
async function direct(task, pieces, format) {
  if (pieces.length === 0) throw new JobFailure('InvalidArgument', 'there is no piece to join');
  await writeFile(task.path('list.txt'), pieces.map((part) => `file '${part.file}'\n`).join(''));
  const out = await output(task, { pattern: task.text('Output', 'Object'), kind: container(format) });
  await task.encode(['-f', 'concat', '-safe', '0', '-i', 'list.txt', '-map', '0', '-c', 'copy', ...out.args]);
  return task.finish(await out.store());
}

/** FillConcat: videos with black and silent gaps between them. */
export async function fillConcat(task) {
  const node = task.params('FillConcat');
  const pieces = [];
  for (const entry of all(node, 'FillInput')) {
    const url = textAt(entry, 'Url');
    const fill = numberAt(entry, 'FillTime');
    if (url !== undefined) pieces.push(await piece(task, task.fromUrl(url)));
    else if (fill > 0) pieces.push({ length: fill });
    else throw new JobFailure('InvalidArgument', 'FillInput needs Url or FillTime');
  }
  return join(task, { pieces, format: textAt(node, 'Format'), reference: numberAt(node, 'RefIndex') ?? 0 });
}

/** VideoMontage: the parts in which most happens, by change of the picture and loudness; not the service's model. */
export async function montage(task) {
  const node = task.params('VideoMontage');
  const object = task.input();
  const facts = await task.probe(object);
  const whole = durationOf(facts);
  const wanted = Math.min(numberAt(node, 'Duration') ?? Math.max(2, whole / 3), whole);
  const count = Math.max(1, Math.min(4, Math.floor(wanted)));
  const length = wanted / count;
  const starts = highlights(await activity(task, object, facts), { whole, length, count });
  // What the best ones left no room for is taken as one longer part from the start.
  const parts = starts.length === count ? starts.map((from) => ({ from, length })) : [{ from: 0, length: wanted }];
  const pieces = parts.map((part) => ({ file: object.file, facts, ...part }));
  return join(task, { pieces, params: node, format: textAt(node, 'Container', 'Format') ?? extension(task) });
}
