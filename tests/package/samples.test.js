// The bodies that the vendor's reference pages print: nothing of them may be lost. They are the vendor's text and stay
// where they are; WANXIANG_SAMPLES says where.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { encodeJob, job, multiJob, parseNotify, parseResponse } from 'wanxiang-jobs';
import { elements, tree } from './xml-tree.js';

const folder = process.env.WANXIANG_SAMPLES;

/** Name and text of everything that has text, as a sorted list. */
function leaves(value, name = '', found = []) {
  if (Array.isArray(value)) value.forEach((item) => leaves(item, name, found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) leaves(member, key, found);
  } else if (value !== undefined && value !== null && String(value).trim() !== '') found.push([name, normal(value)]);
  return found;
}

/** Numbers and booleans compare by value. */
function normal(value) {
  const text = String(value);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase();
  const trimmed = text.trim();
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
}

const xmlLeaves = (node, found = []) => {
  if (node.children.length === 0) {
    if (node.text.trim() !== '') found.push([node.name, normal(node.text)]);
  } else node.children.forEach((child) => xmlLeaves(child, found));
  return found;
};

/** Whether every leaf of `printed` is in `decoded`, as often as it is printed. */
function assertKept(printed, decoded) {
  const rest = decoded.map(([name, value]) => `${name}=${value}`);
  for (const [name, value] of printed) {
    const index = rest.indexOf(`${name}=${value}`);
    assert.notEqual(index, -1, `${name} "${value}" is kept`);
    rest.splice(index, 1);
  }
}

/** Members as a user would type them after reading the XML with any reader: one element is a value, several a list. */
function members(node) {
  if (node.children.length === 0) return node.text;
  const object = {};
  for (const child of node.children) {
    const value = members(child);
    if (!Object.hasOwn(object, child.name)) object[child.name] = value;
    else if (Array.isArray(object[child.name])) object[child.name].push(value);
    else object[child.name] = [object[child.name], value];
  }
  return object;
}

if (folder === undefined) {
  test('printed samples', { skip: 'WANXIANG_SAMPLES names no folder' }, () => {});
} else {
  for (const file of readdirSync(folder).filter((name) => /\.(xml|json)$/.test(name))) {
    test(`printed sample ${file}`, () => {
      const body = readFileSync(join(folder, file), 'utf8');
      if (file.startsWith('request-')) {
        const { Tag, ...parts } = members(elements(body));
        const made = Array.isArray(parts.Operation) ? multiJob({ ...(Tag && { Tag }), ...parts }) : job(Tag, parts);
        assert.deepEqual(tree(encodeJob(made)), tree(body));
        return;
      }
      const parse = /^(notify|workflow)-/.test(file) ? parseNotify : parseResponse;
      const printed = file.endsWith('.json') ? leaves(JSON.parse(body)) : xmlLeaves(elements(body));
      assertKept(printed, leaves(parse(body)));
    });
  }
}
