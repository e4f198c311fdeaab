/** Containers: how ffmpeg calls them, what they take by default, and how their files are stored. */

import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { JobFailure } from '../run/process.js';
import { textAt } from '../xml.js';

const AUDIO = { video: false };
const CONTAINERS = {
  mp4: { muxer: 'mp4', ext: 'mp4', flags: ['-movflags', '+faststart'] },
  mov: { muxer: 'mov', ext: 'mov', flags: ['-movflags', '+faststart'] },
  flv: { muxer: 'flv', ext: 'flv' },
  ts: { muxer: 'mpegts', ext: 'ts' },
  mkv: { muxer: 'matroska', ext: 'mkv' },
  avi: { muxer: 'avi', ext: 'avi' },
  webm: { muxer: 'webm', ext: 'webm', codec: 'VP8', sound: 'vorbis' },
  hls: { muxer: 'hls', ext: 'm3u8', several: true },
  m3u8: { muxer: 'hls', ext: 'm3u8', several: true },
  dash: { muxer: 'dash', ext: 'mpd', several: true },
  aac: { muxer: 'adts', ext: 'aac', ...AUDIO },
  adts: { muxer: 'adts', ext: 'aac', ...AUDIO },
  m4a: { muxer: 'ipod', ext: 'm4a', ...AUDIO },
  mp3: { muxer: 'mp3', ext: 'mp3', sound: 'mp3', ...AUDIO },
  flac: { muxer: 'flac', ext: 'flac', sound: 'flac', ...AUDIO },
  wav: { muxer: 'wav', ext: 'wav', sound: 'pcm_s16le', ...AUDIO },
  amr: { muxer: 'amr', ext: 'amr', sound: 'amr', ...AUDIO },
};

/** The container of that name; throws for an unknown one. */
export function container(name) {
  const found = CONTAINERS[(name ?? 'mp4').toLowerCase()];
  if (!found) throw new JobFailure('InvalidArgument', `Container.Format is invalid: ${name}`);
  return { video: true, codec: 'H.264', sound: 'aac', flags: [], several: false, ...found };
}

/** A file name for local use: that of the key if it is plain, because playlists repeat it. */
function stemOf(key) {
  const name = key
    .split('/')
    .at(-1)
    .replace(/\.[^.]*$/, '');
  return /^[\w-][\w.-]{0,100}$/.test(name) ? name : 'out';
}

/** Arguments that name the output, and the way to store it. */
export async function output(task, { pattern, kind, seconds, encrypt }) {
  let key = task.key(pattern, { ext: kind.ext });
  if (kind.several && !/\.(m3u8|mpd)$/i.test(key)) key += `.${kind.ext}`;
  const stem = stemOf(key);
  const main = `${stem}.${kind.ext}`;
  const args = ['-f', kind.muxer, ...kind.flags];
  const uri = textAt(encrypt, 'IsHlsEncrypt') === 'true' ? textAt(encrypt, 'UriKey') : undefined;
  if (kind.muxer === 'hls') {
    args.push('-hls_time', String(seconds ?? 5), '-hls_playlist_type', 'vod', '-hls_segment_filename', `${stem}-%d.ts`);
    if (textAt(encrypt, 'IsHlsEncrypt') === 'true') args.push('-hls_key_info_file', await keyInfo(task));
  }
  if (kind.muxer === 'dash') {
    args.push(
      '-seg_duration',
      String(seconds ?? 5),
      '-init_seg_name',
      `${stem}-init-$RepresentationID$.m4s`,
      '-media_seg_name',
      `${stem}-$RepresentationID$-$Number$.m4s`,
    );
  }
  args.push(main);
  const store = async () => {
    await task.store(key, uri === undefined ? task.path(main) : await published(task, main, uri));
    const folder = key.slice(0, key.lastIndexOf('/') + 1);
    const pieces = kind.several
      ? (await readdir(task.folder)).filter((name) => name.startsWith(`${stem}-`) && /\.(ts|m4s)$/.test(name))
      : [];
    pieces.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    for (const piece of pieces) await task.store(folder + piece, task.path(piece));
    return task.path(main);
  };
  return { args, store };
}

// ffmpeg reads a playlist's key back only under the name of a media file.
const KEY = 'hlskey.ts';

async function keyInfo(task) {
  await writeFile(task.path(KEY), randomBytes(16));
  await writeFile(task.path('hls.keyinfo'), `${KEY}\n${KEY}\n`);
  return 'hls.keyinfo';
}

/** The playlist with the key's public address; the local one keeps a key file, so that it can be probed. */
async function published(task, main, uri) {
  const text = await readFile(task.path(main), 'utf8');
  await writeFile(task.path('published.m3u8'), text.replaceAll(`URI="${KEY}"`, `URI="${uri.replaceAll('"', '%22')}"`));
  return task.path('published.m3u8');
}
