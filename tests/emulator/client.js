/** A small signed client for these tests, and a service with the sample video in its bucket. */

import { readFileSync } from 'node:fs';
import { startService } from '../../www/emulator/index.js';
import { authorize } from '../../www/emulator/signature.js';
import { all, find, parse, textAt } from '../../www/emulator/xml.js';

export const SAMPLE = readFileSync(new URL('../../www/sample/sample.mp4', import.meta.url));
export const KEY = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
export const OUT = { region: 'ap-chongqing', bucket: 'test-1250000000' };

/** `<Output>` for a key. */
export const output = (object, more = '') =>
  `<Output><Region>${OUT.region}</Region><Bucket>${OUT.bucket}</Bucket>${object ? `<Object>${object}</Object>` : ''}${more}</Output>`;

export const encodePath = (path) => path.split('/').map(encodeURIComponent).join('/').replaceAll('%2C', ',');

export function client(service, { key = KEY, now = () => Date.now() } = {}) {
  const { addresses } = service;
  const send = async (
    base,
    method,
    path,
    { query = [], body, headers = {}, sign = [], from = -1, life = 900, tamper = (x) => x } = {},
  ) => {
    const start = Math.floor(now() / 1000) + from;
    const host = new URL(base).host;
    const token = key.token === undefined ? [] : [['x-cos-security-token', key.token]];
    const authorization = tamper(
      authorize({
        method,
        path,
        query,
        headers: [['host', host], ...token, ...sign],
        secretId: key.secretId,
        secretKey: key.secretKey,
        start,
        end: start + life,
      }),
    );
    const search = query
      .map(([name, value]) => (value === '' ? name : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`))
      .join('&');
    const answer = await fetch(`${base}${encodePath(path)}${search && `?${search}`}`, {
      method,
      body,
      headers: { ...Object.fromEntries(token), ...headers, ...Object.fromEntries(sign), authorization },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      headers: answer.headers,
      bytes,
      text: bytes.toString('utf8'),
      get xml() {
        return parse(bytes.toString('utf8'));
      },
    };
  };
  const cos = (method, path, options) => send(addresses.cos, method, path, options);
  const ci = (method, path, options) => send(addresses.ci, method, path, options);
  const control = async (method, path, body) =>
    (await fetch(addresses.control + path, { method, body: body && JSON.stringify(body) })).json();
  return {
    cos,
    ci,
    control,
    put: (path, body, type = 'video/mp4') => cos('PUT', path, { body, headers: { 'content-type': type } }),
    /** Submits a body; gives the details, or throws with the answer's text. */
    async submit(body, { path = '/jobs', ...options } = {}) {
      const answer = await ci('POST', path, { body, headers: { 'content-type': 'application/xml' }, ...options });
      if (answer.status !== 200) throw Object.assign(new Error(answer.text), { answer });
      return all(answer.xml, 'JobsDetail');
    },
    async describe(ids, path = '/jobs') {
      return all((await ci('GET', `${path}/${[ids].flat().join(',')}`)).xml, 'JobsDetail');
    },
    /** Waits for the end of one job; gives its detail. */
    async finished(id, path = '/jobs') {
      for (let i = 0; i < 600; i += 1) {
        const [detail] = await this.describe(id, path);
        if (['Success', 'Failed', 'Cancel'].includes(textAt(detail, 'State'))) return detail;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`job ${id} did not end`);
    },
    /** Submits one job and waits for its end. */
    async work(tag, operation, { input = 'input/test.mp4', path, more = '' } = {}) {
      const source = input === null ? '' : `<Input>${input.startsWith('<') ? input : `<Object>${input}</Object>`}</Input>`;
      const [detail] = await this.submit(
        `<Request><Tag>${tag}</Tag>${source}${operation === null ? '' : `<Operation>${operation}</Operation>`}${more}</Request>`,
        { path },
      );
      return this.finished(textAt(detail, 'JobId'), path);
    },
  };
}

/** Starts a service, and a client for it; the sample lies at input/test.mp4. */
export async function start(options = {}) {
  const service = await startService({ quiet: true, ...options });
  const api = client(service);
  await api.put('/input/test.mp4', SAMPLE);
  return { service, api };
}

export { all, find, textAt };
