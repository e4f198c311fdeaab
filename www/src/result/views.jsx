/** How each kind of result is shown. A kind that is not here has files, or its members as a table: nothing is left out. */

import { t } from '../text/index.js';
import { bytes, kindOf, offset } from '../ui/format.js';
import { Note } from '../ui/notice.jsx';
import { Facts, Score, Table } from './facts.jsx';
import { BeforeAfter, File, Scrub } from './files.jsx';
import { spritesOf } from './outputs.js';
import { Marked, Timeline } from './seen.jsx';
import { Transcript } from './speech.jsx';

const percent = (share) => (Number.isFinite(share) ? `${Math.round(share * 100)} %` : '–');

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
      confidence: item.Confidence,
    })),
  );
  const { NoAudio, NoVideo } = result?.VqaPlusResult ?? {};
  return (
    <>
      <Score label={t('result.score')} value={result?.Score} max={10} />
      {NoAudio && <p>{t('result.noaudio')}</p>}
      {NoVideo && <p>{t('result.novideo')}</p>}
      {found.length > 0 && <Timeline objectKey={input} parts={found} place={place} />}
      {result?.VqaPlusResult && found.length === 0 && <p class="muted">{t('result.noproblem')}</p>}
    </>
  );
}

const box = ({ X1, Y1, X2, Y2 }) => ({ x: X1, y: Y1, width: X2 - X1, height: Y2 - Y1 });

function Tags({ result, input, place }) {
  const data = result?.StreamData?.Data ?? {};
  const marks = [
    ...(data.PersonTags ?? []).flatMap(({ Name, DetailPerSecond = [] }) =>
      DetailPerSecond.map(({ TimeStamp, BBox = [] }) => ({ label: Name, time: Number(TimeStamp), boxes: BBox.map(box) })),
    ),
    ...(data.ObjectTags ?? []).flatMap(({ TimeStamp, Objects = [] }) =>
      Objects.map(({ Name, BBox = [] }) => ({ label: Name, time: TimeStamp, boxes: BBox.map(box) })),
    ),
  ];
  const stretchOf = ({ Tags: tags = [], StartTime, EndTime }) => ({
    label: tags.map(({ Tag }) => Tag).join(', '),
    begin: StartTime,
    end: EndTime,
  });
  // Places and actions overlap, so each has a line of its own.
  const lines = [data.PlaceTags, data.ActionTags].filter((list) => list?.length > 0).map((list) => list.map(stretchOf));
  const rows = [
    ...(data.Tags ?? []).map(({ Tag, TagCls, Confidence }) => [Tag, TagCls, percent(Confidence)]),
    ...(data.Labels ?? []).map(({ First, Second, Confidence }) => [First, Second, percent(Confidence)]),
    ...(data.PersonTags ?? []).map(({ Name, Count, Confidence }) => [
      Name,
      t('result.times', { count: Count ?? 1 }),
      percent(Confidence),
    ]),
  ];
  return (
    <>
      {rows.length > 0 && (
        <Table caption={t('result.tags')} head={[t('result.tag'), t('result.class'), t('result.confidence')]} rows={rows} />
      )}
      {marks.length > 0 && <Marked objectKey={input} marks={marks} relative place={place} />}
      {lines.map((parts, index) => (
        <Timeline key={index} objectKey={marks.length > 0 || index > 0 ? '' : input} parts={parts} place={place} />
      ))}
    </>
  );
}

const TARGETS = [
  ['BodyRecognition', 'BodyInfo'],
  ['PetRecognition', 'PetInfo'],
  ['CarRecognition', 'CarInfo'],
  ['FaceRecognition', 'FaceInfo'],
  ['LicenseRecognitionResult', 'PlateInfo'],
];

function Targets({ result, input, place }) {
  const marks = TARGETS.flatMap(([list, member]) =>
    (result?.[list] ?? []).flatMap((found) =>
      [found[member] ?? []].flat().map(({ Name, Score: score, Location = {} }) => ({
        label: Name ?? list,
        score,
        time: Number(found.Time ?? found.$extra?.Time ?? 0),
        boxes: [{ x: Location.X, y: Location.Y, width: Location.Width, height: Location.Height }],
      })),
    ),
  );
  if (marks.length === 0) return <p class="muted">{t('result.nothing')}</p>;
  return (
    <>
      <Marked objectKey={input} marks={marks} place={place} />
      <Table
        caption={t('result.targets')}
        head={[t('result.tag'), t('result.time'), t('result.confidence')]}
        rows={marks.map(({ label, time, score }) => [label, offset(time), score])}
      />
    </>
  );
}

