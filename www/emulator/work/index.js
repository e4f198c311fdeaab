/**
 * The registry: one entry per tag. `emulated` says what a result is worth: `approximation` for a simple method in place of
 * the service's own, `sample` for a made-up result.
 */

import * as analyse from './analyse.js';
import * as animation from './animation.js';
import * as archives from './archives.js';
import * as canvas from './canvas.js';
import * as cover from './cover.js';
import * as files from './files.js';
import * as join from './join.js';
import * as mediainfo from './mediainfo.js';
import * as pictures from './pictures.js';
import * as papers from './samples/papers.js';
import * as sights from './samples/sights.js';
import * as speech from './samples/speech.js';
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
  VideoTag: sample(sights.videoTag),
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
  Translation: sample(papers.translation),
  WordsGeneralize: sample(papers.wordsGeneralize),
  VideoTargetRec: sample(sights.videoTargetRec),
  SplitVideoParts: near(analyse.splitVideoParts),
  SegmentVideoBody: sample(sights.segmentVideoBody),
  VoiceSeparate: near(sounds.voiceSeparate),
  SoundHound: sample(speech.soundHound),
  NoiseReduction: real(sounds.noiseReduction),
  Tts: sample(speech.tts),
  SpeechRecognition: sample(speech.speechRecognition),
  VideoProcess: near(transcode.videoProcess),
  SuperResolution: near(transcode.superResolution),
  SDRtoHDR: near(transcode.sdrToHdr),
  FillConcat: real(join.fillConcat),
  VideoSynthesis: real(canvas.run),
  VocalScore: sample(speech.vocalScore),
  ImageInspect: sample(sights.imageInspect),
  ImageOCR: sample(sights.imageOcr),
  DNA: sample(sights.dna),
  PosterProduction: sample(sights.poster),
  GeneratePlayList: real(transcode.playList),
  DocProcess: sample(papers.docProcess),
  DocWatermark: sample(papers.docWatermark),
  DocAIGCMetadata: sample(papers.docMetadata),
  FileHashCode: real(files.fileHashCode),
  FileUncompress: real(archives.fileUncompress),
  FileCompress: real(archives.fileCompress),
};
