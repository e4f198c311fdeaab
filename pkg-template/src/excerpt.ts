// The beginning of a body that could not be read, for the person who looks into it.

const LENGTH = 300;
/** Names behind which a secret may stand, in XML, JSON, headers and queries; what stands there is left out. */
const SECRET = /((?:secret|token|authorization|signature|password|credential)[\w-]*["']?\s*[:=>]\s*["']?)[^\s"'<>&,;{}]+/gi;

/** The first few hundred characters, without what is or may be a secret. */
export function excerptOf(body: string | Uint8Array): string {
  const start = typeof body === 'string' ? body.slice(0, 2 * LENGTH) : new TextDecoder().decode(body.subarray(0, 2 * LENGTH));
  const shown = start.replace(SECRET, '$1…').slice(0, LENGTH);
  return shown.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd').trim();
}
