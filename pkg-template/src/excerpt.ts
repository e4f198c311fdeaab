// The beginning of a body that could not be read, for the person who looks into it.

const LENGTH = 300;
/** Enough of a body that a name and its value are seen whole. */
const SEEN = 8 * LENGTH;
/**
 * Names behind which a secret may stand, in XML, JSON, headers and queries, and what stands there. A value hidden too many is no
 * harm; what follows an end tag is no value.
 */
const SECRET =
  /(<\/[\w-]*?)?((?:token|secret|signature|authorization|password|credential|(?:access|crypt|compress)key|cryptiv)[\w-]*["']?\s*[:=>]\s*["']?)([^\s"'<>&,;{}]+)/gi;

/** The first few hundred characters, with an ellipsis where there are more and in the place of what is or may be a secret. */
export function excerptOf(body: string | Uint8Array): string {
  const start = typeof body === 'string' ? body.slice(0, SEEN) : new TextDecoder().decode(body.subarray(0, SEEN));
  const hidden = start.trim().replace(SECRET, (all, closing, name) => (closing === undefined ? `${name}…` : all));
  const characters = [...hidden.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd')];
  const shown = characters.slice(0, LENGTH).join('');
  return characters.length > LENGTH || body.length > SEEN ? `${shown}…` : shown;
}