function Ocr({ result, input, place }) {
  const lines = result?.TextDetections ?? [];
  const marks = lines.map(({ DetectedText, Polygon = [] }) => ({
    label: DetectedText,
    boxes: [{ points: Polygon.map(({ X, Y }) => [X, Y]) }],
  }));
  return (
    <>
      <Marked objectKey={input} marks={marks} place={place} />
      <Table
        caption={t('result.text')}
        head={[t('result.text'), t('result.confidence')]}
        rows={lines.map(({ DetectedText, Confidence }) => [DetectedText, Confidence])}
      />
    </>
  );
}

function Parts({ result, input, place }) {
  const parts = (result?.TimeInfo ?? []).map(({ PartBegin, PartEnd }) => ({ begin: PartBegin, end: PartEnd }));
  return (
    <>
      <Timeline objectKey={input} parts={parts} place={place} />
      <Table
        caption={t('result.scenes')}
        head={[t('result.scene'), t('result.from'), t('result.to')]}
        rows={parts.map(({ begin, end }, index) => [index + 1, offset(begin), offset(end)])}
      />
    </>
  );
}

function Words({ result }) {
  return (
    <>
      <Table
        caption={t('result.words')}
        head={[t('result.word'), t('result.part'), t('result.place')]}
        rows={(result?.WordsGeneralizeToken ?? []).map(({ Word, Pos, Offset }) => [Word, Pos, Offset])}
      />
      {result?.WordsGeneralizeLable?.length > 0 && (
        <Table
          caption={t('result.names')}
          head={[t('result.name'), t('result.class')]}
          rows={result.WordsGeneralizeLable.map(({ Word, Category }) => [Word, Category])}
        />
      )}
    </>
  );
}

function Songs({ result }) {
  return (
    <Table
      caption={t('result.songs')}
      head={[t('result.song'), t('result.singer'), t('result.confidence')]}
      rows={(result?.SongList ?? []).map(({ SongName, SingerName, Inlier }) => [SongName, SingerName, Inlier])}
    />
  );
}

function Singing({ result }) {
  const parts = [
    ['result.pitch', result?.PitchScore],
    ['result.rhythm', result?.RhythemScore],
  ];
  return parts.map(
    ([name, part]) =>
      part && (
        <section key={name}>
          <Score label={t(name)} value={part.TotalScore} max={100} />
          <Table
            caption={t(name)}
            head={[t('result.from'), t('result.to'), t('result.score')]}
            rows={(part.SentenceScores ?? []).map(({ StartTime, EndTime, Score: score }) => [
              offset(StartTime),
              offset(EndTime),
              score,
            ])}
          />
        </section>
      ),
  );
}

function Hash({ result }) {
  const names = ['MD5', 'SHA1', 'SHA256'].filter((name) => result?.[name]);
  const rows = [
    ...names.map((name) => [name, <code key={name}>{result[name]}</code>]),
    [t('compare.size'), bytes(result?.FileSize)],
    ['ETag', result?.Etag],
  ];
  return <Table caption={t('result.hash')} head={[t('compare.property'), t('result.value')]} rows={rows} />;
}

function Dna({ result, input, place }) {
  const found = result?.Detection;
  const matches = (found?.MatchDetail ?? []).map(({ SrcStartTime, SrcEndTime, MatchStartTime, MatchEndTime }) => ({
    begin: SrcStartTime,
    end: SrcEndTime,
    label: `${offset(MatchStartTime)}–${offset(MatchEndTime)}`,
  }));
  return (
    <>
      {found ? (
        <>
          <Score label={t('result.similar', { id: found.VideoId })} value={found.Similar} max={100} />
          {matches.length > 0 && <Timeline objectKey={input} parts={matches} place={place} />}
        </>
      ) : (
        <p class="muted">{t('result.nomatch')}</p>
      )}
      <Facts value={{ VideoId: result?.VideoId, Duration: result?.Duration }} />
    </>
  );
}

function Translated({ result }) {
  return result?.Result ? <blockquote class="plain-text">{result.Result}</blockquote> : null;
}

function Hidden({ result }) {
  return result?.Message ? (
    <p>
      {t('result.hidden')} <code>{result.Message}</code>
    </p>
  ) : (
    <p class="muted">{t('result.nohidden')}</p>
  );
}

function Inspected({ result, input, place }) {
  const { Suspicious, ...rest } = result?.ProcessResult ?? {};
  return (
    <>
      <Note tone={Suspicious ? 'bad' : 'calm'} title={t(Suspicious ? 'result.suspicious' : 'result.clean')} />
      {input && <File objectKey={input} place={place} />}
      <Facts value={rest} />
    </>
  );
}

function Unpacked({ result }) {
  return (
    <>
      <p>{t('result.unpacked', { count: result?.FileCount ?? 0 })}</p>
      <Facts value={result} />
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
