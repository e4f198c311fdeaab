/** Sample results about what is to be seen in a video or a picture. */

import { encodeMedia } from '../encode.js';
import { durationOf, videoOf } from '../facts.js';
import { says, storePicture, tree } from './shared.js';

export async function videoTag(task) {
  const facts = await task.probe();
  const end = durationOf(facts).toFixed(2);
  const box = { X1: '0.100000', Y1: '0.100000', X2: '0.400000', Y2: '0.500000' };
  return [
    tree('VideoTagResult', {
      StreamData: {
        SubErrCode: '0',
        SubErrMsg: 'ok',
        Data: {
          Tags: [{ Tag: says('test pattern'), TagCls: says('graphics'), Confidence: '0.91' }],
          PersonTags: [
            {
              Name: says('person'),
              Confidence: '0.52',
              Count: '1',
              DetailPerSecond: [{ TimeStamp: '1.0', Confidence: '0.52', BBox: [box] }],
            },
          ],
          PlaceTags: [
            {
              Tags: [{ Tag: says('studio'), Confidence: '0.61' }],
              ClipFrameResult: [says('studio')],
              StartTime: '0.0',
              EndTime: end,
              StartIndex: '0',
              EndIndex: '24',
            },
          ],
          ActionTags: [{ Tags: [{ Tag: says('moving'), Confidence: '0.71' }], StartTime: '0.0', EndTime: end }],
          ObjectTags: [{ Objects: [{ Name: says('box'), Confidence: '0.81', BBox: [box] }], TimeStamp: '1.0' }],
          Labels: [{ First: says('technology'), Second: says('test'), Confidence: '0.41' }],
        },
      },
    }),
  ];
}

export async function videoTargetRec(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const { width = 0, height = 0 } = videoOf(facts) ?? {};
  const info = (name) => [
    {
      Name: says(name),
      Score: '88',
      Location: { X: '10', Y: '10', Width: Math.round(width / 4), Height: Math.round(height / 4) },
    },
  ];
  const url = `https://${task.bucket}.cos.${task.core.defaults.region}.myqcloud.com/sample/${task.job.id}-0.jpg`;
  const kinds = [
    ['Body', 'BodyRecognition', 'BodyInfo', 'person'],
    ['Pet', 'PetRecognition', 'PetInfo', 'cat'],
    ['Car', 'CarRecognition', 'CarInfo', 'car'],
    ['Face', 'FaceRecognition', 'FaceInfo', 'face'],
    ['Plate', 'LicenseRecognitionResult', 'PlateInfo', 'plate'],
  ];
  const result = Object.fromEntries(
    kinds
      .filter(([flag]) => task.text('VideoTargetRec', flag) === 'true')
      .map(([, list, item, name]) => [list, [{ Time: '0', Url: url, [item]: info(name) }]]),
  );
  const results = [tree('VideoTargetRecResult', result)];
  if (task.text('VideoTargetRec', 'ProcessType') !== 'Mosaic') return results;
  const pattern = task.text('Output', 'Object');
  const file = await encodeMedia(task, {
    source: { file: object.file, facts },
    pattern,
    format: 'mp4',
    extra: ['boxblur=8:2'],
  });
  return [...results, ...(await task.finish(file))];
}

export async function segmentVideoBody(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const mask = (task.text('SegmentVideoBody', 'Mode') ?? 'Mask') === 'Mask';
  const file = await encodeMedia(task, {
    source: { file: object.file, facts },
    pattern: task.text('Output', 'Object'),
    format: 'mp4',
    extra: mask ? ['format=gray', 'lutyuv=y=gt(val\\,128)*255', 'format=yuv420p'] : [],
  });
  return task.finish(file);
}

export async function imageInspect(task) {
  const object = task.input();
  return [
    tree('ImageInspectResult', {
      State: 'Success',
      Code: 'Success',
      Message: says('not inspected'),
      InputObjectName: object.key,
      ProcessResult: {
        PicSize: object.size,
        PicType: /\/(\w+)/.exec(object.type)?.[1] ?? 'unknown',
        Suspicious: 'false',
        SuspiciousBeginByte: '0',
        SuspiciousEndByte: '0',
        SuspiciousSize: '0',
        SuspiciousType: '',
      },
    }),
  ];
}

export async function imageOcr(task) {
  const object = task.input();
  const point = (X, Y) => ({ X, Y });
  const corners = [point(10, 10), point(110, 10), point(110, 30), point(10, 30)];
  const single = task.text('ImageOCR', 'IsWord') === 'true';
  return [
    tree('Detection', {
      InputObjectName: object.key,
      Code: 'Success',
      State: 'Success',
      Language: task.text('ImageOCR', 'LanguageType') ?? 'zh',
      Angel: '0',
      PdfPageSize: '0',
      TextDetections: [
        {
          DetectedText: says('text'),
          Confidence: '99',
          Polygon: corners,
          ItemPolygon: [{ X: 10, Y: 10, Width: 100, Height: 20 }],
          Words: single ? [{ Confidence: '99', Character: 't', WordCoordPoint: [{ WordCoordinate: corners }] }] : undefined,
        },
      ],
    }),
  ];
}

export async function dna(task) {
  const facts = await task.probe();
  const duration = Math.round(durationOf(facts));
  return [
    tree('DnaResult', {
      VideoId: task.text('DnaConfig', 'VideoId') ?? says('video'),
      Duration: duration,
      Detection: {
        VideoId: says('similar video'),
        Similar: '100',
        SimilarDuration: duration,
        Duration: duration,
        MatchDetail: [{ MatchStartTime: 0, MatchEndTime: duration, SrcStartTime: 0, SrcEndTime: duration }],
        Audio: { Similar: '100' },
      },
    }),
  ];
}

export async function poster(task) {
  const key = task.key(task.text('Output', 'Object'), { ext: 'png' });
  const meta = await storePicture(task, key, '600x800');
  return [
    tree('PicProcessResult', {
      UploadResult: {
        ProcessResults: {
          Object: [
            {
              Key: key,
              Location: `${task.bucket}.cos.${task.core.defaults.region}.myqcloud.com/${key}`,
              Format: 'PNG',
              Width: 600,
              Height: 800,
              Size: meta.size,
              Quality: 100,
              Etag: meta.etag,
            },
          ],
        },
      },
    }),
  ];
}
