/** One encode with everything that a Transcode element can ask for: cut, size, marks, sound mixing, subtitles, container. */

import { symlink } from 'node:fs/promises';
import { JobFailure } from '../run/process.js';
import { all, find, flagAt, numberAt, textAt } from '../xml.js';
import { audioArgs, videoArgs } from './codecs.js';
import { container, output } from './container.js';
import { audioOf, durationOf, sizeOf, videoOf } from './facts.js';
import { Graph } from './graph.js';
import { pictureFilters, targetSize } from './picture.js';
import { mixSound } from './sound.js';
import { addWatermarks } from './watermark.js';

/**
 * Encodes and stores one output; gives the local file of it. `params` is Transcode or alike (undefined: defaults);
 * `extra` are further picture filters, `sound` further sound filters.
 */
export async function encodeMedia(
  task,
  {
    source,
    params,
    watermarks = [],
    format = textAt(params, 'Container', 'Format'),
    pattern,
    extra = [],
    sound = [],
    videoOptions = [],
    copyAudio = false,
    seconds,
    metadata = [],
  },
) {
  const kind = container(format);
  const { facts } = source;
  const start = numberAt(params, 'TimeInterval', 'Start') ?? 0;
  const whole = durationOf(facts);
  if (start > 0 && start >= whole)
    throw new JobFailure('InvalidArgument', `TimeInterval.Start ${start} is not before the end of the input (${whole} s)`);
  const length = Math.min(numberAt(params, 'TimeInterval', 'Duration') ?? Infinity, whole - start);
  const wants = (name) => params === undefined || (find(params, name) !== undefined && !flagAt(params, name, 'Remove'));
  const picture = kind.video && wants('Video') ? videoOf(facts) : undefined;
  const track = wants('Audio') ? audioOf(facts) : undefined;
  const mixes = wants('Audio') ? [...all(params, 'AudioMix'), ...all(params, 'AudioMixArray')] : [];
  if (!picture && !track && mixes.length === 0)
    throw new JobFailure('InvalidArgument', 'neither a video nor an audio stream is left for the output');

  const graph = new Graph();
  const cut =
    start > 0 || length < whole ? ['-ss', String(start), ...(Number.isFinite(length) ? ['-t', String(length)] : [])] : [];
  graph.input(cut, source.file);
  const args = [];
  if (picture) args.push(...(await videoPart(task, { graph, params, picture, kind, extra, watermarks, facts })), ...videoOptions);
  if (track || mixes.length > 0)
    args.push(...(await audioPart(task, { graph, params, track, kind, mixes, sound, length, copyAudio })));
  args.push(...(await muxedSubtitles(task, graph, kind, Boolean(picture))));
  args.push(...metadataArgs(params), ...metadata);

  const out = await output(task, {
    pattern,
    kind,
    encrypt: find(params, 'TransConfig', 'HlsEncrypt'),
    seconds:
      seconds ??
      numberAt(params, 'Container', 'ClipConfig', 'Duration') ??
      numberAt(params, 'Video', kind.muxer === 'dash' ? 'DashSegment' : 'HlsTsTime'),
  });
  await task.encode(
    [
      ...graph.inputs.flat(),
      ...(graph.chains.length > 0 ? ['-filter_complex', graph.chains.join(';')] : []),
      ...args,
      ...out.args,
    ],
    { duration: length },
  );
  return out.store();
}

async function videoPart(task, { graph, params, picture, kind, extra, watermarks, facts }) {
  const video = find(params, 'Video');
  const size = targetSize(params, sizeOf(picture));
  const steps = [...pictureFilters(task, params, picture, size), ...extra, ...(await burntSubtitles(task))];
  let label = `0:${picture.index}`;
  const next = graph.label();
  graph.chains.push(`[${label}]${steps.length > 0 ? steps.join(',') : 'null'}[${next}]`);
  label = await addWatermarks(task, watermarks, graph, next, size);
  return ['-map', `[${label}]`, ...(await videoArgs(task, video, kind, { bitrate: checked(params, 'Video', picture, facts) }))];
}

