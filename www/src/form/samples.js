/** Small files of the page's own, by which every kind of job can be tried; they go to the bucket when a job needs them. */

import { ask } from '../state/storage.js';
import { target } from '../state/settings.js';

export const FOLDER = 'console/sample/';

const NAMES = {
  video: 'sample.mp4',
  audio: 'sample.mp4',
  image: 'sample.png',
  text: 'sample.txt',
  document: 'sample.pdf',
  archive: 'sample.zip',
  file: 'sample.mp4',
};

export const sampleKey = (kind) => FOLDER + NAMES[kind];

const TEXT = 'The quick brown fox jumps over the lazy dog. 你好，世界。\n';

/** An archive of one file, `hello.txt`. */
const ZIP =
  'UEsDBAoAAAAAAAAAIQAgMDo2BgAAAAYAAAAJAAAAaGVsbG8udHh0aGVsbG8KUEsBAhQACgAAAAAAAAAhACAwOjYGAAAABgAAAAkAAAAAAAAAAAAAAAAAAAAAAGhlbGxvLnR4dFBLBQYAAAAAAQABADcAAAAtAAAAAAA=';

const MADE = {
  'sample.mp4': async () => (await fetch(new URL('../../sample/sample.mp4', import.meta.url))).blob(),
  'sample.png': picture,
  'sample.txt': async () => new Blob([TEXT], { type: 'text/plain; charset=utf-8' }),
  'sample.pdf': async () => new Blob([pdf()], { type: 'application/pdf' }),
  'sample.zip': async () => new Blob([Uint8Array.from(atob(ZIP), (letter) => letter.charCodeAt(0))], { type: 'application/zip' }),
};

const sent = new Set();

/** Puts the samples that a request names into the bucket, each once. */
export async function sendSamples(request) {
  const wanted = Object.keys(MADE).filter((name) => JSON.stringify(request).includes(FOLDER + name));
  await Promise.all(
    wanted.map(async (name) => {
      const mark = `${target.peek().cos} ${name}`;
      if (sent.has(mark)) return;
      const body = await MADE[name]();
      await ask({ method: 'PUT', key: FOLDER + name, action: 'name/cos:PutObject', body, type: body.type });
      sent.add(mark);
    }),
  );
}

function picture() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const draw = canvas.getContext('2d');
  const sky = draw.createLinearGradient(0, 0, 640, 360);
  sky.addColorStop(0, '#2f62e8');
  sky.addColorStop(1, '#e8b22f');
  draw.fillStyle = sky;
  draw.fillRect(0, 0, 640, 360);
  draw.fillStyle = '#fff';
  draw.font = '600 44px sans-serif';
  draw.fillText('wanxiang-jobs 2026', 40, 190);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function pdf() {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    '<</Length 49>>stream\nBT /F 24 Tf 72 720 Td (wanxiang-jobs sample) Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj${body}endobj\n`;
    return at;
  });
  const start = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
}
