/** The registry: one entry per tag. `sample: true` marks results that are made up and say so. */

import * as animation from './animation.js';
import * as mediainfo from './mediainfo.js';
import * as snapshot from './snapshot.js';
import * as transcode from './transcode.js';
import * as watermark from './watermark.js';

export const WORK = {
  Transcode: transcode,
  MediaInfo: mediainfo,
  Snapshot: snapshot,
  Animation: animation,
  Watermark: watermark,
  VideoProcess: { run: transcode.videoProcess },
  SuperResolution: { run: transcode.superResolution },
  SDRtoHDR: { run: transcode.sdrToHdr },
  VideoEnhance: { run: transcode.videoEnhance },
};
