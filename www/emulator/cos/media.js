/** What the store answers about a video at once, by ffprobe and ffmpeg: `ci-process=videoinfo` and `ci-process=snapshot`. */

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../http/errors.js';
import { JobFailure } from '../run/process.js';
import { durationOf, videoOf } from '../work/facts.js';
import { fileInfo } from '../work/mediainfo.js';
import { element, write } from '../xml.js';
import { objectOf } from './objects.js';

const TYPES = { jpg: 'image/jpeg', png: 'image/png' };

/** Runs with the tools; a file that they cannot read is the caller's fault, not this service's. */
async function withTools({ core }, work) {
  if (!core.ffmpeg) throw new Refusal('NotImplemented', 'ffmpeg is not on this machine');
  try {
    return await work(core.ffmpeg);
  } catch (error) {
    if (error instanceof JobFailure) throw new Refusal(error.code, error.message);
    throw error;
  }
}

export function videoInfo(_request, exchange, { key }) {
  const object = objectOf(exchange, key);
  return withTools(exchange, async (tools) => ({
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: write(element('Response', fileInfo(await tools.probe(object.file)))),
  }));
}

function choice(request, name, values) {
  const value = request.param(name) || values[0];
  if (!values.includes(value)) throw new Refusal('InvalidArgument', `${name} is invalid: ${value}`);
  return value;
}

/** A side of the picture; nothing or 0 follows from the other side. */
function side(request, name) {
  const text = request.param(name) || '0';
  if (!/^\d{1,4}$/.test(text) || Number(text) > 4096) throw new Refusal('InvalidArgument', `${name} is invalid: ${text}`);
  return Number(text) || -2;
}

export async function snapshot(request, exchange, { key }) {
  const object = objectOf(exchange, key);
  const time = Number(request.param('time') || NaN);
  if (!(time >= 0)) throw new Refusal('InvalidArgument', `time is invalid: ${request.param('time')}`);
  const format = choice(request, 'format', ['jpg', 'png']);
  const exact = choice(request, 'mode', ['exactframe', 'keyframe']) === 'exactframe';
  const turned = choice(request, 'rotate', ['auto', 'off']) === 'auto';
  const [width, height] = [side(request, 'width'), side(request, 'height')];
  const folder = join(exchange.core.options.directory, 'work', `snapshot-${randomUUID()}`);
  try {
    return await withTools(exchange, async (tools) => {
      const facts = await tools.probe(object.file);
      if (!videoOf(facts)) throw new Refusal('InvalidObject', 'The object has no video stream');
      if (time > durationOf(facts))
        throw new Refusal('InvalidArgument', `time ${time} is after the end (${durationOf(facts)} s)`);
      await mkdir(folder, { recursive: true });
      await tools.encode(
        [
          // The last key frame up to the time is the one that stays: each overwrites the one before.
          ...(exact ? ['-ss', String(time)] : ['-skip_frame', 'nokey', '-to', String(time + 0.001)]),
          ...(turned ? [] : ['-noautorotate']),
          ...['-i', `file:${object.file}`],
          ...(width > 0 || height > 0 ? ['-vf', `scale=${width}:${height}`] : []),
          ...(exact ? ['-frames:v', '1'] : ['-vsync', 'vfr']),
          ...['-q:v', '2', '-f', 'image2', '-update', '1', `shot.${format}`],
        ],
        { cwd: folder },
      );
      const picture = await readFile(join(folder, `shot.${format}`)).catch(() => undefined);
      if (!picture) throw new Refusal('InvalidArgument', `there is no picture at ${time} s`);
      return { status: 200, headers: { 'content-type': TYPES[format] }, body: picture };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
