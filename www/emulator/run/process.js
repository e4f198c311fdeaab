/** Runs ffmpeg and ffprobe as processes of their own: progress, a readable failure, and an end when the service ends. */

import { spawn } from 'node:child_process';

/** A job's failure, as Code and Message of JobsDetail. */
export class JobFailure extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'JobFailure';
    this.code = code;
  }
}

const KEEP = 64 * 1024;

// Inputs come from users: a playlist among them must not make ffmpeg fetch from anywhere.
const LOCAL_ONLY = ['-protocol_whitelist', 'file,crypto,data'];
const guarded = (args) => args.flatMap((arg) => (arg === '-i' ? [...LOCAL_ONLY, arg] : [arg]));

/** Runs a program to its end; gives its standard output. `onLine` takes each line of it instead. */
export function run(program, args, { signal, onLine, limit = 32 * 1024 * 1024, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd, signal, killSignal: 'SIGKILL' });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!onLine) {
        if (output.length > limit) child.kill('SIGKILL');
        return;
      }
      const lines = output.split('\n');
      output = lines.pop();
      lines.forEach(onLine);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-KEEP);
    });
    child.on('error', reject);
    child.on('close', (status, killed) => {
      if (status === 0) resolve({ output, errors });
      else reject(Object.assign(new Error(reason(errors) || `${killed ?? status}`), { status, errors, killed }));
    });
  });
}

/** The last telling line of ffmpeg, without paths and addresses in memory. */
function reason(errors) {
  const lines = errors
    .split('\n')
    .map((line) =>
      line
        .replace(/\[[^\]]*@ 0x[0-9a-f]+\]\s*/g, '')
        .replace(/(file:)?\/[^\s:'"]+/g, 'the file')
        .trim(),
    )
    .filter(Boolean);
  return lines.find((line) => /invalid|not found|no such|unknown|error|could not|unable/i.test(line)) ?? lines.at(-1) ?? '';
}

export class Ffmpeg {
  #encoders;
  #filters;
  #options;

  constructor({ ffmpeg, ffprobe, threads = 2 }) {
    Object.assign(this, { ffmpeg, ffprobe, threads });
  }

  /** Encodes; `duration` in seconds turns the position into a share told to `onProgress`. */
  async encode(args, { signal, duration = 0, onProgress, cwd } = {}) {
    const options = await this.#knownOptions();
    const head = [
      '-hide_banner',
      '-nostdin',
      '-y',
      '-loglevel',
      'error',
      ...options.often,
      '-progress',
      'pipe:1',
      '-threads',
      String(this.threads),
    ];
    const fitted = guarded(args).map((arg) => (arg === '-vsync' ? options.vsync : arg));
    try {
      return await run(this.ffmpeg, [...head, ...fitted], {
        signal,
        cwd,
        onLine: (line) => {
          const match = /^out_time_us=(\d+)/.exec(line);
          if (match && duration > 0) onProgress?.(Math.min(0.99, Number(match[1]) / 1e6 / duration));
        },
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new JobFailure('InternalError', `processing failed: ${error.message}`);
    }
  }

  /** What a filter prints on standard error (`-loglevel info`). */
  async measure(args, { signal } = {}) {
    try {
      const { errors } = await run(this.ffmpeg, ['-hide_banner', '-nostdin', '-loglevel', 'info', '-nostats', ...guarded(args)], {
        signal,
      });
      return errors;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new JobFailure('InternalError', `processing failed: ${error.message}`);
    }
  }

  /** Hands each line that filters print on standard output (`file=-`) to `onLine`. */
  async lines(args, { signal, onLine } = {}) {
    try {
      await run(this.ffmpeg, ['-hide_banner', '-nostdin', '-loglevel', 'error', ...guarded(args)], { signal, onLine });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new JobFailure('InternalError', `processing failed: ${error.message}`);
    }
  }

  /** ffprobe's JSON; throws InvalidObject for what is no media file. */
  async probe(file, { signal } = {}) {
    try {
      const { output } = await run(
        this.ffprobe,
        ['-v', 'error', '-print_format', 'json', '-show_format', '-show_streams', ...LOCAL_ONLY, `file:${file}`],
        { signal },
      );
      const facts = JSON.parse(output);
      if (!facts.streams?.length) throw new Error('there is no stream in it');
      return facts;
    } catch (error) {
      if (signal?.aborted) throw error;
      // Some builds crash on formats they should read; that says nothing of the file.
      if (error.killed)
        throw new JobFailure(
          'InternalError',
          `ffprobe crashed with ${error.killed}; another build of ffmpeg is needed for this format`,
        );
      throw new JobFailure('InvalidObject', `The object is not a valid media file <${error.message}>`);
    }
  }

  /** Options that came or went over the years; builds from npm are old, Debian's are new. */
  async #knownOptions() {
    this.#options ??= run(this.ffmpeg, ['-hide_banner', '-h', 'long']).then(({ output }) => ({
      often: output.includes('-stats_period') ? ['-stats_period', '0.2'] : [],
      vsync: output.includes('-fps_mode') ? '-fps_mode' : '-vsync',
    }));
    return this.#options;
  }

  async #list(kind) {
    const { output } = await run(this.ffmpeg, ['-hide_banner', `-${kind}`]);
    return new Set(
      output
        .split('\n')
        .map((line) => /^\s*[A-Z.|]{2,6}\s+([\w.-]+)/.exec(line)?.[1])
        .filter(Boolean),
    );
  }

  /** The first of these encoders that this build has. */
  async encoder(...names) {
    this.#encoders ??= this.#list('encoders');
    const known = await this.#encoders;
    const found = names.find((name) => known.has(name));
    if (!found) throw new JobFailure('ResourceNotSupported', `this ffmpeg has no encoder ${names.join(' or ')}`);
    return found;
  }

  async needFilter(name) {
    this.#filters ??= this.#list('filters');
    if (!(await this.#filters).has(name)) throw new JobFailure('ResourceNotSupported', `this ffmpeg has no filter ${name}`);
  }
}
