// Texts of characters that are likely to be mistaken for something else, by chance with a seed that is printed.
import { Chance } from '../../random/chance.js';

const CHARACTERS = [...'abcXYZ019-_.~./\\:@?#&=%+; \'"<>[]{}|^`!$*(),\t\n\r\u007f\u0080é中文🎬\u2028\ufeff\uffff'];

/** SEED=… repeats a run. */
export function chance() {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  const random = new Chance(seed);
  const pick = (list) => random.pick(list);
  const int = (most) => random.below(most + 1);
  return { seed, int, pick, text: (most) => Array.from({ length: int(most) }, () => pick(CHARACTERS)).join('') };
}
