/** A short random name; `randomUUID` would need https outside loopback. */
export function shortId() {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
