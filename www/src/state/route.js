import { signal } from '@preact/signals';

const PAGES = ['studio', 'catalogue', 'jobs', 'settings'];

/** The page shown, and the word after it: `#/catalogue/Snapshot`. */
export const route = signal(read());

export function go(page, rest) {
  location.hash = rest ? `#/${page}/${rest}` : `#/${page}`;
}

function read() {
  const [, page, rest] = location.hash.split('/');
  return { page: PAGES.includes(page) ? page : PAGES[0], rest: rest && decodeURIComponent(rest) };
}

addEventListener('hashchange', () => {
  route.value = read();
});
