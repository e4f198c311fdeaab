// Shrinks the module with binaryen's wasm-opt from npm. Debian's is not used: it writes modules that fail when started.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { at } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';

// What rustc and wasm-bindgen emit; wasm-opt refuses a module that uses a feature it wasn't told of.
const FEATURES = [
  'mutable-globals', 'nontrapping-float-to-int', 'bulk-memory', 'bulk-memory-opt', 'sign-ext', 'reference-types',
  'multivalue', 'call-indirect-overlong',
];

/**
 * Where every panic of Rust ends up, and what would turn its message into text. Nothing else in the module formats, which
 * tests/architecture.rs makes sure of.
 */
const PANIC = /\brust_begin_unwind$|\bpanicking::panic_handler::|\bcore\[\w+\]::fmt::(write$|builders::|Formatter>::pad)/;

export async function optimize({ module }) {
  await trapOnPanic(module);
  const small = `${module}.opt`;
  const strip = ['--strip-debug', '--strip-producers', '--strip-target-features'];
  // Functions kept apart make a larger module that compresses to a smaller one.
  const shape = ['-Oz', '--converge', '--low-memory-unused', '--one-caller-inline-max-function-size=40'];
  const args = [...shape, ...FEATURES.map((name) => `--enable-${name}`), ...strip, module, '-o', small];
  await step('wasm-opt', at('node_modules', '.bin', 'wasm-opt'), args);
  renameSync(small, module);
}

/**
 * A panic traps in any case, for there is nothing to unwind with. The standard library first formats a message and
 * prints it, which WebAssembly alone cannot; without that the module is 2 KB smaller, compressed.
 */
async function trapOnPanic(path) {
  const { default: binaryen } = await import('binaryen');
  const module = binaryen.readBinary(readFileSync(path));
  const found = Array.from({ length: module.getNumFunctions() }, (_, index) => module.getFunctionByIndex(index))
    .filter((code) => PANIC.test(binaryen.getFunctionInfo(code).name));
  if (found.length === 0) throw new Error('the module has no function where panics end');
  for (const code of found) binaryen.Function(code).body = module.unreachable();
  writeFileSync(path, module.emitBinary());
  module.dispose();
}
