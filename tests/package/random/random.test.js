// Random jobs and answers of every tag through the package as it is installed, judged by a parser that is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeJob, job, jobs as builders, multiJob, parseNotify, parseResponse, validateJob } from 'wanxiang-jobs';
import { elements } from '../xml-tree.js';
import { answer, notification } from './answers.js';
import { cases } from './chance.js';
import { document, parts } from './jobs.js';
import { jobs } from './tables.js';

const COUNT = 200;

/** Warnings about texts and settings that go together, which random ones do not, are left out. */
const WORDING = ['key', 'address', 'printable', 'number_pattern', 'codec'];
const issues = (made) => validateJob(made).filter(({ code }) => !WORDING.includes(code));

/** Children by name; those of one name in their order. */
function sorted({ name, text, children }) {
  const inner = children.map(sorted);
  const names = [...new Set(inner.map((child) => child.name))].sort();
  return { name, text, children: names.flatMap((known) => inner.filter((child) => child.name === known)) };
}

function assertDocument(xml, made) {
  assert.deepEqual(sorted(elements(xml)), sorted(document('Request', made)[0]), xml);
}

function isFrozen(value) {
  return typeof value !== 'object' || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

for (const description of jobs) {
  const { tag, builder } = description;

  test(`random jobs of ${tag}`, () =>
    cases(COUNT, (chance) => {
      const given = parts(chance, description);
      const before = structuredClone(given);
      const made = builders[builder](given);
      assert.deepEqual(issues(made), []);
      assert.deepEqual(given, before, 'what the caller gave is left alone');
      assert.deepEqual(made, { Tag: tag, ...given });
      assert.deepEqual(job(tag, given), made);
      assert.ok(isFrozen(made));
      assert.deepEqual(JSON.parse(JSON.stringify(made)), made);
      assertDocument(encodeJob(made), made);
    }));

  test(`random answers of ${tag}`, () =>
    cases(COUNT, (chance) => {
      const { expected, xml } = answer(chance, description);
      assert.deepEqual(parseResponse(xml), expected, xml);
      assert.deepEqual(parseResponse(new TextEncoder().encode(xml)), expected, xml);
    }));

  test(`random notifications of ${tag}`, () =>
    cases(COUNT, (chance) => {
      const { expected, xml } = notification(chance, description);
      assert.deepEqual(parseNotify(xml), expected, xml);
    }));
}

test('random jobs of several operations', () =>
  cases(200, (chance) => {
    const operations = Array.from({ length: 1 + chance.below(6) }, () => {
      const description = chance.pick(jobs);
      return { Tag: description.tag, ...parts(chance, { ...description, operationRequired: true }).Operation };
    });
    const made = multiJob({ Input: { Object: 'a.mp4' }, Operation: operations });
    assert.deepEqual(issues(made), []);
    assertDocument(encodeJob(made), made);
  }));
