// One consumer's folder: made, filled, run, and removed.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../package/lib/static-server.js';
import { launching, outcomeOf } from '../package/lib/browser.js';
import { visit } from './firefox.mjs';

const PACKAGE = 'node_modules/wanxiang-jobs/';
const MINUTE = 60_000;
/** How long a server may take to hear of its job's end. */
const CALLBACK_MS = 15_000;

/** Thrown where what an environment needs is not to be had. */
export class Missing extends Error {}

export class Project {
  #children = [];
  #closers = [];
  #installed = [];

  constructor({ tarball, service, browser, node, nodeVersion }) {
    Object.assign(this, { service, browser, tarball, node, nodeVersion });
    this.folder = mkdtempSync(join(tmpdir(), 'wanxiang-matrix-'));
    this.write({ 'package.json': JSON.stringify({ private: true, type: 'module' }) });
  }

  #manifest() {
    return JSON.parse(readFileSync(join(this.folder, PACKAGE, 'package.json'), 'utf8'));
  }

  /** Files by their path. */
  write(files) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Installs the tarball and whatever else; no script of a package runs. */
  async install(...packages) {
    const options = [
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--ignore-scripts',
      '--legacy-peer-deps',
      '--loglevel=error',
    ];
    // By the consumer's own Node, because npm chooses versions that fit it; an older one npm itself does not run in.
    const env = Number(this.nodeVersion.split('.')[0]) >= 22 ? this.environment() : process.env;
    await this.#execute('npm', ['install', ...options, this.tarball, ...packages], 5 * MINUTE, env);
    this.#installed.push(...packages.map((name) => name.replace(/(?<=.)@[^@/]*$/, '')));
  }

  /** What was installed beside the package, with the versions that came. */
  versions() {
    return this.#installed.map((name) => {
      const manifest = join(this.folder, 'node_modules', name, 'package.json');
      return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
    });
  }

  /** The file of the package that one of the conditions leads to, as a script of the project names it. */
  entry(name = '.', ...conditions) {
    let node = this.#manifest().exports[name];
    while (typeof node !== 'string') {
      node = node[Object.keys(node).find((key) => key === 'default' || conditions.includes(key))];
    }
    return node.replace('./', `./${PACKAGE}`);
  }

  /** These files of the package and all that they import, as names within the project. */
  closure(...entries) {
    const reached = new Set();
    const visit = (file) => {
      if (reached.has(file)) return;
      reached.add(file);
      if (!file.endsWith('.js')) return;
      const text = readFileSync(join(this.folder, file), 'utf8');
      for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"'\s]+)["']/g))
        visit(join(dirname(file), name));
    };
    for (const entry of entries) visit(join(entry));
    return [...reached];
  }

  /** How Chromium is started by those who start it themselves. */
  chromium() {
    return launching();
  }

  /** A port that was free a moment ago. */
  port() {
    return freePort();
  }

  /** Runs a program of node_modules/.bin, or one that is on PATH; resolves to what it printed. */
  run(command, args = [], { minutes = 3 } = {}) {
    return this.#execute(command, args, minutes * MINUTE, this.environment());
  }

  /** Starts a server and waits until its port answers; resolves to its address. */
  async start(command, args, { port, path = '/', env = {} }) {
    const child = spawn(this.#find(command), args, {
      cwd: this.folder,
      env: { ...this.environment(), ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.push(child);
    let said = '';
    child.on('error', (error) => {
      said += error.message;
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said = (said + text).slice(-4000);
      });
    const address = `http://127.0.0.1:${port}`;
    const end = Date.now() + 2 * MINUTE;
    for (;;) {
      if (child.exitCode !== null || child.pid === undefined)
        throw new Error(`${command} ended with ${child.exitCode}: ${said.slice(-1500)}`);
      const answer = await fetch(address + path, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined);
      if (answer !== undefined) return address;
      if (Date.now() > end) throw new Error(`${command} did not answer on ${address}: ${said.slice(-1500)}`);
      await sleep(250);
    }
  }

  /** Starts a server that reads PORT, and has it make a job and receive the callback. */
  async serves(command, args, env = {}) {
    const port = await freePort();
    const address = await this.start(command, args, { port, path: '/?told', env: { PORT: String(port), ...env } });
    return this.receives(address);
  }

  /** Has a server make a job and waits until it has received the callback; resolves to what it answered. */
  async receives(address) {
    const answer = await this.json(`${address}?callback=${encodeURIComponent(`${address.replace(/\/$/, '')}/ci`)}`);
    for (const end = Date.now() + CALLBACK_MS; ; ) {
      const told = await this.json(`${address}?told=1`);
      if (told.includes(answer.id)) return answer;
      if (Date.now() > end) throw new Error(`no callback came for ${answer.id}; the server heard of ${JSON.stringify(told)}`);
      await sleep(250);
    }
  }

  /** Serves a folder of the project; resolves to the address of its page. */
  async serve(folder) {
    const { origin, close } = await serve({ '/': join(this.folder, folder) });
    this.#closers.push(close);
    return `${origin}/index.html`;
  }

  /** What a page leaves in `outcome`. Development servers reload pages when they find new dependencies. */
  async page(address, { problems: strict = false } = {}) {
    const { answer, problems } = await outcomeOf(this.browser, address);
    if (answer === undefined || (strict && problems.length > 0)) throw new Error(problems.join('\n'));
    return answer;
  }

  /** The same in Firefox, of a page in a folder of the project. */
  async firefox(folder) {
    return unwrap(await visit(process.env.FIREFOX, join(this.folder, folder)));
  }

  async json(address) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2 * MINUTE) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 400)}`);
    return unwrap(JSON.parse(text));
  }

  async remove() {
    for (const close of this.#closers) await close();
    for (const { pid, exitCode } of this.#children) {
      try {
        if (exitCode === null && pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Programs of the project come first, and before them the Node that the consumer asks for. */
  environment() {
    const folders = [this.node && dirname(this.node), join(this.folder, 'node_modules', '.bin'), process.env.PATH].filter(
      Boolean,
    );
    const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...rest } = process.env;
    return {
      ...rest,
      PATH: folders.join(delimiter),
      CI: '1',
      NO_COLOR: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      WRANGLER_SEND_METRICS: 'false',
    };
  }

  #find(command) {
    const own = join(this.folder, 'node_modules', '.bin', command);
    return existsSync(own) ? own : command === 'node' && this.node ? this.node : command;
  }

  #execute(command, args, timeout, env) {
    return new Promise((resolve, reject) => {
      execFile(this.#find(command), args, { cwd: this.folder, env, timeout, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        if (!error) return resolve(`${stdout}\n${stderr}`);
        const said = `${stdout}\n${stderr}`
          .trim()
          .split('\n')
          .filter((line) => line.trim() !== '')
          .filter((_, index, lines) => index < 15 || index >= lines.length - 15)
          .join('\n');
        return reject(
          new Error(
            `${command} ${args.slice(0, 3).join(' ')}: ${error.killed ? 'took too long' : `exit ${error.code}`}\n${said}`,
          ),
        );
      });
    });
  }
}

function unwrap({ answer, error }) {
  if (error !== undefined) throw new Error(error);
  return answer;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}
