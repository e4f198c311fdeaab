/**
 * The registry: one entry per tag. `emulated` says what a result is worth: `approximation` for a simple method in place of
 * the service's own, `sample` for a made-up result.
 */

import * as analyse from './analyse.js';
import * as animation from './animation.js';
import * as canvas from './canvas.js';
import * as cover from './cover.js';
import * as files from './files.js';
import * as join from './join.js';
import * as mediainfo from './mediainfo.js';
import * as pictures from './pictures.js';
import * as samples from './samples.js';
import * as segment from './segment.js';
import * as snapshot from './snapshot.js';
import * as sounds from './sounds.js';
import * as transcode from './transcode.js';
import * as watermark from './watermark.js';

const real = (run) => ({ run });
const near = (run) => ({ run, emulated: 'approximation' });
const sample = (run) => ({ run, emulated: 'sample' });

export const WORK = {
  Transcode: real(transcode.run),
  VideoEnhance: near(transcode.videoEnhance),
  MediaInfo: real(mediainfo.run),
  VideoMontage: near(join.montage),
  VideoTag: sample(samples.videoTag),
  Snapshot: real(snapshot.run),
  Watermark: real(watermark.run),
  QualityEstimate: near(analyse.qualityEstimate),
  Animation: real(animation.run),
  DigitalWatermark: near(files.digitalWatermark),
  ExtractDigitalWatermark: near(files.extractDigitalWatermark),
  StreamExtract: real(segment.streamExtract),
  Concat: real(join.concat),
  Segment: real(segment.segment),
  SmartCover: near(cover.run),
  PicProcess: near(pictures.run),
  Translation: sample(samples.translation),
  WordsGeneralize: sample(samples.wordsGeneralize),
  VideoTargetRec: sample(samples.videoTargetRec),
  SplitVideoParts: near(analyse.splitVideoParts),
  SegmentVideoBody: sample(samples.segmentVideoBody),
  VoiceSeparate: near(sounds.voiceSeparate),
  SoundHound: sample(samples.soundHound),
  NoiseReduction: real(sounds.noiseReduction),
  Tts: sample(samples.tts),
  SpeechRecognition: sample(samples.speechRecognition),
  VideoProcess: near(transcode.videoProcess),
  SuperResolution: near(transcode.superResolution),
  SDRtoHDR: near(transcode.sdrToHdr),
  FillConcat: real(join.fillConcat),
  VideoSynthesis: real(canvas.run),
  VocalScore: sample(samples.vocalScore),
  ImageInspect: sample(samples.imageInspect),
  ImageOCR: sample(samples.imageOcr),
  DNA: sample(samples.dna),
  PosterProduction: sample(samples.poster),
  GeneratePlayList: real(transcode.playList),
  DocProcess: sample(samples.docProcess),
  DocWatermark: sample(samples.docWatermark),
  DocAIGCMetadata: sample(samples.docMetadata),
  FileHashCode: real(files.fileHashCode),
  FileUncompress: sample(samples.fileUncompress),
  FileCompress: sample(samples.fileCompress),
};
