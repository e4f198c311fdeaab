// Chance with a seed that is printed; SEED=… repeats a run.

/** Numbers, choices and texts of characters that are likely to be mistaken for something else. */
export function chance() {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (most) => Math.floor(next() * (most + 1));
  const pick = (list) => list[int(list.length - 1)];
  const characters = [...'abcXYZ019-_.~./\\:@?#&=%+; \'"<>[]{}|^`!$*(),\t\n\r\u007f\u0080é中文🎬\u2028\ufeff\uffff'];
  return { seed, next, int, pick, text: (most) => Array.from({ length: int(most) }, () => pick(characters)).join('') };
}
