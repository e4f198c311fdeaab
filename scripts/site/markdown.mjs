// Markdown to HTML: headings with the anchors that GitHub gives them, links to where the files are in the site.
import { existsSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { Marked } from 'marked';
import { at } from '../lib/project.mjs';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

export const code = (text, language = '') =>
  `<pre><code class="language-${escape(language)}">${escape(text.replace(/\n$/, ''))}</code></pre>\n`;

/** From one page of the site to another place in it. */
export const between = (from, to) => relative(dirname(from), to) || '.';

/** Title, content and sections of a document that stands at `file` and becomes the page `address`. */
export function markdown(text, file, link, address) {
  const anchors = new Map();
  const sections = [];
  const resolve = (href) => {
    const [path, anchor] = href.split('#');
    if (/^[a-z]+:/i.test(href) || path === '') return href;
    const target = normalize(join(dirname(file), path)).replace(/\/$/, '');
    if (target.startsWith('..') || !existsSync(at(target))) throw new Error(`${file} links to ${href}, which is not there`);
    return `${between(address, link(target))}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: raw }) {
        const anchor = unique(anchors, slug(raw));
        const words = plain(raw);
        sections.push({ anchor, heading: words, text: '' });
        return `<h${depth} id="${anchor}"><a class="anchor" href="#${encodeURIComponent(anchor)}">${this.parser.parseInline(tokens)}</a></h${depth}>\n`;
      },
      code({ text: source, lang = '' }) {
        if (sections.length > 0) sections.at(-1).text += ` ${source}`;
        return code(source, lang.split(' ')[0]);
      },
      link({ href, tokens }) {
        return `<a href="${escape(resolve(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: alternative }) {
        return `<img src="${escape(resolve(href))}" alt="${escape(alternative)}">`;
      },
      table(token) {
        const row = (cells, tag) =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const said = [token.header, ...token.rows]
          .flat()
          .map(({ text: cell }) => plain(cell))
          .join(' ');
        if (sections.length > 0) sections.at(-1).text += ` ${said}`;
        return `<div class="table"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
      },
      paragraph({ tokens, text: raw }) {
        if (sections.length > 0) sections.at(-1).text += ` ${plain(raw)}`;
        return `<p>${this.parser.parseInline(tokens)}</p>\n`;
      },
      listitem(item) {
        if (sections.length > 0) sections.at(-1).text += ` ${plain(item.text)}`;
        return `<li>${this.parser.parse(item.tokens, item.loose)}</li>\n`;
      },
    },
  });
  const content = joined(marked.parse(text));
  return {
    title: sections[0]?.heading ?? file,
    content,
    sections: sections.map((section) => ({ ...section, text: section.text.trim().replace(/\s+/g, ' ') })),
  };
}

/** A line break between two Chinese characters is none that a reader should see. */
function joined(html) {
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part) =>
      part.startsWith('<pre>')
        ? part
        : part.replace(/([\u3001-\u9fff\uff00-\uffef])\n\s*(?=[\u3001-\u9fff\uff00-\uffef])/g, '$1'),
    )
    .join('');
}

/** What is read of a text in Markdown. */
const plain = (text) =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*\\]/g, '')
    .trim();

/** GitHub's anchor of a heading. */
const slug = (text) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function unique(seen, anchor) {
  const times = seen.get(anchor) ?? 0;
  seen.set(anchor, times + 1);
  return times === 0 ? anchor : `${anchor}-${times}`;
}
