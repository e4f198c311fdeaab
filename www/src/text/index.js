import { signal } from '@preact/signals';
import { language, remember } from '../state/language.js';

/** One file per language, of which a visitor fetches one. */
const FILES = { en: () => import('./en.js'), zh: () => import('./zh.js') };
const texts = signal({});

/** Fetches a language and changes to it; the one in use stays when that fails. */
export async function speak(name) {
  const loaded = texts.peek()[name] ?? (await FILES[name]()).default;
  texts.value = { ...texts.peek(), [name]: loaded };
  remember(name);
}

/** The text of a key in the language in use; `{name}` is filled in from `values`. */
export function t(key, values) {
  const text = texts.value[language.value]?.[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}
