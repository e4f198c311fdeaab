/** Numbers drawn from a seed: the same seed gives the same faults and the same hostile callbacks. */

/** mulberry32: small and good enough to choose with. Gives numbers from 0 up to 1. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up to `below`. */
export const draw = (random, below) => Math.floor(random() * below);

/** One of a list. */
export const pick = (random, list) => list[draw(random, list.length)];

/** A list in another order. */
export function shuffled(random, list) {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = draw(random, i + 1);
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}
