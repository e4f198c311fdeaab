// The codes that the package can throw, read from its sources: each place where a code is written has one of these forms.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './documents.js';

const TYPESCRIPT = [
  /\bcode: '([a-z_]+)'/g,
  /\bcode = '([a-z_]+)'/g,
  /\.report\(\s*'([a-z_]+)'/g,
  /\bfailed\(\s*'([a-z_]+)'/g,
  /\brefusedOption\(\s*[^,]+,\s*'([a-z_]+)'/g,
  /\bnew Doubt\([^)]*, '([a-z]+_[a-z_]+)'\)/g,
  /'(option_[a-z]+)'/g,
  /\bcode: [^,'\n]*\? '[a-z_]+' : '([a-z_]+)'/g,
  /\bcode: [^,'\n]*\? '([a-z_]+)' : /g,
  /\bcode: '[a-z_]+' \| '([a-z_]+)'/g,
];
const RUST = [
  /\bcode: "([a-z_]+)"/g,
  /\bIssue::of\([^",]+, "([a-z_]+)"/g,
  /\.(?:error|warning)\([^"]*?, "([a-z_]+)"/g,
  /\bissue\([^"]*?, "([a-z_]+)"/g,
  /\bFault::new\(\s*"([a-z_]+)"/g,
  /^\s*Format::[\w |:]+ => \("([a-z_]+)", /gm,
  /^\s*(?:ErrorKind|Phase)::.* => "([a-z_]+)",$/gm,
];
/** Codes that stand in a list of their own: how a notification is refused. */
const LISTED = [/const CODES: \[&str; \d+\] = \[([^\]]+)\]/g];

/** Every code, with the files that write it. */
export function ownCodes() {
  const found = new Map();
  const defaults = defaultCodes();
  const scan = (name, patterns, text) => {
    for (const pattern of patterns) {
      for (const [, code] of text.matchAll(pattern)) found.set(code, [...(found.get(code) ?? []), name]);
    }
  };
  for (const name of files('pkg-template/src', '.ts')) {
    const text = read(name);
    scan(name, TYPESCRIPT, text);
    if (name.endsWith('/decode.ts')) scan(name, [/\brefused\('([a-z_]+)', '/g], text);
    // Made without a code, an error has that of its class.
    for (const [line, type] of text.matchAll(/^.*\bnew (\w+Error)\(.*$/gm)) {
      const code =
        line.includes('code') || line.trimEnd().endsWith('{') || line.includes('...place') || line.includes('facts')
          ? undefined
          : defaults.get(type);
      if (code !== undefined) found.set(code, [...(found.get(code) ?? []), name]);
    }
  }
  for (const name of files('src', '.rs')) {
    if (name.startsWith('src/emit/')) continue;
    const text = read(name)
      .replace(/\n#\[cfg\(test\)\]\nmod tests \{[\s\S]*$/, '')
      .replaceAll(/^\s*\/\/.*$/gm, '');
    scan(name, RUST, text);
    for (const pattern of LISTED) for (const [, list] of text.matchAll(pattern)) scan(name, [/"([a-z_]+)"/g], list);
  }
  return found;
}

/** What an error of a class is called that is made without a code. */
function defaultCodes() {
  return new Map(
    files('pkg-template/src/errors', '.ts').flatMap((name) =>
      [...read(name).matchAll(/named\(this, '(\w+)', '([a-z_]+)'\)/g)].map(([, type, code]) => [type, code]),
    ),
  );
}

function files(folder, end) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(name, end);
    return entry.name.endsWith(end) ? [name] : [];
  });
}
