// Runs programs: quietly for a question, or as a step whose progress is shown and whose output is kept in a log.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, shown, at, searchPath } from './project.mjs';
import { Ticker, seconds } from './ticker.mjs';

const logs = at('target', 'logs');

/** A step that failed. `tail` is the end of what the program said, `log` the file that has all of it. */
export class StepError extends Error {
  constructor(message, { log, tail, output }) {
    super(message);
    this.name = 'StepError';
    Object.assign(this, { log, tail, output });
  }
}

/** The environment of a program: ours, with the project's tools found first. */
export const environment = (extra = {}) => ({ ...process.env, PATH: searchPath(), ...extra });

/** What a program prints on success, trimmed; `undefined` when it fails or isn't there. */
export function ask(command, args, { env = {}, timeout = 60_000 } = {}) {
  const done = spawnSync(command, args, { cwd: root, env: environment(env), encoding: 'utf8', timeout });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

/**
 * Runs one long step. Its output goes to a log; a ticking line shows that it lives.
 * Resolves to the output, rejects with `StepError`. The whole process group ends at the deadline or with us.
 */
export function step(title, command, args, { env = {}, cwd = root, minutes = 20, quiet = false } = {}) {
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.log`);
  const file = createWriteStream(log);
  const ticker = new Ticker(title, { quiet });
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment({ NO_COLOR: '1', ...env }),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = endGroupWithUs(child);
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      stop.now();
    }, minutes * 60_000);
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        chunks.push(text);
        file.write(text);
        ticker.heard(text);
      });
    }
    const settle = (problem) => {
      clearTimeout(deadline);
      stop.forget();
      file.end();
      ticker.end(problem);
      const output = chunks.join('');
      if (!problem) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-40).join('\n');
      reject(new StepError(`${title}: ${problem}`, { log: shown(log), tail, output }));
    };
    child.on('error', (error) => settle(error.code === 'ENOENT' ? `${command} is not installed` : error.message));
    child.on('close', (code, signal) => {
      if (late) return settle(`stopped after ${minutes} minutes`);
      settle(code === 0 ? undefined : `exit ${code ?? signal} after ${seconds(started)}`);
    });
  });
}

const groups = new Set();

/** A detached child gets no Ctrl-C of its own, so ours is passed on to its whole group. */
function endGroupWithUs(child) {
  const now = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  groups.add(now);
  return { now, forget: () => groups.delete(now) };
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    if (groups.size === 0 && process.listenerCount(signal) > 1) return;
    for (const end of groups) end();
    process.exit(code);
  });
}
