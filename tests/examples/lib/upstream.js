// The service and the receiver of effects as these tests need them, counted: jobs with states, describes, lists, submits.
import { createServer } from 'node:http';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One job as the service writes it. */
const detail = ({ id, state, mark, tag = 'MediaInfo' }) =>
  '<JobsDetail>' +
  `<Code>${state === 'Failed' ? 'InputError' : 'Success'}</Code><JobId>${id}</JobId><State>${state}</State><Tag>${tag}</Tag>` +
  `<CreationTime>2026-11-26T10:00:00+0800</CreationTime>${mark ? `<Operation><UserData>${escaped(mark)}</UserData></Operation>` : ''}</JobsDetail>`;

export class Upstream {
  jobs = new Map();
  runs = new Map();
  /** Ids of each describe, lists, submits; and effects: key → times begun and times ended well. */
  describes = [];
  lists = 0;
  submits = 0;
  begun = new Map();
  ended = new Map();
  isDown = false;
  /** Whether the effect of this key is refused the nth time that it begins. */
  refuses = () => false;
  /** Called with each effect that begins. */
  onEffect = () => {};
  #server;

  async start() {
    this.#server = createServer((incoming, outgoing) => {
      const parts = [];
      incoming.on('data', (part) => parts.push(part));
      incoming.on('end', () => {
        const [status, text] = this.#answer(incoming, Buffer.concat(parts).toString());
        outgoing.writeHead(status, { 'content-type': 'application/xml' }).end(text);
      });
    });
    await new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  add(id, more = {}) {
    this.jobs.set(id, { id, state: 'Success', ...more });
  }

  #answer({ method, url, headers }, body) {
    const { pathname, searchParams } = new URL(url, this.origin);
    if (pathname === '/effect') return [this.#effect(JSON.parse(body)), ''];
    if (this.isDown) return [503, '<Error><Code>ServiceUnavailable</Code></Error>'];
    if (!headers.authorization?.startsWith('q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE'))
      return [403, '<Error><Code>AccessDenied</Code></Error>'];
    if (method === 'POST') return [200, this.#submit(body)];
    const run = /^\/workflowexecution\/(.+)$/.exec(pathname)?.[1];
    if (run !== undefined) return this.#run(decodeURIComponent(run));
    const ids = /^\/jobs\/(.+)$/.exec(pathname)?.[1]?.split(',');
    if (ids) return [200, this.#describe(ids)];
    this.lists += 1;
    const listed = [...this.jobs.values()].filter(({ tag = 'MediaInfo' }) => tag === searchParams.get('tag'));
    const from = Number(searchParams.get('nextToken') || 0);
    const size = Number(searchParams.get('size') || 10);
    const next = from + size < listed.length ? String(from + size) : '';
    return [
      200,
      `<Response>${listed
        .slice(from, from + size)
        .map(detail)
        .join('')}<NextToken>${next}</NextToken></Response>`,
    ];
  }

  #describe(ids) {
    this.describes.push(ids);
    const known = ids.filter((id) => this.jobs.has(id));
    const unknown = ids.filter((id) => !this.jobs.has(id)).map((id) => `<NonExistJobIds>${id}</NonExistJobIds>`);
    return `<Response>${known.map((id) => detail(this.jobs.get(id))).join('')}${unknown.join('')}</Response>`;
  }

  #run(id) {
    this.describes.push([id]);
    const state = this.runs.get(id);
    if (!state) return [404, '<Error><Code>ResourceNotFound</Code></Error>'];
    return [200, `<Response><WorkflowExecution><RunId>${id}</RunId><State>${state}</State></WorkflowExecution></Response>`];
  }

  #submit(body) {
    this.submits += 1;
    const id = `jsub${String(this.submits).padStart(28, '0')}`;
    const mark = /<UserData>(.*?)<\/UserData>/.exec(body)?.[1];
    const callback = /<CallBack>(.*?)<\/CallBack>/.exec(body)?.[1];
    this.add(id, { state: 'Running', mark, callback, tag: /<Tag>(.*?)<\/Tag>/.exec(body)[1] });
    return `<Response>${detail(this.jobs.get(id))}</Response>`;
  }

  #effect({ key }) {
    const times = (this.begun.get(key) ?? 0) + 1;
    this.begun.set(key, times);
    this.onEffect(key);
    if (this.refuses(key, times)) return 500;
    this.ended.set(key, (this.ended.get(key) ?? 0) + 1);
    return 200;
  }
}
