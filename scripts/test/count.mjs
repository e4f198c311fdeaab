// Reads how many tests passed and failed from what a runner prints: cargo's, wasm-bindgen's and Node's.

/** The sums over all summaries in the text; `undefined` if there is none. */
export function countTests(text) {
  const plain = text.replaceAll(/\u001b\[[0-9;]*m/g, '');
  const cargo = [...plain.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)];
  const node = [...plain.matchAll(/^[ℹ#] pass (\d+)\n[ℹ#] fail (\d+)\n[ℹ#] cancelled (\d+)$/gm)];
  if (cargo.length + node.length === 0) return undefined;
  const sum = (rows, column) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  return {
    passed: sum(cargo, 1) + sum(node, 1),
    failed: sum(cargo, 2) + sum(node, 2) + sum(node, 3),
  };
}
