// Shrinks the module with binaryen's wasm-opt from npm. Debian's is not used: it writes modules that fail when started.
import { renameSync } from 'node:fs';
import { at } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';

// What rustc and wasm-bindgen emit; wasm-opt refuses a module that uses a feature it wasn't told of.
const FEATURES = [
  'mutable-globals',
  'nontrapping-float-to-int',
  'bulk-memory',
  'bulk-memory-opt',
  'sign-ext',
  'reference-types',
  'multivalue',
  'call-indirect-overlong',
];

export async function optimize({ module }) {
  const small = `${module}.opt`;
  const strip = ['--strip-debug', '--strip-producers', '--strip-target-features'];
  // Functions kept apart make a larger module that compresses to a smaller one, as do kin that stand side by side.
  const shape = [
    '-Oz',
    '--converge',
    '--low-memory-unused',
    '--one-caller-inline-max-function-size=40',
    '--reorder-functions-by-name',
  ];
  const args = [...shape, ...FEATURES.map((name) => `--enable-${name}`), ...strip, module, '-o', small];
  await step('wasm-opt', at('node_modules', '.bin', 'wasm-opt'), args);
  renameSync(small, module);
}
