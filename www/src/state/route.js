import { signal } from '@preact/signals';

const PAGES = ['studio', 'catalogue', 'jobs', 'tools', 'settings'];

/** The page shown, the word after it, and what follows a question mark: `#/jobs/j123`, `#/jobs?state=Failed`. */
export const route = signal(read());

export function go(page, rest, query) {
  location.hash = addressOf(page, rest, query).slice(1);
}

export function addressOf(page, rest, query = {}) {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return `#/${page}${rest ? `/${encodeURIComponent(rest)}` : ''}${search}`;
}

/** Changes what follows the question mark without a step in the history: filters are typed letter by letter. */
export function setQuery(query) {
  const { page, rest } = route.peek();
  history.replaceState(history.state, '', addressOf(page, rest, query));
  route.value = read();
}

function read() {
  const [path, search = ''] = location.hash.split('?', 2);
  const [, page, rest] = path.split('/');
  return {
    page: PAGES.includes(page) ? page : PAGES[0],
    rest: rest && decoded(rest),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** An address that was cut or mistyped is shown as it stands; it must not keep the page from opening. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

addEventListener('hashchange', () => {
  route.value = read();
});
