// The frame of a page: margin, search, language.
import { between, escape } from './markdown.mjs';
import { LANGUAGES, counterpart, titleOf } from './navigation.mjs';

export function frame({ title, content, file, language, navigation, addressOf }) {
  const words = LANGUAGES[language];
  const here = addressOf(file);
  const to = (address) => escape(between(here, address));
  const other = counterpart(file) ?? LANGUAGES[language === 'zh' ? 'en' : 'zh'].start;
  const item = (name) =>
    `<li><a href="${to(addressOf(name))}"${name === file ? ' aria-current="page"' : ''}>${escape(titleOf(name, language))}</a></li>`;
  const group = ({ title: heading, files }) => {
    const open = files.includes(file) || files.length < 12 ? ' open' : '';
    return `<details${open}><summary>${escape(heading)}</summary><ul>${files.map(item).join('')}</ul></details>`;
  };
  return `<!doctype html>
<html lang="${words.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title === 'wanxiang-jobs' ? title : `${title} · wanxiang-jobs`)}</title>
<link rel="stylesheet" href="${to('site.css')}">
<script src="${to('search.js')}" defer></script>
</head>
<body data-root="${to('.')}" data-none="${escape(words.none)}" data-language="${language}">
<header>
<a class="name" href="${to(addressOf(words.start))}">wanxiang-jobs</a>
<form role="search"><input type="search" aria-label="${words.search}" placeholder="${words.search}" autocomplete="off"><ol hidden></ol></form>
<a href="${to(addressOf(other))}" hreflang="${LANGUAGES[language === 'zh' ? 'en' : 'zh'].code}">${words.other}</a>
</header>
<nav>${navigation.map(group).join('\n')}</nav>
<main>
${content}</main>
</body>
</html>
`;
}
