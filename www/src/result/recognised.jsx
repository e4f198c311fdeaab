/** What was recognised in a picture or a film, drawn where and when it was seen. */

import { t } from '../text/index.js';
import { offset } from '../ui/format.js';
import { Table } from './facts.jsx';
import { Marked, Timeline } from './seen.jsx';

const percent = (share) => (Number.isFinite(share) ? `${Math.round(share * 100)} %` : '–');

const box = ({ X1, Y1, X2, Y2 }) => ({ x: X1, y: Y1, width: X2 - X1, height: Y2 - Y1 });

export function Tags({ result, input, place }) {
  const data = result?.StreamData?.Data ?? {};
  const marks = [
    ...(data.PersonTags ?? []).flatMap(({ Name, DetailPerSecond = [] }) =>
      DetailPerSecond.map(({ TimeStamp, BBox = [] }) => ({ label: Name, time: Number(TimeStamp), boxes: BBox.map(box) })),
    ),
    ...(data.ObjectTags ?? []).flatMap(({ TimeStamp, Objects = [] }) =>
      Objects.map(({ Name, BBox = [] }) => ({ label: Name, time: TimeStamp, boxes: BBox.map(box) })),
    ),
  ];
  const stretches = [data.PlaceTags, data.ActionTags].flatMap((list = []) =>
    list.flatMap(({ Tags: tags = [], StartTime, EndTime }) =>
      tags.map(({ Tag, Confidence }) => ({ label: Tag, begin: StartTime, end: EndTime, told: percent(Confidence) })),
    ),
  );
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
      {marks.length + stretches.length > 0 && (
        <Marked objectKey={input} marks={marks} stretches={stretches} relative place={place} />
      )}
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

export function Targets({ result, input, place }) {
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

export function Ocr({ result, input, place }) {
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

export function Parts({ result, input, place }) {
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
