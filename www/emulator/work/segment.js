/** Without a new encode: Segment re-wraps or cuts into pieces, StreamExtract saves single streams. */

import { readdir } from 'node:fs/promises';
import { JobFailure } from '../run/process.js';
import { all, find, numberAt, textAt } from '../xml.js';
import { container, output } from './container.js';
import { audioOf, durationOf, videoOf } from './facts.js';

/** Segment; audio containers other than the source's own codec need an encode, which is done then. */
export async function segment(task) {
  const node = task.params('Segment');
  const object = task.input();
  const facts = await task.probe(object);
  const kind = container(textAt(node, 'Format'));
  const start = numberAt(node, 'StartTime') ?? 0;
  const end = Math.min(numberAt(node, 'EndTime') ?? Infinity, durationOf(facts));
  if (start >= end) throw new JobFailure('InvalidArgument', `Segment.StartTime ${start} is not before the end ${end}`);
  const streams = [kind.video && videoOf(facts), audioOf(facts)].filter(Boolean);
  const chosen = numberAt(node, 'TranscodeIndex');
  const maps = (chosen === undefined ? streams.map((stream) => stream.index) : [chosen]).flatMap((index) => [
    '-map',
    `0:${index}`,
  ]);
  if (maps.length === 0) throw new JobFailure('InvalidArgument', `the input has no stream for ${textAt(node, 'Format')}`);
  const copy = kind.video || audioOf(facts)?.codec_name === kind.sound ? ['-c', 'copy'] : ['-vn'];
  const source = ['-ss', String(start), '-t', String(end - start), '-i', `file:${object.file}`, ...maps, ...copy];
  const seconds = numberAt(node, 'Duration');
  const pattern = task.text('Output', 'Object');
  if (seconds === undefined || kind.several) {
    const out = await output(task, { pattern, kind, seconds: seconds ?? 10, encrypt: find(node, 'HlsEncrypt') });
    await task.encode([...source, ...out.args], { duration: end - start });
    return task.finish(await out.store());
  }
  if (seconds < 5) throw new JobFailure('InvalidArgument', `Segment.Duration must be 5 or more, not ${seconds}`);
  if (!/\$\{number\}/i.test(pattern))
    throw new JobFailure('InvalidArgument', 'Output.Object needs ${Number} when Duration is given');
  await task.encode(
    [
      ...source,
      '-f',
      'segment',
      '-segment_format',
      kind.muxer,
      '-segment_time',
      String(seconds),
      '-reset_timestamps',
      '1',
      `piece-%d.${kind.ext}`,
    ],
    { duration: end - start },
  );
  const pieces = (await readdir(task.folder))
    .filter((name) => name.startsWith('piece-'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [number, name] of pieces.entries()) await task.store(task.key(pattern, { number, ext: kind.ext }), task.path(name));
  return task.finish(task.path(pieces[0]));
}

const BY_CODEC = { h264: 'mp4', hevc: 'mp4', aac: 'm4a', mp3: 'mp3', opus: 'ogg', vorbis: 'ogg', flac: 'flac' };

/** StreamExtract: one file per stream asked for. */
export async function streamExtract(task) {
  const wanted = all(task.params('Output'), 'StreamExtract');
  if (wanted.length > 10) throw new JobFailure('InvalidArgument', 'at most 10 StreamExtract are allowed');
  const object = task.input();
  const facts = await task.probe(object);
  for (const [number, entry] of wanted.entries()) {
    const index = numberAt(entry, 'Index');
    const stream = facts.streams.find((item) => item.index === index);
    if (!stream) throw new JobFailure('InvalidArgument', `the input has no stream ${textAt(entry, 'Index')}`);
    const key = task.key(textAt(entry, 'Object'), { number, ext: BY_CODEC[stream.codec_name] ?? 'mkv' });
    const name = `stream${number}.${/\.(mp4|m4a|mp3|aac|mkv|mov|ts|flac|ogg|webm)$/i.exec(key)?.[1].toLowerCase() ?? 'mkv'}`;
    await task.encode(['-i', `file:${object.file}`, '-map', `0:${index}`, '-c', 'copy', name], {
      duration: durationOf(facts),
      before: number / wanted.length,
      part: 1 / wanted.length,
    });
    await task.store(key, task.path(name));
  }
  return [task.mediaResult()];
}
