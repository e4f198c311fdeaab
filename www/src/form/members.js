/** Which members of a job a person is shown: what its tag reads, and what somebody can explain. */

const NOT_EXPLAINED = /No source gives a meaning|not documented publicly/;

/** Members of shared shapes whose text names the tags that read them. */
const READ_BY = {
  'Input.Lang': ['Translation'],
  'Input.Type': ['Translation'],
  'Input.BasicType': ['Translation'],
  'Input.Url': ['SpeechRecognition', 'VideoMontage', 'ImageOCR', 'ImageInspect', 'VideoTargetRec'],
  'Input.SourceType': ['VideoTargetRec'],
  'Output.SpriteObject': ['Snapshot'],
  'Output.AuObject': ['VoiceSeparate'],
  'Output.BassObject': ['VoiceSeparate'],
  'Output.DrumObject': ['VoiceSeparate'],
  'Output.StreamExtract': ['StreamExtract'],
};

/** What these tags take no notice of, though the shape has it. */
const UNREAD = { StreamExtract: ['Output.Object'], VideoTag: ['Output'], FileUncompress: ['Output.Object'] };

export function isShown(tag, path, { name, doc = '', source = '' }) {
  const place = [...path.filter((step) => typeof step === 'string'), name].slice(-2).join('.');
  if (NOT_EXPLAINED.test(doc) || source === 'go only' || source === 'java only') return false;
  if (READ_BY[place] && !READ_BY[place].includes(tag)) return false;
  if (UNREAD[tag]?.includes(place)) return false;
  const alone = /read by (\w+) alone/.exec(doc)?.[1];
  return !alone || alone === tag;
}

/** Required ones first; the rest stays in the order of the reference. */
export const requiredFirst = (members) => [
  ...members.filter(({ required }) => required),
  ...members.filter(({ required }) => !required),
];
