// Bytes of a text in base64, by whatever the platform does fastest.

/** The platform's own ways, of which each runtime has at least one. */
interface Decoders {
  Uint8Array: { fromBase64?: (text: string) => Uint8Array };
  Buffer?: { from(text: string, encoding: 'base64'): Uint8Array };
  atob(text: string): string;
}

export function bytesOf(base64: string): Uint8Array {
  const { Uint8Array: Bytes, Buffer, atob } = globalThis as unknown as Decoders;
  if (Bytes.fromBase64 !== undefined) return Bytes.fromBase64(base64);
  return Buffer?.from(base64, 'base64') ?? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
