// What stands in the margin of every page, in each language. Documents that are in both languages stand in both.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { at } from '../lib/project.mjs';

/** The words of the frame. */
export const LANGUAGES = {
  en: {
    code: 'en',
    search: 'Search',
    other: '中文',
    start: 'README.md',
    groups: ['wanxiang-jobs', 'Guides', 'Documents', 'Reference'],
    none: 'nothing found',
  },
  zh: {
    code: 'zh-CN',
    search: '搜索',
    other: 'English',
    start: 'README.zh-CN.md',
    groups: ['wanxiang-jobs', '指南', '文档', '参考'],
    none: '没有结果',
  },
};

const GUIDES = ['browser-sts', 'workers', 'nextjs', 'signing-server', 'moving'];
/** First in their group, in this order; the others follow by name. */
const FIRST = ['docs/errors.md', 'docs/inputs.md', 'docs/validation.md', 'docs/cors.md', 'docs/callbacks.md'];
const LAST = ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** The counterpart of a document in the other language; `undefined` where it is in both, or in one alone. */
export function counterpart(file) {
  const other = /\.zh-CN\.md$/.test(file) ? file.replace(/\.zh-CN\.md$/, '.md') : file.replace(/\.md$/, '.zh-CN.md');
  return other !== file && existsSync(at(other)) ? other : undefined;
}

/** Groups of documents: `{ title, files }`. */
export function navigation(language) {
  const {
    start,
    groups: [top, guides, documents, reference],
  } = LANGUAGES[language];
  const end = language === 'zh' ? '.zh-CN.md' : '.md';
  const docs = readdirSync(at('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  const first = FIRST.filter((name) => docs.includes(name));
  const jobs = readdirSync(at('docs/reference'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `docs/reference/${name}`);
  return [
    { title: top, files: [start] },
    { title: guides, files: GUIDES.map((name) => `docs/guides/${name}${end}`) },
    { title: documents, files: [...first, ...docs.filter((name) => !first.includes(name)).sort(), ...LAST] },
    { title: reference, files: ['docs/reference/README.md', ...jobs.sort()] },
  ];
}

/** The first heading of a document, in that language where it has two. */
export function titleOf(file, language) {
  const [, title] = /^# (.+)$/m.exec(readFileSync(at(file), 'utf8')) ?? [undefined, file];
  const [first, second] = title.split(' · ');
  return language === 'zh' && second !== undefined ? second : first;
}
