import { language } from '../state/language.js';

/** `1536` → `1.5 KB`: the units of the store's own console, where a kilobyte is 1024 bytes. */
export function bytes(count) {
  if (!Number.isFinite(count)) return undefined;
  if (count < 1024) return `${count} B`;
  const power = Math.min(3, Math.floor(Math.log2(count) / 10));
  const value = count / 1024 ** power;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${['', 'KB', 'MB', 'GB'][power]}`;
}

/** Seconds as `6.01 s`, `1:05` or `1:02:03`. */
export function duration(seconds) {
  if (!Number.isFinite(seconds)) return undefined;
  if (seconds < 60) return `${Number(seconds.toFixed(2))} s`;
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [, minutes, rest] = parts.map((part) => String(part).padStart(2, '0'));
  return parts[0] > 0 ? `${parts[0]}:${minutes}:${rest}` : `${Number(minutes)}:${rest}`;
}

export function kilobits(rate) {
  return Number.isFinite(rate) ? `${Math.round(rate)} kbps` : undefined;
}

/** `30000/1001` → `29.97 fps`. */
export function frames(text) {
  const [over, under = 1] = String(text ?? '')
    .split('/')
    .map(Number);
  const rate = over / under;
  return Number.isFinite(rate) && rate > 0 ? `${Number(rate.toFixed(2))} fps` : undefined;
}

/** The change from one figure to another, as `−42 %`. */
export function change(from, to) {
  if (!(from > 0) || !Number.isFinite(to)) return undefined;
  const percent = Math.round((to / from - 1) * 100);
  return percent === 0 ? '±0 %' : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`;
}

export function clock(milliseconds) {
  const locale = language.value === 'zh' ? 'zh-CN' : 'en-GB';
  return new Date(milliseconds).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** The last part of a key. */
export function fileName(key) {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** A moment in local time: today by the clock, else with its date. */
export function moment(milliseconds) {
  if (!Number.isFinite(milliseconds)) return '–';
  const locale = language.value === 'zh' ? 'zh-CN' : 'en-GB';
  const at = new Date(milliseconds);
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
  if (at.toDateString() === new Date().toDateString()) return at.toLocaleTimeString(locale, time);
  return at.toLocaleString(locale, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** Seconds on a time line, `0:01.5`. */
export function offset(seconds) {
  if (!Number.isFinite(seconds)) return '–';
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${Number(rest.toFixed(2))}`;
}
