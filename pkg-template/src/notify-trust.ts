// Which of the events that a body claims are believed: by the mark of a job, and by the service's own word.
import { CiError, DecodeError } from './errors/public.js';
import type { JobDetail, Notification, WorkflowExecution } from './jobs.js';
import { MARK } from './mark.js';
import type { Memory } from './notify-memory.js';
import { isObject, refusedOption } from './options.js';

/** As much of a `CiClient` as a receiver asks. */
export interface NotifyClient {
  describeJobs(ids: string[]): PromiseLike<readonly JobDetail[]>;
  /** Confirms runs of workflows. A client without it confirms none. */
  describeWorkflow?(runId: string): PromiseLike<WorkflowExecution | undefined>;
}

/** How the `UserData` of our jobs begins, or a function that knows. */
export type UserDataCheck = string | ((userData: string, job: JobDetail) => boolean | PromiseLike<boolean>);

/** A job or a run of which a body says that it has ended. */
export interface Claim {
  readonly id: string;
  readonly isRun: boolean;
  /** As it was sent. */
  readonly sent: JobDetail | WorkflowExecution;
}

/** What became of a claim: an answer's status, and the error that says why. */
export class Doubt extends Error {
  readonly status: number;
  readonly reason: CiError;

  constructor(status: number, message: string, code = 'unconfirmed') {
    super(message);
    this.status = status;
    this.reason = new CiError(message, { code });
  }
}

const END = /^(Success|Failed|Cancel)$/;
// As long as no id of the service's is, and nothing that would make another request of it.
const ID = /^(?!\.{1,2}$)[^\x00-\x20/,?#\x7f-\x9f]{1,128}$/;
const MOST_JOBS = 50;

/** What a body claims, each job once. A job in practice, and a stranger's body may not cost a hundred calls. */
export function claimsOf(notification: Notification): Claim[] {
  const {
    EventName: name,
    JobsDetail: jobs = [],
    WorkflowExecution: run,
  } = notification as {
    EventName?: string;
    JobsDetail?: JobDetail[];
    WorkflowExecution?: WorkflowExecution;
  };
  if (name !== 'TaskFinish' && name !== 'WorkflowFinish') {
    throw new CiError(`the event ${JSON.stringify(String(name).slice(0, 64))} is none that this version knows`, {
      code: 'unknown_event',
    });
  }
  const found = name === 'WorkflowFinish' ? [{ id: run?.RunId, sent: run }] : jobs.map((job) => ({ id: job.JobId, sent: job }));
  const claims = new Map<string, Claim>();
  for (const { id = '', sent } of found) {
    if (sent !== undefined) claims.set(id, { id, isRun: name === 'WorkflowFinish', sent });
  }
  if (claims.size > 0 && found.length <= MOST_JOBS) return [...claims.values()];
  throw new DecodeError(
    claims.size > 0 ? `the notification names more than ${MOST_JOBS} jobs` : 'the notification names no job and no run',
    {
      code: 'notification',
      line: 1,
      column: 1,
    },
  );
}

/** Says of each claim what is to be told, as the service knows it or as it was sent, or throws `Doubt`. */
export class Trust {
  readonly #memory: Memory;
  readonly #client: NotifyClient | undefined;
  readonly #userData: UserDataCheck | undefined;
  /** What is answered to an address of ours and to a stranger. */
  readonly #refusal: number;

  constructor(
    memory: Memory,
    { secret, client, userData }: { secret?: unknown; client?: NotifyClient; userData?: UserDataCheck },
  ) {
    this.#memory = memory;
    this.#client = client;
    this.#userData = userData;
    this.#refusal = secret === undefined ? 401 : 202;
  }

  /** The key of a claim in the memory: with the service's word an end is one, without it each claimed state is another. */
  keyOf({ id, isRun, sent }: Claim): string {
    return `${isRun ? 'run' : 'job'}:${id}${this.#client ? '' : `:${sent.State}`}`;
  }

  /** What the service says of these, by id: from memory, or asked all at once. Without a client, nothing. */
  async ask(
    claims: readonly Claim[],
    nonce: string | undefined,
  ): Promise<Map<string | undefined, JobDetail | WorkflowExecution>> {
    const said = new Map<string | undefined, JobDetail | WorkflowExecution>();
    for (const claim of claims) {
      const remembered = this.#memory.confirmed.get(this.keyOf(claim));
      if (remembered !== undefined) said.set(claim.id, remembered as JobDetail | WorkflowExecution);
    }
    const open = claims.filter(
      (claim) => ID.test(claim.id) && !said.has(claim.id) && !this.#memory.unknown.get(this.keyOf(claim)),
    );
    const [first] = open;
    if (this.#client === undefined || first === undefined) return said;
    if (!this.#memory.mayDescribe(nonce))
      throw new Doubt(503, 'the service has been asked as often as this second allows', 'too_many_describes');
    if (first.isRun) {
      if (typeof this.#client.describeWorkflow !== 'function')
        throw new Doubt(500, 'the client given has no describeWorkflow, which confirms runs');
      const run = await this.#client.describeWorkflow(first.id);
      if (run !== undefined) said.set(run.RunId ?? first.id, run);
    } else {
      const jobs: readonly unknown[] = await this.#client.describeJobs(open.map(({ id }) => id));
      if (!Array.isArray(jobs) || !jobs.every(isObject))
        throw refusedOption('client', 'option_type', 'describeJobs of the client must give a list of jobs');
      for (const job of jobs as JobDetail[]) said.set(job.JobId, job);
    }
    for (const claim of open) {
      if (said.has(claim.id)) continue;
      this.#memory.unknown.set(this.keyOf(claim), true);
      this.#memory.suspect(nonce);
    }
    return said;
  }

  /** What is to be told of a claim, of which the service has said this. */
  async believe(
    { id, isRun, sent }: Claim,
    said: JobDetail | WorkflowExecution | undefined,
  ): Promise<JobDetail | WorkflowExecution> {
    if (!ID.test(id)) throw new Doubt(this.#refusal, `an id of ${id.length} characters is no id of the service's`);
    const name = `${isRun ? 'run' : 'job'} ${id}`;
    const facts = this.#client ? said : sent;
    if (facts === undefined) throw new Doubt(this.#refusal, `the service knows no ${name}`);
    if (!END.test(String(facts.State))) {
      if (this.#client) throw new Doubt(503, `the service says that ${name} is ${facts.State}`);
      throw new Doubt(this.#refusal, `${name} is ${facts.State}, which is no end`);
    }
    if (this.#userData === undefined) return facts;
    // Workflows carry no mark: the service's word or the address vouches for them, a mark alone for none.
    const isOurs = isRun ? this.#client !== undefined || this.#refusal === 202 : await this.#isOurs(facts as JobDetail);
    if (!isOurs) throw new Doubt(this.#refusal, `${name} is not marked as ours`);
    return facts;
  }

  async #isOurs(job: JobDetail): Promise<boolean> {
    const operation = job.Operation as { UserData?: unknown } | undefined;
    // A submit with `once` puts a mark of its own before the text.
    const text = String(operation?.UserData ?? '').replace(MARK, '');
    if (typeof this.#userData !== 'function') return text.startsWith(this.#userData as string);
    const isOurs: unknown = await this.#userData(text, job);
    if (typeof isOurs === 'boolean') return isOurs;
    // A row that was found, or the text of an error, is no answer to a question of trust.
    throw refusedOption('userData', 'option_type', 'userData must answer true or false');
  }
}
