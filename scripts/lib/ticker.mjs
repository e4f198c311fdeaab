// Shows that a long step lives: one changing line on a terminal, a plain line now and then in a log.
const terminal = process.stderr.isTTY === true;
const PLAIN_INTERVAL = 30_000;

/** How long ago, as people say it. */
export function seconds(since) {
  const s = (Date.now() - since) / 1000;
  return s < 100 ? `${s.toFixed(1)} s` : `${Math.floor(s / 60)} min ${Math.round(s % 60)} s`;
}

export class Ticker {
  #title;
  #started = Date.now();
  #last = '';
  #timer;
  #quiet;

  constructor(title, { quiet = false } = {}) {
    this.#title = title;
    this.#quiet = quiet;
    this.#timer = setInterval(() => this.#tick(), terminal ? 500 : PLAIN_INTERVAL);
    if (terminal) this.#tick();
    else if (!quiet) process.stderr.write(`  ${title} …\n`);
  }

  /** Takes what the program says; its last line is shown behind the time. */
  heard(text) {
    const line = text
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replaceAll(/\u001b\[[0-9;]*m/g, '')
      .trim();
    if (line) this.#last = line;
  }

  /** Ends the line; `quiet` steps leave it to their caller to say how they ended. */
  end(problem) {
    clearInterval(this.#timer);
    if (terminal) process.stderr.write('\r\u001b[K');
    if (!this.#quiet) process.stderr.write(`  ${this.#title}: ${problem ?? 'done'} (${seconds(this.#started)})\n`);
  }

  #tick() {
    const width = terminal ? (process.stderr.columns ?? 80) - 1 : 120;
    const line = `  ${this.#title} … ${seconds(this.#started)}  ${this.#last}`.slice(0, width);
    process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  }
}
