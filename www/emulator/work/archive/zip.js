/** Zip archives, written and read: stored or deflated entries, names in UTF-8, no encryption, below 4 GB. */

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { JobFailure } from '../../run/process.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;
const ENCRYPTED = 1;

const bad = (why) => new JobFailure('InvalidObject', `The object is not a zip archive that can be read: ${why}`);

/** DOS date and time, in UTC. */
function stamp(ms) {
  const at = new Date(Math.max(ms, Date.UTC(1980, 0, 1)));
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return { time, date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate() };
}

/** Takes entries one by one and gives the bytes to write for each, and at the end the directory. */
export class ZipWriter {
  #directory = [];
  #at = 0;

  entry(name, bytes, modified) {
    const label = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const { time, date } = stamp(modified);
    const facts = Buffer.alloc(26);
    [20, UTF8, 8, time, date].forEach((value, i) => facts.writeUInt16LE(value, 2 * i));
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(CENTRAL, 0);
    head.writeUInt16LE(20, 4);
    facts.copy(head, 6);
    head.writeUInt32LE(this.#at, 42);
    this.#directory.push(head, label);
    const first = Buffer.alloc(4);
    first.writeUInt32LE(LOCAL);
    return this.#count([first, facts, label, packed]);
  }

  end() {
    const directory = Buffer.concat(this.#directory);
    const count = this.#directory.length / 2;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    return Buffer.concat([directory, end]);
  }

  #count(parts) {
    const bytes = Buffer.concat(parts);
    this.#at += bytes.length;
    return bytes;
  }
}

/** Entries of a zip archive: `{ name, read(limit) }`, folders left out. */
export function readZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) throw bad('it has no directory');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw bad('its directory is broken');
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + lengths[0]);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (name.endsWith('/')) continue;
    if (flags & ENCRYPTED) throw new JobFailure('ResourceNotSupported', 'encrypted archives are not supported here');
    entries.push({ name, read: (limit) => unpack(bytes, { local, packed, size, method, name, limit }) });
  }
  return entries;
}

function unpack(bytes, { local, packed, size, method, name, limit }) {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw bad(`${name} has no header`);
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const raw = bytes.subarray(from, from + packed);
  if (raw.length !== packed || size > limit) throw bad(`${name} is cut off or too large`);
  if (method === 0) return raw;
  if (method !== 8) throw new JobFailure('ResourceNotSupported', `${name} is packed by method ${method}`);
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw bad(`${name} cannot be unpacked`);
  }
}
