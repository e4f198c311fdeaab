/** Checks a submitted Request as strictly as the service does; throws InvalidArgument that names the member. */

import { Refusal } from '../http/errors.js';
import { TAGS } from './tags.js';
import { WORK } from '../work/index.js';
import { all, find, textAt } from '../xml.js';

const invalid = (message) => new Refusal('InvalidArgument', message);
const FORMATS = [
  'mp4',
  'flv',
  'hls',
  'ts',
  'mkv',
  'avi',
  'mov',
  'dash',
  'webm',
  'aac',
  'mp3',
  'flac',
  'amr',
  'adts',
  'm4a',
  'wav',
  'gif',
  'hgif',
  'webp',
  'm3u8',
  'mxf',
];
const CODECS = ['h.264', 'h.265', 'vp8', 'vp9', 'av1', 'gif', 'webp', 'xavc', 'apple_prores'];
const NUMBERS = {
  'Video.Width': [128, 4096],
  'Video.Height': [128, 4096],
  'Video.Fps': [0, 60],
  'Video.Crf': [0, 51],
  'Video.Gop': [1, 100_000],
  'Video.Rotate': [0, 359.999],
  'Audio.Bitrate': [8, 1000],
  'Snapshot.Count': [1, 10_000],
  'Snapshot.Width': [128, 4096],
  'Snapshot.Height': [128, 4096],
  'TimeInterval.Start': [0, Infinity],
  'TimeInterval.Duration': [0, Infinity],
  'SmartCover.Count': [1, 10],
};

/** Splits a Request into one `{ tag, operation }` per job. */
export function validate(root, { path, storage }) {
  if (root.name !== 'Request') throw invalid(`the root element is ${root.name}, not Request`);
  const operations = all(root, 'Operation');
  const shared = textAt(root, 'Tag');
  if (operations.length > 6) throw invalid(`there are ${operations.length} Operation, at most 6 are allowed`);
  if (!shared && operations.length === 0) throw invalid('Tag is missing');
  callback(root);
  const list = operations.length === 0 ? [undefined] : operations;
  return list.map((operation) => {
    const tag = textAt(operation, 'Tag') ?? shared;
    if (!tag) throw invalid('Tag is missing in Operation');
    if (list.length > 1 && !textAt(operation, 'Tag')) throw invalid('Tag is missing in Operation');
    if (!Object.hasOwn(TAGS, tag)) throw invalid(`Tag is invalid: ${tag}`);
    if (!Object.hasOwn(WORK, tag)) throw new Refusal('NotImplemented', `nothing here can work on ${tag} yet`);
    const rule = TAGS[tag];
    if (!rule.paths.includes(path)) throw invalid(`Tag ${tag} belongs to ${rule.paths.join(' or ')}, not ${path}`);
    required(rule, root, operation);
    common(operation, storage);
    if (operation) numbers(operation);
    return { tag, operation };
  });
}

function callback(root) {
  const url = textAt(root, 'CallBack');
  if (url !== undefined && url !== 'no' && !/^https?:\/\/[^\s/]+/.test(url))
    throw invalid(`CallBack is not an http or https address: ${url}`);
  oneOf(root, 'CallBackFormat', ['XML', 'JSON']);
  oneOf(root, 'CallBackType', ['Url', 'TDMQ', 'Kafka']);
}

function oneOf(root, name, values) {
  const value = textAt(root, name);
  if (value !== undefined && !values.includes(value)) throw invalid(`${name} is invalid: ${value}`);
}

function required(rule, root, operation) {
  const present = (dotted) => {
    const [first, ...rest] = dotted.split('.');
    const node = first === 'Operation' ? find(operation, ...rest) : find(root, first, ...rest);
    return (
      node !== undefined &&
      (node.children.length > 0 ||
        node.text.trim() !== '' ||
        (first === 'Operation' && (rest.length === 0 || (rest.length === 1 && !rest[0].endsWith('Id')))))
    );
  };
  for (const need of rule.needs) {
    const choices = [need].flat();
    if (!choices.some(present)) throw invalid(`${choices.join(' or ')} is required`);
  }
}

function common(operation, storage) {
  const data = textAt(operation, 'UserData');
  if (data !== undefined && !/^[\x20-\x7e\t\r\n]{1,1024}$/.test(data))
    throw invalid('UserData must be at most 1024 printable ASCII characters');
  const level = textAt(operation, 'JobLevel');
  if (level !== undefined && !['0', '1', '2'].includes(level)) throw invalid(`JobLevel is invalid: ${level}`);
  const bucket = textAt(operation, 'Output', 'Bucket');
  if (bucket !== undefined && !storage.has(bucket))
    throw new Refusal('WriteTargetBucketDenied', `the output bucket ${bucket} does not exist or does not belong to you`);
  if (all(operation, 'Watermark').length > 3) throw invalid('at most 3 Watermark are allowed');
}

/** Ranges and lists that hold wherever the parent has that name. */
function numbers(node) {
  for (const child of node.children) {
    const range = NUMBERS[`${node.name}.${child.name}`];
    const text = child.text.trim();
    if (range && text !== '') {
      const value = Number(text.replace(/^(\d+)\/(\d+)$/, (_, a, b) => a / b));
      if (!(value >= range[0] && value <= range[1])) throw invalid(`${node.name}.${child.name} is invalid: ${text}`);
    }
    if (node.name === 'Container' && child.name === 'Format' && !FORMATS.includes(text.toLowerCase()))
      throw invalid(`Container.Format is invalid: ${text}`);
    if (node.name === 'Video' && child.name === 'Codec' && text !== '' && !CODECS.includes(text.toLowerCase()))
      throw invalid(`Video.Codec is invalid: ${text}`);
    numbers(child);
  }
}
