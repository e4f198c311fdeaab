import { language } from '../state/language.js';
import en from './en.js';
import zh from './zh.js';

const TEXTS = { en, zh };

/** The text of a key in the language in use; `{name}` is filled in from `values`. */
export function t(key, values) {
  const text = TEXTS[language.value][key] ?? en[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}

/** Whether there is a text of this key at all. */
export const has = (key) => key in en;
