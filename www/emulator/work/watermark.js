/** Visible marks: text by drawtext, pictures by overlay. Also the job of the same name. */

import { symlink, writeFile } from 'node:fs/promises';
import { JobFailure } from '../run/process.js';
import { all, flagAt, numberAt, textAt } from '../xml.js';
import { audioOf, videoOf } from './facts.js';
import { fontFor } from './fonts.js';
import { encodeMedia } from './encode.js';

/** Offsets as an expression; `W H` is the picture, `w h` the mark. */
function place(mark, { W, H, w, h }) {
  const pos = textAt(mark, 'Pos') ?? 'TopLeft';
  const relative = textAt(mark, 'LocMode') === 'Relativity';
  const offset = (name, whole) => (relative ? `${whole}*${numberAt(mark, name) ?? 0}/100` : `${numberAt(mark, name) ?? 0}`);
  const dx = offset('Dx', W);
  const dy = offset('Dy', H);
  let x = pos.endsWith('Left') ? dx : pos.endsWith('Right') ? `${W}-${w}-${dx}` : `(${W}-${w})/2`;
  let y = pos.startsWith('Top') ? dy : pos.startsWith('Bottom') ? `${H}-${h}-${dy}` : `(${H}-${h})/2`;
  if (textAt(mark, 'SlideConfig', 'SlideMode') === 'ScrollFromLeft') {
    const speed = (name) => (numberAt(mark, 'SlideConfig', name) ?? 0) * 20;
    x = `mod(t*${speed('XSlideSpeed')}\\,${W}+${w})-${w}`;
    if (speed('YSlideSpeed') > 0) y = `mod(t*${speed('YSlideSpeed')}\\,${H}+${h})-${h}`;
  }
  return { x, y };
}

function shown(mark) {
  const start = numberAt(mark, 'StartTime');
  const end = numberAt(mark, 'EndTime');
  if (start === undefined && end === undefined) return '';
  return `:enable=between(t\\,${start ?? 0}\\,${end ?? 1e9})`;
}

async function textMark(task, mark, number) {
  const text = textAt(mark, 'Text', 'Text');
  if (text === undefined) throw new JobFailure('InvalidArgument', 'Watermark.Text.Text is required');
  await task.tools.needFilter('drawtext');
  await writeFile(task.path(`mark${number}.txt`), text);
  await symlink(fontFor(text), task.path(`font${number}`));
  const colour = /^0x[0-9a-fA-F]{6}$/.test(textAt(mark, 'Text', 'FontColor') ?? '')
    ? textAt(mark, 'Text', 'FontColor')
    : '0xffffff';
  const { x, y } = place(mark, { W: 'w', H: 'h', w: 'text_w', h: 'text_h' });
  const alpha = (numberAt(mark, 'Text', 'Transparency') ?? 100) / 100;
  return (
    `drawtext=textfile=mark${number}.txt:expansion=none:fontfile=font${number}:fontsize=${numberAt(mark, 'Text', 'FontSize') ?? 24}` +
    `:fontcolor=${colour}@${alpha}:x=${x}:y=${y}${shown(mark)}`
  );
}

function imageMark(task, mark, graph, size) {
  const url = textAt(mark, 'Image', 'Url');
  if (url === undefined) throw new JobFailure('InvalidArgument', 'Watermark.Image.Url is required');
  const input = graph.input([], task.fromUrl(url).file);
  const mode = textAt(mark, 'Image', 'Mode') ?? 'Original';
  const [width, height] = ['Width', 'Height'].map((name) => numberAt(mark, 'Image', name));
  const measure = (value, whole) =>
    value === undefined ? -1 : mode === 'Proportion' ? Math.max(1, Math.round((whole * value) / 100)) : value;
  const steps = ['format=rgba', `colorchannelmixer=aa=${(numberAt(mark, 'Image', 'Transparency') ?? 100) / 100}`];
  if (mode !== 'Original' && (width !== undefined || height !== undefined))
    steps.push(`scale=${measure(width, size.width)}:${measure(height, size.height)}`);
  const label = graph.label();
  graph.chains.push(`[${input}:v]${steps.join(',')}[${label}]`);
  return label;
}

/** Adds marks to a filter graph; gives the label of the marked video. */
export async function addWatermarks(task, marks, graph, from, size) {
  let current = from;
  for (const [number, mark] of marks.entries()) {
    const next = graph.label();
    const kind = textAt(mark, 'Type');
    if (kind === 'Text') {
      graph.chains.push(`[${current}]${await textMark(task, mark, number)}[${next}]`);
    } else if (kind === 'Image') {
      const image = imageMark(task, mark, graph, size);
      const { x, y } = place(mark, { W: 'W', H: 'H', w: 'w', h: 'h' });
      const behind = flagAt(mark, 'Image', 'Background');
      // A picture behind the video: the video lies on it, so the offsets change their sign.
      graph.chains.push(
        behind
          ? `[${image}][${current}]overlay=x=-1*(${numberAt(mark, 'Dx') ?? 0}):y=-1*(${numberAt(mark, 'Dy') ?? 0})[${next}]`
          : `[${current}][${image}]overlay=x=${x}:y=${y}${shown(mark)}[${next}]`,
      );
    } else {
      throw new JobFailure('InvalidArgument', `Watermark.Type is invalid: ${kind}`);
    }
    current = next;
  }
  return current;
}

/** Draws the marks on the input and keeps the rest as it is. */
export async function run(task) {
  const source = task.input();
  const facts = await task.probe(source);
  if (!videoOf(facts)) throw new JobFailure('InvalidObject', 'The object has no video stream');
  const file = await encodeMedia(task, {
    source: { file: source.file, facts },
    watermarks: all(task.operation, 'Watermark'),
    copyAudio: audioOf(facts) !== undefined,
    format: /\.(\w+)$/.exec(task.text('Output', 'Object') ?? '')?.[1],
    pattern: task.text('Output', 'Object'),
  });
  return task.finish(file);
}
