/** Where a text has half of a surrogate pair, if it has: on its way it would become another character. */
export function halfPair(text: string): number | undefined {
  // Platforms that know it answer at once for texts without any character beyond Latin-1.
  if ((text as { isWellFormed?: () => boolean }).isWellFormed?.() === true) return undefined;
  return /[\ud800-\udfff]/u.exec(text)?.index;
}
