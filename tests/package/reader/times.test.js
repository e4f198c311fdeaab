// Times as the service writes them, and what is none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecodeError, parseTime } from 'wanxiang-jobs';

test('every spelling of a time is the same instant', () => {
  for (const [text, iso] of [
    ['2022-06-27T15:23:10+0800', '2022-06-27T07:23:10.000Z'],
    ['2022-08-09 14:54:17+0800', '2022-08-09T06:54:17.000Z'],
    ['2022-08-09T14:54:17-05:30', '2022-08-09T20:24:17.000Z'],
    ['2022-08-09T14:54:17Z', '2022-08-09T14:54:17.000Z'],
    ['2022-08-09T14:54:17.5Z', '2022-08-09T14:54:17.500Z'],
    ['2022-08-09T14:54:17.123456789+0000', '2022-08-09T14:54:17.123Z'],
  ]) {
    assert.equal(parseTime(text)?.toISOString(), iso, text);
  }
});

test('a time that has not come yet is undefined', () => {
  for (const text of [undefined, '', '-']) assert.equal(parseTime(text), undefined);
});

test('what is no time is refused by what it says', () => {
  for (const text of ['soon', '2022-06-27', '2022-06-27T15:23:10', '2022-13-01T00:00:00Z', '2022-06-27T25:00:00Z', ' -']) {
    assert.throws(
      () => parseTime(text),
      (error) => error instanceof DecodeError && error.code === 'time' && error.message.includes(`"${text}"`),
      text,
    );
  }
});