/** The bitrate asked for, held against the source's when the configuration says so. */
function checked(params, name, stream, facts) {
  const wanted = numberAt(params, name, 'Bitrate');
  if (wanted === undefined || !flagAt(params, 'TransConfig', `IsCheck${name}Bitrate`)) return wanted;
  const own = Number(stream.bit_rate ?? facts?.format.bit_rate) / 1000;
  if (!(wanted > own)) return wanted;
  if (textAt(params, 'TransConfig', `${name}BitrateAdjMethod`) === '1') {
    throw new JobFailure('InvalidArgument', `${name}.Bitrate ${wanted} is above the input's ${Math.round(own)}`);
  }
  return Math.max(1, Math.round(own));
}

async function audioPart(task, { graph, params, track, kind, mixes, sound, length, copyAudio }) {
  const audio = find(params, 'Audio');
  if (copyAudio && mixes.length === 0 && kind.codec === 'H.264') return ['-map', `0:${track.index}`, '-c:a', 'copy'];
  const steps = [...sound];
  if (flagAt(audio, 'SwitchTrack')) steps.unshift('pan=stereo|c0=c1|c1=c0');
  let label;
  if (track) {
    label = graph.label();
    graph.chains.push(`[0:${track.index}]${steps.length > 0 ? steps.join(',') : 'anull'}[${label}]`);
  }
  label = mixSound(task, graph, mixes, label, length);
  return [
    '-map',
    `[${label}]`,
    ...(await audioArgs(task, audio, kind, { bitrate: track ? checked(params, 'Audio', track) : undefined })),
  ];
}

async function burntSubtitles(task) {
  const steps = [];
  for (const [number, subtitle] of all(task.params('Subtitles'), 'Subtitle').entries()) {
    if (!flagAt(subtitle, 'Embed')) continue;
    await task.tools.needFilter('subtitles');
    const name = await subtitleFile(task, subtitle, number);
    const size = numberAt(subtitle, 'FontSize');
    steps.push(`subtitles=${name}${size === undefined ? '' : `:force_style=FontSize=${size}`}`);
  }
  return steps;
}

async function muxedSubtitles(task, graph, kind, picture) {
  const list = all(task.params('Subtitles'), 'Subtitle');
  const args = [];
  for (const [number, subtitle] of list.entries()) {
    if (flagAt(subtitle, 'Embed') || !picture) continue;
    if (!['mp4', 'mov', 'matroska'].includes(kind.muxer))
      throw new JobFailure('InvalidArgument', `subtitles cannot be added to ${kind.ext}`);
    const input = graph.input([], await subtitleFile(task, subtitle, number));
    args.push('-map', `${input}:0`, '-c:s', kind.muxer === 'matroska' ? 'srt' : 'mov_text');
  }
  return args;
}

async function subtitleFile(task, subtitle, number) {
  const url = textAt(subtitle, 'Url');
  if (url === undefined) throw new JobFailure('InvalidArgument', 'Subtitles.Subtitle.Url is required');
  const object = task.fromUrl(url);
  const name = `subtitle${number}${/\.(srt|ass|ssa|vtt)$/i.exec(object.key)?.[0].toLowerCase() ?? '.srt'}`;
  await symlink(object.file, task.path(name)).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return name;
}

function metadataArgs(params) {
  const args = [];
  if (flagAt(params, 'TransConfig', 'DeleteMetadata')) args.push('-map_metadata', '-1');
  const mark = find(params, 'TransConfig', 'AIGCMetadata');
  if (mark)
    args.push(
      '-metadata',
      `comment=AIGC ${JSON.stringify(Object.fromEntries(mark.children.map((child) => [child.name, child.text])))}`,
    );
  return args;
}
