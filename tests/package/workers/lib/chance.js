// The seed of a run, printed in the name of its test; `SEED=<number>` repeats it.
export { Chance } from '../../random/chance.js';

export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
