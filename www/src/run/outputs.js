/**
 * The keys that a finished job wrote. What the service reports comes first; without a report the key
 * that was asked for, if it is one and not a pattern.
 */
export function outputsOf(detail) {
  const operation = detail.Operation ?? {};
  const { OutputFile } = operation.MediaResult ?? {};
  const prefix = OutputFile?.ObjectPrefix ?? '';
  const plain = (OutputFile?.ObjectName ?? []).map((name) => prefix + name);
  const sprite = OutputFile?.SpriteOutputFile;
  const sprites = (sprite?.ObjectName ?? []).map((name) => (sprite.ObjectPrefix ?? '') + name);
  const reported = [...plain, ...sprites];
  if (reported.length > 0) return reported;
  const { Object, AuObject, StreamExtract } = operation.Output ?? {};
  const asked = [Object, AuObject, ...(StreamExtract ?? []).map((stream) => stream.Object ?? stream.Output)];
  return asked.filter((key) => key && !key.includes('${'));
}
