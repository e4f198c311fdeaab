// Every document that can be reached from the READMEs becomes a page; what they link besides becomes a page that shows it,
// so that no link leaves the site but those to other sites.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { at } from '../lib/project.mjs';
import { code, markdown } from './markdown.mjs';
import { frame } from './frame.mjs';
import { LANGUAGES, navigation } from './navigation.mjs';

const IMAGE = /\.(png|jpe?g|gif|svg|webp)$/;
const ASSETS = ['site.css', 'search.js'];

/** Where a file of the repository is in the site; images keep their place. */
export function addressOf(file) {
  if (file === 'README.md') return 'index.html';
  if (file === 'README.zh-CN.md') return 'index.zh-CN.html';
  if (IMAGE.test(file)) return file;
  return `${file.replace(/\.md$/, '')}.html`;
}

/** Writes the site; gives how many pages it has and how many sections can be searched. */
export function buildSite(folder) {
  rmSync(folder, { recursive: true, force: true });
  const navigations = Object.fromEntries(Object.keys(LANGUAGES).map((language) => [language, navigation(language)]));
  const seen = new Set(Object.values(navigations).flatMap((groups) => groups.flatMap(({ files }) => files)));
  const waiting = [...seen];
  const sections = [];
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const link = (file) => {
    if (!seen.has(file)) waiting.push(file);
    seen.add(file);
    return addressOf(file);
  };
  let pages = 0;
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (IMAGE.test(file)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(at(file), join(folder, file));
      continue;
    }
    const page = pageOf(file, link);
    const language = /\.zh-CN\.md$/.test(file) ? 'zh' : 'en';
    write(addressOf(file), frame({ ...page, file, language, navigation: navigations[language], addressOf }));
    pages += 1;
    // Generated and hand-written documents are searched, sources are not.
    if (file.endsWith('.md'))
      for (const section of page.sections) sections.push({ ...section, page: addressOf(file), title: page.title, language });
  }
  for (const name of ASSETS) cpSync(new URL(`browser/${name}`, import.meta.url), join(folder, name));
  // A script and no JSON: a page that was opened from disk may load the one and not the other.
  write('search-index.js', `globalThis.searchIndex = ${JSON.stringify(sections)};\n`);
  return { pages, sections: sections.length };
}

/** Title, content and sections of a file or folder. `link(file)` gives the address of another one, from the site's root. */
function pageOf(file, link) {
  if (statSync(at(file)).isDirectory()) {
    const files = filesUnder(file);
    const readme = `${file}/README.md`;
    const lines = [
      `# ${basename(file)}`,
      '',
      ...files.map((name) => `- [${name.slice(file.length + 1)}](${name.slice(dirname(file).length + 1)})`),
    ];
    if (files.includes(readme)) return markdown(readFileSync(at(readme), 'utf8'), readme, link, addressOf(file));
    return markdown(lines.join('\n'), file, link, addressOf(file));
  }
  const text = readFileSync(at(file), 'utf8');
  return file.endsWith('.md')
    ? markdown(text, file, link, addressOf(file))
    : { title: file, content: `<h1>${file}</h1>\n${code(text)}`, sections: [] };
}

function filesUnder(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}
