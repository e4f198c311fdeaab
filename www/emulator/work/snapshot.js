/** Snapshot: pictures at an interval, evenly spread or at key frames; sprite sheets of them. */

import { readdir } from 'node:fs/promises';
import { JobFailure } from '../run/process.js';
import { flagAt, numberAt, textAt } from '../xml.js';
import { durationOf, videoOf } from './facts.js';

const extension = (key, usual = 'jpg') => /\.(jpe?g|png|webp)$/i.exec(key ?? '')?.[1].toLowerCase() ?? usual;

/** How shots are chosen: a select expression over time since the start. */
function choice(node, left) {
  const count = Math.floor(numberAt(node, 'Count') ?? 1);
  const mode = textAt(node, 'Mode') ?? 'Interval';
  if (mode === 'KeyFrame') return { count, options: ['-skip_frame', 'nokey'], select: '1' };
  let step = mode === 'Average' ? left / count : (numberAt(node, 'TimeInterval') ?? 1);
  if (mode === 'Interval' && flagAt(node, 'IsCheckCount') && (count - 1) * step > left) step = left / count;
  return { count, options: [], select: `gte(t+0.0005\\,selected_n*${step.toFixed(6)})` };
}

function blackFilter(node, start) {
  if (!flagAt(node, 'IsCheckBlack') || start > 0) return [];
  return [
    `blackframe=amount=0:threshold=${numberAt(node, 'PixelBlackThreshold') ?? 32}`,
    `metadata=mode=select:key=lavfi.blackframe.pblack:value=${numberAt(node, 'BlackLevel') ?? 100}:function=less`,
  ];
}

function shotSize(node) {
  const [width, height] = ['Width', 'Height'].map((name) => numberAt(node, name));
  return width === undefined && height === undefined ? [] : [`scale=${width ?? -2}:${height ?? -2}`];
}

export async function run(task) {
  const object = task.input();
  const facts = await task.probe(object);
  if (!videoOf(facts)) throw new JobFailure('InvalidObject', 'The object has no video stream');
  const node = task.params('Snapshot');
  const start = numberAt(node, 'Start') ?? 0;
  const left = durationOf(facts) - start;
  if (left <= 0)
    throw new JobFailure(
      'InvalidArgument',
      `Snapshot.Start ${start} is not before the end of the input (${durationOf(facts)} s)`,
    );
  const mode = textAt(node, 'SnapshotOutMode') ?? 'OnlySnapshot';
  const pattern = task.text('Output', 'Object');
  const ext = extension(pattern);
  const { count, options, select } = choice(node, left);
  await task.encode(
    [
      ...options,
      ...(start > 0 ? ['-ss', String(start)] : []),
      '-i',
      `file:${object.file}`,
      '-vf',
      [...blackFilter(node, start), `select=${select}`, ...shotSize(node)].join(','),
      '-frames:v',
      String(count),
      '-vsync',
      'vfr',
      '-q:v',
      '3',
      '-start_number',
      '0',
      '-f',
      'image2',
      `shot-%d.${ext}`,
    ],
    { duration: left, part: 0.7 },
  );
  const shots = (await readdir(task.folder))
    .filter((name) => name.startsWith('shot-'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (shots.length === 0) throw new JobFailure('InternalError', 'no picture could be taken');
  if (mode !== 'OnlySprite') {
    if (pattern === undefined) throw new JobFailure('InvalidArgument', 'Output.Object is required');
    if (shots.length > 1 && !/\$\{number\}/i.test(pattern))
      throw new JobFailure('InvalidArgument', 'Output.Object needs ${Number} when several pictures come out');
    for (const [number, shot] of shots.entries()) await task.store(task.key(pattern, { number, ext }), task.path(shot));
  }
  if (mode !== 'OnlySnapshot') await sprites(task, node, ext);
  return [task.mediaResult()];
}

async function sprites(task, node, ext) {
  const pattern = task.text('Output', 'SpriteObject');
  if (pattern === undefined) throw new JobFailure('InvalidArgument', 'Output.SpriteObject is required');
  const at = (name, usual) => numberAt(node, 'SpriteSnapshotConfig', name) ?? usual;
  const [width, height] = [at('CellWidth', -1), at('CellHeight', -1)];
  const colour = /^[\w#@.]+$/.exec(textAt(node, 'SpriteSnapshotConfig', 'Color') ?? 'black')?.[0] ?? 'black';
  const scale = width > 0 || height > 0 ? [`scale=${width}:${height}`] : [];
  if (textAt(node, 'SpriteSnapshotConfig', 'ScaleMethod') === 'MaxWHScale' && width > 0 && height > 0) {
    scale.splice(
      0,
      1,
      `scale=${width}:${height}:force_original_aspect_ratio=decrease`,
      `pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2:color=${colour}`,
    );
  }
  await task.encode([
    '-f',
    'image2',
    '-start_number',
    '0',
    '-i',
    `shot-%d.${ext}`,
    '-vf',
    [
      ...scale,
      `tile=${at('Columns', 1)}x${at('Lines', 1)}:margin=${at('Margin', 0)}:padding=${at('Padding', 0)}:color=${colour}`,
    ].join(','),
    '-vsync',
    'vfr',
    '-q:v',
    '3',
    '-start_number',
    '0',
    '-f',
    'image2',
    'sprite-%d.jpg',
  ]);
  const sheets = (await readdir(task.folder))
    .filter((name) => name.startsWith('sprite-'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [number, sheet] of sheets.entries())
    await task.store(task.key(pattern, { number, ext: 'jpg' }), task.path(sheet), { sprite: true });
}
