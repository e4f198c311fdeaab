#!/usr/bin/env node
/** Makes the sample video from ffmpeg's own test sources: six seconds, 640x360, H.264 and AAC. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFfmpeg } from '../emulator/run/ffmpeg.js';

const target = fileURLToPath(new URL('sample.mp4', import.meta.url));
const { status } = spawnSync(
  findFfmpeg().ffmpeg,
  [
    '-hide_banner',
    '-loglevel',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=640x360:rate=25:duration=6',
    // Two tones with a slow swell, so that a change of the sound can be heard.
    '-f',
    'lavfi',
    '-i',
    "aevalsrc='0.25*sin(2*PI*440*t)*(0.6+0.4*sin(PI*t))|0.25*sin(2*PI*554.37*t)*(0.6+0.4*cos(PI*t))':s=44100:d=6",
    '-c:v',
    'libx264',
    '-profile:v',
    'high',
    '-preset',
    'slow',
    '-crf',
    '29',
    '-g',
    '25',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-b:a',
    '48k',
    '-shortest',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags',
    '+bitexact',
    '-movflags',
    '+faststart',
    target,
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
