// Sets up what a program needs, then runs it with that in its environment:
//   node scripts/with.mjs rust -- cargo fmt --check
//   node scripts/with.mjs package,ffmpeg -- bench/main.mjs [argument …]
// `package` builds the package and installs its tarball where the program finds it by name.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { at, root, searchPath } from './lib/project.mjs';
import { environment } from './lib/run.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { install } from './pack.mjs';

await whenStarted(import.meta, async ([list, , program, ...args]) => {
  const names = list.split(',');
  const withPackage = names.includes('package');
  const ready = await setUpOrExit(withPackage ? [...names, ...needs.build] : names);
  if (withPackage) await install(ready);
  // A program that builds for wasm32 says so by naming the target.
  const told = names.includes('target') ? { ...ready.env, ...ready.wasm } : ready.env;
  const PATH = [at('node_modules', '.bin'), told.PATH ?? searchPath()].join(delimiter);
  const command = /\.m?js$/.test(program) ? [process.execPath, program] : [program];
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd: root,
    env: environment({ ...told, PATH }),
    stdio: 'inherit',
  });
  // A terminal's Ctrl-C reaches the program itself; what only we were sent is passed on. Either way it ends first.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (...end) => resolve(end));
  });
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
