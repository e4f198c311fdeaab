// All consumers, in the order of the table. Each has a `name` for the command line, a `title` and `how` for the table, and `run`,
// which resolves to what `use()` answered. `node` is the version of Node that it runs in or is built by, `tool` the variable that
// says where a program is, `remedy` what an error must name before it works, and `short` the ones in most use.
import { bundlers } from './bundlers.mjs';
import { frameworks } from './frameworks.mjs';
import { pages } from './pages.mjs';
import { runners } from './runners.mjs';
import { servers } from './servers.mjs';
import { workers } from './workers.mjs';

export const all = [...servers, ...workers, ...frameworks, ...bundlers, ...pages, ...runners];
