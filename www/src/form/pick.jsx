import { target } from '../state/settings.js';
import { BrowseButton } from './browse.jsx';
import { addressOf } from './examples.js';

/** What fits a member, by its name or by what it belongs to; others take a film or whatever the job itself takes. */
const KINDS = [
  [/Subtitle/, ['text']],
  [/Audio|Standard/, ['audio', 'video']],
  [/Image|Logo/, ['image']],
  [/FileCompressConfig/, []],
];

/** A way into the bucket beside every member that names something to read: by its key, or by its address. */
export function pickOf(member, path, edit) {
  const at = path.filter((step) => typeof step === 'string').join('.');
  // Keys that are written, and addresses of key servers, are not chosen among what is there.
  if (!['key', 'address'].includes(member.format) || /Output|StreamExtract|UriKey/.test(at)) return undefined;
  const kinds = at === 'Input.Object' ? edit.kinds : (KINDS.find(([names]) => names.test(at))?.[1] ?? ['video', 'audio']);
  const choose = (key) => edit.set(path, member.format === 'key' ? key : addressOf(key, target.value));
  return <BrowseButton kinds={kinds} onChoose={choose} />;
}
