// The website: it builds, no link in it leads nowhere, nothing is loaded from elsewhere, and what people look for is found.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { after, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { buildSite } from '../../scripts/site/build.mjs';
import { documents } from './lib/documents.js';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const { pages, sections } = buildSite(folder);
const files = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
const html = new Map(
  files.filter((name) => name.endsWith('.html')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const ids = new Map([...html].map(([name, text]) => [name, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))]));

test('every document has a page', () => {
  assert.equal(html.size, pages);
  const lacking = documents
    .filter((name) => name.startsWith('docs/'))
    .map((name) => name.replace(/\.md$/, '.html'))
    .filter((name) => !html.has(name));
  assert.deepEqual(lacking, []);
  for (const name of ['index.html', 'index.zh-CN.html', 'docs/reference/Transcode.html']) assert.ok(html.has(name), name);
});

test('no link leads nowhere', () => {
  const broken = [];
  for (const [name, text] of html) {
    for (const [, address] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (!leads(name, address.replaceAll('&amp;', '&'))) broken.push(`${name}: ${address}`);
    }
  }
  assert.deepEqual(broken, []);
});

function leads(from, address) {
  if (/^https:\/\//.test(address)) return true;
  const [path, anchor] = address.split('#');
  const file = path === '' ? from : normalize(join(dirname(from), path));
  if (file.startsWith('..') || path.startsWith('/') || !existsSync(join(folder, file))) return false;
  return anchor === undefined || ids.get(file)?.has(decodeURIComponent(anchor)) === true;
}

test('a page loads nothing from elsewhere, so that it opens from disk', () => {
  for (const [name, text] of html) {
    for (const [tag] of text.matchAll(/<(?:script|link|img)\b[^>]*>/g))
      assert.doesNotMatch(tag, /(?:src|href)="(?:[a-z]+:|\/)/, name);
    assert.deepEqual(
      [...text.replaceAll(/<pre>[\s\S]*?<\/pre>/g, '').matchAll(/<script[^>]*>([^<]*)/g)].map(([, code]) => code.trim()),
      [''],
      `${name} has scripts of its own`,
    );
    assert.doesNotMatch(text, /type="module"|<iframe/, name);
  }
});

test('each page finds the index of the search', () => {
  for (const [name, text] of html) {
    const [, up] = /data-root="([^"]*)"/.exec(text);
    assert.ok(leads(name, `${up}/search-index.js`), `${name}: ${up}`);
  }
});

test('each README has its language, and leads to the other', () => {
  assert.match(html.get('index.html'), /<html lang="en">[\s\S]*href="index\.zh-CN\.html" hreflang="zh-CN"/);
  assert.match(html.get('index.zh-CN.html'), /<html lang="zh-CN">[\s\S]*href="index\.html" hreflang="en"/);
});

const world = {};
for (const name of ['search.js', 'search-index.js']) runInNewContext(readFileSync(join(folder, name), 'utf8'), world);
const found = (typed, language = 'en') => world.searchSections(world.searchIndex, typed, language);

test('what people look for is found', () => {
  assert.equal(world.searchIndex.length, sections);
  assert.equal(
    found('ambiguous_submit').some(({ page }) => page === 'docs/errors.html'),
    true,
  );
  assert.equal(found('Snapshot')[0].page, 'docs/reference/Snapshot.html');
  assert.equal(found('接收回调', 'zh')[0].page, 'index.zh-CN.html');
  assert.equal(found('next.js', 'zh')[0].page, 'docs/guides/nextjs.zh-CN.html');
  assert.equal(
    found('CORS expose date').some(({ page }) => page === 'docs/cors.html'),
    true,
  );
  assert.deepEqual([...found('xyzzy plugh')], []);
});

test('every result leads to its section', () => {
  const lost = [...world.searchIndex].filter(({ page, anchor }) => !ids.get(page)?.has(anchor));
  assert.deepEqual(lost, []);
});

test('an excerpt shows the word', () => {
  const [first] = found('maybeSubmitted').filter(({ text }) => text.includes('maybeSubmitted'));
  assert.match(world.searchExcerpt(first, 'maybesubmitted'), /maybeSubmitted/);
});
