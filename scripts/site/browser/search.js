// Search in the page itself: no server, and the index is loaded when somebody begins to type.

/** The best sections for what was typed: all words must occur. `language` comes before the other one. */
globalThis.searchSections = (sections, typed, language) => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = [];
  for (const section of sections) {
    const [title, heading, text] = [section.title, section.heading, section.text].map((part) => part.toLowerCase());
    let score = section.language === language ? 1 : 0;
    for (const word of words) {
      const [inTitle, inHeading, inText] = [title, heading, text].map((part) => part.includes(word));
      if (!inTitle && !inHeading && !inText) {
        score = -1;
        break;
      }
      score += (heading === word ? 16 : 0) + (inHeading ? 8 : 0) + (inTitle ? 4 : 0) + (inText ? 1 : 0);
    }
    if (score >= 0) found.push({ section, score });
  }
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, 20)
    .map(({ section }) => section);
};

/** The text around the first word. */
globalThis.searchExcerpt = ({ text }, typed) => {
  const word = typed
    .toLowerCase()
    .split(/\s+/)
    .find((part) => part !== '' && text.toLowerCase().includes(part));
  const at = word === undefined ? 0 : text.toLowerCase().indexOf(word);
  return `${at > 40 ? '…' : ''}${text.slice(Math.max(at - 40, 0), at + 120)}`;
};

if (globalThis.document !== undefined) {
  const { root, none, language } = document.body.dataset;
  const form = document.querySelector('form[role=search]');
  const input = form.querySelector('input');
  const list = form.querySelector('ol');
  const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });

  const show = () => {
    const found = globalThis.searchSections(globalThis.searchIndex, input.value, language);
    const items = found.map((section) => {
      const link = element('a', '', { href: `${root}/${section.page}#${encodeURIComponent(section.anchor)}` });
      link.append(
        element('b', section.heading),
        element('small', section.title === section.heading ? '' : section.title),
        element('span', globalThis.searchExcerpt(section, input.value)),
      );
      const item = element('li', '');
      item.append(link);
      return item;
    });
    list.replaceChildren(...(items.length > 0 ? items : [element('li', none)]));
    list.hidden = input.value.trim() === '';
  };

  const load = () => {
    if (globalThis.searchIndex !== undefined) return show();
    // What was typed meanwhile is searched when the index is there.
    if (document.querySelector('script[data-index]') === null) {
      const script = element('script', '', { src: `${root}/search-index.js`, onload: show });
      script.dataset.index = '';
      document.head.append(script);
    }
  };

  input.addEventListener('input', load);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true;
    if (event.key === '/' && document.activeElement === document.body) {
      event.preventDefault();
      input.focus();
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (!form.contains(target)) list.hidden = true;
  });
}
