// Texts and bytes in and out of the module, through memory that is used again for every call. Only used within `enter`.
import { arena, arenaLength, scratch } from './core.js';
import { memory } from './runtime.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes a text where the module reads it; answers its length in UTF-8. */
export function write(text: string): number {
  // Most texts are ASCII, so room for one byte a character comes first; what does not fit takes up to three.
  let length = 0;
  let rest = text;
  for (let room = text.length + 64; ; room = length + rest.length * 3) {
    const at = scratch(room);
    const { read, written } = encoder.encodeInto(rest, new Uint8Array(memory(), at + length, room - length));
    length += written;
    if (read === rest.length) return length;
    rest = rest.slice(read);
  }
}

/** Writes bytes where the module reads them. */
export function writeBytes(bytes: Uint8Array): number {
  // First the room: memory that grows is another buffer.
  const at = scratch(bytes.length);
  new Uint8Array(memory(), at, bytes.length).set(bytes);
  return bytes.length;
}

/** The texts of a document that do not stand in it as they are. */
export const arenaText = (): string => textAt(arena(), arenaLength());

/** A text in the memory of the module, or what bytes say as UTF-8. */
export const textAt = (at: number, length: number): string => (length === 0 ? '' : textOf(new Uint8Array(memory(), at, length)));
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
