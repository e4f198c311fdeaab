// Checks the TypeScript of the package and writes its declarations: those that a user's program can reach, no others.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';

/** Of all that `exported` names below `cjs` the same stands, for programs in which `require` finds the package. */
const COMMONJS = /^(\.\/)?cjs\//;

export async function declare(sources, folder, exported) {
  const config = join(sources, 'tsconfig.json');
  const declared = join(sources, '.declared');
  writeFileSync(
    config,
    JSON.stringify({
      extends: at('pkg-template', 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDirs: [],
        rootDir: '.',
        outDir: declared,
      },
      include: ['**/*.ts'],
    }),
  );
  await step('tsc', process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', config]);
  const place = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const name of exported.filter((name) => !COMMONJS.test(name)).flatMap((name) => reached(declared, sources, name))) {
    place(name, textOf(declared, sources, name));
  }
  for (const name of exported
    .filter((name) => COMMONJS.test(name))
    .flatMap((name) => reached(declared, sources, name.replace(COMMONJS, '')))) {
    // The one large file holds types alone, which know no kind of module.
    const far = name === 'jobs.d.ts';
    place(
      join('cjs', name),
      far ? "export type * from '../jobs.js' with { 'resolution-mode': 'import' };\n" : textOf(declared, sources, name),
    );
  }
  cpSync(join(sources, 'jobs.d.ts'), join(folder, 'jobs.d.ts'));
}

/** A generated declaration is no output of the compiler. */
function textOf(declared, sources, name) {
  try {
    return readFileSync(join(declared, name), 'utf8');
  } catch {
    return readFileSync(join(sources, name), 'utf8');
  }
}

/** The file and all that it imports, and so on. */
function reached(declared, sources, first) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, specifier] of textOf(declared, sources, name).matchAll(
      /(?:\bfrom|\bimport\()\s*["'](\.{1,2}\/[^"']+)\.js["']/g,
    )) {
      visit(join(dirname(name), `${specifier}.d.ts`));
    }
  };
  visit(join(first));
  return [...found];
}
