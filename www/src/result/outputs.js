import { kindOf } from '../ui/kind.js';

/**
 * The keys that a finished job wrote. What the service reports comes first; without a report the key
 * that was asked for, if it is one and not a pattern.
 */
export function outputsOf(detail) {
  const operation = detail.Operation ?? {};
  const { OutputFile } = operation.MediaResult ?? {};
  const prefix = OutputFile?.ObjectPrefix ?? '';
  const plain = (OutputFile?.ObjectName ?? []).map((name) => prefix + name);
  const reported = [...plain, ...spritesOf(detail), ...picturesOf(operation), ...pagesOf(operation)];
  if (reported.length > 0) return [...new Set(reported)];
  const { Object, AuObject, BassObject, DrumObject, StreamExtract } = operation.Output ?? {};
  const asked = [
    Object,
    AuObject,
    BassObject,
    DrumObject,
    ...(StreamExtract ?? []).map((stream) => stream.Object ?? stream.Output),
  ];
  return asked.filter((key) => key && !key.includes('${'));
}

const PIECE = /\.(ts|m4s)$/i;

/** Files without the pieces of a playlist, which are played through it. */
export function withoutPieces(files) {
  return files.some((key) => kindOf(key) === 'playlist') ? files.filter((key) => !PIECE.test(key)) : files;
}

/** The sprite sheets of a Snapshot, which are looked at in another way than its pictures. */
export function spritesOf(detail) {
  const sprite = detail.Operation?.MediaResult?.OutputFile?.SpriteOutputFile;
  return (sprite?.ObjectName ?? []).map((name) => (sprite.ObjectPrefix ?? '') + name);
}

/** A prefix under which the files of a pattern lie, where the service names none of them. */
export function patternOf(detail) {
  const key = detail.Operation?.Output?.Object ?? detail.Operation?.Output?.SpriteObject;
  return key?.includes('${') ? key.slice(0, key.indexOf('${')) : undefined;
}

function picturesOf({ PicProcessResult: result }) {
  const processed = result?.UploadResult?.ProcessResults?.Object ?? [result?.ProcessResult].filter(Boolean);
  return processed.map(({ Key }) => Key).filter(Boolean);
}

function pagesOf({ DocProcessResult: result }) {
  return (result?.PageInfo ?? []).map(({ TgtUri }) => TgtUri).filter(Boolean);
}
