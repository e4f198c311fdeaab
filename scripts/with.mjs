// Sets up what a program needs, then runs it with that in its environment:
//   node scripts/with.mjs ffmpeg,package -- bench/main.mjs [argument …]
// `package` builds the package and installs its tarball where the program finds it by name.
import { spawn } from 'node:child_process';
import { environment } from './lib/run.mjs';
import { root } from './lib/project.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { install } from './pack.mjs';

await whenStarted(import.meta, async ([list, , script, ...args]) => {
  const names = list.split(',');
  const withPackage = names.includes('package');
  const ready = await setUpOrExit(withPackage ? [...names, ...needs.build] : names);
  if (withPackage) await install(ready);
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: environment(ready.env), stdio: 'inherit' });
  // A terminal's Ctrl-C reaches the program itself; what only we were sent is passed on. Either way it ends first.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code, signal] = await new Promise((resolve) => child.on('close', (...end) => resolve(end)));
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
