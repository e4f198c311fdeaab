// Lets a file be both a module and a command.
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Runs `main` if this file is the one that was started; what it throws ends the program with a readable message. */
export async function whenStarted(meta, main) {
  if (meta.url !== pathToFileURL(realpathSync(process.argv[1])).href) return;
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.tail ? `${error.tail}\n` : ''}${error.log ? error.message : error.stack}\n`);
    if (error.log) process.stderr.write(`the whole output is in ${error.log}\n`);
    process.exitCode = 1;
  }
}
