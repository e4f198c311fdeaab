// Picks what is worth reading out of a failed program's output; the log keeps all of it.
const MOST_LINES = 80;

/** Where a program begins to say what failed: the set-up, our own watch over warnings, Node's runner, cargo's and wasm-bindgen's, the compiler. */
const BEGINNINGS = [
  /^set-up: .* can't be had/m,
  /^not silent: /m,
  /failing tests:/,
  /^\s*failures:$/m,
  /^.*panicked at/m,
  /^(error|warning)(\[|:)/m,
];

export function excerpt({ tail, output }) {
  const start = BEGINNINGS.map((pattern) => output.search(pattern)).find((index) => index >= 0);
  return start === undefined ? tail : output.slice(start).trim().split('\n').slice(0, MOST_LINES).join('\n');
}
