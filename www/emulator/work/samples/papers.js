/** Sample results for texts, documents and archives. */

import { says, storePicture, storeText, tree } from './shared.js';

export async function translation(task) {
  const source = task.input();
  const target = task.text('Translation', 'Lang');
  const text = says(`${source.key} in ${target}`);
  if (task.text('NoNeedOutput') !== 'true') {
    await storeText(task, text, task.key(task.text('Output', 'Object')));
    return [tree('AITranslateResult', { Result: text }), task.mediaResult()];
  }
  return [tree('AITranslateResult', { Result: text })];
}

export async function wordsGeneralize(task) {
  task.input();
  return [
    tree('WordsGeneralizeResult', {
      WordsGeneralizeLable: [{ Category: says('category'), Word: says('word') }],
      WordsGeneralizeToken: [
        { Length: '8', Offset: '0', Pos: 'n', Word: says('word') },
        { Length: '4', Offset: '9', Pos: 'v', Word: says('verb') },
      ],
    }),
  ];
}

/** One page, whatever the document. */
export async function docProcess(task) {
  task.input();
  const type = task.text('DocProcess', 'TgtType') ?? 'jpg';
  const pattern = (task.text('Output', 'Object') ?? '').replace(/\$\{(Page)\}/g, '1').replace(/\$\{SheetID\}/g, '1');
  const key = task.key(pattern, { number: 1, ext: type });
  if (type === 'pdf') await storeText(task, says('no pdf was made'), key);
  else await storePicture(task, key, '595x842');
  return [
    tree('DocProcessResult', {
      FailPageCount: 0,
      SuccPageCount: 1,
      TaskId: task.job.id,
      TgtType: type,
      TotalPageCount: 1,
      TotalSheetCount: 0,
      PageInfo: [{ PageNo: 1, TgtUri: key }],
    }),
  ];
}

/** The document goes through unchanged. */
export async function docWatermark(task) {
  const object = task.input();
  const meta = await task.store(task.key(task.text('Output', 'Object')), object.file);
  return [tree('DocWatermarkResult', { Size: meta.size, TotalPageCount: 1, Etag: meta.etag })];
}

export async function docMetadata(task) {
  const object = task.input();
  await task.store(task.key(task.text('Output', 'Object')), object.file);
  return [];
}
