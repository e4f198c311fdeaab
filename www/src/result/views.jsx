/** How each kind of result is shown. A kind that is not here has files, or its members as a table: nothing is left out. */

import { t } from '../text/index.js';
import { kindOf } from '../ui/kind.js';
import { Score } from './facts.jsx';
import { BeforeAfter, Scrub } from './compare.jsx';
import { Matte } from './matte.jsx';
import { spritesOf } from './outputs.js';
import { Ocr, Parts, Tags, Targets } from './recognised.jsx';
import { Marked } from './seen.jsx';
import { Transcript } from './speech.jsx';
import { Dna, Hash, Hidden, Inspected, Singing, Songs, Translated, Unpacked, Words } from './told.jsx';

/** Before and after, for kinds that change the picture and keep everything else. */
function Improved({ input, files, place }) {
  const after = files.find((key) => ['video', 'image'].includes(kindOf(key)));
  if (!input || !after || kindOf(input) !== kindOf(after)) return null;
  return <BeforeAfter before={input} after={after} kind={kindOf(after)} place={place} />;
}

function Sprites({ detail, run, place }) {
  const asked = operationOf(run, 'Snapshot')?.Snapshot ?? detail.Operation?.Snapshot;
  return spritesOf(detail).map((key) => (
    <Scrub key={key} objectKey={key} config={asked?.SpriteSnapshotConfig} count={asked?.Count} place={place} />
  ));
}

function operationOf(run, tag) {
  return [run?.request.Operation].flat().find((operation) => (operation?.Tag ?? run.request.Tag) === tag);
}

function Quality({ result, input, place }) {
  const found = (result?.VqaPlusResult?.DetailedResult ?? []).flatMap(({ Type, Items = [] }) =>
    [Items].flat().map((item) => ({
      label: Type,
      begin: item.StartTimeOffset ?? 0,
      end: item.EndTimeOffset ?? 0,
      height: item.Confidence === undefined ? 1 : item.Confidence / 100,
      told: item.Confidence === undefined ? undefined : `${item.Confidence} %`,
    })),
  );
  const { NoAudio, NoVideo } = result?.VqaPlusResult ?? {};
  return (
    <>
      <Score label={t('result.score')} value={result?.Score} max={10} />
      {NoAudio && <p>{t('result.noaudio')}</p>}
      {NoVideo && <p>{t('result.novideo')}</p>}
      {found.length > 0 && <Marked objectKey={input} stretches={found} place={place} />}
      {result?.VqaPlusResult && found.length === 0 && <p class="muted">{t('result.noproblem')}</p>}
    </>
  );
}

/** By tag: the member of the operation that holds the result, the view for it, and whether the files are shown besides. */
export const VIEWS = {
  VideoEnhance: { View: Improved, files: true },
  SuperResolution: { View: Improved, files: true },
  SDRtoHDR: { View: Improved, files: true },
  VideoProcess: { View: Improved, files: true },
  Watermark: { View: Improved, files: true },
  PicProcess: { View: Improved, files: true, facts: 'PicProcessResult' },
  PosterProduction: { files: true },
  Snapshot: { View: Sprites, files: true },
  QualityEstimate: { member: 'QualityEstimate', View: Quality },
  VideoTag: { member: 'VideoTagResult', View: Tags },
  VideoTargetRec: { member: 'VideoTargetRecResult', View: Targets, files: true },
  ImageOCR: { member: 'Detection', View: Ocr },
  SegmentVideoBody: { View: Matte, files: true },
  SplitVideoParts: { member: 'SplitVideoInfoResult', View: Parts },
  SpeechRecognition: {
    member: 'SpeechRecognitionResult',
    View: ({ result, input, place }) => <Transcript result={result} objectKey={input} place={place} />,
    files: true,
  },
  WordsGeneralize: { member: 'WordsGeneralizeResult', View: Words },
  SoundHound: { member: 'SoundHoundResult', View: Songs },
  VocalScore: { member: 'VocalScoreResult', View: Singing },
  FileHashCode: { member: 'FileHashCodeResult', View: Hash },
  DNA: { member: 'DnaResult', View: Dna },
  Translation: { member: 'AITranslateResult', View: Translated, files: true },
  ExtractDigitalWatermark: { member: 'ExtractDigitalWatermark', View: Hidden },
  ImageInspect: { member: 'ImageInspectResult', View: Inspected },
  FileUncompress: { member: 'FileUncompressResult', View: Unpacked },
  FileCompress: { files: true, facts: 'FileCompressResult' },
  DocProcess: { files: true, facts: 'DocProcessResult' },
  DocWatermark: { files: true, facts: 'DocWatermarkResult' },
};
