/** A service with inputs of all kinds, and ways to look at what its jobs made. For the `work-*` tests. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, find, output, start, textAt } from './client.js';

/** The address of an object as parameters name it. */
export const URL_OF = (key) => `https://test-1250000000.cos.ap-chongqing.myqcloud.com/${key}`;
/** A quick Transcode element. */
export const TRANSCODE =
  '<Transcode><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width>160</Width><Preset>veryfast</Preset></Video><Audio><Codec>aac</Codec></Audio><TimeInterval><Duration>1</Duration></TimeInterval></Transcode>';

/** Starts the service with its inputs. */
export async function workshop() {
  const { service, api } = await start({ concurrency: 2 });
  await api.put('/input/empty.mp4', '');
  await api.put('/input/text.mp4', 'this is no video');
  await api.put('/input/words.txt', 'some words', 'text/plain');
  await api.put('/input/sub.srt', '1\n00:00:00,000 --> 00:00:02,000\nhello\n', 'text/plain');
  const shop = new Workshop(service, api);
  await shop.done('Snapshot', `${output('input/mark.png')}<Snapshot><Count>1</Count><Width>128</Width></Snapshot>`);
  return shop;
}

class Workshop {
  #folder = mkdtempSync(join(tmpdir(), 'emulator-work-'));

  constructor(service, api) {
    Object.assign(this, { service, api });
  }

  async close() {
    await this.service.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A file of the test's own. */
  scratch(name) {
    return join(this.#folder, name);
  }

  /** Runs ffmpeg to make an input. */
  ffmpeg(...args) {
    const { ffmpeg } = this.service.worker.core.ffmpeg;
    const { status, stderr } = spawnSync(ffmpeg, ['-v', 'error', '-y', ...args], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }

  /** Runs one job that must succeed; gives its Operation. */
  async done(tag, operation, options) {
    const detail = await this.api.work(tag, operation, options);
    assert.equal(textAt(detail, 'State'), 'Success', `${tag}: ${textAt(detail, 'Code')} ${textAt(detail, 'Message')}`);
    assert.equal(textAt(detail, 'Progress'), '100');
    return find(detail, 'Operation');
  }

  /** The bytes of an object, as a file. */
  file(key) {
    return this.service.storage.get('test-1250000000', key).file;
  }

  /** ffprobe's facts of a stored object. */
  probe(key) {
    return this.service.worker.core.ffmpeg.probe(this.file(key));
  }

  /** The pixels of one frame, through a filter. */
  pixels(key, filter, at = 0) {
    const { ffmpeg } = this.service.worker.core.ffmpeg;
    const args = ['-v', 'error', '-ss', String(at), '-i', this.file(key), '-vf', `${filter},format=rgb24`];
    return spawnSync(ffmpeg, [...args, '-frames:v', '1', '-f', 'rawvideo', '-'], { maxBuffer: 1 << 26 }).stdout;
  }
}

/** Keys of the files a job made. */
export const names = (operation, ...path) =>
  all(find(operation, 'MediaResult', 'OutputFile', ...path), 'ObjectName').map((node) => node.text);

/** The first stream of a kind. */
export const stream = (facts, kind) => facts.streams.find((item) => item.codec_type === kind);

/** Mean difference of two pictures' bytes. */
export const distance = (a, b) => a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;
