// Ledger: which jobs have ended and whom that was told. SQLite in a Durable Object, so one thing happens after the other.
//
// A state goes from open to an end and never back; the first end that the service confirmed stays. A lease keeps two batches off
// one job, and ends by itself where its holder was killed. `due` is when the sweep looks after a job; while one is to be
// told, it has a due time.
import { DurableObject } from 'cloudflare:workers';
import { settingsOf } from './settings.js';
import { sweepShard } from './sweep.js';

const DAY = 86_400_000;
// Longer than an address is good: a repeat after that would be taken for a new job.
const KEEP_MS = 60 * DAY;
// An id that the service does not know costs no second describe for so long.
const UNKNOWN_MS = DAY;
// Details beyond are not kept but asked for again.
const MOST_DETAIL = 1 << 20;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL DEFAULT 'open',
    detail TEXT,
    told_at INTEGER,
    due INTEGER,
    looks INTEGER NOT NULL DEFAULT 0,
    made INTEGER NOT NULL,
    ours INTEGER NOT NULL DEFAULT 0,
    waiter TEXT,
    holder TEXT,
    held_until INTEGER NOT NULL DEFAULT 0,
    forget INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS jobs_due ON jobs (due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS jobs_forget ON jobs (forget) WHERE forget IS NOT NULL;
  CREATE TABLE IF NOT EXISTS intents (instance TEXT PRIMARY KEY, made INTEGER NOT NULL, id TEXT) WITHOUT ROWID;
`;

export class Ledger extends DurableObject {
  #sql;
  #waiting = new Map();

  constructor(ctx, env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(SCHEMA);
  }

  /** A job of ours, written down at submit. Its callback may have come before. */
  async expect(id, waiter = null) {
    const now = Date.now();
    this.#sql.exec(
      `INSERT INTO jobs (id, made, ours, waiter, due) VALUES (?1, ?2, 1, ?3, ?4)
      ON CONFLICT (id) DO UPDATE SET ours = 1, waiter = COALESCE(?3, waiter), forget = IIF(told_at IS NULL, NULL, forget),
        state = IIF(state = 'unknown', 'open', state), due = IIF(told_at IS NULL, COALESCE(due, ?4), NULL)`,
      id,
      now,
      waiter,
      now + settingsOf(this.env).sweepMs,
    );
    await this.#schedule();
  }

  /** Jobs of ours that a list shows; those that nobody knew of are due at once. How many those were. */
  async adopt(ids) {
    const now = Date.now();
    let fresh = 0;
    for (const id of ids) {
      fresh += this.#sql
        .exec('INSERT INTO jobs (id, made, ours, due) VALUES (?1, ?2, 1, ?2) ON CONFLICT DO NOTHING RETURNING id', id, now)
        .toArray().length;
    }
    await this.#schedule();
    return fresh;
  }

  /**
   * Of these ids those that are still to be told, leased to the holder: `open` with the detail where it is known, `held` by
   * somebody else. The others are done, or nobody knows them.
   */
  async claim(ids, holder) {
    const now = Date.now();
    const { leaseMs, sweepMs } = settingsOf(this.env);
    const claimed = { open: [], held: [] };
    for (const id of ids) {
      this.#sql.exec('INSERT INTO jobs (id, made, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', id, now, now + sweepMs);
      const row = this.#row(id);
      if (row.told_at !== null || row.state === 'unknown') continue;
      if (row.held_until > now && row.holder !== holder) {
        claimed.held.push(id);
        continue;
      }
      this.#sql.exec('UPDATE jobs SET holder = ?, held_until = ? WHERE id = ?', holder, now + leaseMs, id);
      claimed.open.push({ id, detail: row.detail, ours: row.ours === 1 });
    }
    await this.#schedule();
    return claimed;
  }

  /** What the service has said. Gives what the holder is to tell: of each the detail that came first, and who waits. */
  record(holder, { ended = [], unknown = [] }) {
    for (const { id, state, detail } of ended) {
      const text = JSON.stringify(detail);
      this.#sql.exec(
        "UPDATE jobs SET state = ?, detail = ? WHERE id = ? AND state IN ('open', 'unknown')",
        state,
        text.length > MOST_DETAIL ? null : text,
        id,
      );
      for (const resolve of this.#waiting.get(id) ?? []) resolve();
    }
    for (const id of unknown) {
      // A job that we have submitted is known to the service, if not at this moment.
      this.#sql.exec(
        "UPDATE jobs SET state = 'unknown', due = NULL, forget = ?, held_until = 0 WHERE id = ? AND state = 'open' AND ours = 0",
        Date.now() + UNKNOWN_MS,
        id,
      );
    }
    return ended
      .map(({ id, detail }) => ({ ...this.#row(id), given: detail }))
      .filter((row) => row?.holder === holder && row.told_at === null)
      .map(({ id, state, detail, given, waiter }) => ({
        id,
        state,
        detail: detail === null ? given : JSON.parse(detail),
        waiter,
      }));
  }

  /** The user's function has returned for these. */
  async told(ids) {
    const now = Date.now();
    for (const id of ids)
      this.#sql.exec('UPDATE jobs SET told_at = ?, due = NULL, held_until = 0, forget = ? WHERE id = ?', now, now + KEEP_MS, id);
    await this.#schedule();
  }

  /** Ends the leases of a holder; what was not told is left to the queue and the sweep. */
  async release(holder) {
    this.#sql.exec(
      'UPDATE jobs SET held_until = 0, due = COALESCE(due, ?) WHERE holder = ? AND held_until > 0',
      Date.now() + settingsOf(this.env).sweepMs,
      holder,
    );
    await this.#schedule();
  }

  /** Of these ids those that have ended and were told to nobody. One that has not ended stays with the sweep. */
  untold(ids) {
    return ids.filter((id) => {
      const row = this.#row(id);
      return row && row.told_at === null && !['open', 'unknown'].includes(row.state);
    });
  }

  async revive(ids) {
    for (const id of ids)
      this.#sql.exec(
        'UPDATE jobs SET due = ?, looks = 0 WHERE id = ? AND told_at IS NULL',
        Date.now() + settingsOf(this.env).sweepMs,
        id,
      );
    await this.#schedule();
  }

  /** What is known of a job. */
  look(id) {
    const row = this.#row(id);
    return (
      row && { state: row.state, told: row.told_at !== null, detail: row.detail === null ? undefined : JSON.parse(row.detail) }
    );
  }

  /** The same, once it has ended or after so long. */
  async wait(id, ms) {
    const isOpen = () => ['open', undefined].includes(this.#row(id)?.state);
    if (isOpen()) {
      const waiting = this.#waiting.get(id) ?? new Set();
      this.#waiting.set(id, waiting);
      await new Promise((resolve) => {
        const timer = setTimeout(end, ms);
        function end() {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        }
        waiting.add(end);
      });
      if (waiting.size === 0) this.#waiting.delete(id);
    }
    return this.look(id);
  }

  /** Whether this is the first time that an instance of a workflow comes to submit, when it came first, and what it submitted. */
  intend(instance) {
    const [before] = this.#sql.exec('SELECT made, id FROM intents WHERE instance = ?', instance).toArray();
    if (before) return { first: false, ...before };
    const made = Date.now();
    this.#sql.exec('INSERT INTO intents (instance, made) VALUES (?, ?)', instance, made);
    return { first: true, made, id: null };
  }

  submitted(instance, id) {
    this.#sql.exec('UPDATE intents SET id = ? WHERE instance = ?', id, instance);
  }

  /** Looks after what is overdue and forgets what is old. Comes again by itself, whatever happens. */
  async alarm() {
    const now = Date.now();
    this.#sql.exec('DELETE FROM jobs WHERE forget <= ?', now);
    this.#sql.exec('DELETE FROM intents WHERE made <= ?', now - KEEP_MS);
    const holder = crypto.randomUUID();
    try {
      await sweepShard(this, settingsOf(this.env), holder);
    } catch (error) {
      console.error('sweep failed:', error.message);
    } finally {
      await this.release(holder);
    }
  }

  /** What is overdue and held by nobody, leased to the holder. Each time a job is looked at, the next time is later. */
  overdue(holder, most) {
    const now = Date.now();
    const { sweepMs, leaseMs } = settingsOf(this.env);
    const rows = this.#sql
      .exec(
        'SELECT id, state, looks, made, detail IS NOT NULL AS known FROM jobs WHERE due <= ? AND told_at IS NULL AND held_until <= ? ORDER BY due LIMIT ?',
        now,
        now,
        most,
      )
      .toArray();
    for (const { id, looks } of rows) {
      const next = now + Math.min(sweepMs * 2 ** Math.min(looks, 20), Math.max(sweepMs, DAY / 24));
      this.#sql.exec(
        'UPDATE jobs SET holder = ?, held_until = ?, due = ?, looks = looks + 1 WHERE id = ?',
        holder,
        now + leaseMs,
        next,
        id,
      );
    }
    return rows;
  }

  /** No more sweeps for these, until somebody calls `revive`. */
  giveUp(ids) {
    for (const id of ids) this.#sql.exec('UPDATE jobs SET due = NULL WHERE id = ?', id);
  }

  #row(id) {
    return this.#sql.exec('SELECT * FROM jobs WHERE id = ?', id).toArray()[0];
  }

  async #schedule() {
    // A lease that a killed holder left behind puts what is due off until it ends.
    const { next } = this.#sql
      .exec(`SELECT MIN(at) AS next FROM (
      SELECT MIN(MAX(due, held_until)) AS at FROM jobs WHERE due IS NOT NULL UNION ALL SELECT MIN(forget) FROM jobs WHERE forget IS NOT NULL)`)
      .one();
    if (next === null) return;
    const set = await this.ctx.storage.getAlarm();
    if (set === null || next < set) await this.ctx.storage.setAlarm(Math.max(next, Date.now() + 100));
  }
}
