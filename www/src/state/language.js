import { effect, signal } from '@preact/signals';

const STORAGE = 'wanxiang-console.language';

/** `en` or `zh`; the browser's own until a person chooses. */
export const language = signal(read() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'));

/** Makes a language the one in use, at the next visit too. */
export function remember(choice) {
  language.value = choice;
  try {
    localStorage.setItem(STORAGE, choice);
  } catch {
    // Forgotten at the next visit, no more.
  }
}

function read() {
  try {
    const kept = localStorage.getItem(STORAGE);
    return kept === 'en' || kept === 'zh' ? kept : undefined;
  } catch {
    return undefined;
  }
}

effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
});
