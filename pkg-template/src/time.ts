// Times as the service writes them.
import { DecodeError } from './errors/public.js';

const TIME = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/;

/** A time as the list parameters want it; text stays as it is, and a Date without a time is none. */
export function timeText(time: Date | string | undefined): string | undefined {
  if (!(time instanceof Date)) return time;
  return Number.isNaN(time.getTime()) ? undefined : `${time.toISOString().slice(0, 19)}+0000`;
}

/**
 * Reads a time as the service writes it, `2022-06-27T15:23:10+0800` or `2022-08-09 14:54:17+0800`.
 * `-`, an empty text and `undefined`, with which the service says "not yet", give `undefined`; any
 * other text throws `DecodeError`.
 */
export function parseTime(text: string | undefined): Date | undefined {
  if (text === undefined || text === '' || text === '-') return undefined;
  const match = TIME.exec(text);
  const [, year, month, day, hour, minute, second, fraction = '', zone] = match ?? ([] as string[]);
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}${zone?.replace(/(\d\d)(\d\d)$/, '$1:$2')}`;
  const date = new Date(match === null ? NaN : iso);
  if (Number.isNaN(date.getTime())) {
    throw new DecodeError(`"${text}" is no time as the service writes it`, { code: 'time', line: 1, column: 1 });
  }
  return date;
}
