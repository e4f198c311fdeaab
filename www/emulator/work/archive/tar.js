/** Tar archives, written and read: plain files; names that do not fit a header go into one of their own (pax). */

import { JobFailure } from '../../run/process.js';

const BLOCK = 512;
const bad = (why) => new JobFailure('InvalidObject', `The object is not a tar archive that can be read: ${why}`);
const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);

function header(name, size, modified, type) {
  const block = Buffer.alloc(BLOCK);
  const octal = (value, at, length) => block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1');
  block.write(name.slice(0, 100), 0, 'latin1');
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(modified / 1000), 136, 12);
  block.write('        ', 148, 'latin1');
  block.write(type, 156, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return block;
}

/** A pax record counts its own length. */
function record(name, value) {
  const rest = Buffer.byteLength(` ${name}=${value}\n`);
  let length = rest;
  while (length !== rest + String(length).length) length = rest + String(length).length;
  return `${length} ${name}=${value}\n`;
}

export class TarWriter {
  entry(name, bytes, modified) {
    const plain = /^[\x20-\x7e]{1,100}$/.test(name);
    const told = plain ? Buffer.alloc(0) : Buffer.from(record('path', name));
    const before = plain ? [] : [header('pax', told.length, modified, 'x'), padded(told)];
    const shown = plain ? name : 'long';
    return Buffer.concat([...before, header(shown, bytes.length, modified, '0'), padded(bytes)]);
  }

  end() {
    return Buffer.alloc(2 * BLOCK);
  }
}

const text = (block, from, length) => block.toString('utf8', from, from + length).replace(/\0.*$/s, '');

/** Entries of a tar archive: `{ name, read() }`, plain files alone. */
export function readTar(bytes) {
  const entries = [];
  let next;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const block = bytes.subarray(at, at + BLOCK);
    if (block.every((byte) => byte === 0)) break;
    const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
    if (parseInt(text(block, 148, 8), 8) !== sum) throw bad('the check sum of a header is wrong');
    const size = parseInt(text(block, 124, 12), 8);
    const from = at + BLOCK;
    if (!(size >= 0) || from + size > bytes.length) throw bad('it is cut off');
    const body = bytes.subarray(from, from + size);
    const type = String.fromCharCode(block[156]);
    const prefix = text(block, 345, 155);
    const own = prefix ? `${prefix}/${text(block, 0, 100)}` : text(block, 0, 100);
    if (type === 'x') next = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(body.toString('utf8'))?.[1];
    else if (type === 'L') next = text(body, 0, body.length);
    else {
      if (type === '0' || type === '\0') entries.push({ name: next ?? own, read: () => body });
      next = undefined;
    }
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
  if (entries.length === 0 && bytes.length < BLOCK) throw bad('it is too short');
  return entries;
}
