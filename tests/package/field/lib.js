// What the tests of this folder share.
import { readFileSync } from 'node:fs';

/** An input of `cases/`, as text. */
export const text = (name) => readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8');

/** The same as JSON. */
export const json = (name) => JSON.parse(text(name));

/** What a function throws, or its promise rejects with; fails if neither. */
export async function failure(run) {
  let answer;
  try {
    answer = await run();
  } catch (error) {
    return error;
  }
  throw new Error(`nothing was refused; the answer is ${JSON.stringify(answer)?.slice(0, 200)}`);
}

/** Whether an error names a member or an option: in its text, or as the path of an issue. */
export const names = (error, name) =>
  String(error.message).includes(name) || (error.issues ?? []).some(({ path }) => path === name || path.endsWith(`.${name}`));
