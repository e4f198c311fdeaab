// The table of docs/environments.md.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown } from '../../bench/lib/markdown.mjs';
import { projectDir } from '../package/lib/paths.js';

export function table(all, record, browsers) {
  const { version } = JSON.parse(readFileSync(join(projectDir, 'dist', 'package', 'package.json'), 'utf8'));
  const rows = all.map((consumer) => [consumer, record.get(consumer.name)]);
  const days = rows.flatMap(([, row]) => row?.day ?? []).sort();
  const count = (wanted) => rows.filter(([, row]) => (row?.verdict ?? 'not run') === wanted).length;
  const counts = ['works', 'refused', 'fails', 'not run']
    .map((verdict) => [verdict, count(verdict)])
    .filter(([, times]) => times > 0);
  const said = [
    `Version ${version}, the code with the SHA-256 \`${record.package.slice(0, 16)}…\``,
    ...(days.length > 0 ? [days[0] === days.at(-1) ? days[0] : `${days[0]} to ${days.at(-1)}`] : []),
    `Node ${process.versions.node} where no other is named`,
    ...Object.values(browsers).flatMap((program) => (program ? versionOf(program) : [])),
  ];
  const text = markdown(
    ['environment', 'how it was run', 'with', 'result'],
    rows.map(([{ title, how, remedy }, row]) => [title, how, row?.versions?.join(', ') ?? '', result(row, remedy)]),
  );
  return `${said.join('; ')}.\n${counts.map(([verdict, times]) => `${times} ${verdict}`).join(', ')}.\n\n${text}`;
}

function result(row, remedy) {
  if (row === undefined) return 'not run';
  if (row.missing) return `not run: ${row.missing}`;
  return row.verdict === 'refused' ? remedy : row.verdict;
}

const versionOf = (program) =>
  execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .trim()
    .split(' built')[0];
